package io.github.soc2evidence.trust.signature;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A list of patterns (ssh_config(5), "PATTERNS"): {@code *}, {@code ?}, and {@code !} for what must not match. */
record Patterns(String text) {
    /** The pattern that matches; empty where none does, or one that is negated. */
    Optional<String> matching(String name) {
        Optional<String> found = Optional.empty();
        for (String each : all()) {
            boolean negated = each.startsWith("!");
            if (!matches(negated ? each.substring(1) : each, name)) {
                continue;
            }
            if (negated) {
                return Optional.empty();
            }
            found = found.or(() -> Optional.of(each));
        }
        return found;
    }

    private List<String> all() {
        List<String> all = new ArrayList<>();
        int from = 0;
        for (int at = text.indexOf(','); at >= 0; at = text.indexOf(',', from)) {
            all.add(text.substring(from, at));
            from = at + 1;
        }
        all.add(text.substring(from));
        return all;
    }

    /** Case counts. One way back is enough: an earlier asterisk can always be what a later one is. */
    static boolean matches(String pattern, String name) {
        int p = 0;
        int n = 0;
        int star = -1;
        int mark = 0;
        while (n < name.length()) {
            if (p < pattern.length() && pattern.charAt(p) == '*') {
                star = p++;
                mark = n;
            } else if (p < pattern.length() && (pattern.charAt(p) == '?' || pattern.charAt(p) == name.charAt(n))) {
                p++;
                n++;
            } else if (star >= 0) {
                p = star + 1;
                n = ++mark;
            } else {
                return false;
            }
        }
        while (p < pattern.length() && pattern.charAt(p) == '*') {
            p++;
        }
        return p == pattern.length();
    }
}
