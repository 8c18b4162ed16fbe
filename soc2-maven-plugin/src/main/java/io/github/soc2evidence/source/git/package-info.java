/**
 * A git repository behind the ports of {@code source}, and the writer of new ones. The only code that sees JGit, and
 * JGit sees nothing but the repository: no user or system configuration, no environment, no process (trust.md,
 * "Reading"). Knows objects and history; nothing of what the files mean.
 */
@NullMarked
package io.github.soc2evidence.source.git;

import org.jspecify.annotations.NullMarked;
