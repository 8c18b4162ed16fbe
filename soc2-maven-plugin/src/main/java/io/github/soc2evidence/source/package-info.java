/**
 * Where bytes and history come from, as ports. Knows commits, paths and streams; nothing of what the files mean.
 */
@NullMarked
package io.github.soc2evidence.source;

import org.jspecify.annotations.NullMarked;
