package io.redress.documents;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.domain.complaint.AttachedDocuments;
import io.redress.domain.complaint.Document;
import io.redress.domain.complaint.DocumentEvent.DocumentAttached;
import io.redress.domain.complaint.DocumentEvent.DocumentRefused;
import io.redress.domain.complaint.ErasureEvent;
import io.redress.domain.rules.Command;
import io.redress.domain.rules.Decision;
import io.redress.domain.staff.Actor;
import io.redress.files.Bucket;
import io.redress.files.IncomingDocument;
import io.redress.fixtures.Fixture;
import io.redress.platform.Env;
import io.redress.platform.Json;
import io.redress.testing.Endpoint;
import io.redress.testing.Invoked;
import io.redress.testing.S3Object;
import io.redress.testing.S3Simulator;
import io.redress.testing.TestQueue;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DocumentsHandlerTest {

    private static final byte[] PDF = "%PDF-1.4 a letter".getBytes(StandardCharsets.US_ASCII);

    private final List<S3Object> created = new ArrayList<>();
    private final TestQueue queue = TestQueue.empty();
    private Fixture fixture;
    private S3Simulator s3;
    private Bucket bucket;
    private Invoked function;
    private String reference;

    @BeforeEach
    void open() {
        fixture = Fixture.onFriday();
        s3 = new S3Simulator(fixture.clock, "test", null);
        s3.whenCreated(created::add);
        reference = fixture.submitted();
        start("false");
    }

    private void start(String scan) {
        Map<String, String> variables = new HashMap<>(Endpoint.SQS.variables());
        variables.putAll(Map.of(
                "AWS_ENDPOINT_URL_S3",
                s3.url(),
                "AWS_SECRET_ACCESS_KEY",
                "test",
                "DOCUMENTS_BUCKET",
                "documents",
                "MAIL_BUCKET",
                "mails",
                "MALWARE_SCAN",
                scan,
                "DOCUMENTS_QUEUE_URL",
                queue.url()));
        Env env = fixture.env(variables);
        bucket = Bucket.in(env, "DOCUMENTS_BUCKET");
        function = new Invoked("documents", new DocumentsHandler(env));
    }

    @AfterEach
    void close() {
        s3.close();
        queue.close();
        fixture.close();
    }

    private S3Object sent(String id, byte[] bytes) {
        new IncomingDocument("kiwi", reference, id, "complainant", true, fixture.clock.instant())
                .write(bucket, id + ".pdf", "any/type", bytes);
        return created.getLast();
    }

    private static Map<String, Object> told(S3Object object) {
        return Map.of(
                "Records",
                List.of(Map.of(
                        "eventName",
                        "ObjectCreated:Put",
                        "s3",
                        Map.of(
                                "object",
                                Map.of(
                                        "key",
                                        URLEncoder.encode(object.key(), StandardCharsets.UTF_8),
                                        "versionId",
                                        object.version())))));
    }

    private static Map<String, Object> verdict(S3Object object, String verdict) {
        return Map.of(
                "detail-type",
                "GuardDuty Malware Protection Object Scan Result",
                "detail",
                Map.of(
                        "s3ObjectDetails", Map.of("objectKey", object.key(), "versionId", object.version()),
                        "scanResultDetails", Map.of("scanResultStatus", verdict)));
    }

    private void gets(Map<String, Object> body) {
        Map<String, Object> event = Map.of("Records", List.of(Map.of("messageId", "1", "body", Json.write(body))));
        assertThat(function.with(Json.write(event)).list("batchItemFailures")).isEmpty();
    }

    private static Map<String, Object> event(Map<String, Object> body) {
        return Map.of("Records", List.of(Map.of("messageId", "1", "body", Json.write(body))));
    }

    @Test
    void a_file_without_a_verdict_is_looked_for_again_and_refused_after_some_hours() {
        start("true");
        S3Object file = sent("lost-file", PDF);
        gets(told(file));
        fixture.clock.advance(Duration.ofHours(5));
        gets(told(file));
        assertThat(queue.delayed()).isEqualTo(2);
        assertThat(keys()).hasSize(1);
        fixture.clock.advance(Duration.ofHours(1));
        gets(told(file));
        assertThat(queue.delayed()).isEqualTo(2);
        assertThat(fixture.events(reference, DocumentRefused.class))
                .extracting(DocumentRefused::refusal)
                .containsExactly("not-scanned");
        assertThat(keys()).isEmpty();
    }

    private List<Document> documents() {
        return AttachedDocuments.of(fixture.now(reference)).attached();
    }

    private List<String> keys() {
        return s3.objects("documents", "").stream().map(S3Object::key).toList();
    }

    @Test
    void the_event_of_the_example_does_nothing_if_the_file_is_gone() {
        function.example();
        assertThat(documents()).isEmpty();
    }

    @Test
    void events_that_come_twice_late_and_in_another_order_attach_each_file_once() {
        S3Object first = sent("first-file", PDF);
        S3Object same = sent("second-file", PDF);
        S3Object other = sent("third-file", "%PDF-1.4 other".getBytes(StandardCharsets.US_ASCII));
        for (S3Object object : List.of(other, first, first, same, other, same)) {
            gets(told(object));
        }
        assertThat(documents()).extracting(Document::id).containsExactly("third-file", "first-file");
        assertThat(keys())
                .containsExactlyInAnyOrderElementsOf(documents().stream()
                        .map(document -> "documents/kiwi/" + reference + "/" + document.id() + "/" + document.sha256())
                        .toList());
    }

    @Test
    void a_second_file_by_the_same_form_is_a_second_document() {
        S3Object first = sent("the-file", PDF);
        S3Object over = sent("the-file", "%PDF-1.4 something else".getBytes(StandardCharsets.US_ASCII));
        gets(told(first));
        gets(told(over));
        assertThat(documents()).extracting(Document::id).hasSize(2).contains("the-file");
        for (Document document : documents()) {
            String key = "documents/kiwi/" + reference + "/" + document.id() + "/" + document.sha256();
            assertThat(bucket.read(key, null, 1000))
                    .hasValueSatisfying(bytes -> assertThat(bytes).hasSize(Math.toIntExact(document.bytes())));
        }
    }

    @Test
    void a_failure_of_s3_is_tried_again_and_loses_nothing() {
        S3Object object = sent("the-file", PDF);
        s3.fail(50);
        Map<String, Object> event =
                Map.of("Records", List.of(Map.of("messageId", "1", "body", Json.write(told(object)))));
        assertThat(function.with(Json.write(event)).list("batchItemFailures")).hasSize(1);
        s3.fail(0);
        gets(told(object));
        assertThat(documents()).hasSize(1);
    }

    @Test
    void a_file_is_a_reply_at_the_time_when_it_was_sent_although_its_verdict_comes_after_the_end_of_the_time_limit() {
        start("true");
        int answered = fixture.act("quality-manager", reference, "answer", Fixture.ANSWER);
        fixture.decide(reference, new Actor.System("notification"), new Command.RecordLetter("answer", answered));
        Instant due = fixture.now(reference).running("reply").orElseThrow().due();
        fixture.clock.set(due.minusSeconds(600));
        S3Object file = sent("the-reply", PDF);
        gets(told(file));
        fixture.clock.set(due.plusSeconds(600));
        fixture.wake(reference);
        assertThat(fixture.now(reference).open()).isFalse();
        fixture.clock.advance(Duration.ofMinutes(20));
        gets(verdict(file, "NO_THREATS_FOUND"));
        assertThat(fixture.events(reference, DocumentAttached.class))
                .extracting(DocumentAttached::inTimeFor)
                .containsExactly("reply");
    }

    @Test
    void a_file_whose_numbers_lead_nowhere_is_refused_at_once() {
        gets(told(sent("crafted-file", FileTypeTest.endOf(0x7ffffff0))));
        assertThat(fixture.events(reference, DocumentRefused.class))
                .extracting(DocumentRefused::refusal)
                .containsExactly("wrong-type");
        assertThat(keys()).isEmpty();
    }

    @Test
    void a_document_that_becomes_far_too_big_is_refused_with_that_reason() throws IOException {
        gets(told(sent("bomb-file", FileContentTest.bomb())));
        assertThat(fixture.events(reference, DocumentRefused.class))
                .extracting(DocumentRefused::refusal)
                .containsExactly("too-big-unpacked");
        assertThat(keys()).isEmpty();
    }

    @Test
    void files_without_a_complaint_and_messages_that_tell_nothing_end_quietly() {
        bucket.write("incoming/kiwi/KIWI-7K3M-9QX1/somebodys-file", PDF, "a/b", Map.of("by", "complainant"));
        gets(told(created.getLast()));
        bucket.write("incoming/hello", PDF, "a/b", Map.of());
        gets(told(created.getLast()));
        gets(Map.of("Service", "Amazon S3", "Event", "s3:TestEvent"));
        assertThat(keys()).isEmpty();
    }

    @Test
    void what_a_message_wrote_that_failed_before_an_erasure_is_deleted_when_it_comes_again() {
        S3Object object = sent("the-file", PDF);
        bucket.delete(object.key(), object.version());
        String copy = "documents/kiwi/" + reference + "/the-file/0f";
        bucket.write(copy, PDF, "application/pdf", Map.of());
        gets(told(object));
        assertThat(keys()).containsExactly(copy);
        fixture.complaints.change(
                "kiwi",
                reference,
                new Actor.System("sweep"),
                fixture.clock.instant(),
                _ -> new Decision(
                        List.of(
                                new ErasureEvent.ErasureOrdered("person-asked", fixture.clock.instant()),
                                new ErasureEvent.ErasureBegun("person-asked")),
                        Map.of()));
        gets(told(object));
        assertThat(keys()).isEmpty();
    }

    @Test
    void with_a_search_a_file_waits_for_its_verdict_in_whatever_order_the_messages_come() {
        start("true");
        S3Object clean = sent("clean-file", PDF);
        gets(told(clean));
        assertThat(documents()).isEmpty();
        assertThat(keys()).hasSize(1);
        gets(verdict(clean, "NO_THREATS_FOUND"));
        gets(told(clean));
        assertThat(documents()).hasSize(1);

        S3Object harmful = sent("harmful-file", "%PDF-1.4 bad".getBytes(StandardCharsets.US_ASCII));
        s3.tag(harmful, "GuardDutyMalwareScanStatus", "THREATS_FOUND");
        gets(told(harmful));
        gets(verdict(harmful, "THREATS_FOUND"));
        S3Object unread = sent("unread-file", "%PDF-1.4 locked".getBytes(StandardCharsets.US_ASCII));
        assertThat(function.with(Json.write(event(verdict(unread, "FAILED")))).list("batchItemFailures"))
                .as("the search failed, not the file")
                .hasSize(1);
        gets(verdict(unread, "UNSUPPORTED"));
        assertThat(fixture.events(reference, DocumentRefused.class))
                .extracting(DocumentRefused::refusal)
                .containsExactly("malware", "not-scanned");
        assertThat(keys()).hasSize(1).allMatch(key -> key.startsWith("documents/"));
    }
}
