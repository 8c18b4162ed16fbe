@NullMarked
package io.github.soc2evidence.rule.registry;

import org.jspecify.annotations.NullMarked;
