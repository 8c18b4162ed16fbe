package io.github.soc2evidence.reader;

import com.fasterxml.jackson.databind.node.TextNode;

/** Text that can be printed without an object mapper: the validator prints every word of every {@code enum}, and a mapper costs a third of the start-up. */
final class PlainText extends TextNode {
    private static final long serialVersionUID = 1L;

    PlainText(String text) {
        super(text);
    }

    @Override
    public String toString() {
        return '"' + textValue() + '"';
    }
}
