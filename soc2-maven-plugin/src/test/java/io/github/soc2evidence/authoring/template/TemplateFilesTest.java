package io.github.soc2evidence.authoring.template;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.soc2evidence.authoring.Bytes;
import io.github.soc2evidence.model.FileKind;
import io.github.soc2evidence.model.TemplateValue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the plugin carries is what lies in the repository, and all of it. */
class TemplateFilesTest {
    private static final Path TEMPLATE = Path.of("../evidence-template");
    private static final Path SCHEMAS = Path.of("../schemas/v1");
    private static final Path ROOM = Path.of("src/main/resources/io/github/soc2evidence");

    /** {@code -Dsoc2.golden=write} writes the lists; they are read from the class path, so run it twice. */
    @Test
    void theListsAreThoseOfTheFolders() throws IOException {
        assertList("template.index", TEMPLATE);
        assertList("schemas.index", SCHEMAS);
    }

    private static void assertList(String name, Path folder) throws IOException {
        String list = TemplateTest.files(folder).stream()
                .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                .sorted()
                .collect(Collectors.joining("\n", "", "\n"));
        if ("write".equals(System.getProperty("soc2.golden"))) {
            Files.writeString(ROOM.resolve(name), list);
        }
        assertThat(ROOM.resolve(name)).hasContent(list);
    }

    @Test
    void everyFileIsCarriedByteForByte() throws IOException {
        var carried = TemplateFiles.all();
        for (Path file : TemplateTest.files(TEMPLATE)) {
            assertThat(carried.get(path(TEMPLATE, file))).as(file.toString()).isEqualTo(Files.readAllBytes(file));
        }
        for (Path file : TemplateTest.files(SCHEMAS)) {
            assertThat(carried.get(".soc2/schemas/v1/" + path(SCHEMAS, file))).isEqualTo(Files.readAllBytes(file));
        }
        assertThat(carried)
                .hasSize(TemplateTest.files(TEMPLATE).size()
                        + TemplateTest.files(SCHEMAS).size());
    }

    private static String path(Path folder, Path file) {
        return folder.relativize(file).toString().replace('\\', '/');
    }

    @Test
    void theWrapperIsTheProjectsOwn() throws IOException {
        for (String name : List.of("mvnw", "mvnw.cmd", ".mvn/wrapper/maven-wrapper.properties")) {
            assertThat(TEMPLATE.resolve(name))
                    .hasSameBinaryContentAs(Path.of("..").resolve(name));
        }
        assertThat(TEMPLATE.resolve("mvnw")).isExecutable();
    }

    @Test
    void itsPomNamesThisVersion() throws IOException {
        String own = Files.readString(Path.of("pom.xml"));
        String version = own.substring(own.indexOf("<version>") + 9, own.indexOf("</version>"));
        assertThat(TEMPLATE.resolve("pom.xml"))
                .content()
                .contains("<soc2.version>" + version + "</soc2.version>")
                .doesNotContain("<parent>", "soc2.asOf");
    }

    /** A file that nothing claims will be a finding; these are claimed or left alone (rules.md, file-unclaimed). */
    @Test
    void everyFileIsClaimedOrLeftAlone() {
        assertThat(TemplateFiles.all().keySet())
                .allMatch(path -> FileKind.of(path).isPresent()
                        || path.startsWith(".")
                        || path.startsWith("docs/")
                        || path.endsWith("README.md")
                        || List.of("pom.xml", "mvnw", "mvnw.cmd").contains(path));
    }

    /** Relative to where each file lies, for an editor that knows nothing of the folder's settings. */
    @Test
    void everyYamlFileNamesItsSchema() {
        TemplateFiles.all()
                .forEach((path, bytes) -> FileKind.of(path)
                        .filter(kind -> path.endsWith(".yaml"))
                        .ifPresent(kind -> {
                            String first = Bytes.read(bytes).lines().findFirst().orElseThrow();
                            String mark = "# yaml-language-server: $schema=";
                            assertThat(first).as(path).startsWith(mark);
                            assertThat(Path.of("/" + path)
                                            .resolveSibling(first.substring(mark.length()))
                                            .normalize())
                                    .isEqualTo(Path.of("/.soc2/schemas/v1/" + kind.schema() + ".schema.json"));
                            assertThat(TemplateFiles.all())
                                    .containsKey(".soc2/schemas/v1/" + kind.schema() + ".schema.json");
                        }));
    }

    /** What is updated later on is the same for everybody. */
    @Test
    void whatIsManagedHasNothingOfItsOwners() {
        TemplateFiles.all().entrySet().stream()
                .filter(file ->
                        Template.isManaged(file.getKey()) && !file.getKey().startsWith(".soc2/"))
                .forEach(file -> assertThat(Bytes.read(file.getValue()))
                        .doesNotContain(
                                Stream.of(TemplateValue.ORGANIZATION, TemplateValue.SYSTEM, TemplateValue.LEAD_EMAIL)
                                        .map(TemplateValue::text)
                                        .toArray(String[]::new)));
    }

    @Test
    void everyMarkedValueStandsInTheTemplate() {
        String all = TemplateFiles.all().entrySet().stream()
                .filter(file -> file.getKey().endsWith(".yaml"))
                .map(file -> Bytes.read(file.getValue()))
                .collect(Collectors.joining());
        assertThat(Arrays.stream(TemplateValue.values()).map(TemplateValue::text))
                .allMatch(all::contains);
    }
}
