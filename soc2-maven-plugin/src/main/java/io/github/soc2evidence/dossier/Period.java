package io.github.soc2evidence.dossier;

import io.github.soc2evidence.model.Days;
import io.github.soc2evidence.model.Id;
import java.util.List;

/** A period of the examination, and whether this run judges it. */
public record Period(Id id, Days days, Standing standing, List<Series> series) {
    /** Why a period is judged, or is not. */
    public enum Standing {
        JUDGED,
        /** Its report is issued: it is closed. */
        ISSUED,
        /** It begins after the as-of day. */
        NOT_BEGUN,
        /** The run was asked about another one. */
        NOT_ASKED
    }

    public Period {
        series = List.copyOf(series);
    }

    public boolean isJudged() {
        return standing == Standing.JUDGED;
    }
}
