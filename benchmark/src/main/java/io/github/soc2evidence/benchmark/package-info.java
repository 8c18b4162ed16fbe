/** Programs that {@code benchmark/run} times as whole processes, and one that times the judgement from within. */
@NullMarked
package io.github.soc2evidence.benchmark;

import org.jspecify.annotations.NullMarked;
