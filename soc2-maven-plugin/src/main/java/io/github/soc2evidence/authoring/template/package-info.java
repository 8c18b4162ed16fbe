/** A new record, written from the template and renewed later; nothing that somebody wrote in is touched. */
@NullMarked
package io.github.soc2evidence.authoring.template;

import org.jspecify.annotations.NullMarked;
