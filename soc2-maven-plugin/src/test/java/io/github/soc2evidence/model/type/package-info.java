@NullMarked
package io.github.soc2evidence.model.type;

import org.jspecify.annotations.NullMarked;
