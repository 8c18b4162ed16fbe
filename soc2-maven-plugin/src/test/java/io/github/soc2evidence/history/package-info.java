@NullMarked
package io.github.soc2evidence.history;

import org.jspecify.annotations.NullMarked;
