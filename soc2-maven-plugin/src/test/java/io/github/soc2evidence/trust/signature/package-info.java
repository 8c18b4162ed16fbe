@NullMarked
package io.github.soc2evidence.trust.signature;

import org.jspecify.annotations.NullMarked;
