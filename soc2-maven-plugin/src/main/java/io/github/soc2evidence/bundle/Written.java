package io.github.soc2evidence.bundle;

/**
 * A file that was written into a zip.
 *
 * @param size in bytes
 * @param sha256 lower-case hexadecimal
 */
record Written(long size, String sha256) {}
