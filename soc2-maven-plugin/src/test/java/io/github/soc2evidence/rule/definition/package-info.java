@NullMarked
package io.github.soc2evidence.rule.definition;

import org.jspecify.annotations.NullMarked;
