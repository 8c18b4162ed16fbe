@NullMarked
package io.github.soc2evidence.rule.occurrence;

import org.jspecify.annotations.NullMarked;
