package io.redress.local.template;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.redress.local.architecture.Code;
import io.redress.platform.Env;
import io.redress.platform.Tree;
import io.redress.testing.Invoked;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Every function of template.yaml has a class, a folder and a package, and gets exactly the variables that it reads.
 */
class FunctionsAgreeTest {

    private static final Set<String> WAITED_FOR =
            Set.of("SubmissionFunction", "TrackingFunction", "AdminApiFunction", "DeskFunction", "LettersFunction");

    /** The variables that Lambda itself sets. */
    private static final Map<String, String> SURROUNDINGS =
            Map.of("AWS_REGION", "eu-west-2", "AWS_ACCESS_KEY_ID", "key", "AWS_SECRET_ACCESS_KEY", "secret");

    private final Declared declared = Declared.read();

    @Test
    void every_folder_below_functions_is_a_function_and_every_function_has_a_folder() throws IOException {
        try (Stream<Path> folders = Files.list(Code.PROJECT.resolve("functions"))) {
            assertThat(declared.functions().keySet().stream().map(Declared::folder))
                    .isNotEmpty()
                    .containsExactlyInAnyOrderElementsOf(
                            folders.filter(folder -> Files.exists(folder.resolve("pom.xml")))
                                    .map(folder -> folder.getFileName().toString())
                                    .toList());
        }
    }

    @Test
    void every_function_is_deployed_from_the_package_of_its_folder() {
        declared.functions().forEach((id, function) -> {
            String folder = Declared.folder(id);
            assertThat(function).containsEntry("CodeUri", "functions/" + folder + "/target/" + folder + ".zip");
            assertThat(Code.text(Code.PROJECT.resolve("functions/" + folder + "/pom.xml")))
                    .contains("<finalName>" + folder + "</finalName>", "maven-assembly-plugin");
        });
    }

    @Test
    void every_handler_is_a_class_that_takes_streams_and_is_made_from_nothing_or_from_an_env() throws Exception {
        for (FunctionSpec function : functions()) {
            Class<?> handler = Class.forName(function.handler());
            assertThat(handler).isAssignableTo(RequestStreamHandler.class);
            assertThat(handler.getPackageName()).isEqualTo(Declared.packageOf(function.id()));
            assertThat(handler.getSimpleName()).isEqualTo(function.id().replaceFirst("Function$", "Handler"));
            assertThat(Arrays.stream(handler.getConstructors()).map(Constructor::getParameterTypes))
                    .containsExactlyInAnyOrder(new Class<?>[0], new Class<?>[] {Env.class});
        }
    }

    @Test
    void every_handler_can_be_made_from_the_variables_it_is_given() throws Exception {
        for (FunctionSpec function : functions()) {
            assertThat(handler(function, function.variables())).isNotNull();
        }
    }

    @Test
    void no_function_is_given_a_variable_of_its_own_that_it_does_not_need() {
        for (FunctionSpec function : functions()) {
            Set<String> own = variables(declared.properties(function.id()));
            own.stream()
                    .filter(variable -> !variable.startsWith("POWERTOOLS_") && !mayBeEmpty(function, variable))
                    .forEach(variable -> assertThatThrownBy(() -> handler(function, without(function, variable)))
                            .as(function.id() + " without " + variable)
                            .isInstanceOf(IllegalStateException.class)
                            .hasMessageContaining(variable));
        }
    }

    @Test
    void only_functions_that_count_by_addresses_or_know_submissions_again_have_the_secret_for_it() {
        assertThat(functions())
                .filteredOn(function -> function.variables().containsKey("PERSON_KEY"))
                .extracting(FunctionSpec::id)
                .containsExactlyInAnyOrder(
                        "SubmissionFunction",
                        "TrackingFunction",
                        "AcknowledgementFunction",
                        "AssignmentFunction",
                        "NotificationFunction",
                        "AdminApiFunction",
                        "DeskFunction",
                        "DeadlineSweepFunction",
                        "MailIntakeFunction");
    }

    /**
     * If the deployment has no address of its own, a function that answers with a link takes it from the request. Without a firewall, requests
     * have no secret.
     */
    private static boolean mayBeEmpty(FunctionSpec function, String variable) {
        return switch (function.id()) {
            case "SubmissionFunction", "AdminApiFunction", "TrackingFunction" ->
                variable.equals("PUBLIC_URL") || variable.equals("ORIGIN_SECRET");
            case "DeskFunction" ->
                Set.of("PUBLIC_URL", "ORIGIN_SECRET", "MAIL_DOMAIN").contains(variable);
            case "LettersFunction" -> Set.of("ORIGIN_SECRET", "MAIL_DOMAIN").contains(variable);
            // It is used only if files are searched for malware.
            case "DocumentsFunction" -> variable.equals("DOCUMENTS_QUEUE_URL");
            case "AcknowledgementFunction", "NotificationFunction", "MailIntakeFunction" ->
                variable.equals("MAIL_DOMAIN");
            default -> false;
        };
    }

    @Test
    void every_function_that_people_wait_for_refuses_a_request_that_goes_past_the_firewall() throws Exception {
        for (String id : WAITED_FOR) {
            FunctionSpec function = functions().stream()
                    .filter(spec -> spec.id().equals(id))
                    .findFirst()
                    .orElseThrow();
            Map<String, String> variables = new HashMap<>(function.variables());
            variables.put("ORIGIN_SECRET", "0123456789abcdef0123456789abcdef");
            Invoked invoked = new Invoked(Declared.folder(id), (RequestStreamHandler) handler(function, variables));
            Tree answer = invoked.with(Map.of(
                    "routeKey",
                    "GET /tracking/{token}",
                    "rawPath",
                    "/tracking/token",
                    "pathParameters",
                    Map.of("token", "token"),
                    "headers",
                    Map.of("accept", "text/html")));
            assertThat(answer.required("statusCode")).as(id).isEqualTo("403");
            assertThat(answer.at("headers").required("content-type")).contains("application/problem+json");
        }
    }

    @Test
    void a_variable_that_may_be_empty_is_read_by_the_code() {
        assertThat(new ClassFileImporter()
                        .importPackages("io.redress.intake").stream().flatMap(type -> Code.strings(type).stream()))
                .contains("PUBLIC_URL");
        assertThat(new ClassFileImporter()
                        .importPackages("io.redress.lambda").stream().flatMap(type -> Code.strings(type).stream()))
                .contains("ORIGIN_SECRET");
    }

    @Test
    void a_variable_that_all_functions_share_is_needed_by_one_of_them_at_least() {
        variables(declared.shared()).stream()
                .filter(variable -> !variable.startsWith("POWERTOOLS_") && !variable.startsWith("JAVA_"))
                .forEach(variable -> assertThat(functions()).as(variable).anySatisfy(function -> assertThatThrownBy(
                                () -> handler(function, without(function, variable)))
                        .hasMessageContaining(variable)));
    }

    /** The libraries for logs and metrics read these variables from the process. */
    @Test
    void the_variables_for_powertools_are_known_and_each_function_has_its_own_name() {
        Set<String> known = new ClassFileImporter()
                .importPackages("software.amazon.lambda.powertools", "io.redress.platform").stream()
                        .flatMap(type -> Code.strings(type).stream())
                        .collect(toSet());
        for (FunctionSpec function : functions()) {
            assertThat(function.variables()).containsEntry("POWERTOOLS_SERVICE_NAME", Declared.folder(function.id()));
            assertThat(function.variables().keySet())
                    .filteredOn(variable -> variable.startsWith("POWERTOOLS_"))
                    .isSubsetOf(known);
        }
    }

    @Test
    void only_functions_that_people_wait_for_have_snapstart() {
        declared.functions().forEach((id, function) -> {
            boolean waitedFor = WAITED_FOR.contains(id);
            assertThat(function.containsKey("SnapStart")).as(id).isEqualTo(waitedFor);
            assertThat(function.containsKey("AutoPublishAlias")).as(id).isEqualTo(waitedFor);
            if (waitedFor) {
                assertThat(function)
                        .containsEntry("SnapStart", Map.of("ApplyOn", "PublishedVersions"))
                        .containsEntry("AutoPublishAliasAllProperties", true);
            }
        });
        assertThat(declared.events("HttpApi").keySet().stream()
                        .map(event -> event.replaceFirst("/.*", ""))
                        .collect(toSet()))
                .isEqualTo(WAITED_FOR);
    }

    @Test
    void functions_of_the_api_time_out_before_the_api_does() {
        functions().stream()
                .filter(function -> WAITED_FOR.contains(function.id()))
                .forEach(function -> assertThat(function.timeout()).isLessThan(Duration.ofSeconds(30)));
    }

    @Test
    void all_run_on_the_same_java_and_within_the_same_limit() {
        assertThat(declared.shared())
                .containsEntry("Runtime", "java25")
                .containsEntry("Architectures", List.of("arm64"))
                .containsEntry("PermissionsBoundary", "FunctionBoundary");
        declared.ofType(Declared.FUNCTION).values().forEach(own -> assertThat(own)
                .doesNotContainKeys("Runtime", "Architectures", "PermissionsBoundary", "Role"));
        assertThat(declared.functions().keySet()).allSatisfy(id -> assertThat(declared.resource(id))
                .containsEntry("Metadata", Map.of("SkipBuild", true)));
    }

    /** The functions that write to the index and the one that sweeps it must use the same number of shards. */
    @Test
    void the_number_of_shards_is_written_in_one_place() {
        assertThat(variables(declared.shared())).contains("NEXT_CHECK_SHARDS");
        declared.ofType(Declared.FUNCTION).values().forEach(own -> assertThat(variables(own))
                .doesNotContain("NEXT_CHECK_SHARDS"));
    }

    private static List<FunctionSpec> functions() {
        try {
            return Template.read(
                            Code.PROJECT.resolve("template.yaml"),
                            Map.of(
                                    "SenderAddress",
                                    "sender@redress.example",
                                    "AlarmAddress",
                                    "alarms@redress.example",
                                    "Contacts",
                                    "examples"),
                            UnaryOperator.identity())
                    .knowing(Map.of("Table", "table"))
                    .functions();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> variables(Map<String, Object> function) {
        return Properties.map(Properties.map(function, "Environment"), "Variables")
                .keySet();
    }

    private static Map<String, String> without(FunctionSpec function, String variable) {
        Map<String, String> variables = new LinkedHashMap<>(function.variables());
        assertThat(variables.remove(variable)).isNotNull();
        return variables;
    }

    private static Object handler(FunctionSpec function, Map<String, String> variables) throws Exception {
        Map<String, String> all = new HashMap<>(SURROUNDINGS);
        all.putAll(variables);
        try {
            return Class.forName(function.handler())
                    .getConstructor(Env.class)
                    .newInstance(new Env(all, InstantSource.system()));
        } catch (InvocationTargetException e) {
            throw (Exception) e.getCause();
        }
    }
}
