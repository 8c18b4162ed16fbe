@NullMarked
package io.github.soc2evidence.trust;

import org.jspecify.annotations.NullMarked;
