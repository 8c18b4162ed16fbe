package io.github.soc2evidence.trust;

import io.github.soc2evidence.model.Forge;
import io.github.soc2evidence.model.Id;
import io.github.soc2evidence.model.Ident;
import io.github.soc2evidence.model.Life;
import io.github.soc2evidence.model.People;
import io.github.soc2evidence.model.People.Automation;
import io.github.soc2evidence.model.People.Person;
import io.github.soc2evidence.trust.signature.SignatureVerdict;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which person or job of {@code people.yaml} a commit's name and address stand for (trust.md, "Who"). */
public final class Identities {
    private static final Pattern FORGE_ALIAS =
            Pattern.compile("(?:[0-9]+\\+)?([A-Za-z0-9-]+)@users\\.noreply\\.github\\.com");

    private static final Pattern ADDRESS = Pattern.compile("[^<>,\\s]+@[^<>,\\s]+");

    private final Map<String, Id> byAddress = new HashMap<>();
    private final Map<Account, Id> byAccount = new HashMap<>();
    private final Map<String, Id> byKey = new HashMap<>();
    private final Map<String, Life> automation = new HashMap<>();
    private final Map<String, Id> jobs = new HashMap<>();

    /** By address: a long record asks for the same few again and again. */
    private final Map<String, Actor> actors = new ConcurrentHashMap<>();

    /** A name on a forge, folded. */
    private record Account(String forge, String name) {}

    public Identities(People people) {
        for (Person person : people.people()) {
            Id id = person.id().value();
            person.emails().forEach(email -> byAddress.putIfAbsent(folded(email), id));
            person.accounts()
                    .forEach((system, account) ->
                            byAccount.putIfAbsent(new Account(folded(system), folded(account)), id));
            person.keys().forEach(key -> byKey.putIfAbsent(key, id));
        }
        for (Automation job : people.automation()) {
            Life life = new Life(job.from(), job.to());
            job.emails().forEach(email -> {
                automation.putIfAbsent(folded(email), life);
                jobs.putIfAbsent(folded(email), job.id().value());
            });
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
        return alias.matches() ? known.or(() -> account(Forge.GITHUB, alias.group(1))) : known;
    }

    /** Who has a commit's address. */
    public Actor actor(Ident ident) {
        return actors.computeIfAbsent(ident.email(), address -> named(ident));
    }

    private Actor named(Ident ident) {
        return person(ident).map(Actor::person).orElseGet(() -> {
            String address = ident.email().isEmpty() ? "an empty address" : folded(ident.email());
            return Optional.ofNullable(jobs.get(address)).map(Actor::job).orElseGet(() -> Actor.unknown(address));
        });
    }

    /** Who has an account on a forge, or the address that the forge gives where it knows no account. */
    public Actor actor(Forge forge, String account) {
        return account.contains("@")
                ? actor(new Ident("", account, OptionalLong.empty()))
                : account(forge, account)
                        .map(Actor::person)
                        .orElseGet(() -> Actor.unknown(folded(account) + " on " + forge));
    }

    private Optional<Id> account(Forge forge, String account) {
        return Optional.ofNullable(byAccount.get(new Account(forge.toString(), folded(account))));
    }

    /** Whose key made a signature that is good: by its fingerprint, or the one person whose addresses it names. */
    public Optional<Id> signer(SignatureVerdict verdict) {
        if (!verdict.isGood()) {
            return Optional.empty();
        }
        Set<Id> holders = Stream.of(verdict.keyFingerprint(), verdict.signingFingerprint())
                .flatMap(Optional::stream)
                .flatMap(key -> Optional.ofNullable(byKey.get(key)).stream())
                .collect(Collectors.toSet());
        if (holders.isEmpty()) {
            holders = ADDRESS.matcher(verdict.principal().orElse(""))
                    .results()
                    .flatMap(address -> person(new Ident("", address.group(), OptionalLong.empty())).stream())
                    .collect(Collectors.toSet());
        }
        return holders.size() == 1 ? holders.stream().findFirst() : Optional.empty();
    }

    /** Whether this is GitHub committing on somebody's behalf. */
    public static boolean isForge(Ident ident) {
        return ident.name().equals("GitHub") && ident.email().equals("noreply@github.com");
    }

    private static String folded(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
