@NullMarked
package io.github.soc2evidence.authoring.example;

import org.jspecify.annotations.NullMarked;
