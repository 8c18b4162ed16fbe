package io.github.soc2evidence.report.paper.sheet;

import java.io.IOException;
import java.util.List;

/** The rows of a table, told one after the other so that none needs to be kept; each time the same. */
@FunctionalInterface
public interface Rows {
    void tell(Taker taker) throws IOException;

    /** Takes one row, a text for each column. */
    @FunctionalInterface
    interface Taker {
        void take(List<String> cells) throws IOException;
    }

    /** Rows that are there already. */
    static Rows of(List<List<String>> rows) {
        List<List<String>> kept = List.copyOf(rows);
        return taker -> {
            for (List<String> row : kept) {
                taker.take(row);
            }
        };
    }
}
