@NullMarked
package io.github.soc2evidence.plugin;

import org.jspecify.annotations.NullMarked;
