package io.github.soc2evidence.report;

import io.github.soc2evidence.model.Status;

/** Colours, where there are any. */
public enum Ink {
    RED("31"),
    GREEN("32"),
    YELLOW("33"),
    BOLD("1"),
    FAINT("2");

    private final String code;

    Ink(String code) {
        this.code = code;
    }

    String on(String text, boolean colored) {
        return colored ? "\u001B[" + code + "m" + text + "\u001B[0m" : text;
    }

    static Ink of(Status status) {
        return switch (status) {
            case CLEAN -> GREEN;
            case DISCLOSED -> YELLOW;
            case UNDISCLOSED, INCOMPLETE, ERROR -> RED;
        };
    }

    static Ink of(Strip.Sign sign) {
        return switch (sign) {
            case PERFORMED -> GREEN;
            case DEVIATION -> RED;
            case DISCLOSED -> YELLOW;
            case OPEN, NOTHING, NONE -> FAINT;
        };
    }
}
