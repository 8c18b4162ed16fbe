package io.github.soc2evidence.dossier;

/** What lies at an artifact's path: its size in bytes and its SHA-256 as lower-case hexadecimal. */
public record StoredFile(long size, String sha256) {}
