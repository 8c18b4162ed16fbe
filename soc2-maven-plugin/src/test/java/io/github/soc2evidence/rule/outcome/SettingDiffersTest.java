package io.github.soc2evidence.rule.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.soc2evidence.fixture.SmallRecord;
import io.github.soc2evidence.fixture.Trial;
import io.github.soc2evidence.fixture.Worked;
import java.util.List;
import org.junit.jupiter.api.Test;

class SettingDiffersTest {
    private static final SettingDiffers RULE = new SettingDiffers();
    private static final Trial TRIAL = new Trial(RULE, "configuration");

    private static List<String> differs(String type, String parameters, String details) {
        return TRIAL.on(
                "2026-02-01",
                Worked.filed(
                        Worked.asking(type, parameters),
                        "A",
                        type,
                        "2026-01-20",
                        "sources: [{method: export}]",
                        "details: {" + details + "}"));
    }

    private static String set(String expected, String actual) {
        return "details: {settings: [{system: okta, setting: mfa, expected: " + expected + ", actual: " + actual
                + "}]}";
    }

    @Test
    void isSilentWhereItIsSetAsItShouldBe() {
        assertThat(TRIAL.on("2026-02-01", TRIAL.of("{}", set("\"Required  for all\"", "required for ALL"))))
                .isEmpty();
    }

    @Test
    void findsWhatIsNotAndTellsItOnceForAsLongAsItLasts() {
        SmallRecord record = TRIAL.of("{}", set("required", "optional"));
        TRIAL.filed(record, "B", "2026-02-02", set("required", "optional"));
        assertThat(TRIAL.on("2026-03-01", record))
                .containsExactly("A item okta / mfa | okta / mfa should be \"required\", and is \"optional\""
                        + " (since 2026-01-20, still so on 2026-02-02) | evidence/A.yaml:7:22");
        TRIAL.filed(record, "C", "2026-03-02", set("required", "required"));
        TRIAL.filed(record, "D", "2026-04-02", set("required", "optional"));
        assertThat(TRIAL.on("2026-05-01", record))
                .hasSize(2)
                .anySatisfy(first -> assertThat(first).contains("A item", "(since 2026-01-20, mended by 2026-03-02)"))
                .anySatisfy(second -> assertThat(second).startsWith("D item").doesNotContain("since"));
        assertThat(differs("configuration", "{}", "settings: [{setting: mfa, expected: required}]"))
                .singleElement()
                .asString()
                .contains("and it does not say what it is");
    }

    @Test
    void onlyWhomTheControlExemptsIsExempt() {
        assertThat(differs("access-configuration", "{exempt: [root]}", "exempt: [Root]"))
                .isEmpty();
        assertThat(differs("access-configuration", "{exempt: [root]}", "exempt: [root, sam]"))
                .containsExactly("A | sam is exempt from the settings, which the control does not allow (exempt) |"
                        + " evidence/A.yaml:7:10");
        assertThat(differs("access-configuration", "{}", "exempt: [sam]")).isEmpty();
    }

    @Test
    void keysAreChangedInTime() {
        String keys =
                "keys: [{system: okta, key: k-1, rotated: 2025-07-24}, {system: okta, key: k-2, rotated: 2025-07-23}]";
        assertThat(differs("access-configuration", "{rotated-within: P180D}", keys))
                .singleElement()
                .asString()
                .contains("okta / k-2: rotated 2025-07-23, due 2026-01-19 (180 days), not again by 2026-01-20");
        assertThat(differs("access-configuration", "{rotated-within: P180D}", "keys: [{key: k-1}]"))
                .hasSize(1);
        assertThat(differs("access-configuration", "{}", keys)).isEmpty();
    }

    @Test
    void eventsAreLoggedAndKeptLongEnough() {
        assertThat(differs("logging-configuration", "{retention: P1Y}", "enabled: true, retention: P1Y"))
                .isEmpty();
        assertThat(differs("logging-configuration", "{retention: P1Y}", "enabled: false, retention: P90D"))
                .singleElement()
                .asString()
                .contains(
                        "A | the record says that it works, and that logging is off; events are kept 90 days, and should be kept"
                                + " 12 months");
        assertThat(differs("logging-configuration", "{retention: P1Y}", "enabled: true"))
                .hasSize(1);
        assertThat(differs("logging-configuration", "{}", "retention: P1Y, sources: [{source: aws, retention: P30D}]"))
                .singleElement()
                .asString()
                .contains("A item aws | aws: events are kept 30 days");
    }

    @Test
    void storesAreEncryptedStronglyEnough() {
        assertThat(differs(
                        "encryption-at-rest",
                        "{algorithms: [AES-256]}",
                        "stores: [{store: db, encrypted: true, algorithm: aes-256}]"))
                .isEmpty();
        assertThat(differs(
                        "encryption-at-rest",
                        "{algorithms: [AES-256], rotated-within: P1Y}",
                        "stores: [{store: db, encrypted: false, algorithm: DES}]"))
                .singleElement()
                .asString()
                .contains(
                        "db is not encrypted; db is encrypted with DES, and the control allows AES-256; db does not say when it was"
                                + " last rotated (rotated-within)");
    }

    @Test
    void versionsOfTlsAreComparedByNumber() {
        String accepts = "endpoints: [{endpoint: shop, minimum-tls: \"1.2\"}]";
        assertThat(differs("encryption-in-transit", "{minimum-tls: \"1.2\"}", accepts))
                .isEmpty();
        assertThat(differs("encryption-in-transit", "{minimum-tls: \"1.10\"}", accepts))
                .singleElement()
                .asString()
                .contains("shop accepts TLS 1.2, and the control allows 1.10 at least");
        assertThat(differs("encryption-in-transit", "{minimum-tls: \"1.2\"}", "endpoints: [{endpoint: shop}]"))
                .hasSize(1);
    }

    @Test
    void devicesAreEncryptedProtectedLockedAndPatched() {
        assertThat(
                        differs(
                                "endpoint-protection",
                                "{patched-within: P30D}",
                                "devices: [{device: L-1, encrypted: true, protected: true, locked: true, patched: 2025-12-21}]"))
                .isEmpty();
        assertThat(
                        differs(
                                "endpoint-protection",
                                "{patched-within: P30D}",
                                "devices: [{device: L-1, encrypted: false, protected: false, locked: false, patched: 2025-12-20}]"))
                .singleElement()
                .asString()
                .contains(
                        "L-1 is not encrypted; L-1 is not protected; L-1 is not locked; L-1: patched 2025-12-20, due 2026-01-19"
                                + " (30 days), not again by 2026-01-20");
    }

    @Test
    void rulesThatRaiseAlertsStayOn() {
        SmallRecord record = Worked.asking("monitoring-alerts", "{}");
        Worked.filed(
                record,
                "A",
                "monitoring-alerts",
                "2026-01-20",
                "details: {rules: [{rule: r1, enabled: true}, {rule: r2}, {rule: r3}]}");
        Worked.filed(
                record,
                "B",
                "monitoring-alerts",
                "2026-02-20",
                "details: {rules: [{rule: r1, enabled: false}, {rule: r2, enabled: false, change: \"7\"}]}");
        assertThat(TRIAL.on("2026-03-01", record))
                .containsExactly(
                        "B item r1 | rule r1 was on in A of 2026-01-20, and is off without a change | evidence/B.yaml:7:19",
                        "B item r3 | rule r3 was on in A of 2026-01-20, and is no longer listed | evidence/B.yaml:7:10");
    }

    @Test
    void whereNothingIsSetThereIsNothingToAsk() {
        assertThat(TRIAL.of("{}", "details: {}").answer(RULE, "2026-03-01").nothing())
                .contains("no record of a judged period says how something is set");
    }
}
