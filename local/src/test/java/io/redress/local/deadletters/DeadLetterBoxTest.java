package io.redress.local.deadletters;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.fixtures.Colleague;
import io.redress.fixtures.Fixture;
import io.redress.messaging.DeadLetterQueue;
import io.redress.platform.Aws;
import io.redress.platform.Connections;
import io.redress.platform.Env;
import io.redress.testing.Endpoint;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;

class DeadLetterBoxTest {

    private static final Colleague MARY = Colleague.of("Mary Whitfield", "quality-manager");

    private static final String GIVE_UP = "Moving it back does not help; who runs Redress can delete it.";

    private final String stack = "redress-" + UUID.randomUUID();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private Fixture fixture;
    private SqsClient sqs;
    private DeadLetterBox box;

    @BeforeEach
    void open() {
        fixture = Fixture.onFriday();
        Env env = fixture.env(Endpoint.SQS.variables());
        sqs = Aws.configured(SqsClient.builder(), "SQS", env)
                .httpClient(Connections.client(env))
                .build();
        for (String function : DeadLetterQueue.FUNCTIONS) {
            sqs.createQueue(request -> request.queueName(stack + "-" + function));
            sqs.createQueue(request -> request.queueName(stack + "-" + function + "-dead-letters"));
        }
        box = new DeadLetterBox(env, sqs, stack);
    }

    @AfterEach
    void close() {
        sqs.close();
        fixture.close();
    }

    private String queue(String name) {
        return sqs.getQueueUrl(request -> request.queueName(stack + "-" + name)).queueUrl();
    }

    private void failed(String function, String body) {
        String url = queue(function + "-dead-letters");
        sqs.sendMessage(request -> request.queueUrl(url).messageBody(body));
    }

    private List<String> inQueueOf(String function) {
        List<String> bodies = new ArrayList<>();
        String url = queue(function);
        List<Message> some;
        do {
            some = sqs.receiveMessage(request -> request.queueUrl(url).maxNumberOfMessages(10))
                    .messages();
            some.forEach(message -> bodies.add(message.body()));
        } while (!some.isEmpty());
        return bodies;
    }

    private List<String> listed() {
        out.reset();
        box.list(new PrintStream(out, true, StandardCharsets.UTF_8));
        return out.toString(StandardCharsets.UTF_8).lines().toList();
    }

    @Test
    void each_message_is_told_in_words_and_stays_where_it_is() {
        String reference = fixture.submitted();
        int answered = fixture.act("quality-manager", reference, "answer", Fixture.ANSWER);
        String given = fixture.submitted();
        int assigned = fixture.assign(given, MARY);
        failed("acknowledgement", fixture.message(reference, 1));
        failed("assignment", fixture.message(reference, 1));
        failed("notification", fixture.message(reference, answered));
        failed("notification", fixture.message(given, assigned));
        failed("report", "{\"organisation\":\"kiwi\",\"report\":\"quarterly\",\"period\":\"2026-Q4\"}");

        List<String> lines = listed();
        assertThat(lines).hasSize(7);
        assertThat(lines.get(0))
                .isEqualTo("acknowledgement: " + reference
                        + ", change 1: The complainant got no acknowledgement. The change was made at"
                        + " 2026-10-23T08:32:09.640Z, and orders the letter \""
                        + fixture.rules.procedure().titleOf("acknowledgement") + "\".");
        assertThat(lines.get(1))
                .startsWith("assignment: " + reference + ", change 1: Nobody has looked for a caseworker.");
        assertThat(lines.subList(2, 4))
                .anySatisfy(line -> assertThat(line)
                        .startsWith("notification: " + reference + ", change " + answered + ": Somebody got no mail.")
                        .contains("the letter \"" + fixture.rules.procedure().titleOf("answer") + "\""))
                .anySatisfy(line -> assertThat(line)
                        .startsWith("notification: " + given)
                        .endsWith("and orders a mail to the new caseworker."));
        assertThat(lines.get(4))
                .isEqualTo("report: The quarterly report of 2026-Q4 of kiwi was not made or not mailed.");
        assertThat(lines.get(5)).isEqualTo("5 messages.");
        assertThat(listed()).hasSameElementsAs(lines);
    }

    @Test
    void of_a_restricted_complaint_only_the_reference_is_given() {
        String reference = fixture.submitted();
        fixture.act(MARY, reference, "restrict", Map.of("reason", "A court asks."));
        failed("acknowledgement", fixture.message(reference, 1));
        assertThat(fixture.now(reference).restricted()).isTrue();
        assertThat(listed().getFirst())
                .isEqualTo("acknowledgement: " + reference + ", change 1: The complainant got no acknowledgement."
                        + " The complaint is restricted, so no more is said here.");
    }

    @Test
    void what_nobody_can_do_anything_about_is_to_be_deleted() {
        String reference = fixture.submitted();
        failed("assignment", "not JSON");
        failed("assignment", "[1]");
        failed("assignment", "{\"organisation\":\"kiwi\",\"reference\":\"" + reference + "\",\"change\":\"x\"}");
        failed("assignment", fixture.message("KIWI-7K3M-9QX1", 1));
        failed("notification", fixture.message(reference, 9));
        assertThat(listed())
                .contains(
                        "assignment: A message that Redress has not written. " + GIVE_UP,
                        "assignment: KIWI-7K3M-9QX1, change 1: The complaint does not exist. " + GIVE_UP)
                .anyMatch(line -> line.endsWith("The complaint has no such change. " + GIVE_UP));
    }

    @Test
    void the_messages_of_one_complaint_are_moved_back_and_the_others_stay() {
        String one = fixture.submitted();
        String other = fixture.submitted();
        for (String reference : List.of(one, other)) {
            failed("acknowledgement", fixture.message(reference, 1));
            failed("assignment", fixture.message(reference, 1));
        }
        PrintStream print = new PrintStream(out, true, StandardCharsets.UTF_8);
        assertThat(box.moveBack(List.of(one), print)).isEqualTo(2);
        assertThat(inQueueOf("acknowledgement")).containsExactly(fixture.message(one, 1));
        assertThat(inQueueOf("assignment")).containsExactly(fixture.message(one, 1));
        assertThat(listed()).hasSize(4).noneMatch(line -> line.contains(one));

        assertThat(box.moveBack(List.of(), print)).isEqualTo(2);
        assertThat(listed()).containsExactly("There are no dead letters.");
    }

    @Test
    void of_an_event_about_a_mail_only_the_complaint_is_named() {
        String reference = fixture.submitted();
        String key = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(("C#" + reference).getBytes(StandardCharsets.UTF_8));
        String event =
                "{\"eventType\":\"Bounce\",\"mail\":{\"destination\":[\"amina@example.org\"],\"tags\":{\"mark-of\":[\""
                        + key + "\"]}}}";
        failed("mail-feedback", event);

        assertThat(listed().getFirst())
                .isEqualTo(
                        "mail-feedback: " + reference + ": What became of a mail about this complaint was not recorded,"
                                + " so a letter that came back may count as sent.");
        assertThat(box.moveBack(List.of(reference), new PrintStream(out, true, StandardCharsets.UTF_8)))
                .isEqualTo(1);
        assertThat(inQueueOf("mail-feedback")).containsExactly(event);
    }
}
