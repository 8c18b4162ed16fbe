package io.github.soc2evidence.model;

/**
 * What makes a path unsafe.
 *
 * @param path up to and with the name that is at fault, relative to the evidence root and printable: a stand-in, with
 *     {@code \\uXXXX} for what cannot be shown
 * @param why what is wrong with that name, to be read after the path: {@code has the name of a device on Windows}
 */
public record PathFault(String path, String why) {}
