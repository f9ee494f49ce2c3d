package io.redress.mailfeedback;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.redress.mailfeedback.SesEvent.News;
import io.redress.platform.Tree;
import io.redress.testing.AcceptedMail;
import io.redress.testing.SesEvents;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SesEventTest {

    private static final Instant SENT = Instant.parse("2026-10-23T08:32:09.640Z");
    private static final Instant AT = Instant.parse("2026-10-23T08:33:00Z");
    private static final Instant NOW = Instant.parse("2026-10-23T09:00:00Z");
    private static final AcceptedMail MAIL = new AcceptedMail(
            "0107-1",
            "complaints@kiwi.example",
            List.of("amina@example.org"),
            List.of(),
            List.of(),
            List.of(),
            "We have it",
            "text",
            null,
            Map.of(),
            List.of(),
            Map.of("mark", "TUFJTA", "mark-of", "QyNB"),
            SENT);

    private static SesEvent read(ObjectNode event) {
        return SesEvent.of(Tree.read(event.toString()), NOW).orElseThrow();
    }

    @Test
    void an_event_names_the_mail_by_its_tags_and_says_when_it_happened() {
        SesEvent event = read(SesEvents.bounce(MAIL, AT));

        assertThat(event.news()).isEqualTo(News.RETURNED_FOR_GOOD);
        assertThat(event.messageId()).isEqualTo("0107-1");
        assertThat(event.to()).isEqualTo("amina@example.org");
        assertThat(event.tags()).containsEntry("mark", "TUFJTA").containsEntry("mark-of", "QyNB");
        assertThat(event.at()).isEqualTo(AT);
        assertThat(event.toString()).doesNotContain("amina");
    }

    @Test
    void each_type_of_event_has_its_meaning() {
        assertThat(read(SesEvents.send(MAIL)).news()).isEqualTo(News.ACCEPTED);
        assertThat(read(SesEvents.send(MAIL)).at()).isEqualTo(SENT);
        assertThat(read(SesEvents.delivery(MAIL, AT)).news()).isEqualTo(News.DELIVERED);
        assertThat(read(SesEvents.delay(MAIL, AT)).news()).isEqualTo(News.DELAYED);
        assertThat(read(SesEvents.delay(MAIL, AT)).at()).isEqualTo(AT);
        assertThat(read(SesEvents.complaint(MAIL, AT)).news()).isEqualTo(News.MARKED_AS_SPAM);
        assertThat(read(SesEvents.reject(MAIL)).news()).isEqualTo(News.RETURNED);
        assertThat(read(SesEvents.autoReply(MAIL, AT)).news()).isEqualTo(News.NOTHING);
        assertThat(read(SesEvents.send(MAIL).put("eventType", "Open")).news()).isEqualTo(News.NOTHING);
    }

    @ParameterizedTest
    @CsvSource({
        "Permanent, General, RETURNED_FOR_GOOD",
        "Permanent, OnAccountSuppressionList, RETURNED_FOR_GOOD",
        "Permanent, Suppressed, RETURNED_FOR_GOOD",
        "Undetermined, Undetermined, UNCLEAR",
        "Transient, MailboxFull, RETURNED",
        "Transient, MessageTooLarge, RETURNED",
        "Transient, ContentRejected, RETURNED",
        "Transient, AttachmentRejected, RETURNED",
        "Transient, CustomTimeoutExceeded, RETURNED",
        "Transient, General, NOTHING",
        "Something new, General, NOTHING"
    })
    void a_bounce_means_what_its_type_says(String type, String subType, News news) {
        assertThat(read(SesEvents.bounce(MAIL, AT, type, subType)).news()).isEqualTo(news);
    }

    @Test
    void a_transient_bounce_with_the_report_of_a_mail_server_is_no_answer_of_a_machine() {
        ObjectNode event = SesEvents.autoReply(MAIL, AT);
        ((ObjectNode) event.at("/bounce/bouncedRecipients/0"))
                .put("action", "failed")
                .put("status", "4.4.7");

        assertThat(read(event).news()).isEqualTo(News.RETURNED);
    }

    @Test
    void a_complaint_may_say_that_a_mail_is_no_spam_or_was_not_sent_at_all() {
        ObjectNode event = SesEvents.complaint(MAIL, AT);
        ((ObjectNode) event.at("/complaint")).put("complaintFeedbackType", "not-spam");
        assertThat(read(event).news()).isEqualTo(News.NOTHING);

        ((ObjectNode) event.at("/complaint")).put("complaintSubType", "OnAccountSuppressionList");
        assertThat(read(event).news()).isEqualTo(News.RETURNED_FOR_GOOD);
    }

    @Test
    void a_time_that_is_missing_wrong_or_to_come_is_now() {
        ObjectNode event = SesEvents.bounce(MAIL, AT);
        for (String time : List.of("yesterday", "", "2031-01-01T00:00:00Z")) {
            ((ObjectNode) event.at("/bounce")).put("timestamp", time);
            assertThat(read(event).at()).isEqualTo(NOW);
        }
        ((ObjectNode) event.at("/bounce")).remove("timestamp");
        assertThat(read(event).at()).isEqualTo(NOW);
    }

    @Test
    void what_is_no_event_about_a_mail_is_none() {
        for (String text : List.of("{}", "[]", "7", "{\"eventType\":\"Bounce\"}", "{\"mail\":{\"messageId\":\"1\"}}")) {
            assertThat(SesEvent.of(Tree.read(text), NOW)).isEmpty();
        }
        assertThat(SesEvent.of(Tree.read("{\"eventType\":{},\"mail\":{\"messageId\":[],\"tags\":{\"mark\":7}}}"), NOW))
                .isPresent();
    }
}
