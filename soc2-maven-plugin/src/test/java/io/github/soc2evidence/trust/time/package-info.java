@NullMarked
package io.github.soc2evidence.trust.time;

import org.jspecify.annotations.NullMarked;
