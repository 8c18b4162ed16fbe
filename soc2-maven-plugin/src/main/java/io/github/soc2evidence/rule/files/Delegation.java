package io.github.soc2evidence.rule.files;

import io.github.soc2evidence.model.Vendors.Vendor;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reasons that consist of a vendor's name, and of words that only say that it is the vendor who does something. */
record Delegation(SortedMap<String, String> vendors) {
    private static final Pattern PUNCTUATION = Pattern.compile("[^\\p{L}\\p{N}]+");

    private static final Set<String> VENDOR_WORDS = Set.of(
            "vendor",
            "vendors",
            "provider",
            "providers",
            "subservice",
            "outsourced",
            "supplier",
            "host",
            "hoster",
            "inherited");

    private static final Set<String> WORDS = Set.copyOf(List.of(
            ("a an and are as at be by carved cloud control controls covered do does done entirely for from fully handled"
                            + " handles has hosted hosting in is it its managed manages of on operated operates organization our"
                            + " out performed performs provided provides relied responsibility responsible runs s service"
                            + " services taken takes care that the their them they this to us we which who whole with under rely")
                    .split(" ", -1)));

    /** By name, the longest first: one may be part of another. */
    static Delegation to(List<Vendor> vendors) {
        SortedMap<String, String> ids =
                new TreeMap<>(Comparator.comparing(String::length).reversed().thenComparing(Comparator.naturalOrder()));
        for (Vendor vendor : vendors) {
            String id = vendor.id().value().value();
            Stream.concat(Stream.of(id), vendor.name().stream())
                    .map(Delegation::plain)
                    .filter(name -> !name.isEmpty())
                    .forEach(name -> ids.putIfAbsent(name, id));
        }
        return new Delegation(ids);
    }

    /** In lower case and without punctuation. */
    static String plain(String text) {
        return PUNCTUATION
                .matcher(text.toLowerCase(Locale.ROOT))
                .replaceAll(" ")
                .strip();
    }

    /** Whom a reason names, if it says no more. */
    Optional<String> in(String plain) {
        List<String> named = new ArrayList<>();
        String rest = " " + plain + " ";
        for (Map.Entry<String, String> vendor : vendors.entrySet()) {
            String name = " " + vendor.getKey() + " ";
            if (rest.contains(name)) {
                rest = rest.replace(name, "  ");
                named.add("the vendor " + vendor.getValue());
            }
        }
        for (String word : rest.strip().isEmpty()
                ? List.<String>of()
                : List.of(rest.strip().split(" +", -1))) {
            if (VENDOR_WORDS.contains(word)) {
                named.add("a vendor");
            } else if (!WORDS.contains(word)) {
                return Optional.empty();
            }
        }
        return named.stream().findFirst();
    }
}
