@NullMarked
package io.github.soc2evidence.dossier;

import org.jspecify.annotations.NullMarked;
