/**
 * What is written for people: a new record, and the worked example. Knows the model, git's writer and the texts it copies;
 * nothing of rules, reports or Maven.
 */
@NullMarked
package io.github.soc2evidence.authoring;

import org.jspecify.annotations.NullMarked;
