package io.github.soc2evidence.dossier;

/**
 * One thing that a control says differently than before.
 *
 * @param decides whether it decides on verdicts, so that the change needs a reason (time.md, "The definition in force")
 * @param weaker whether it asks for less: a longer unit, a larger limit or grace, fewer criteria
 */
public record Redefinition(String what, boolean decides, boolean weaker) {
    @Override
    public String toString() {
        return what;
    }
}
