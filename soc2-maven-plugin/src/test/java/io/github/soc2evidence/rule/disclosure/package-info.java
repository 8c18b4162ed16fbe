@NullMarked
package io.github.soc2evidence.rule.disclosure;

import org.jspecify.annotations.NullMarked;
