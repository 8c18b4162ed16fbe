/** Who did what, and what git shows of it: identities now; signatures, anchors and brackets belong here. */
@NullMarked
package io.github.soc2evidence.trust;

import org.jspecify.annotations.NullMarked;
