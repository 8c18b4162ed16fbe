package io.github.soc2evidence.rule.definition;

/** More than thirty days on which nobody answered for a control in force. */
public final class OwnerVacant extends VacancyRule {
    public OwnerVacant() {
        super("owner-vacant", "Was no control in force left without anybody to answer for it for more than 30 days?");
    }

    @Override
    boolean concerns(long days) {
        return days > BRIEF;
    }
}
