/**
 * What records say came of the work: each as an exhibit for one requirement of a judged period, its rows by the fields of
 * its type, the limits that the control set for it, and the stories that several records tell together. Knows the dossier;
 * judges nothing.
 */
@NullMarked
package io.github.soc2evidence.outcome;

import org.jspecify.annotations.NullMarked;
