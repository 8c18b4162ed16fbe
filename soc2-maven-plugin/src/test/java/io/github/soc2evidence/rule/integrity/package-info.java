@NullMarked
package io.github.soc2evidence.rule.integrity;

import org.jspecify.annotations.NullMarked;
