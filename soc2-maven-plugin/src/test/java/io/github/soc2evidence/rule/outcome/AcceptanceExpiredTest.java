package io.github.soc2evidence.rule.outcome;

import static io.github.soc2evidence.rule.outcome.Scanned.accepted;
import static io.github.soc2evidence.rule.outcome.Scanned.begun;
import static io.github.soc2evidence.rule.outcome.Scanned.high;
import static io.github.soc2evidence.rule.outcome.Scanned.scan;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.soc2evidence.fixture.SmallRecord;
import io.github.soc2evidence.fixture.Worked;
import java.util.List;
import org.junit.jupiter.api.Test;

class AcceptanceExpiredTest {
    private static final AcceptanceExpired RULE = new AcceptanceExpired();
    private static final String LATE = "A item CVE-1 / aws | CVE-1 (high) on aws: first seen 2026-01-20, due 2026-02-19"
            + " (30 days), still open on ";

    private static SmallRecord open() {
        return scan(begun(), "A", "2026-01-20", "aws", high(""));
    }

    private static List<String> of(SmallRecord record, String asOf) {
        return Worked.findings(RULE, record, asOf);
    }

    @Test
    void isSilentWhileItHolds() {
        SmallRecord record = accepted(open(), "ACC-1", "2026-02-19", "2026-04-30", "2026-02-20", "dana");
        assertThat(of(record, "2026-04-30")).isEmpty();
        assertThat(record.answer(RULE, "2026-04-30").examined()).isEqualTo(1);
    }

    @Test
    void findsOneThatExpiredWhileItWasOpen() {
        SmallRecord record = accepted(open(), "ACC-1", "2026-02-01", "2026-04-30", "2026-02-02", "dana");
        assertThat(of(record, "2026-05-01"))
                .containsExactly(LATE + "2026-05-01, 71 days late; its acceptance (ACC-1) expired 2026-04-30 |"
                        + " evidence/A.yaml:7:36");
    }

    @Test
    void aSecondAcceptanceTakesItOnWithoutABreak() {
        SmallRecord record = accepted(open(), "ACC-1", "2026-02-01", "2026-04-30", "2026-02-02", "dana");
        accepted(record, "ACC-2", "2026-04-29", "2026-06-30", "2026-04-30", "dana");
        assertThat(of(record, "2026-06-01")).isEmpty();
        assertThat(of(record, "2026-07-01")).hasSize(1);
    }

    @Test
    void findsOneThatWasGrantedAfterTheDay() {
        SmallRecord record = accepted(open(), "ACC-1", "2026-02-25", "2026-04-30", "2026-02-25", "dana");
        assertThat(of(record, "2026-03-01"))
                .singleElement()
                .asString()
                .contains("10 days late; ACC-1 holds from 2026-02-25 to 2026-04-30: not accepted on 2026-02-20");
    }

    @Test
    void oneRecordedWeeksLaterHoldsFromThen() {
        SmallRecord record = accepted(open(), "ACC-1", "2026-02-01", "2026-04-30", "2026-03-20", "dana");
        assertThat(of(record, "2026-03-21")).singleElement().asString().contains("ACC-1 holds from 2026-03-20");
    }

    @Test
    void findsOneThatNobodyElseApproved() {
        SmallRecord record = accepted(open(), "ACC-1", "2026-02-01", "2026-04-30", "2026-02-02", "sam");
        assertThat(of(record, "2026-02-19")).isEmpty();
        assertThat(of(record, "2026-02-20"))
                .singleElement()
                .asString()
                .contains("1 day late; nothing shows that somebody other than its author approved ACC-1");
    }

    @Test
    void whatWasFixedInTimeNeedsNone() {
        SmallRecord record = accepted(open(), "ACC-1", "2026-02-01", "2026-02-05", "2026-02-02", "dana");
        scan(record, "B", "2026-02-19", "aws", high(", fixed: 2026-02-19"));
        assertThat(of(record, "2026-06-01")).isEmpty();
    }

    @Test
    void withoutALimitItExpiresAllTheSame() {
        SmallRecord record = scan(begun("{}"), "A", "2026-01-20", "aws", high(", acceptance: ACC-1"));
        accepted(record, "ACC-1", "2026-02-01", "2026-04-30", "2026-02-02", "dana");
        assertThat(of(record, "2026-04-30")).isEmpty();
        assertThat(of(record, "2026-05-01"))
                .containsExactly(
                        "A item CVE-1 / aws | CVE-1 (high) on aws: first seen 2026-01-20, still open on 2026-05-01;"
                                + " its acceptance (ACC-1) expired 2026-04-30 | evidence/A.yaml:7:36");
    }

    @Test
    void withoutAnAcceptanceThereIsNothingToAsk() {
        assertThat(open().answer(RULE, "2026-04-30").nothing())
                .contains("no acceptance names a vulnerability that a scan of a judged period lists");
    }
}
