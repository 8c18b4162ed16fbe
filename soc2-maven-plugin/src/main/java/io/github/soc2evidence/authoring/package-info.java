/** What is written for people, and what its parts share. */
@NullMarked
package io.github.soc2evidence.authoring;

import org.jspecify.annotations.NullMarked;
