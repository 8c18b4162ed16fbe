package io.github.soc2evidence.reader;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.NullNode;
import java.math.BigDecimal;
import java.util.regex.Pattern;

/**
 * What a plain scalar means: the core schema of YAML 1.2 (trust.md, "YAML and schemas"), narrowed where it would turn
 * an identifier into a number. Text are also: integers with a leading zero or beyond 64 bits, and numbers with an
 * exponent but no point ({@code 12e4} may be a hash).
 */
final class CoreScalars {
    private static final Pattern INTEGER = Pattern.compile("[-+]?(?:0|[1-9][0-9]{0,18})");
    private static final Pattern OTHER_BASE = Pattern.compile("0o([0-7]{1,22})|0x([0-9a-fA-F]{1,16})");
    private static final Pattern DECIMAL =
            Pattern.compile("[-+]?(?:0|[1-9][0-9]{0,39})?\\.[0-9]{0,40}(?:[eE][-+]?[0-9]{1,3})?");
    private static final Pattern NO_NUMBER = Pattern.compile("[-+]?\\.(?:inf|Inf|INF)|\\.(?:nan|NaN|NAN)");

    private CoreScalars() {}

    static JsonNode resolve(String text) {
        return switch (text) {
            case "", "~", "null", "Null", "NULL" -> NullNode.getInstance();
            case "true", "True", "TRUE" -> BooleanNode.TRUE;
            case "false", "False", "FALSE" -> BooleanNode.FALSE;
            default -> isLikeNumber(text) ? number(text) : new PlainText(text);
        };
    }

    /** Infinity and not-a-number, which JSON does not have. */
    static boolean isNoNumber(String text) {
        return text.length() <= 5
                && text.indexOf('.') >= 0
                && NO_NUMBER.matcher(text).matches();
    }

    /** Days and instants, which begin like numbers, have a sign where no number has one. */
    private static boolean isLikeNumber(String text) {
        char first = text.charAt(0);
        return (isDigit(first) || first == '-' || first == '+' || first == '.')
                && !(text.length() > 4 && text.charAt(4) == '-' && isDigit(text.charAt(3)));
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static JsonNode number(String text) {
        try {
            if (INTEGER.matcher(text).matches()) {
                return LongNode.valueOf(Long.parseLong(text));
            }
            var otherBase = OTHER_BASE.matcher(text);
            if (otherBase.matches()) {
                return LongNode.valueOf(
                        otherBase.group(1) != null
                                ? Long.parseLong(otherBase.group(1), 8)
                                : Long.parseLong(otherBase.group(2), 16));
            }
            if (DECIMAL.matcher(text).matches() && text.chars().anyMatch(Character::isDigit)) {
                return DecimalNode.valueOf(new BigDecimal(text));
            }
        } catch (NumberFormatException beyond64Bits) {
            return new PlainText(text);
        }
        return new PlainText(text);
    }
}
