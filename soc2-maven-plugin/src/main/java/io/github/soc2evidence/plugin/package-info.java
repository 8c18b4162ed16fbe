/** The goals: parameters in, one call, the result out. The only package that sees Maven, the clock and the environment. */
@NullMarked
package io.github.soc2evidence.plugin;

import org.jspecify.annotations.NullMarked;
