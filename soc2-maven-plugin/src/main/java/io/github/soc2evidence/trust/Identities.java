package io.github.soc2evidence.trust;

import io.github.soc2evidence.model.Id;
import io.github.soc2evidence.model.Ident;
import io.github.soc2evidence.model.Life;
import io.github.soc2evidence.model.People;
import io.github.soc2evidence.model.People.Automation;
import io.github.soc2evidence.model.People.Person;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which person or job of {@code people.yaml} a commit's name and address stand for (trust.md, "Who"). */
public final class Identities {
    private static final Pattern FORGE_ALIAS =
            Pattern.compile("(?:[0-9]+\\+)?([A-Za-z0-9-]+)@users\\.noreply\\.github\\.com");

    private final Map<String, Id> byAddress = new HashMap<>();
    private final Map<String, Id> byForgeAccount = new HashMap<>();
    private final Map<String, Life> automation = new HashMap<>();

    public Identities(People people) {
        for (Person person : people.people()) {
            Id id = person.id().value();
            person.emails().forEach(email -> byAddress.putIfAbsent(folded(email), id));
            Optional.ofNullable(person.accounts().get("github"))
                    .ifPresent(account -> byForgeAccount.putIfAbsent(folded(account), id));
        }
        for (Automation job : people.automation()) {
            Life life = new Life(job.from(), job.to());
            job.emails().forEach(email -> automation.putIfAbsent(folded(email), life));
        }
    }

    /** Whether this is the address of a job, on that day. */
    public boolean isAutomation(Ident ident, LocalDate day) {
        return Optional.ofNullable(automation.get(folded(ident.email())))
                .filter(life -> life.contains(day))
                .isPresent();
    }

    /** The person; empty where nobody has that address, and for the forge itself, which is no person. */
    public Optional<Id> person(Ident ident) {
        Matcher alias = FORGE_ALIAS.matcher(ident.email());
        Optional<Id> known = Optional.ofNullable(byAddress.get(folded(ident.email())));
        return alias.matches()
                ? known.or(() -> Optional.ofNullable(byForgeAccount.get(folded(alias.group(1)))))
                : known;
    }

    /** Whether this is GitHub committing on somebody's behalf. */
    static boolean isForge(Ident ident) {
        return ident.name().equals("GitHub") && ident.email().equals("noreply@github.com");
    }

    private static String folded(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
