package io.github.soc2evidence.reader;

/** Where {@link BlockYaml} is in a text without tabs, carriage returns and characters of two halves. Not reusable. */
final class YamlCursor {
    /** In characters; far below what the strict reader takes for a key. */
    private static final int LONGEST_KEY = 100;

    private final String text;
    /** The text and two line breaks, so that looking ahead needs no care. */
    private final char[] chars;

    private int at;
    private int lineStart;
    private int line;

    YamlCursor(String text) {
        this(text, 1, 1);
    }

    /**
     * In a text that is one line of a longer one.
     *
     * @param line its number, from 1
     * @param column where it begins, from 1
     */
    YamlCursor(String text, int line, int column) {
        this.text = text;
        this.line = line;
        this.at = column - 1;
        this.chars = new char[text.length() + 2];
        text.getChars(0, text.length(), chars, 0);
        chars[text.length()] = '\n';
        chars[text.length() + 1] = '\n';
    }

    /** From 1. */
    int line() {
        return line;
    }

    /** From 1. */
    int column() {
        return at - lineStart + 1;
    }

    int at() {
        return at;
    }

    void moveTo(int index) {
        at = index;
    }

    String between(int from, int to) {
        return text.substring(from, to);
    }

    boolean isDone() {
        return at >= chars.length - 2;
    }

    /** The character here; a line break at the end of the text. */
    char here() {
        return chars[at];
    }

    /** No further behind the end of the text than one character. */
    char charAt(int index) {
        return chars[index];
    }

    void skipSpaces() {
        while (chars[at] == ' ') {
            at++;
        }
    }

    /** To the first character of the next line that says something, from anywhere. */
    void nextLine() {
        breakLine();
        skipToContent();
    }

    /** Over spaces, comments and blank lines, from the beginning of a line. */
    void skipToContent() {
        skipSpaces();
        while (!isDone() && (here() == '\n' || here() == '#')) {
            breakLine();
            skipSpaces();
        }
    }

    /** To the first column of the next line. */
    void breakLine() {
        while (chars[at] != '\n') {
            at++;
        }
        if (!isDone()) {
            at++;
            line++;
        }
        lineStart = at;
    }

    /** After a value: nothing but a comment may stand on the rest of its line. Goes to the next one that says something. */
    void endLine() throws StepAside {
        boolean apart = here() == ' ';
        skipSpaces();
        if (here() != '\n' && (here() != '#' || !apart)) {
            throw new StepAside();
        }
        nextLine();
    }

    /** Whether an item of a block sequence begins here. */
    boolean isAtDash() {
        return here() == '-' && charAt(at + 1) == ' ';
    }

    /** Whether what stands here is a plain key and its colon. */
    boolean isAtKey() {
        return colon() > at;
    }

    /** The plain key here; goes on to behind its colon. */
    String key() throws StepAside {
        int colon = colon();
        if (colon <= at) {
            throw new StepAside();
        }
        String key = text.substring(at, colon);
        if (!CoreScalars.resolve(key).isTextual()) {
            throw new StepAside();
        }
        at = colon + 1;
        return key;
    }

    /** Behind the key that begins here; -1 where none does that is plain beyond doubt. */
    private int colon() {
        if (!isLetterOrDigit(here())) {
            return -1;
        }
        int end = at + 1;
        while (isWithinKey(charAt(end))) {
            end++;
        }
        boolean key = charAt(end) == ':'
                && (charAt(end + 1) == ' ' || charAt(end + 1) == '\n')
                && charAt(end - 1) != ' '
                && end - at <= LONGEST_KEY;
        return key ? end : -1;
    }

    private static boolean isWithinKey(char c) {
        return isLetterOrDigit(c) || c == '-' || c == '_' || c == '.' || c == '/' || c == ' ';
    }

    static boolean isLetterOrDigit(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    }
}
