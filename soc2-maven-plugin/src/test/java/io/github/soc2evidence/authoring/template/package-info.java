@NullMarked
package io.github.soc2evidence.authoring.template;

import org.jspecify.annotations.NullMarked;
