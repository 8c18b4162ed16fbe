package io.github.soc2evidence.rule.outcome;

import io.github.soc2evidence.model.Located;
import io.github.soc2evidence.model.Phrase;
import io.github.soc2evidence.model.Span;
import io.github.soc2evidence.outcome.Exhibit;
import io.github.soc2evidence.outcome.Limits;
import io.github.soc2evidence.outcome.Row;
import io.github.soc2evidence.rule.outcome.Spells.Fault;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What is wrong with a setting of each kind. */
final class Faults {
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}");

    private Faults() {}

    /** A text as settings are compared: blanks and the size of letters aside. */
    static String folded(String text) {
        return BLANKS.matcher(text.strip()).replaceAll(" ").toLowerCase(Locale.ROOT);
    }

    static List<Fault> ofSetting(Exhibit exhibit, Row row) {
        Optional<String> expected = row.text("expected");
        if (expected.isEmpty()) {
            return List.of();
        }
        String should = row.key() + " should be " + Phrase.quoted(expected.get());
        Optional<String> actual = row.text("actual");
        return actual.map(is -> folded(is).equals(folded(expected.get()))
                        ? List.<Fault>of()
                        : List.of(new Fault("actual", should + ", and is " + Phrase.quoted(is))))
                .orElseGet(() -> List.of(new Fault("actual", should + ", and it does not say what it is")));
    }

    static List<Fault> ofExemptions(Exhibit exhibit) {
        if (!exhibit.limits().has("exempt")) {
            return List.of();
        }
        List<String> allowed =
                exhibit.limits().texts("exempt").stream().map(Faults::folded).toList();
        return exhibit.details().texts("exempt").stream()
                .filter(account -> !allowed.contains(folded(account)))
                .map(account -> new Fault(
                        "exempt " + folded(account),
                        account + " is exempt from the settings, which the control does not allow (exempt)"))
                .toList();
    }

    static List<Fault> ofKey(Exhibit exhibit, Row row) {
        return rotated(exhibit, row).stream().toList();
    }

    static List<Fault> ofLogging(Exhibit exhibit) {
        Row said = exhibit.details();
        List<Fault> faults = new ArrayList<>();
        if (said.isNot("enabled") && isGood(exhibit)) {
            faults.add(new Fault("enabled", "the record says that it works, and that logging is off"));
        }
        Optional<Span> limit = exhibit.limits().span("retention");
        if (limit.isPresent()
                && !said.has("retention")
                && exhibit.rows("sources").stream().noneMatch(row -> row.has("retention"))) {
            faults.add(new Fault(
                    "retention",
                    "it does not say how long events are kept (at least " + Limits.said(limit.get()) + ")"));
        }
        limit.flatMap(least -> said.span("retention").flatMap(kept -> shorter(kept, limit)))
                .ifPresent(faults::add);
        return faults;
    }

    static List<Fault> ofSource(Exhibit exhibit, Row row) {
        List<Fault> faults = new ArrayList<>();
        if (row.isNot("enabled") && isGood(exhibit)) {
            faults.add(new Fault("enabled", "the record says that it works, and that " + row.key() + " does not log"));
        }
        Optional<Span> kept = row.span("retention");
        if (kept.isPresent()) {
            shorter(kept.get(), exhibit.limits().span("retention"))
                    .or(() -> shorter(kept.get(), exhibit.details().span("retention")))
                    .map(fault -> new Fault(fault.kind(), row.key() + ": " + fault.what()))
                    .ifPresent(faults::add);
        }
        return faults;
    }

    private static boolean isGood(Exhibit exhibit) {
        return exhibit.said()
                .state()
                .map(Located::value)
                .map(state -> state.toString().equals("operating"))
                .orElseGet(() -> exhibit.said()
                        .outcome()
                        .map(Located::value)
                        .filter(outcome -> outcome.toString().equals("met"))
                        .isPresent());
    }

    private static Optional<Fault> shorter(Span kept, Optional<Span> least) {
        return least.filter(limit -> Lateness.length(kept).compareTo(Lateness.length(limit)) < 0)
                .map(limit -> new Fault(
                        "retention",
                        "events are kept " + Limits.said(kept) + ", and should be kept " + Limits.said(limit)));
    }

    static List<Fault> ofStore(Exhibit exhibit, Row row) {
        List<Fault> faults = new ArrayList<>();
        if (row.isNot("encrypted")) {
            faults.add(new Fault("encrypted", row.key() + " is not encrypted"));
        }
        if (exhibit.limits().has("algorithms")) {
            List<String> strong = exhibit.limits().texts("algorithms");
            Optional<String> algorithm = row.text("algorithm");
            if (algorithm.isEmpty()) {
                faults.add(new Fault("algorithm", row.key() + " does not say how it is encrypted"));
            } else if (strong.stream().map(Faults::folded).noneMatch(folded(algorithm.get())::equals)) {
                faults.add(new Fault(
                        "algorithm",
                        row.key() + " is encrypted with " + algorithm.get() + ", and the control allows "
                                + String.join(", ", strong)));
            }
        }
        rotated(exhibit, row).ifPresent(faults::add);
        return faults;
    }

    static List<Fault> ofEndpoint(Exhibit exhibit, Row row) {
        List<Fault> faults = new ArrayList<>();
        exhibit.limits().text("minimum-tls").ifPresent(limit -> {
            Optional<String> least = row.text("minimum-tls");
            if (least.isEmpty()) {
                faults.add(new Fault("tls", row.key() + " does not say the oldest TLS that it accepts"));
            } else if (isOlder(least.get(), limit)) {
                faults.add(new Fault(
                        "tls",
                        row.key() + " accepts TLS " + least.get() + ", and the control allows " + limit + " at least"));
            }
        });
        rotated(exhibit, row).ifPresent(faults::add);
        return faults;
    }

    /** Whether a version is older than another: number by number, what is missing being zero. */
    static boolean isOlder(String version, String than) {
        List<BigInteger> one = numbers(version);
        List<BigInteger> other = numbers(than);
        for (int i = 0; i < Math.max(one.size(), other.size()); i++) {
            int order = at(one, i).compareTo(at(other, i));
            if (order != 0) {
                return order < 0;
            }
        }
        return false;
    }

    private static BigInteger at(List<BigInteger> numbers, int index) {
        return index < numbers.size() ? numbers.get(index) : BigInteger.ZERO;
    }

    private static List<BigInteger> numbers(String version) {
        return NUMBER.matcher(version)
                .results()
                .map(any -> new BigInteger(any.group()))
                .toList();
    }

    static List<Fault> ofDevice(Exhibit exhibit, Row row) {
        List<Fault> faults = new ArrayList<>();
        Stream.of("encrypted", "protected", "locked")
                .filter(row::isNot)
                .map(field -> new Fault(field, row.key() + " is not " + field))
                .forEach(faults::add);
        aged(exhibit, row, "patched", "patched-within").ifPresent(faults::add);
        return faults;
    }

    private static Optional<Fault> rotated(Exhibit exhibit, Row row) {
        return aged(exhibit, row, "rotated", "rotated-within");
    }

    /** That something was done longer ago than it may be on the day that the list shows. */
    private static Optional<Fault> aged(Exhibit exhibit, Row row, String field, String limit) {
        Optional<Span> within = exhibit.limits().span(limit);
        if (within.isEmpty()) {
            return Optional.empty();
        }
        return row.moment(field)
                .map(done -> Optional.of(exhibit.limits().after(done, within.get()))
                        .filter(deadline -> deadline.isOver(exhibit.dataAsOf()))
                        .map(deadline -> new Fault(
                                field,
                                row.key() + ": " + field + " " + done + ", " + deadline.said() + ", not again by "
                                        + exhibit.dataAsOf())))
                .orElseGet(() -> Optional.of(
                        new Fault(field, row.key() + " does not say when it was last " + field + " (" + limit + ")")));
    }
}
