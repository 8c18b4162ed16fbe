package io.github.soc2evidence.report;

import io.github.soc2evidence.assessment.Assessment;
import io.github.soc2evidence.model.Subject;
import io.github.soc2evidence.rule.Judged;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Findings by what they are about: a long record has thousands of windows, and each is asked for its own. */
public final class FindingIndex {
    private final List<Judged> findings;
    private final Map<String, List<Integer>> bySubject = new HashMap<>();

    public FindingIndex(Assessment assessment) {
        findings = assessment.findings();
        for (int i = 0; i < findings.size(); i++) {
            String subject = findings.get(i).finding().subject().value();
            put(subject, i);
            int item = subject.indexOf(Subject.itemised(""));
            if (item > 0) {
                put(subject.substring(0, item), i);
            }
        }
    }

    private void put(String name, int position) {
        bySubject.computeIfAbsent(name, any -> new ArrayList<>()).add(position);
    }

    /** Those about any of these subjects, or about an item of one that is a record, heaviest first. */
    public Stream<Judged> about(Stream<String> subjects) {
        TreeSet<Integer> positions = new TreeSet<>();
        subjects.forEach(any -> positions.addAll(bySubject.getOrDefault(any, List.of())));
        return positions.stream().map(findings::get);
    }

    /** The same of one. */
    public Stream<Judged> about(String subject) {
        return about(Stream.of(subject));
    }
}
