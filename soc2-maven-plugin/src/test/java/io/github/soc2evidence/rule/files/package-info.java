@NullMarked
package io.github.soc2evidence.rule.files;

import org.jspecify.annotations.NullMarked;
