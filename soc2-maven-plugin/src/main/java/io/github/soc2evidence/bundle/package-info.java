/**
 * The evidence bundle (trust.md, "The bundle"): a BagIt bag (RFC 8493) in a zip, made of an assessment and the blobs it was
 * made from, and checked again without either. The same commit, as-of and version give the same bytes. Knows git behind
 * its port alone; asks no clock, and writes nothing but the one file it was asked for.
 */
@NullMarked
package io.github.soc2evidence.bundle;

import org.jspecify.annotations.NullMarked;
