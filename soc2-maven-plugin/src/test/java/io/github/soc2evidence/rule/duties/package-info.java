@NullMarked
package io.github.soc2evidence.rule.duties;

import org.jspecify.annotations.NullMarked;
