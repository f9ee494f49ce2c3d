package io.redress.local.template;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.redress.domain.Reference;
import io.redress.domain.complaint.Change;
import io.redress.domain.complaint.IntakeEvent;
import io.redress.domain.complaint.LimitEvent;
import io.redress.domain.procedure.Field;
import io.redress.domain.procedure.Procedure;
import io.redress.domain.procedure.TimeLimit;
import io.redress.domain.report.Period;
import io.redress.local.architecture.Code;
import io.redress.messaging.FileMessage;
import io.redress.messaging.Message;
import io.redress.messaging.ReportRequest;
import io.redress.platform.StoredJson;
import io.redress.platform.Tree;
import io.redress.procedures.Procedures;
import io.redress.store.Link;
import io.redress.store.MailFeedback;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The events in {@code events/} are what the triggers of template.yaml send, and what the code can read. */
class EventFilesAgreeTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern TRACE = Pattern.compile("Root=1-([0-9a-f]{8})-[0-9a-f]{24}");
    private static final DateTimeFormatter REQUEST_TIME =
            DateTimeFormatter.ofPattern("dd/MMM/yyyy:HH:mm:ss Z", Locale.ENGLISH);
    private static final Procedure KIWI = Procedures.read("kiwi");

    private final Declared declared = Declared.read();
    private final Map<String, JsonNode> files = new TreeMap<>();

    @BeforeEach
    void read() throws IOException {
        try (Stream<Path> all = Files.list(Code.PROJECT.resolve("events"))) {
            for (Path file : all.toList()) {
                files.put(file.getFileName().toString().replace(".json", ""), JSON.readTree(Code.text(file)));
            }
        }
    }

    @Test
    void every_trigger_has_an_event_and_every_event_is_one_of_a_trigger() {
        Set<String> triggers = Stream.of("HttpApi", "SQS", "DynamoDB", "ScheduleV2", "CloudWatchLogs")
                .flatMap(type ->
                        declared.events(type).keySet().stream().map(event -> Declared.folder(event) + " " + type))
                .collect(toSet());
        assertThat(files.entrySet().stream()
                        .map(file -> function(file.getKey()) + " " + type(file.getValue()))
                        .collect(toSet()))
                .isEqualTo(triggers);
    }

    @Test
    void a_request_is_on_a_route_of_its_function_with_the_parts_of_its_path() {
        assertThat(ofType("HttpApi")).isNotEmpty();
        ofType("HttpApi").forEach((name, event) -> {
            String[] route = event.path("routeKey").asText().split(" ");
            assertThat(declared.events("HttpApi").entrySet())
                    .as(name)
                    .anyMatch(trigger -> Declared.folder(trigger.getKey()).equals(function(name))
                            && trigger.getValue().get("Method").equals(route[0])
                            && trigger.getValue().get("Path").equals(route[1]));
            String path = route[1];
            for (Map.Entry<String, JsonNode> part : event.path("pathParameters").properties()) {
                assertThat(path).contains("{" + part.getKey() + "}");
                path = path.replace("{" + part.getKey() + "}", part.getValue().asText());
            }
            assertThat(event.path("rawPath").asText()).isEqualTo(path);
            JsonNode context = event.path("requestContext");
            assertThat(context.path("routeKey")).isEqualTo(event.path("routeKey"));
            assertThat(context.at("/http/path").asText()).isEqualTo(path);
            assertThat(context.at("/http/method").asText()).isEqualTo(route[0]);
            assertThat(context.has("authorizer")).isEqualTo(route[1].contains("/admin/"));
            assertThat(event.at("/headers/content-length").asInt())
                    .as(name)
                    .isEqualTo(event.path("body").asText().getBytes(StandardCharsets.UTF_8).length);
        });
    }

    /** A trace id contains the second in which the request came in. */
    @Test
    void the_times_of_a_request_and_of_its_trace_are_one_time() {
        assertThat(ofType("HttpApi")).isNotEmpty();
        ofType("HttpApi").forEach((name, event) -> {
            Instant at =
                    Instant.ofEpochMilli(event.at("/requestContext/timeEpoch").asLong());
            Matcher trace = TRACE.matcher(event.at("/headers/x-amzn-trace-id").asText());
            assertThat(trace.matches()).as(name).isTrue();
            assertThat(Instant.ofEpochSecond(Long.parseLong(trace.group(1), 16)))
                    .as(name)
                    .isEqualTo(at.truncatedTo(ChronoUnit.SECONDS));
            assertThat(OffsetDateTime.parse(event.at("/requestContext/time").asText(), REQUEST_TIME)
                            .toInstant())
                    .as(name)
                    .isEqualTo(at.truncatedTo(ChronoUnit.SECONDS));
            JsonNode claims = event.at("/requestContext/authorizer/jwt/claims");
            if (claims.has("iat")) {
                assertThat(Instant.ofEpochSecond(claims.path("iat").asLong()))
                        .as(name)
                        .isBeforeOrEqualTo(at);
                assertThat(Instant.ofEpochSecond(claims.path("exp").asLong()))
                        .as(name)
                        .isAfter(at);
            }
        });
    }

    @Test
    void references_and_tokens_in_the_events_are_valid() {
        ofType("HttpApi").forEach((name, event) -> {
            JsonNode path = event.path("pathParameters");
            if (path.has("reference")) {
                assertThat(Reference.parse(path.path("reference").asText()))
                        .as(name)
                        .isPresent();
            }
            if (path.has("token")) {
                assertThat(Link.parse(path.path("token").asText())).as(name).isPresent();
            }
        });
    }

    @Test
    void actions_in_the_events_are_actions_of_the_procedure_with_their_fields() {
        Map<String, JsonNode> acts = ofType("HttpApi");
        acts.values().removeIf(event -> !event.path("pathParameters").has("action"));
        assertThat(acts).hasSize(2);
        acts.values().forEach(event -> {
            String id = event.at("/pathParameters/action").asText();
            List<Field> fields = KIWI.actions().stream()
                    .filter(action -> action.id().equals(id))
                    .findFirst()
                    .orElseThrow()
                    .fields();
            Set<String> given = Tree.read(event.path("body").asText()).texts().keySet();
            assertThat(fields.stream().map(Field::id)).containsAll(given);
            assertThat(given)
                    .containsAll(fields.stream()
                            .filter(Field::required)
                            .map(Field::id)
                            .toList());
        });
    }

    @Test
    void a_message_comes_from_the_queue_of_its_function_and_can_be_read() throws Exception {
        assertThat(ofType("SQS")).isNotEmpty();
        for (Map.Entry<String, JsonNode> file : ofType("SQS").entrySet()) {
            JsonNode message = file.getValue().at("/Records/0");
            String body = message.path("body").asText();
            String queue = declared.events("SQS").entrySet().stream()
                    .filter(trigger -> Declared.folder(trigger.getKey()).equals(function(file.getKey())))
                    .map(trigger ->
                            declared.properties(trigger.getValue().get("Queue").toString()))
                    .map(properties -> properties.get("QueueName").toString())
                    .findFirst()
                    .orElseThrow();
            assertThat(message.path("eventSourceARN").asText())
                    .endsWith(":" + queue.replace("AWS::StackName", "redress"));
            assertThat(message.path("md5OfBody").asText())
                    .isEqualTo(HexFormat.of()
                            .formatHex(MessageDigest.getInstance("MD5").digest(body.getBytes(StandardCharsets.UTF_8))));
            if (function(file.getKey()).equals("report")) {
                ReportRequest request = ReportRequest.of(Tree.read(body));
                assertThat(KIWI.report(request.report())).isPresent();
                assertThat(Period.parse(request.period(), KIWI.year()).toString())
                        .isEqualTo(request.period());
            } else if (function(file.getKey()).equals("documents")) {
                FileMessage told = FileMessage.of(Tree.read(body)).orElseThrow();
                assertThat(Reference.parse(told.reference()).map(Reference::value))
                        .contains(told.reference());
                assertThat(told.organisation()).isEqualTo(KIWI.organisation());
            } else if (function(file.getKey()).equals("mail-feedback")) {
                JsonNode tags = JSON.readTree(body).at("/mail/tags");
                Map<String, String> first = new TreeMap<>();
                tags.properties()
                        .forEach(tag ->
                                first.put(tag.getKey(), tag.getValue().path(0).asText()));
                assertThat(MailFeedback.of(first).flatMap(MailFeedback::ofComplaint))
                        .hasValueSatisfying(letter -> {
                            assertThat(Reference.parse(letter.reference())).isPresent();
                            assertThat(letter.isToComplainant()).isTrue();
                        });
            } else if (!function(file.getKey()).equals("mail-intake")) {
                Message change = Message.of(Tree.read(body));
                assertThat(Reference.parse(change.reference()).map(Reference::value))
                        .contains(change.reference());
                assertThat(change.organisation()).isEqualTo(KIWI.organisation());
            }
        }
    }

    @Test
    void the_record_of_the_stream_passes_the_filter_and_contains_a_change_in_the_stored_form() {
        JsonNode record = files.get("relay").at("/Records/0");
        Map<String, Object> mapping = declared.events("DynamoDB").get("RelayFunction/Changes");
        assertThat(Declared.maps(Properties.map(mapping, "FilterCriteria"), "Filters"))
                .anyMatch(filter ->
                        EventPattern.parse(filter.get("Pattern").toString()).matches(record));
        JsonNode item = record.at("/dynamodb/NewImage");
        assertThat(record.at("/dynamodb/Keys/pk")).isEqualTo(item.path("pk"));
        assertThat(record.at("/dynamodb/Keys/sk")).isEqualTo(item.path("sk"));
        assertThat(Reference.parse(item.at("/pk/S").asText().replaceFirst("^C#", "")))
                .isPresent();
        Change change = StoredJson.read(item.at("/json/S").asText(), Change.class);
        assertThat(item.at("/sk/S").asText()).isEqualTo("CHANGE#%06d".formatted(change.number()));
        assertThat(change.events().getFirst()).isInstanceOf(IntakeEvent.Submitted.class);
        assertThat(change.events().stream()
                        .filter(LimitEvent.LimitStarted.class::isInstance)
                        .map(event -> ((LimitEvent.LimitStarted) event).limit()))
                .isNotEmpty()
                .isSubsetOf(KIWI.limits().stream().map(TimeLimit::id).toList());
        assertThat(record.at("/dynamodb/StreamViewType").asText())
                .isEqualTo(Properties.map(declared.properties("Table"), "StreamSpecification")
                        .get("StreamViewType"));
    }

    @Test
    void a_schedule_event_has_the_form_that_the_schedule_sends() {
        assertThat(ofType("ScheduleV2")).isNotEmpty();
        declared.events("ScheduleV2").forEach((trigger, schedule) -> assertThat(files.entrySet().stream()
                        .filter(file -> function(file.getKey()).equals(Declared.folder(trigger)))
                        .map(file -> file.getValue().toString()))
                .contains(schedule.get("Input").toString()));
    }

    @Test
    void a_line_of_the_log_passes_the_filter_of_its_function() throws Exception {
        byte[] data = Base64.getDecoder()
                .decode(files.get("reads").at("/awslogs/data").asText());
        JsonNode batch;
        try (GZIPInputStream text = new GZIPInputStream(new ByteArrayInputStream(data))) {
            batch = JSON.readTree(text);
        }
        assertThat(batch.path("messageType").asText()).isEqualTo("DATA_MESSAGE");
        JsonNode line = JSON.readTree(batch.at("/logEvents/0/message").asText());
        assertThat(declared.events("CloudWatchLogs").get("ReadsFunction/Lines"))
                .containsEntry(
                        "FilterPattern", "{ $.logger = \"" + line.path("logger").asText() + "\" }");
        assertThat(Reference.parse(line.path("reference").asText())).isPresent();
    }

    private Map<String, JsonNode> ofType(String type) {
        Map<String, JsonNode> found = new TreeMap<>(files);
        found.values().removeIf(event -> !type(event).equals(type));
        return found;
    }

    private static String type(JsonNode event) {
        if (event.has("routeKey")) {
            return "HttpApi";
        }
        if (event.has("awslogs")) {
            return "CloudWatchLogs";
        }
        return switch (event.at("/Records/0/eventSource").asText()) {
            case "aws:sqs" -> "SQS";
            case "aws:dynamodb" -> "DynamoDB";
            default -> "ScheduleV2";
        };
    }

    /** The function that an event is for: the longest folder that its name begins with. */
    private String function(String file) {
        return declared.functions().keySet().stream()
                .map(Declared::folder)
                .filter(folder -> file.equals(folder) || file.startsWith(folder + "-"))
                .max(Comparator.comparingInt(String::length))
                .orElseThrow(() -> new AssertionError(file + " does not belong to a function"));
    }
}
