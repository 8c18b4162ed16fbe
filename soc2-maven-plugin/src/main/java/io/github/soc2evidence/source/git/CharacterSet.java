package io.github.soc2evidence.source.git;

import java.util.function.IntPredicate;

/** {@code [a-z]}, {@code [!0-9]} and {@code [[:alpha:]_]} in a pattern. A slash is in none of them. */
final class CharacterSet {
    private CharacterSet() {}

    /** Where the set that opens at a position closes; -1 where it does not. */
    static int end(String pattern, int open) {
        int at = isNegation(pattern, open + 1) ? open + 2 : open + 1;
        // A bracket that comes first is a member.
        for (boolean first = true; at < pattern.length(); first = false) {
            char c = pattern.charAt(at);
            if (c == ']' && !first) {
                return at;
            }
            int named = c == '[' && pattern.startsWith(":", at + 1) ? pattern.indexOf(":]", at + 2) : -1;
            at = named >= 0 ? named + 2 : at + (c == '\\' ? 2 : 1);
        }
        return -1;
    }

    static IntPredicate of(String pattern, int from, int end) {
        boolean negated = isNegation(pattern, from);
        IntPredicate members = any -> false;
        int at = negated ? from + 1 : from;
        while (at < end) {
            int named = pattern.startsWith("[:", at) ? pattern.indexOf(":]", at + 2) : -1;
            if (named >= 0) {
                members = members.or(named(pattern.substring(at + 2, named)));
                at = named + 2;
                continue;
            }
            at += isEscape(pattern, at, end) ? 1 : 0;
            char low = pattern.charAt(at++);
            char high = low;
            if (at + 1 < end && pattern.charAt(at) == '-') {
                at += isEscape(pattern, at + 1, end) ? 2 : 1;
                high = pattern.charAt(at++);
            }
            char last = high;
            members = members.or(c -> c >= low && c <= last);
        }
        IntPredicate all = negated ? members.negate() : members;
        return all.and(c -> c != '/');
    }

    private static boolean isNegation(String pattern, int at) {
        return at < pattern.length() && (pattern.charAt(at) == '!' || pattern.charAt(at) == '^');
    }

    private static boolean isEscape(String pattern, int at, int end) {
        return pattern.charAt(at) == '\\' && at + 1 < end;
    }

    /** The classes of POSIX, in ASCII. */
    private static IntPredicate named(String name) {
        IntPredicate digit = c -> c >= '0' && c <= '9';
        IntPredicate upper = c -> c >= 'A' && c <= 'Z';
        IntPredicate lower = c -> c >= 'a' && c <= 'z';
        IntPredicate graph = c -> c > ' ' && c < 0x7f;
        IntPredicate blank = c -> c == ' ' || c == '\t';
        return switch (name) {
            case "digit" -> digit;
            case "upper" -> upper;
            case "lower" -> lower;
            case "alpha" -> upper.or(lower);
            case "alnum" -> upper.or(lower).or(digit);
            case "xdigit" -> digit.or(c -> (c | 0x20) >= 'a' && (c | 0x20) <= 'f');
            case "graph" -> graph;
            case "print" -> graph.or(c -> c == ' ');
            case "punct" -> graph.and(upper.or(lower).or(digit).negate());
            case "blank" -> blank;
            case "space" -> blank.or(c -> c >= '\n' && c <= '\r');
            case "cntrl" -> c -> c < ' ' || c == 0x7f;
            default -> any -> false;
        };
    }
}
