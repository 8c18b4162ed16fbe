/** What papers rest on, for programs: JSON files with keys in a fixed order. docs/bundle-files.md says what they hold. */
@NullMarked
package io.github.soc2evidence.report.paper.data;

import org.jspecify.annotations.NullMarked;
