/**
 * The worked example: a company's year of real git history, with planted deviations. Knows the model, git's writer and the texts it
 * copies; nothing of rules, reports or Maven.
 */
@NullMarked
package io.github.soc2evidence.authoring.example;

import org.jspecify.annotations.NullMarked;
