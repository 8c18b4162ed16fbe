/**
 * The working copy, walked directly and only for {@code soc2:check} and {@code soc2:record}: a verdict is never of what
 * lies in a folder. Follows no link. Knows nothing of git's index, filters or attributes.
 */
@NullMarked
package io.github.soc2evidence.source.folder;

import org.jspecify.annotations.NullMarked;
