package io.github.soc2evidence.bundle;

import java.util.Collection;
import java.util.Optional;

/**
 * {@code VERIFY.md}: how to check the bundle with tools that are on the reader's machine. Each block is for bash, stands alone
 * and fails where something is wrong.
 *
 * @param paths of the bundle's files
 * @param asked the one period that was judged, where one was asked for
 * @param withheld the paths of {@code data/} that it only names
 */
record VerifyText(BagInfo info, Collection<String> paths, Collection<String> withheld, Optional<String> asked) {
    private String period() {
        return asked.map(id -> " -Dsoc2.period=" + id).orElse("");
    }

    String text() {
        StringBuilder text = new StringBuilder();
        text.append(beginning());
        text.append(tree());
        text.append(signatures());
        text.append(paths.contains(Contents.REPOSITORY) ? repository() : elsewhere());
        return text.toString();
    }

    private String beginning() {
        String kept = withheld.isEmpty()
                ? "No file of the record is withheld."
                : "Withheld, and named with their SHA-256 in `" + Contents.WITHHELD + "`: " + withheld.size()
                        + " of the record's files (restricted, or holding a secret). Whoever is given one of them puts it"
                        + " at its path and runs `sha256sum -c " + Contents.WITHHELD + "`.";
        return """
                # How to check this bundle without trusting who made it

                What you hold is %s, as of %s: the files of git commit `%s`, what was found in them, and every
                revision of the files that are written over. It is management's record, and no auditor's opinion. The blocks
                below are for bash, with the bundle's folder as the current one; each fails where something is wrong.

                ## 1. Nothing was changed since it was made

                ```bash
                sha256sum --quiet -c tagmanifest-sha256.txt
                sha256sum --quiet -c manifest-sha256.txt
                export LC_ALL=C
                test -z "$(comm -3 <(cut -c67- manifest-sha256.txt | sort) <(find data -type f | sort))"
                ```

                The folder is a BagIt bag (RFC 8493), so `bagit.py --validate .` says the same. %s

                A manifest can be made anew by whoever changes a file. What ties it to somebody is a signature (3.), what ties
                it to a history is the commit (2.).

                """.formatted(info.get(BagInfo.NAME), info.get(BagInfo.AS_OF), info.get(BagInfo.COMMIT), kept);
    }

    private String tree() {
        String whole = info.get(BagInfo.ROOT).equals(".")
                ? "head -n 1 soc2/commit.txt | grep -qx \"tree " + info.get(BagInfo.TREE) + "\"\n"
                : "";
        String below = whole.isEmpty()
                ? "\nThe record is the folder `" + info.get(BagInfo.ROOT)
                        + "` of a larger repository: that the commit's tree holds this one, only a clone shows"
                        + " (`git rev-parse " + info.get(BagInfo.COMMIT) + ":" + quoted(info.get(BagInfo.ROOT))
                        + "`).\n"
                : "";
        return """
                ## 2. `data/` is what git has in that commit

                Each file of `data/` is the git blob that `soc2/tree.txt` names:

                ```bash
                export LC_ALL=C GIT_CEILING_DIRECTORIES=$(dirname "$(pwd -P)")
                paths=$(cd data && find . -type f | cut -c3- | sort)
                found=$(cd data && paste <(git hash-object --no-filters --stdin-paths <<<"$paths") - <<<"$paths" | sort)
                test -z "$(comm -13 <(cut -d ' ' -f 2- soc2/tree.txt | sort) - <<<"$found")"
                ```

                These names and ids, with those of what is withheld, make the tree of the commit, and the commit has its id:

                ```bash
                export GIT_CEILING_DIRECTORIES=$(dirname "$(pwd -P)")
                store=$(mktemp -d) && git init -q "$store"
                git -C "$store" update-index --index-info < soc2/tree.txt
                test "$(git -C "$store" write-tree --missing-ok)" = %s
                test "$(git hash-object -t commit soc2/commit.txt)" = %s
                %s```
                %s
                Compare the commit's id with one that you have from elsewhere: a tag, the forge, last year's bundle.

                """.formatted(info.get(BagInfo.TREE), info.get(BagInfo.COMMIT), whole, below);
    }

    private static String signatures() {
        return """
                ## 3. Who vouches for it

                What is signed is `tagmanifest-sha256.txt`, and so all of it. A bundle has none, some or all of these files; the
                keys must come to you another way than the bundle does.

                With `tagmanifest-sha256.txt.sig`, and the signers whom you trust in `$SIGNERS` (a file of allowed signers),
                one of them named `$SIGNER` there:

                ```bash
                ssh-keygen -Y verify -f "$SIGNERS" -I "$SIGNER" -n soc2-bundle \\
                  -s tagmanifest-sha256.txt.sig < tagmanifest-sha256.txt
                ```

                With `tagmanifest-sha256.txt.asc`, and the key in your keyring:

                ```bash
                gpg --verify tagmanifest-sha256.txt.asc tagmanifest-sha256.txt
                ```

                With `tagmanifest-sha256.txt.tsr`, and the authority's root certificate in `$ROOTS`:

                ```bash
                openssl ts -verify -data tagmanifest-sha256.txt -in tagmanifest-sha256.txt.tsr -CAfile "$ROOTS"
                ```

                """;
    }

    private String repository() {
        return """
                ## 4. The history, and the verdict once more

                `soc2/repository.bundle` is the repository with all that led to the commit:

                ```bash
                git clone -q soc2/repository.bundle "$RECORD"
                git -C "$RECORD" fsck --strict --no-dangling
                git -C "$RECORD" rev-parse --verify -q %s^{commit}
                ```

                Its tags, each checked with the keys you trust (`git verify-tag` and its `gpg.ssh.allowedSignersFile`):

                ```bash
                git -C "$RECORD" tag --list
                ```

                %s""".formatted(info.get(BagInfo.COMMIT), rerun("$RECORD"));
    }

    private String elsewhere() {
        return """
                ## 4. The verdict once more

                It is a function of the commit, the instant and the version of the plugin. With a clone of the repository in
                `$RECORD` (this bundle does not hold it):

                %s""".formatted(rerun("$RECORD"));
    }

    private String rerun(String record) {
        String version = info.get(BagInfo.AGENT).substring("soc2-maven-plugin ".length());
        return """
                ```bash
                bundle=$PWD
                (cd "%s" && mvn -q io.github.soc2evidence:soc2-maven-plugin:%s:verify \\
                  -Dsoc2.revision=%s -Dsoc2.asOf=%s -Dsoc2.root=%s%s -Dsoc2.output="$OUTPUT") || true
                cmp "$OUTPUT/assessment.json" "$bundle/soc2/assessment.json"
                ```

                `soc2:verify` fails where the status is undisclosed, as the bundle's may be; what counts is that the two files
                are the same, byte for byte.
                """.formatted(
                        record,
                        version,
                        info.get(BagInfo.COMMIT),
                        info.get(BagInfo.AS_OF),
                        quoted(info.get(BagInfo.ROOT)),
                        period());
    }

    /** Whatever it holds, a shell takes it for one word. */
    static String quoted(String text) {
        return text.matches("[A-Za-z0-9._/-]+") ? text : "'" + text.replace("'", "'\\''") + "'";
    }
}
