package io.github.soc2evidence.source.bag;

/**
 * A file in a zip.
 *
 * @param name its path, with {@code /}
 * @param size in bytes
 * @param crc32 of its bytes, unsigned
 * @param offset of its header, from the beginning of the zip
 */
public record Stored(String name, long size, long crc32, long offset) {}
