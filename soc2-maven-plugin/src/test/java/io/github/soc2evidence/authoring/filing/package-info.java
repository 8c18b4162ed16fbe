@NullMarked
package io.github.soc2evidence.authoring.filing;

import org.jspecify.annotations.NullMarked;
