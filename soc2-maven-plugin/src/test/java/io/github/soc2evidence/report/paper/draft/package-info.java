@NullMarked
package io.github.soc2evidence.report.paper.draft;

import org.jspecify.annotations.NullMarked;
