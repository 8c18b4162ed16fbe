@NullMarked
package io.github.soc2evidence.timeline;

import org.jspecify.annotations.NullMarked;
