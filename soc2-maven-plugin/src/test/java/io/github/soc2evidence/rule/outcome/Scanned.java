package io.github.soc2evidence.rule.outcome;

import io.github.soc2evidence.fixture.SmallRecord;
import io.github.soc2evidence.fixture.Worked;

/** A record of vulnerability scans: critical ones are fixed within a week, high ones within 30 days. */
final class Scanned {
    private static final String SCAN = "vulnerability-scan";

    private Scanned() {}

    static SmallRecord begun() {
        return begun("{fix-within: {critical: P7D, high: P30D}}");
    }

    static SmallRecord begun(String parameters) {
        return Worked.asking(SCAN, parameters);
    }

    /** One more scan of a place. */
    static SmallRecord scan(SmallRecord so, String id, String day, String scope, String... findings) {
        return Worked.filed(
                so,
                id,
                SCAN,
                day,
                "details: {scope: [" + scope + "], findings: [" + String.join(", ", findings) + "]}");
    }

    static String high(String keys) {
        return "{id: CVE-1, asset: aws, severity: high" + keys + "}";
    }

    /** An acceptance of CVE-1 on aws, written by sam and taken in by somebody. */
    static SmallRecord accepted(SmallRecord so, String id, String on, String expires, String merged, String merger) {
        return so.put(
                        "acceptances/" + id + ".yaml",
                        "id: " + id,
                        "finding: CVE-1",
                        "assets: [aws]",
                        "reason: The port is closed, and the fix of the vendor is announced for June.",
                        "approved: {by: dana, on: " + on + "}",
                        "expires: " + expires)
                .merge(merged + "T13:00:00Z", "sam", merger);
    }
}
