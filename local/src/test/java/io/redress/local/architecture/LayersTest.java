package io.redress.local.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.Map.entry;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * {@code domain <- platform <- reports <- procedures | store | messaging | email <- access | intake | correspondence <- casework <- paper <- functions <- local}, and
 * {@code platform <- lambda <- functions}. A rule that matches no class fails.
 */
class LayersTest {

    private static final Map<String, Set<String>> BELOW = Map.ofEntries(
            entry("domain", Set.of()),
            entry("logging", Set.of()),
            entry("platform", Set.of("domain", "logging")),
            entry("lambda", Set.of("domain", "logging", "platform")),
            entry("reports", Set.of("domain", "platform")),
            entry("procedures", Set.of("domain", "platform", "reports")),
            entry("store", Set.of("domain", "platform")),
            entry("intake", Set.of("domain", "platform", "procedures", "store")),
            entry("access", Set.of("domain", "platform", "procedures", "store")),
            entry("messaging", Set.of("domain", "platform")),
            entry("mime", Set.of("domain")),
            entry("files", Set.of("domain", "platform")),
            entry("email", Set.of("domain", "platform")),
            entry(
                    "casework",
                    Set.of(
                            "domain",
                            "platform",
                            "reports",
                            "procedures",
                            "store",
                            "access",
                            "intake",
                            "files",
                            "messaging")),
            entry("web", Set.of("domain", "platform")),
            entry(
                    "paper",
                    Set.of(
                            "domain",
                            "platform",
                            "procedures",
                            "store",
                            "access",
                            "casework",
                            "email",
                            "correspondence")),
            entry("correspondence", Set.of("domain", "platform", "procedures", "store", "email")),
            entry("testing", Set.of("domain", "platform", "store")),
            entry("fixtures", Set.of("domain", "platform", "procedures", "store", "testing")));

    private static final Set<String> SHARED = Set.of(
            "domain",
            "logging",
            "platform",
            "lambda",
            "reports",
            "procedures",
            "store",
            "access",
            "casework",
            "paper",
            "web",
            "intake",
            "messaging",
            "mime",
            "files",
            "email",
            "correspondence");

    /** The package of the annotations that say what may be null. Only the compiler reads them. */
    private static final String NULLNESS = "org.jspecify.annotations";

    /**
     * The packages of the domain, each with those that it may use in addition to the root: {@code language <- root <- calendar <-
     * procedure <- complaint <- intake | staff <- rules}, and {@code report} beside {@code rules}. Within the rules, {@code access | form <- change <-
     * builtin <- rules <- recipients}. Since each may use only packages listed before it, there are no cycles.
     */
    private static final Map<String, Set<String>> DOMAIN = Map.ofEntries(
            entry("", Set.of("language")),
            entry("language", Set.of()),
            entry("calendar", Set.of("language")),
            entry("procedure", Set.of("language", "calendar")),
            entry("complaint", Set.of("language", "calendar", "procedure")),
            entry("intake", Set.of("language", "calendar", "procedure", "complaint")),
            entry("staff", Set.of("language", "calendar", "procedure", "complaint")),
            entry("rules.access", Set.of("procedure", "complaint", "intake", "staff")),
            entry("rules.form", Set.of("procedure", "complaint", "intake", "staff")),
            entry(
                    "rules.change",
                    Set.of("calendar", "procedure", "complaint", "intake", "staff", "rules.access", "rules.form")),
            entry(
                    "rules.builtin",
                    Set.of(
                            "language",
                            "calendar",
                            "procedure",
                            "complaint",
                            "intake",
                            "staff",
                            "rules.access",
                            "rules.form",
                            "rules.change")),
            entry(
                    "rules",
                    Set.of(
                            "language",
                            "calendar",
                            "procedure",
                            "complaint",
                            "intake",
                            "staff",
                            "rules.access",
                            "rules.form",
                            "rules.change",
                            "rules.builtin")),
            entry("rules.recipients", Set.of("procedure", "complaint", "staff", "rules.access", "rules")),
            entry("report", Set.of("calendar", "procedure", "complaint", "intake")),
            entry("report.life", Set.of("calendar", "procedure", "staff", "report")));

    static Stream<String> modules() {
        return Code.modules().stream();
    }

    static Stream<String> functions() {
        return modules().filter(module -> module.startsWith("functions/")).map(Code::packageOf);
    }

    @Test
    void every_module_is_checked_and_every_class_belongs_to_one() {
        Set<String> packages = Code.classes().stream().map(Code::packageOf).collect(toSet());
        assertThat(packages).isEqualTo(modules().map(Code::packageOf).collect(toSet()));
        assertThat(functions()).hasSize(15);
        assertThat(modules().filter(module -> module.startsWith("shared/")).map(Code::packageOf))
                .containsExactlyInAnyOrderElementsOf(BELOW.keySet());
    }

    @ParameterizedTest
    @MethodSource("modules")
    void a_module_depends_only_on_lower_modules(String module) {
        String own = Code.packageOf(module);
        Set<String> below = module.equals("local")
                ? Code.modules().stream().map(Code::packageOf).collect(toSet())
                : BELOW.getOrDefault(own, SHARED);
        classes()
                .that(new InPackage(own))
                .should()
                .onlyDependOnClassesThat(new InPackage(own)
                        .or(InPackage.anyOf(below))
                        .or(new InPackage("").negate())
                        .as("are in one of " + below))
                .check(Code.classes());
    }

    @Test
    void no_packages_depend_on_each_other_in_a_circle() {
        assertThat(Code.classes().stream().map(JavaClass::getPackageName).distinct())
                .hasSizeGreaterThan(Code.modules().size());
        slices().matching("io.redress.(**)").should().beFreeOfCycles().check(Code.classes());
    }

    @Test
    void the_domain_is_plain_java() {
        classes()
                .that()
                .resideInAPackage("io.redress.domain..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", NULLNESS, "io.redress.domain..")
                .check(Code.classes());
    }

    static Stream<String> packagesOfTheDomain() {
        return Code.classes().stream()
                .map(JavaClass::getPackageName)
                .filter(name -> name.equals("io.redress.domain") || name.startsWith("io.redress.domain."))
                .map(name -> name.replaceFirst("io\\.redress\\.domain\\.?", ""))
                .distinct();
    }

    @Test
    void every_package_of_the_domain_has_a_layer() {
        assertThat(packagesOfTheDomain()).containsExactlyInAnyOrderElementsOf(DOMAIN.keySet());
    }

    @ParameterizedTest
    @MethodSource("packagesOfTheDomain")
    void a_package_of_the_domain_depends_only_on_lower_packages(String name) {
        String own = name.isEmpty() ? "io.redress.domain" : "io.redress.domain." + name;
        String[] allowed = Stream.of(
                        Stream.of("java..", NULLNESS, "io.redress.domain", own),
                        DOMAIN.get(name).stream().map(below -> "io.redress.domain." + below))
                .flatMap(packages -> packages)
                .toArray(String[]::new);
        classes()
                .that()
                .resideInAPackage(own)
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(allowed)
                .check(Code.classes());
    }

    @Test
    void only_the_rules_use_what_changes_are_made_of() {
        noClasses()
                .that()
                .resideOutsideOfPackage("io.redress.domain.rules..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.redress.domain.rules.change", "io.redress.domain.rules.builtin")
                .check(Code.classes());
    }

    @ParameterizedTest
    @MethodSource("functions")
    void no_function_depends_on_another(String function) {
        List<String> others =
                functions().filter(other -> !other.equals(function)).toList();
        noClasses()
                .that(new InPackage(function))
                .should()
                .dependOnClassesThat(InPackage.anyOf(others))
                .check(Code.classes());
    }

    @ParameterizedTest
    @ValueSource(strings = {"dynamodb store", "sqs messaging", "sesv2 email", "s3 files"})
    void each_service_of_aws_is_called_by_one_module(String serviceAndModule) {
        String service = serviceAndModule.split(" ")[0];
        String module = serviceAndModule.split(" ")[1];
        String sdk = "software.amazon.awssdk.services." + service + "..";
        noClasses()
                .that(InPackage.anyOf(List.of(module, "local", "testing", "fixtures"))
                        .negate())
                .should()
                .dependOnClassesThat()
                .resideInAPackage(sdk)
                .check(Code.classes());
        assertThat(Code.classes().stream().filter(new InPackage(module)))
                .as(module + " speaks to " + service)
                .anyMatch(type -> uses(type, "software.amazon.awssdk.services." + service));
    }

    @Test
    void only_functions_and_the_lambda_module_depend_on_lambda() {
        noClasses()
                .that(InPackage.anyOf(SHARED).and(new InPackage("lambda").negate()))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("com.amazonaws..", "software.amazon.lambda..")
                .check(Code.classes());
    }

    @ParameterizedTest
    @ValueSource(strings = {"libraries.xml include", "code.xml exclude"})
    void modules_without_lambda_are_on_the_boot_class_path(String fileAndElement) throws IOException {
        String file = fileAndElement.split(" ")[0];
        String element = fileAndElement.split(" ")[1];
        Set<String> named = Pattern.compile("<" + element + ">io\\.redress:redress-([a-z]+)</" + element + ">")
                .matcher(Files.readString(Code.PROJECT.resolve("functions").resolve(file)))
                .results()
                .map(found -> found.group(1))
                .collect(toSet());
        assertThat(named)
                .as("modules in " + file)
                .isEqualTo(SHARED.stream()
                        .filter(module -> !module.equals("lambda"))
                        .collect(toSet()));
    }

    @Test
    void no_function_depends_on_the_sdk() {
        noClasses()
                .that(InPackage.anyOf(functions().toList()))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("software.amazon..")
                .check(Code.classes());
    }

    @Test
    void no_module_depends_on_the_local_run_or_on_test_modules() {
        noClasses()
                .that(InPackage.anyOf(List.of("local", "testing", "fixtures")).negate())
                .should()
                .dependOnClassesThat(InPackage.anyOf(List.of("local", "testing", "fixtures")))
                .check(Code.classes());
    }

    private static boolean uses(JavaClass type, String packageName) {
        return type.getDirectDependenciesFromSelf().stream()
                .anyMatch(dependency ->
                        dependency.getTargetClass().getPackageName().startsWith(packageName));
    }
}
