@NullMarked
package io.github.soc2evidence.assessment;

import org.jspecify.annotations.NullMarked;
