/** Programs that {@code benchmark/run} times as whole processes. Knows the ports of history; judges nothing. */
@NullMarked
package io.github.soc2evidence.benchmark;

import org.jspecify.annotations.NullMarked;
