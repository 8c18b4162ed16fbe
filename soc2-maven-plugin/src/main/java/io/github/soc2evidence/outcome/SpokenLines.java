package io.github.soc2evidence.outcome;

import io.github.soc2evidence.dossier.Committed;
import io.github.soc2evidence.model.Details;
import io.github.soc2evidence.model.Id;
import io.github.soc2evidence.model.LogLine;
import io.github.soc2evidence.model.ObservationLog;
import io.github.soc2evidence.model.ObservationLog.Line;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The lines of a log that say more than a state: of lines one after the other that say the same, the first and the last. */
final class SpokenLines {
    private static final Pattern NOT_OF_AN_ID = Pattern.compile("[^A-Za-z0-9]+");

    private SpokenLines() {}

    static Stream<LogLine> of(Committed<ObservationLog> log) {
        List<LogLine> lines = log.value().lines().stream()
                .map(Line::said)
                .flatMap(Optional::stream)
                .toList();
        return IntStream.range(0, lines.size()).filter(i -> isNews(lines, i)).mapToObj(lines::get);
    }

    private static boolean isNews(List<LogLine> lines, int i) {
        Details details = lines.get(i).details();
        return !details.isEmpty()
                && (i == 0
                        || i == lines.size() - 1
                        || !says(details, lines.get(i - 1))
                        || !says(details, lines.get(i + 1)));
    }

    /** Where it stands in its line is no news. */
    private static boolean says(Details details, LogLine other) {
        return details.plain().equals(other.details().plain());
    }

    /** What a line without a name is called: {@code central-L12}. */
    static Id name(Committed<ObservationLog> log, LogLine line) {
        String file = log.path().substring(log.path().lastIndexOf('/') + 1).replaceFirst("\\.jsonl$", "");
        String plain = NOT_OF_AN_ID.matcher(file).replaceAll("-").replaceFirst("^-", "");
        return new Id((plain.isEmpty() ? "log" : plain) + "-L" + line.at().line());
    }
}
