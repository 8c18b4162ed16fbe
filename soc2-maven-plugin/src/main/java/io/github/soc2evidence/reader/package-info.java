/**
 * From bytes to located values: strict YAML, schemas, binding. Knows what the files may say; nothing of commits, of
 * paths or of what follows from a value.
 */
@NullMarked
package io.github.soc2evidence.reader;

import org.jspecify.annotations.NullMarked;
