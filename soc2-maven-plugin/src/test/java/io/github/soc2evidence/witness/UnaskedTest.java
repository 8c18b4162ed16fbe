package io.github.soc2evidence.witness;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.soc2evidence.fixture.GitRecord;
import io.github.soc2evidence.fixture.Shell;
import io.github.soc2evidence.model.Status;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where no record asks for a signature, nothing is paid for signatures: the classes that verify are not even loaded. */
class UnaskedTest {
    private static final Pattern VERIFYING = Pattern.compile(
            "(org\\.bouncycastle\\.\\S+" + "|io\\.github\\.soc2evidence\\.trust\\.(signature|time)\\.\\S+)");

    /** A process of its own: a verdict on a folder. */
    public static void main(String[] arguments) {
        System.out.println("status "
                + GitRecord.at(Path.of(arguments[0])).assess("2026-01-31").status());
    }

    private static List<String> loaded(Path folder) {
        String said = new Shell(folder)
                .run(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xshare:off",
                        "-verbose:class",
                        "-cp",
                        System.getProperty("java.class.path"),
                        UnaskedTest.class.getName(),
                        folder.toString());
        assertThat(said).contains("status " + Status.CLEAN).contains("io.github.soc2evidence.trust.Roots");
        return VERIFYING
                .matcher(said)
                .results()
                .map(found -> found.group())
                .distinct()
                .toList();
    }

    @Test
    void nothingIsLoadedThatVerifies(@TempDir Path folder) {
        GitRecord.begun(folder.resolve("without"), "");
        assertThat(loaded(folder.resolve("without"))).isEmpty();
        GitRecord with = GitRecord.in(folder.resolve("with"));
        with.examined("{allowed-signers: trust/allowed}").put("trust/allowed", "# nobody\n");
        with.commit(GitRecord.BEGUN, "sam", "Begin the record");
        assertThat(loaded(folder.resolve("with"))).contains("io.github.soc2evidence.trust.signature.AllowedSigners");
    }
}
