/** What rules examine: everything the record says, placed in time and with its trust attached. Values only. */
@NullMarked
package io.github.soc2evidence.dossier;

import org.jspecify.annotations.NullMarked;
