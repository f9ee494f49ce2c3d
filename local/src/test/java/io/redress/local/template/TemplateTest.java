package io.redress.local.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TemplateTest {

    private static final Path EXAMPLE = Path.of("src/test/resources/example/template.yaml");
    private static final String QUEUE = "arn:aws:sqs:eu-west-2:000000000000:";

    private final Template template = read(Map.of("SenderAddress", "a@b.example"), UnaryOperator.identity());

    @Test
    void functions_have_their_class_their_time_and_their_variables_with_those_of_all() {
        Template known = template.knowing(Map.of("MailQueue", "http://queue"));
        assertThat(known.functions())
                .extracting(FunctionSpec::id)
                .containsExactly("EchoFunction", "MailFunction", "NoteFunction", "RelayFunction", "TickFunction");
        assertThat(known.functions().getFirst().handler()).isEqualTo("io.redress.local.example.EchoHandler");
        assertThat(known.functions().getFirst().timeout()).isEqualTo(Duration.ofSeconds(1));
        FunctionSpec relay = known.functions().get(3);
        assertThat(relay.timeout()).isEqualTo(Duration.ofSeconds(20));
        assertThat(relay.variables())
                .containsEntry("MAIL_QUEUE_URL", "http://queue")
                .containsEntry("BROKEN", "none")
                .containsEntry("PUBLIC_URL", "https://Api.execute-api.eu-west-2.amazonaws.com");
        assertThat(known.functions().get(2).variables()).containsEntry("TABLE_NAME", "Notes");
    }

    @Test
    void a_given_parameter_replaces_its_default() {
        Map<String, String> parameters = Map.of("SenderAddress", "a@b.example", "PublicUrl", "https://c.example");
        assertThat(read(parameters, UnaryOperator.identity())
                        .functions()
                        .getFirst()
                        .variables())
                .containsEntry("PUBLIC_URL", "https://c.example");
    }

    @Test
    void a_parameter_without_a_value_is_named() {
        Template poor = read(Map.of(), UnaryOperator.identity());
        assertThatThrownBy(poor::functions).hasMessageContaining("SenderAddress");
    }

    @Test
    void routes_say_whether_they_need_a_token() {
        assertThat(template.routes())
                .extracting(Route::key)
                .contains("GET /echo/{name}", "ANY /rest/{proxy+}", "POST /notes");
        assertThat(template.routes())
                .filteredOn(route -> route.authorizer().isPresent())
                .extracting(Route::path)
                .containsExactly("/staff/{name}");
    }

    @Test
    void queues_know_where_their_dead_letters_go() {
        QueueSpec mail = template.queues().stream()
                .filter(queue -> queue.id().equals("MailQueue"))
                .findFirst()
                .orElseThrow();
        assertThat(mail.attributes()).containsExactlyEntriesOf(Map.of("VisibilityTimeout", "120"));
        assertThat(mail.redrive()).contains(new QueueSpec.Redrive(QUEUE + "MailDeadLetters", 3));
        assertThat(template.queues()).extracting(QueueSpec::name).contains("redress-relay-failures");
    }

    @Test
    void names_follow_the_place() {
        Template elsewhere = read(Map.of("SenderAddress", "a@b.example"), "x-"::concat);
        assertThat(elsewhere.tables()).extracting(TableSpec::name).containsExactly("x-Notes");
        assertThat(elsewhere.queueMappings()).extracting(QueueMapping::queueArn).containsExactly(QUEUE + "x-MailQueue");
        assertThat(elsewhere.queues()).extracting(QueueSpec::arn).contains(QUEUE + "x-redress-relay-failures");
    }

    @Test
    void triggers_are_read_with_all_their_properties() {
        Template known = template.knowing(Map.of("Notes.StreamArn", "arn:stream"));
        assertThat(known.queueMappings())
                .containsExactly(new QueueMapping("MailFunction", QUEUE + "MailQueue", 5, 2, true, List.of()));
        StreamMapping stream = known.streamMappings().getFirst();
        assertThat(stream.streamArn()).isEqualTo("arn:stream");
        assertThat(stream.retries()).isEqualTo(1);
        assertThat(stream.bisects()).isTrue();
        assertThat(stream.onFailureArn()).contains(QUEUE + "redress-relay-failures");
        assertThat(stream.filters()).hasSize(1);
        assertThat(known.schedules())
                .contains(new ScheduleSpec(
                        "TickFunction/Daily",
                        "TickFunction",
                        "cron(0 6 * * ? *)",
                        ZoneId.of("Europe/London"),
                        Optional.empty(),
                        0,
                        Optional.of(QUEUE + "ScheduleFailures")));
    }

    @Test
    void an_unknown_name_is_rejected(@TempDir Path directory) throws IOException {
        Path file = directory.resolve("template.yaml");
        Files.writeString(file, """
                Resources:
                  Function:
                    Type: AWS::Serverless::Function
                    Properties: { Handler: !Ref Nothing }
                """);
        Template faulty = Template.read(file, Map.of(), UnaryOperator.identity());
        assertThatThrownBy(faulty::functions).hasMessageContaining("Nothing");
    }

    private static Template read(Map<String, String> parameters, UnaryOperator<String> naming) {
        try {
            return Template.read(EXAMPLE, parameters, naming);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
