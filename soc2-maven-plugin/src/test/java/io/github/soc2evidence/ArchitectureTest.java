package io.github.soc2evidence;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import io.github.soc2evidence.rule.Rule;
import io.github.soc2evidence.rule.registry.Rules;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The module system: which room may know which, and what only one of them may see. */
@AnalyzeClasses(packages = ArchitectureTest.ROOT, importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    static final String ROOT = "io.github.soc2evidence";

    /** For each room, the rooms it may know: the arrow picture of CONTRIBUTING, written out. */
    private static final Map<String, List<String>> ARROWS = Map.ofEntries(
            Map.entry("model", List.of()),
            Map.entry("source", List.of("model")),
            Map.entry("history", List.of("model")),
            Map.entry("timeline", List.of("model")),
            Map.entry("trust", List.of("model")),
            Map.entry("reader", List.of("model", "source")),
            Map.entry("dossier", List.of("model", "history", "timeline", "trust")),
            Map.entry("outcome", List.of("model", "history", "timeline", "trust", "dossier")),
            Map.entry("rule", List.of("model", "history", "timeline", "trust", "dossier", "outcome")),
            Map.entry(
                    "assessment",
                    List.of("model", "source", "history", "timeline", "trust", "reader", "dossier", "outcome", "rule")),
            Map.entry(
                    "report",
                    List.of("model", "history", "timeline", "trust", "dossier", "outcome", "rule", "assessment")),
            Map.entry(
                    "bundle",
                    List.of(
                            "model",
                            "source",
                            "history",
                            "timeline",
                            "trust",
                            "reader",
                            "dossier",
                            "outcome",
                            "rule",
                            "assessment",
                            "report")),
            Map.entry(
                    "authoring",
                    List.of(
                            "model",
                            "source",
                            "timeline",
                            "reader",
                            "dossier",
                            "outcome",
                            "rule",
                            "assessment",
                            "report")),
            Map.entry(
                    "plugin",
                    List.of(
                            "model",
                            "source",
                            "trust",
                            "reader",
                            "dossier",
                            "outcome",
                            "rule",
                            "assessment",
                            "report",
                            "bundle",
                            "authoring")));

    @ArchTest
    void everyRoomKnowsOnlyTheRoomsBelowIt(JavaClasses all) {
        ARROWS.forEach((room, known) -> {
            String[] allowed = Stream.concat(Stream.of(room), known.stream())
                    .map(name -> ROOT + "." + name + "..")
                    .toArray(String[]::new);
            DescribedPredicate<JavaClass> ours = resideInAPackage(ROOT + "..");
            noClasses()
                    .that()
                    .resideInAPackage(ROOT + "." + room + "..")
                    .should()
                    .dependOnClassesThat(ours.and(DescribedPredicate.not(resideInAnyPackage(allowed))))
                    .check(all);
        });
    }

    @ArchTest
    void everyRoomIsOnThePicture(JavaClasses all) {
        Set<String> rooms = all.stream().map(each -> room(each)).collect(Collectors.toCollection(TreeSet::new));
        assertThat(rooms).isEqualTo(new TreeSet<>(ARROWS.keySet()));
    }

    private static String room(JavaClass each) {
        String below = each.getPackageName().substring(ROOT.length() + 1);
        return below.indexOf('.') < 0 ? below : below.substring(0, below.indexOf('.'));
    }

    @ArchTest
    static final ArchRule modelKnowsTheJdkOnly = classes()
            .that()
            .resideInAPackage(ROOT + ".model..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(ROOT + ".model..", "java..", "org.jspecify.annotations..");

    @ArchTest
    static final ArchRule onlyThePluginSeesMaven = only("org.apache.maven..", "plugin..");

    @ArchTest
    static final ArchRule onlyGitSeesJGit = only("org.eclipse.jgit..", "source.git..");

    @ArchTest
    static final ArchRule onlyReadersAndWritersSeeJackson =
            only("com.fasterxml.jackson..", "reader..", "report..", "authoring..");

    @ArchTest
    static final ArchRule onlySheetsSeeTheSpreadsheetWriter = only("org.dhatim.fastexcel..", "report.paper.sheet..");

    @ArchTest
    static final ArchRule onlyTrustSeesBouncyCastle = only("org.bouncycastle..", "trust..");

    @ArchTest
    static final ArchRule oneClassOpensConnections = noClasses()
            .that()
            .doNotHaveFullyQualifiedName(ROOT + ".plugin.TimeStampService")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("java.net.http..")
            .orShould()
            .dependOnClassesThat()
            .haveNameMatching(
                    "java\\.net\\.(?:Socket|ServerSocket|URL|URLConnection|HttpURLConnection|DatagramSocket)|javax\\.net\\..*");

    @ArchTest
    static final ArchRule onlyTheReaderSeesSnakeYaml = only("org.yaml.snakeyaml..", "reader..");

    @ArchTest
    static final ArchRule onlyTheReaderSeesTheValidator = only("com.networknt..", "reader..");

    @ArchTest
    static final ArchRule gitIsSeenBehindItsPortOnly = noClasses()
            .that()
            .resideOutsideOfPackages(ROOT + ".source.git..", ROOT + ".plugin..", ROOT + ".authoring..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage(ROOT + ".source.git..");

    @ArchTest
    static final ArchRule noRoomsKnowEachOther =
            slices().matching(ROOT + ".(**)").namingSlices("$1").should().beFreeOfCycles();

    /** `callMethod` would miss method references: `Instant::now`. */
    @ArchTest
    static final ArchRule onlyThePluginAsksTheMachine = noClasses()
            .that()
            .resideOutsideOfPackage(ROOT + ".plugin..")
            .should()
            .accessTargetWhere(
                    new DescribedPredicate<JavaAccess<?>>(
                            "the clock, default zone, default locale, environment or working directory") {
                        @Override
                        public boolean test(JavaAccess<?> access) {
                            return asksTheMachine(access.getTarget());
                        }
                    });

    private static boolean asksTheMachine(AccessTarget target) {
        String owner = target.getOwner().getName();
        String name = target.getName();
        boolean noArguments =
                !target.getFullName().contains("(") || target.getFullName().endsWith("()");
        return switch (owner) {
            case "java.time.Clock" -> name.startsWith("system");
            case "java.time.Instant",
                    "java.time.LocalDate",
                    "java.time.LocalDateTime",
                    "java.time.LocalTime",
                    "java.time.ZonedDateTime",
                    "java.time.OffsetDateTime",
                    "java.time.Year",
                    "java.time.YearMonth" -> name.equals("now");
            case "java.time.ZoneId" -> name.equals("systemDefault");
            case "java.util.TimeZone", "java.util.Locale" -> name.equals("getDefault");
            case "java.lang.System" ->
                name.equals("currentTimeMillis")
                        || name.equals("nanoTime")
                        || name.equals("getenv")
                        || name.equals("getProperty")
                        || name.equals("getProperties");
            case "java.util.Date" -> !name.equals("from") && !name.equals("toInstant");
            case "java.util.GregorianCalendar" -> true;
            case "java.lang.String" -> (name.equals("toLowerCase") || name.equals("toUpperCase")) && noArguments;
            default -> false;
        };
    }

    @ArchTest
    void everyRuleIsRegisteredExactlyOnce(JavaClasses all) {
        List<String> registered = Rules.all()
                .map(entry -> entry.rule().getClass().getName())
                .sorted()
                .toList();
        List<String> written = all.stream()
                .filter(each -> each.isAssignableTo(Rule.class) && !each.isInterface())
                .filter(each -> !each.getModifiers().toString().contains("ABSTRACT"))
                .map(JavaClass::getName)
                .sorted()
                .toList();
        assertThat(registered).isEqualTo(written);
        assertThat(Rules.all().map(entry -> entry.rule().id()).distinct()).hasSameSizeAs(written);
    }

    @ArchTest
    void everyRuleHasATestClassOfItsOwn(JavaClasses all) {
        for (String name :
                Rules.all().map(entry -> entry.rule().getClass().getName()).toList()) {
            assertThat(java.nio.file.Path.of("src/test/java", name.replace('.', '/') + "Test.java"))
                    .as("the test of " + name)
                    .isRegularFile();
        }
    }

    private static ArchRule only(String library, String... rooms) {
        return noClasses()
                .that()
                .resideOutsideOfPackages(
                        Arrays.stream(rooms).map(room -> ROOT + "." + room).toArray(String[]::new))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library);
    }
}
