/** The nouns of an examination: records, enumerations and ids that check themselves. Knows the JDK's values and nothing else. */
@NullMarked
package io.github.soc2evidence.model;

import org.jspecify.annotations.NullMarked;
