package io.redress.local.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Time, random numbers and variables come from Env only, and functions use neither reflection nor serialization. */
class CallsTest {

    private static final String ENV = "io.redress.platform.Env";

    private static final Set<String> FROM_OUTSIDE = Set.of(
            "java.time.Instant.now",
            "java.time.LocalDate.now",
            "java.time.LocalDateTime.now",
            "java.time.LocalTime.now",
            "java.time.ZonedDateTime.now",
            "java.time.OffsetDateTime.now",
            "java.time.Year.now",
            "java.time.YearMonth.now",
            "java.time.InstantSource.system",
            "java.time.Clock.systemUTC",
            "java.time.Clock.systemDefaultZone",
            "java.time.Clock.system",
            "java.lang.System.getenv",
            "java.lang.Math.random",
            "java.util.UUID.randomUUID",
            "java.util.Random.<init>",
            "java.security.SecureRandom.<init>",
            "java.util.concurrent.ThreadLocalRandom.current");

    @Test
    void time_randomness_and_variables_come_from_env() {
        assertThat(deployed().filter(type -> !isEnv(type)).flatMap(CallsTest::calls))
                .isNotEmpty()
                .filteredOn(call -> FROM_OUTSIDE.contains(target(call)))
                .isEmpty();
        assertThat(deployed().filter(CallsTest::isEnv).flatMap(CallsTest::calls).map(CallsTest::target))
                .contains("java.lang.System.getenv", "java.time.InstantSource.system");
    }

    @Test
    void functions_use_neither_reflection_nor_java_s_own_serialization() {
        noClasses()
                .that(InPackage.anyOf(LayersTest.functions().toList()))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("java.lang.reflect..")
                .orShould()
                .dependOnClassesThat()
                .haveNameMatching("java\\.io\\.(Object(In|Out)putStream|Externalizable)")
                .check(Code.classes());
        assertThat(deployed()
                        .filter(InPackage.anyOf(LayersTest.functions().toList()))
                        .flatMap(CallsTest::calls))
                .isNotEmpty()
                .noneMatch(call -> target(call).startsWith("java.lang.Class.forName")
                        || target(call).startsWith("java.lang.Class.newInstance")
                        || target(call).startsWith("java.lang.Class.getDeclared"));
    }

    @Test
    void no_type_has_a_suffix_that_says_nothing() {
        List<String> forbidden = List.of("Util", "Utils", "Helper", "Manager", "Service", "Impl", "Dto");
        assertThat(Code.classes().stream().map(JavaClass::getSimpleName))
                .isNotEmpty()
                .noneMatch(name -> forbidden.stream().anyMatch(name::endsWith))
                .noneMatch(name -> name.startsWith("Common"));
    }

    @Test
    void every_handler_is_final_and_its_name_ends_with_handler() {
        assertThat(deployed()
                        .filter(type ->
                                type.isAssignableTo("com.amazonaws.services.lambda.runtime.RequestStreamHandler")))
                .hasSize(15)
                .allMatch(type -> type.getSimpleName().endsWith("Handler"))
                .allMatch(type -> type.getModifiers().contains(JavaModifier.FINAL));
    }

    /** Only few classes write JSON, so that no class writes a domain record into an answer by accident. */
    @Test
    void json_is_written_only_where_it_is_stored_sent_or_answered() {
        Set<String> writers = deployed()
                .filter(type -> !type.getSimpleName().equals("Json"))
                .flatMap(CallsTest::calls)
                .filter(call -> call.getTargetOwner().getName().equals("io.redress.platform.Json"))
                .filter(call -> Set.of("write", "answer", "bytes")
                        .contains(call.getTarget().getName()))
                .map(call -> call.getOriginOwner().getSimpleName())
                .collect(toSet());
        assertThat(writers)
                .containsExactlyInAnyOrder(
                        "Item",
                        "StoredJson",
                        "FormerNames",
                        "Receipt",
                        "Response",
                        "Problem",
                        "Queue",
                        "Signer",
                        "Batch",
                        "Call",
                        "Measurements",
                        "Translation",
                        "CheckDocument",
                        "FilledIn",
                        "SnapStartPriming",
                        "PrimeSubmission");
    }

    /** The classes that run in Lambda. */
    private static Stream<JavaClass> deployed() {
        return Code.classes().stream()
                .filter(InPackage.anyOf(List.of("local", "testing", "fixtures")).negate());
    }

    private static boolean isEnv(JavaClass type) {
        return type.getName().equals(ENV) || type.getName().startsWith(ENV + "$");
    }

    /** Calls, and references such as {@code Instant::now}. */
    private static Stream<JavaAccess<?>> calls(JavaClass type) {
        return Stream.<Collection<? extends JavaAccess<?>>>of(
                        type.getMethodCallsFromSelf(),
                        type.getConstructorCallsFromSelf(),
                        type.getMethodReferencesFromSelf(),
                        type.getConstructorReferencesFromSelf())
                .flatMap(Collection::stream);
    }

    private static String target(JavaAccess<?> call) {
        return call.getTargetOwner().getName() + "." + call.getTarget().getName();
    }
}
