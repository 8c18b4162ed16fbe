/** What there is to do, for whom, and by when: read off an assessment, and never a verdict itself. */
@NullMarked
package io.github.soc2evidence.assessment.outlook;

import org.jspecify.annotations.NullMarked;
