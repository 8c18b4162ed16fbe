/** A workpaper for each control: what is known of it, and room for what an auditor writes. */
@NullMarked
package io.github.soc2evidence.report.paper.work;

import org.jspecify.annotations.NullMarked;
