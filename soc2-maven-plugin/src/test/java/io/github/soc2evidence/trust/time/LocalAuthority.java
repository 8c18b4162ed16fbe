package io.github.soc2evidence.trust.time;

import io.github.soc2evidence.fixture.Shell;
import java.nio.file.Path;
import java.util.List;

/** A time-stamping authority made by openssl: a root, one between, and a certificate for time stamps under it. */
public record LocalAuthority(Shell shell) {
    private static final String CONFIGURATION = """
            [req]
            distinguished_name = name
            [name]
            [ca]
            default_ca = root
            [root]
            database = index.txt
            new_certs_dir = .
            rand_serial = yes
            default_md = sha256
            policy = policy
            certificate = root.pem
            private_key = root.key
            unique_subject = no
            [between]
            database = index.txt
            new_certs_dir = .
            rand_serial = yes
            default_md = sha256
            policy = policy
            certificate = between.pem
            private_key = between.key
            unique_subject = no
            [policy]
            commonName = supplied
            [x_root]
            basicConstraints = critical,CA:true
            keyUsage = critical,keyCertSign
            subjectKeyIdentifier = hash
            [x_between]
            basicConstraints = critical,CA:true
            keyUsage = critical,keyCertSign
            [x_tsa]
            basicConstraints = CA:false
            keyUsage = critical,digitalSignature
            extendedKeyUsage = critical,timeStamping
            [x_not_critical]
            extendedKeyUsage = timeStamping
            [x_more]
            extendedKeyUsage = critical,timeStamping,codeSigning
            [x_other]
            extendedKeyUsage = critical,codeSigning
            [tsa]
            default_tsa = plain
            [plain]
            serial = serial
            crypto_device = builtin
            signer_cert = tsa.pem
            signer_key = tsa.key
            certs = between.pem
            signer_digest = sha256
            default_policy = 1.2.3.4.1
            digests = sha1, sha256, sha384, sha512
            accuracy = secs:1, millisecs:500, microsecs:100
            tsa_name = yes
            ess_cert_id_alg = sha256
            [vague]
            serial = serial
            crypto_device = builtin
            signer_cert = tsa.pem
            signer_key = tsa.key
            certs = between.pem
            signer_digest = sha512
            default_policy = 1.2.3.4.1
            digests = sha1, sha256, sha384, sha512
            ess_cert_id_alg = sha1
            [narrow]
            serial = serial
            crypto_device = builtin
            signer_cert = tsa.pem
            signer_key = tsa.key
            signer_digest = sha256
            default_policy = 1.2.3.4.1
            digests = sha512
            """;

    public static LocalAuthority in(Path folder, String... algorithm) {
        Shell.needs("openssl");
        LocalAuthority authority = new LocalAuthority(new Shell(folder));
        authority.shell.file("c.cnf", CONFIGURATION);
        authority.shell.file("index.txt", "");
        authority.shell.file("serial", "01\n");
        for (String name : List.of("root", "between", "tsa")) {
            authority.shell.run(Shell.words(List.of("openssl", "genpkey", "-out", name + ".key"), algorithm));
        }
        authority.request("root");
        authority.request("between");
        authority.request("tsa");
        authority.shell.run(
                "openssl",
                "ca",
                "-batch",
                "-config",
                "c.cnf",
                "-name",
                "root",
                "-selfsign",
                "-in",
                "root.csr",
                "-out",
                "root.pem",
                "-notext",
                "-extensions",
                "x_root",
                "-startdate",
                "20200101000000Z",
                "-enddate",
                "20491231000000Z");
        authority.certify("root", "between", "between", "x_between", "20200101000000Z", "20491231000000Z");
        authority.certify("between", "tsa", "tsa", "x_tsa", "20200101000000Z", "20491231000000Z");
        return authority;
    }

    private void request(String name) {
        shell.run(
                "openssl",
                "req",
                "-new",
                "-config",
                "c.cnf",
                "-key",
                name + ".key",
                "-subj",
                "/CN=" + name,
                "-out",
                name + ".csr");
    }

    /** A certificate for the key of a name, under another. */
    void certify(String issuer, String name, String certificate, String extensions, String from, String to) {
        shell.run(
                "openssl",
                "ca",
                "-batch",
                "-config",
                "c.cnf",
                "-name",
                issuer,
                "-in",
                name + ".csr",
                "-out",
                certificate + ".pem",
                "-notext",
                "-extensions",
                extensions,
                "-startdate",
                from,
                "-enddate",
                to);
    }

    public byte[] query(byte[] bytes, String... options) {
        shell.file("data", bytes);
        shell.run(Shell.words(List.of("openssl", "ts", "-query", "-data", "data", "-out", "query"), options));
        return shell.bytes("query");
    }

    public byte[] reply(byte[] query, String section) {
        shell.file("query", query);
        shell.run(
                "openssl",
                "ts",
                "-reply",
                "-config",
                "c.cnf",
                "-section",
                section,
                "-queryfile",
                "query",
                "-out",
                "reply");
        return shell.bytes("reply");
    }

    public byte[] stamp(byte[] bytes) {
        return reply(query(bytes, "-sha256", "-cert"), "plain");
    }

    public byte[] token(byte[] reply) {
        shell.file("reply", reply);
        shell.run("openssl", "ts", "-reply", "-config", "c.cnf", "-in", "reply", "-token_out", "-out", "token");
        return shell.bytes("token");
    }

    /** What a token says, signed again in another way: with a certificate of the authority's key. */
    byte[] signedAgain(byte[] token, String certificate, String... options) {
        shell.file("token", token);
        shell.run(
                "openssl", "cms", "-verify", "-noverify", "-inform", "DER", "-in", "token", "-out", "said", "-binary");
        shell.run(Shell.words(
                List.of(
                        "openssl",
                        "cms",
                        "-sign",
                        "-binary",
                        "-nodetach",
                        "-outform",
                        "DER",
                        "-in",
                        "said",
                        "-out",
                        "again",
                        "-econtent_type",
                        "1.2.840.113549.1.9.16.1.4",
                        "-signer",
                        certificate + ".pem",
                        "-inkey",
                        "tsa.key",
                        "-certfile",
                        "between.pem"),
                options));
        return shell.bytes("again");
    }

    boolean verifies(byte[] bytes, byte[] stamp, boolean tokenOnly, String... options) {
        shell.file("data", bytes);
        shell.file("stamp", stamp);
        return shell.say(
                        new byte[0],
                        Shell.words(
                                List.of(
                                        "openssl",
                                        "ts",
                                        "-verify",
                                        "-data",
                                        "data",
                                        "-in",
                                        "stamp",
                                        "-CAfile",
                                        "root.pem"),
                                Shell.words(tokenOnly ? List.of("-token_in") : List.of(), options)))
                .succeeded();
    }

    TimeStampRoots roots() {
        return TimeStampRoots.read(shell.bytes("root.pem"));
    }
}
