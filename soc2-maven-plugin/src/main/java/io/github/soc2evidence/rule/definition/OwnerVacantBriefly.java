package io.github.soc2evidence.rule.definition;

/** Thirty days or fewer on which nobody answered for a control in force. */
public final class OwnerVacantBriefly extends VacancyRule {
    public OwnerVacantBriefly() {
        super("owner-vacant-briefly", "Did somebody answer for every control in force on every day?");
    }

    @Override
    boolean concerns(long days) {
        return days <= BRIEF;
    }
}
