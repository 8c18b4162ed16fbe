package io.github.soc2evidence.reader;

import io.github.soc2evidence.model.ContentId;
import io.github.soc2evidence.model.LogLine;
import io.github.soc2evidence.model.ObservationLog;
import io.github.soc2evidence.model.ObservationLog.Line;
import io.github.soc2evidence.model.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * Reads logs of observations. The revisions of one log share all lines but the last ones, and each line is read once.
 * Safe for use by several threads.
 */
final class LogReader {
    /** The most bytes a log may have. */
    static final int MOST_BYTES = 1 << 25;

    private static final int LONGEST_LINE = 1 << 16;

    private final Schemas schemas;
    private final Pool pool;
    private final SipHash.Key key;
    private final Map<Written, Line> known = new ConcurrentHashMap<>();

    private record Written(int number, String text) {}

    LogReader(Schemas schemas, Pool pool, SipHash.Key key) {
        this.schemas = schemas;
        this.pool = pool;
        this.key = key;
    }

    Reading<?> read(byte[] bytes) {
        if (bytes.length > MOST_BYTES) {
            return invalid(new Problem(Place.START, "expected at most 32 MiB; begin another log"));
        }
        String text;
        try {
            text = Utf8.decode(bytes);
        } catch (Unreadable e) {
            return invalid(e.problem());
        }
        List<Line> lines = new ArrayList<>();
        int number = 1;
        for (int from = 0; from < text.length(); number++) {
            int end = text.indexOf('\n', from);
            String line = text.substring(from, end < 0 ? text.length() : end).strip();
            if (!line.isEmpty()) {
                lines.add(known.computeIfAbsent(new Written(number, line), this::line));
            }
            from = end < 0 ? text.length() : end + 1;
        }
        return new Reading.Valid<>(
                new ObservationLog(lines),
                ContentDigest.of(key, lines.stream().map(Line::digest).toList()),
                List.of());
    }

    private static Reading<?> invalid(Problem problem) {
        return new Reading.Invalid<>(List.of(problem));
    }

    private Line line(Written written) {
        Place start = new Place("/" + written.number(), written.number(), 1);
        if (written.text().length() > LONGEST_LINE) {
            return unread(written, new Problem(start, "expected a line of at most 65,536 characters"));
        }
        try {
            Tree tree = StrictJson.parse(written.text(), written.number());
            List<Problem> problems = new ArrayList<>(schemas.check("observation", tree));
            Set<String> refused =
                    problems.stream().map(problem -> problem.at().pointer()).collect(Collectors.toSet());
            Binder binder = new Binder(refused, pool);
            Object said = binder.document(LogLine.class, tree);
            problems.addAll(binder.problems());
            return said == null || !problems.isEmpty()
                    ? unread(written, problems.stream().sorted().findFirst().orElseThrow())
                    : new Line(digest(tree), Optional.of((LogLine) said), "", start);
        } catch (Unreadable e) {
            return unread(written, e.problem());
        }
    }

    private Line unread(Written written, Problem problem) {
        Place at = new Place(
                "/" + written.number(), problem.at().line(), problem.at().column());
        return new Line(
                digest(new Tree.Scalar(new PlainText(written.text()), 1, 1)), Optional.empty(), problem.message(), at);
    }

    private ContentId digest(Tree line) {
        return new ContentDigest(key, Meanings.NONE).of(line, "");
    }
}
