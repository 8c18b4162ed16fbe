package io.github.soc2evidence.source.git;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The steps that a revision's name takes to an ancestor, {@code HEAD~2} or {@code v1^2}. They are walked here, because
 * JGit does not compute the ids of what it walks over.
 *
 * @param from the name of where they begin
 */
record Steps(String from, List<Step> steps) {
    /** To the commit itself. */
    static final Steps NONE = new Steps("", List.of());

    private static final Pattern NAME = Pattern.compile("(.+?)((?:~[0-9]*|\\^[0-9]*)+)");
    private static final Pattern STEP = Pattern.compile("([~^])([0-9]*)");
    private static final int DIGITS = 9;

    /**
     * {@code ~3} goes three times to the first parent, {@code ^3} once to the third.
     *
     * @param parent from 1; 0 to stay
     */
    record Step(int times, int parent) {}

    Steps {
        steps = List.copyOf(steps);
    }

    static Steps of(String revision) {
        Matcher name = NAME.matcher(revision);
        if (!name.matches()) {
            return new Steps(revision, List.of());
        }
        List<Step> steps = new ArrayList<>();
        Matcher step = STEP.matcher(name.group(2));
        while (step.find()) {
            int number = number(step.group(2));
            steps.add(step.group(1).equals("~") ? new Step(number, 1) : new Step(1, number));
        }
        return new Steps(name.group(1), steps);
    }

    /** More digits than a history has commits mean as much as the largest number. */
    private static int number(String digits) {
        return digits.isEmpty() ? 1 : digits.length() > DIGITS ? Integer.MAX_VALUE : Integer.parseInt(digits);
    }

    /** Where they lead. */
    CommitBytes walk(CommitBytes start, VerifiedObjects objects) {
        CommitBytes at = start;
        for (Step step : steps) {
            for (int i = 0; i < step.times() && step.parent() > 0; i++) {
                if (at.parents().size() < step.parent()) {
                    throw Naming.unknown(
                            from + steps.stream().map(Steps::written).reduce("", String::concat));
                }
                at = CommitBytes.read(at.parents().get(step.parent() - 1), objects);
            }
        }
        return at;
    }

    private static String written(Step step) {
        return step.parent() == 1 ? "~" + step.times() : "^" + step.parent();
    }
}
