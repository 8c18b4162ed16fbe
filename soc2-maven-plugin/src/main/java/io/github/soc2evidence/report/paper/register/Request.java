package io.github.soc2evidence.report.paper.register;

import java.util.List;

/**
 * One thing that an auditor asks for.
 *
 * @param id what it asks for, the same from run to run: {@code AC-03/review 2026}
 * @param frozen the commits that hold it as it is
 * @param items how many, where they are counted; else empty
 */
record Request(
        String id,
        String kind,
        String what,
        String control,
        String criteria,
        String owner,
        String period,
        String where,
        String frozen,
        String items,
        String status) {
    List<String> cells(String reference) {
        return List.of(id, kind, what, control, criteria, owner, period, where, frozen, items, status, reference);
    }
}
