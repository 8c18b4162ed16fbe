/** Bundles that are written, taken apart, tampered with and held against the tools that auditors have. */
@NullMarked
package io.github.soc2evidence.bundle;

import org.jspecify.annotations.NullMarked;
