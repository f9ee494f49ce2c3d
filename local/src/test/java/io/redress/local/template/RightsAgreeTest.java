package io.redress.local.template;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import io.redress.local.architecture.Code;
import io.redress.messaging.DeadLetterQueue;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * The rights in template.yaml follow from the classes that a function uses. RightsStoryTest compares them with calls.
 */
class RightsAgreeTest {

    private static final Set<String> KNOWN = Set.of(
            "dynamodb:GetItem",
            "dynamodb:BatchGetItem",
            "dynamodb:Query",
            "dynamodb:PutItem",
            "dynamodb:ConditionCheckItem",
            "dynamodb:UpdateItem",
            "dynamodb:DeleteItem",
            "sqs:SendMessage",
            "sqs:ReceiveMessage",
            "sqs:ChangeMessageVisibility",
            "sqs:DeleteMessage",
            "s3:GetObject",
            "s3:GetObjectVersion",
            "s3:GetObjectVersionTagging",
            "s3:PutObject",
            "s3:DeleteObjectVersion",
            "s3:ListBucket",
            "s3:ListBucketVersions",
            "ses:SendEmail");

    /** The functions with the use cases of staff. */
    private static final Set<String> OF_STAFF = Set.of("AdminApiFunction", "DeskFunction");

    private final Declared declared = Declared.read();
    private final Set<String> functions = declared.functions().keySet();

    @Test
    void every_right_is_written_out_without_wildcards() {
        for (String function : functions) {
            assertThat(Right.of(declared, function)).as(function).isNotEmpty().allSatisfy(right -> {
                assertThat(KNOWN).contains(right.action());
                assertThat(right.resource()).isNotEqualTo("*");
            });
            assertThat(Right.statements(declared, function))
                    .allSatisfy(statement -> assertThat(statement).containsEntry("Effect", "Allow"));
        }
    }

    @Test
    void only_functions_with_the_store_may_use_the_table() {
        assertThat(mayCall("dynamodb")).isEqualTo(withClass("io.redress.store.Table"));
        functions.forEach(function -> assertThat(Right.of(declared, function))
                .filteredOn(right -> right.service().equals("dynamodb"))
                .allSatisfy(
                        right -> assertThat(right.resource()).matches("Table( [A-Z]+#\\*|/index/(work|nextCheck))")));
    }

    @Test
    void only_functions_with_the_mailer_may_send_mail() {
        assertThat(mayCall("ses")).isEqualTo(withClass("io.redress.email.Mailer"));
    }

    @Test
    void only_functions_that_sign_or_keep_files_may_use_the_bucket_and_each_only_its_part() {
        assertThat(mayCall("s3")).contains("TrackingFunction", "AdminApiFunction", "DeskFunction", "DocumentsFunction");
        for (String function : List.of("TrackingFunction", "AdminApiFunction", "DeskFunction")) {
            assertThat(Right.of(declared, function))
                    .filteredOn(right ->
                            right.service().equals("s3") && right.resource().startsWith("DocumentsBucket"))
                    .containsExactlyInAnyOrder(
                            new Right("s3:PutObject", "DocumentsBucket/incoming/*"),
                            new Right("s3:GetObject", "DocumentsBucket/documents/*"));
        }
    }

    @Test
    void every_mail_has_the_same_sender() {
        functions.forEach(function -> assertThat(Right.statements(declared, function))
                .filteredOn(statement -> statement.get("Action").equals("ses:SendEmail"))
                .allSatisfy(statement -> assertThat(statement)
                        .containsEntry(
                                "Condition", Map.of("StringEquals", Map.of("ses:FromAddress", "SenderAddress")))));
    }

    @Test
    void functions_with_messaging_may_send_only_to_the_queues_in_their_variables() {
        assertThat(mayCall("sqs"))
                .isEqualTo(withClass("io.redress.messaging.Queue").stream()
                        .filter(function -> !addresses(function).isEmpty())
                        .collect(toSet()));
        for (String function : functions) {
            assertThat(Right.of(declared, function).stream()
                            .filter(right -> right.action().equals("sqs:SendMessage"))
                            .map(Right::resource))
                    .as(function)
                    .containsExactlyInAnyOrderElementsOf(addresses(function));
        }
    }

    @Test
    void only_admin_api_and_the_desk_look_at_dead_letters_and_only_at_those_in_its_variables() {
        for (String function : functions) {
            for (String action : List.of("sqs:ReceiveMessage", "sqs:ChangeMessageVisibility", "sqs:DeleteMessage")) {
                assertThat(Right.of(declared, function).stream()
                                .filter(right -> right.action().equals(action))
                                .map(Right::resource))
                        .as(function + " " + action)
                        .containsExactlyInAnyOrderElementsOf(addresses(function, "_DEAD_LETTERS_URL"))
                        .hasSize(OF_STAFF.contains(function) ? DeadLetterQueue.FUNCTIONS.size() : 0);
            }
        }
    }

    @Test
    void the_submission_function_reads_no_complaint_and_puts_only_what_it_creates() {
        assertThat(onTable("SubmissionFunction"))
                .containsOnlyKeys(
                        "dynamodb:GetItem", "dynamodb:PutItem", "dynamodb:UpdateItem", "dynamodb:ConditionCheckItem")
                .satisfies(keys -> assertThat(keys.get("dynamodb:GetItem")).doesNotContain("C#*", "REGISTER#*"))
                .satisfies(keys -> assertThat(keys.get("dynamodb:PutItem"))
                        .contains("C#*", "REGISTER#*")
                        .doesNotContain("STAFF#*", "CALENDAR#*"));
    }

    @Test
    void the_tracking_function_writes_nothing_but_complaints_and_what_submission_writes() {
        for (String action : List.of("dynamodb:PutItem", "dynamodb:UpdateItem", "dynamodb:ConditionCheckItem")) {
            assertThat(onTable("TrackingFunction").get(action))
                    .as(action)
                    .isNotEmpty()
                    .isEqualTo(onTable("SubmissionFunction").get(action));
        }
    }

    @Test
    void only_admin_api_and_the_desk_write_the_directory_and_the_sweep_sets_only_when_it_looks_at_an_entry_again() {
        for (String key : List.of("STAFF#*", "SETTINGS#*", "CONDITIONS#*")) {
            for (String action : List.of("dynamodb:PutItem", "dynamodb:DeleteItem")) {
                assertThat(functions.stream().filter(function -> onTable(function)
                                .getOrDefault(action, Set.of())
                                .contains(key)))
                        .as(action + " on " + key)
                        .isSubsetOf(OF_STAFF);
            }
        }
        assertThat(functions)
                .filteredOn(function -> onTable(function)
                        .getOrDefault("dynamodb:UpdateItem", Set.of())
                        .contains("STAFF#*"))
                .containsExactly("DeadlineSweepFunction");
        assertThat(Right.statements(declared, "DeadlineSweepFunction"))
                .filteredOn(statement -> statement.get("Action").equals("dynamodb:UpdateItem"))
                .extracting(statement -> Properties.map(statement, "Condition"))
                .containsExactlyInAnyOrder(
                        mayUpdate("STAFF#*", "pk", "sk", "version", "nextCheckPk", "nextCheckSk"),
                        mayUpdate("SETTINGS#*", "pk", "sk", "was", "is", "salt", "nextCheckPk", "nextCheckSk"));
    }

    /** A right of one and not of the other would be a use case that works for programs only, or for people only. */
    @Test
    void the_desk_has_the_rights_of_admin_api_and_sessions() {
        Set<Right> more = new HashSet<>(Right.of(declared, "DeskFunction"));
        assertThat(more).containsAll(Right.of(declared, "AdminApiFunction"));
        more.removeAll(Right.of(declared, "AdminApiFunction"));
        assertThat(more)
                .containsExactlyInAnyOrder(
                        Right.onKeys("dynamodb:GetItem", "Table", "SESSION#*"),
                        Right.onKeys("dynamodb:PutItem", "Table", "SESSION#*"),
                        Right.onKeys("dynamodb:UpdateItem", "Table", "SESSION#*"),
                        Right.onKeys("dynamodb:DeleteItem", "Table", "SESSION#*"));
        functions.stream().filter(function -> !function.equals("DeskFunction")).forEach(function -> assertThat(
                        Right.of(declared, function))
                .as(function)
                .noneMatch(right -> right.resource().contains("SESSION#")));
    }

    @Test
    void the_submission_function_counts_repetitions_and_changes_nothing_else_of_their_record() {
        assertThat(Right.statements(declared, "SubmissionFunction"))
                .filteredOn(statement -> statement.get("Action").equals("dynamodb:UpdateItem"))
                .extracting(statement -> Properties.map(statement, "Condition"))
                .contains(mayUpdate("RECENT#*", "pk", "sk", "again"))
                .filteredOn(condition -> condition.toString().contains("RECENT"))
                .hasSize(1);
    }

    private static Map<String, Object> mayUpdate(String key, String... attributes) {
        return Map.of(
                "ForAllValues:StringLike",
                Map.of("dynamodb:LeadingKeys", List.of(key)),
                "ForAllValues:StringEquals",
                Map.of("dynamodb:Attributes", List.of(attributes)));
    }

    /** The partition keys of the table that a function may use, by action. */
    private Map<String, Set<String>> onTable(String function) {
        Map<String, Set<String>> keys = new TreeMap<>();
        Right.of(declared, function).stream()
                .filter(right -> right.resource().startsWith("Table "))
                .forEach(right -> keys.computeIfAbsent(right.action(), _ -> new TreeSet<>())
                        .add(right.resource().replaceFirst("Table ", "")));
        return keys;
    }

    @Test
    void no_right_exceeds_the_permissions_boundary_and_the_boundary_has_no_unused_right() {
        Map<String, Object> document = Properties.map(declared.properties("FunctionBoundary"), "PolicyDocument");
        Set<Right> limit = Right.statements(document).stream()
                .flatMap(statement -> Right.in(statement).stream())
                .collect(toSet());
        Set<Right> all = functions.stream()
                .flatMap(function -> Right.of(declared, function).stream())
                .collect(toSet());
        assertThat(all)
                .allSatisfy(
                        right -> assertThat(limit).as(right.toString()).anyMatch(limiting -> limiting.covers(right)));
        assertThat(limit.stream().map(Right::action).filter(KNOWN::contains))
                .hasSameElementsAs(all.stream().map(Right::action).toList());
        assertThat(limit).noneMatch(right -> right.action().contains("*"));
    }

    @Test
    void the_permissions_boundary_allows_lambda_to_read_queues_and_set_failures_aside() {
        Set<Right> limit =
                Right.statements(Properties.map(declared.properties("FunctionBoundary"), "PolicyDocument")).stream()
                        .flatMap(statement -> Right.in(statement).stream())
                        .collect(toSet());
        declared.events("SQS").values().forEach(mapping -> {
            for (String action : List.of("sqs:ReceiveMessage", "sqs:DeleteMessage", "sqs:GetQueueAttributes")) {
                assertThat(limit)
                        .contains(new Right(action, mapping.get("Queue").toString()));
            }
        });
        for (String failures : List.of("RelayFailures", "ScheduleFailures", "ReadFailures")) {
            assertThat(limit).contains(new Right("sqs:SendMessage", failures));
        }
        for (String action : List.of("DescribeStream", "GetShardIterator", "GetRecords")) {
            assertThat(limit).contains(new Right("dynamodb:" + action, "Table"));
        }
        for (String action : List.of("CreateLogStream", "PutLogEvents")) {
            assertThat(limit).contains(new Right("logs:" + action, "FunctionLogs"));
        }
    }

    /** Every organisation in the parameter's default has its procedure. */
    @Test
    void the_default_organisations_have_a_procedure_and_no_name_of_a_route() {
        List<String> organisations = List.of(
                declared.parameter("Organisations").get("Default").toString().split(","));
        assertThat(organisations).isNotEmpty().doesNotContain("tracking").allSatisfy(organisation -> assertThat(
                        getClass().getResource("/procedures/" + organisation + ".json"))
                .isNotNull());
    }

    private Set<String> mayCall(String service) {
        return functions.stream()
                .filter(function -> Right.of(declared, function).stream()
                        .anyMatch(right -> right.service().equals(service)))
                .collect(toSet());
    }

    /** The functions whose code leads to a class, directly or through other classes. */
    private Set<String> withClass(String name) {
        JavaClass wanted = Code.classes().get(name);
        return functions.stream()
                .filter(function -> {
                    String handler =
                            declared.properties(function).get("Handler").toString();
                    return Code.classes().get(handler).getTransitiveDependenciesFromSelf().stream()
                            .anyMatch(dependency -> dependency.getTargetClass().equals(wanted));
                })
                .collect(toSet());
    }

    /** The queues whose addresses are among a function's variables. */
    private List<String> addresses(String function) {
        return addresses(function, "_QUEUE_URL");
    }

    private List<String> addresses(String function, String variableEnd) {
        Map<String, Object> variables =
                Properties.map(Properties.map(declared.properties(function), "Environment"), "Variables");
        return variables.entrySet().stream()
                .filter(variable -> variable.getKey().endsWith(variableEnd))
                .map(variable -> variable.getValue().toString())
                .toList();
    }
}
