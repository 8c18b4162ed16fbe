package io.github.soc2evidence.source.git;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * A pattern of a {@code .gitattributes} file (gitattributes(5), gitignore(5)). Takes all its ways through a path at
 * once, so that no pattern takes longer than its length times the path's. Works on bytes, each as one character.
 */
final class Glob {
    private enum Kind {
        ONE,
        /** Any number of characters of one name. */
        STAR,
        /** Any number of characters. */
        DEEP,
        /** Any number of folders, each with its slash. */
        FOLDERS
    }

    private record Token(Kind kind, IntPredicate matches) {}

    private final List<Token> tokens;
    private final boolean onNames;

    private Glob(List<Token> tokens, boolean onNames) {
        this.tokens = tokens;
        this.onNames = onNames;
    }

    /** A pattern without a slash is about names in any folder, another one about paths from the file's folder on. */
    static Glob of(String pattern) {
        boolean onNames = pattern.indexOf('/') < 0;
        String text = pattern.startsWith("/") ? pattern.substring(1) : pattern;
        return new Glob(tokens(text), onNames);
    }

    boolean matches(String path) {
        String text = onNames ? path.substring(path.lastIndexOf('/') + 1) : path;
        BitSet states = closed(0, new BitSet());
        for (int i = 0; i < text.length() && !states.isEmpty(); i++) {
            states = after(states, text.charAt(i));
        }
        return states.get(tokens.size());
    }

    private BitSet after(BitSet states, char c) {
        BitSet next = new BitSet();
        for (int at = states.nextSetBit(0); at >= 0 && at < tokens.size(); at = states.nextSetBit(at + 1)) {
            Token token = tokens.get(at);
            if (token.kind() == Kind.FOLDERS) {
                // Within a folder's name: its slash has to come first.
                next.set(at);
            }
            if (token.matches().test(c)) {
                closed(token.kind() == Kind.ONE || token.kind() == Kind.FOLDERS ? at + 1 : at, next);
            }
        }
        return next;
    }

    /** With what is reached from there without a character. */
    private BitSet closed(int state, BitSet into) {
        int at = state;
        into.set(at);
        while (at < tokens.size() && tokens.get(at).kind() != Kind.ONE) {
            into.set(++at);
        }
        return into;
    }

    private static List<Token> tokens(String pattern) {
        List<Token> tokens = new ArrayList<>();
        int at = 0;
        while (at < pattern.length()) {
            char c = pattern.charAt(at);
            if (c == '*') {
                at = stars(pattern, at, tokens);
            } else if (c == '[') {
                int end = CharacterSet.end(pattern, at);
                // What is not closed matches nothing.
                tokens.add(new Token(Kind.ONE, end < 0 ? any -> false : CharacterSet.of(pattern, at + 1, end)));
                at = end < 0 ? pattern.length() : end + 1;
            } else if (c == '?') {
                tokens.add(new Token(Kind.ONE, any -> any != '/'));
                at++;
            } else {
                boolean escaped = c == '\\' && at + 1 < pattern.length();
                char literal = escaped ? pattern.charAt(at + 1) : c;
                tokens.add(new Token(Kind.ONE, any -> any == literal));
                at += escaped ? 2 : 1;
            }
        }
        return tokens;
    }

    private static int stars(String pattern, int start, List<Token> tokens) {
        int end = start;
        while (end < pattern.length() && pattern.charAt(end) == '*') {
            end++;
        }
        // Git compares what stands before the first wildcard by itself: what follows begins anew.
        boolean begins = start == 0 || pattern.charAt(start - 1) == '/' || isLiteral(pattern.substring(0, start));
        boolean ofFolders = end - start >= 2 && begins;
        if (ofFolders && end == pattern.length()) {
            tokens.add(new Token(Kind.DEEP, any -> true));
        } else if (ofFolders && pattern.charAt(end) == '/') {
            tokens.add(new Token(Kind.FOLDERS, any -> any == '/'));
            return end + 1;
        } else {
            tokens.add(new Token(Kind.STAR, any -> any != '/'));
        }
        return end;
    }

    private static boolean isLiteral(String text) {
        return text.chars().noneMatch(c -> "*?[\\".indexOf(c) >= 0);
    }
}
