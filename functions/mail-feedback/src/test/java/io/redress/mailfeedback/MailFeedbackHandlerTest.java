package io.redress.mailfeedback;

import static io.redress.domain.procedure.Role.ADMINISTRATOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.redress.correspondence.Correspondence;
import io.redress.correspondence.NewLinks;
import io.redress.correspondence.SendOnce;
import io.redress.domain.calendar.DaysOff;
import io.redress.domain.complaint.Complaint;
import io.redress.domain.complaint.LetterEvent.AddressUnusable;
import io.redress.domain.complaint.LetterEvent.LetterDelivered;
import io.redress.domain.complaint.LetterEvent.LetterDoubted;
import io.redress.domain.complaint.LetterEvent.LetterOwed;
import io.redress.domain.complaint.LetterEvent.LetterReturned;
import io.redress.domain.complaint.LetterEvent.LetterSent;
import io.redress.domain.complaint.Limit;
import io.redress.domain.complaint.LimitEvent.LimitRunsAgain;
import io.redress.domain.complaint.LinkHolder;
import io.redress.domain.complaint.UntoldLetter;
import io.redress.domain.complaint.UnusableAddress.Why;
import io.redress.domain.report.ReportMail;
import io.redress.email.Mail;
import io.redress.fixtures.Colleague;
import io.redress.fixtures.Fixture;
import io.redress.fixtures.TestSubmission;
import io.redress.mailfeedback.LetterLife.Sender;
import io.redress.mailfeedback.LetterLife.Subject;
import io.redress.mailfeedback.LetterLife.When;
import io.redress.messaging.ReportMailNews;
import io.redress.messaging.ReportRequest;
import io.redress.platform.Env;
import io.redress.platform.Json;
import io.redress.platform.Tree;
import io.redress.procedures.Procedures;
import io.redress.store.Complaints;
import io.redress.store.MailFeedback;
import io.redress.store.MailMark;
import io.redress.store.ReportMails;
import io.redress.store.Table;
import io.redress.testing.AcceptedMail;
import io.redress.testing.Endpoint;
import io.redress.testing.FaultyNetwork;
import io.redress.testing.FaultyNetwork.Fate;
import io.redress.testing.Invoked;
import io.redress.testing.SesEvents;
import io.redress.testing.SesReply;
import io.redress.testing.TestQueue;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MailFeedbackHandlerTest {

    private Fixture fixture;
    private Invoked function;
    private Correspondence correspondence;

    @BeforeEach
    void open() {
        fixture = Fixture.onFriday();
        function = new Invoked("mail-feedback", handler("http://localhost/no-queue"));
        correspondence = new Correspondence(
                fixture.env(),
                Table.in(fixture.env()),
                Procedures.in(fixture.env(), DaysOff.NONE),
                fixture.complaints,
                "acknowledgement");
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    /** @param reports the address of the queue of reports */
    private MailFeedbackHandler handler(String reports) {
        Map<String, String> variables = new HashMap<>(Endpoint.SQS.variables());
        variables.put("REPORT_QUEUE_URL", reports);
        return new MailFeedbackHandler(fixture.env(variables));
    }

    /** Sends the acknowledgement of a new complaint. */
    private String acknowledged() {
        String reference = fixture.submitted();
        acknowledge(reference);
        return reference;
    }

    private void acknowledge(String reference) {
        correspondence.toComplainant(correspondence.context(Fixture.KIWI, reference, 1), "acknowledgement");
    }

    private AcceptedMail last() {
        return fixture.ses.mails().getLast();
    }

    private Instant now() {
        return fixture.env().now();
    }

    private void hears(Object... events) {
        String[] bodies = Stream.of(events).map(Object::toString).toArray(String[]::new);
        assertThat(function.failing(bodies)).isEmpty();
    }

    private Limit acknowledgement(String reference) {
        return fixture.now(reference).limits().stream()
                .filter(limit -> limit.id().equals("acknowledgement"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void the_id_of_a_mail_is_kept_with_the_letter() {
        String reference = acknowledged();

        assertThat(fixture.events(reference, LetterSent.class))
                .containsExactly(new LetterSent("acknowledgement", 1, null, last().id()));
    }

    @Test
    void a_mail_that_arrives_does_not_change_the_complaint() {
        String reference = acknowledged();
        Complaint before = fixture.now(reference);

        hears(SesEvents.send(last()), SesEvents.delivery(last(), now()), SesEvents.autoReply(last(), now()));

        assertThat(fixture.now(reference)).isEqualTo(before);
    }

    @Test
    void an_acknowledgement_that_comes_back_is_taken_back() {
        String reference = acknowledged();
        Instant due = acknowledgement(reference).due();
        fixture.clock.advance(Duration.ofMinutes(2));

        hears(SesEvents.bounce(last(), now()));

        assertThat(acknowledgement(reference).running()).isTrue();
        assertThat(acknowledgement(reference).due()).isEqualTo(due);
        assertThat(fixture.events(reference, LimitRunsAgain.class)).hasSize(1);
        assertThat(fixture.events(reference, AddressUnusable.class))
                .containsExactly(new AddressUnusable(LinkHolder.COMPLAINANT, Why.RETURNED));
        assertThat(fixture.now(reference).handling().untoldLetters())
                .extracting(UntoldLetter::state)
                .containsExactly(UntoldLetter.State.RETURNED);
    }

    @Test
    void nothing_more_is_mailed_to_an_address_that_does_not_exist() {
        String reference = acknowledged();
        hears(SesEvents.bounce(last(), now()));

        int change = fixture.act("quality-manager", reference, "answer", Fixture.ANSWER);
        correspondence.toComplainant(correspondence.context(Fixture.KIWI, reference, change), "answer");

        assertThat(fixture.ses.mails()).hasSize(1);
        assertThat(fixture.events(reference, LetterOwed.class)).contains(new LetterOwed("answer", change));
    }

    @Test
    void an_address_that_was_corrected_in_the_meantime_may_be_used() {
        String reference = acknowledged();
        fixture.act(
                "quality-manager",
                reference,
                "correct",
                Map.of("email", "right@example.org", "reason", "She has told us."));

        hears(SesEvents.bounce(last(), now()));

        assertThat(fixture.events(reference, LetterReturned.class)).hasSize(1);
        assertThat(fixture.events(reference, AddressUnusable.class)).isEmpty();
    }

    @Test
    void a_full_mailbox_returns_one_letter_and_the_next_is_mailed_again() {
        String reference = acknowledged();

        hears(SesEvents.bounce(last(), now(), "Transient", "MailboxFull"));

        assertThat(fixture.events(reference, LetterReturned.class)).hasSize(1);
        assertThat(fixture.now(reference).handling().unusableAddresses()).isEmpty();
    }

    @Test
    void a_mail_in_doubt_is_settled_by_its_delivery() {
        String reference = fixture.submitted();
        fixture.ses.behave(SesReply.hangingUp());
        Instant handedOver = now();
        acknowledge(reference);
        assertThat(fixture.events(reference, LetterDoubted.class)).hasSize(1);
        fixture.clock.advance(Duration.ofHours(3));

        hears(SesEvents.send(last()), SesEvents.delivery(last(), now()), SesEvents.delivery(last(), now()));

        assertThat(fixture.events(reference, LetterSent.class))
                .containsExactly(
                        new LetterSent("acknowledgement", 1, handedOver.truncatedTo(ChronoUnit.MILLIS), last().id()));
        assertThat(fixture.now(reference).handling().untoldLetters()).isEmpty();
        assertThat(acknowledgement(reference).state()).isEqualTo(Limit.State.MET);
    }

    @Test
    void a_mail_in_doubt_that_comes_back_is_told_by_hand() {
        String reference = fixture.submitted();
        fixture.ses.behave(SesReply.hangingUp());
        acknowledge(reference);

        hears(SesEvents.bounce(last(), now()));

        assertThat(fixture.now(reference).handling().untoldLetters())
                .extracting(UntoldLetter::state)
                .containsExactly(UntoldLetter.State.RETURNED);
        assertThat(acknowledgement(reference).running()).isTrue();
    }

    /** SES has accepted the mail, and its sender has stopped before it could say so. */
    @Test
    void a_sender_that_stopped_in_the_middle_learns_that_the_mail_was_sent() {
        String reference = fixture.submitted();
        acknowledge(reference);
        AcceptedMail mail = last();
        String other = fixture.submitted();
        MailMark mark = MailMark.ofLetter(other, 1, "acknowledgement", TestSubmission.ADDRESS, now());
        mark.take(Table.in(fixture.env()));
        AcceptedMail lost = tagged(mail, mark.tags());

        hears(SesEvents.delivery(lost, now()));
        fixture.clock.advance(Duration.ofMinutes(10));
        acknowledge(other);

        assertThat(fixture.ses.mails()).hasSize(1);
        assertThat(fixture.events(other, LetterSent.class))
                .extracting(LetterSent::messageId)
                .containsExactly(mail.id());
    }

    private static AcceptedMail tagged(AcceptedMail mail, Map<String, String> tags) {
        return new AcceptedMail(
                mail.id(),
                mail.from(),
                mail.to(),
                mail.cc(),
                mail.bcc(),
                mail.replyTo(),
                mail.subject(),
                mail.text(),
                mail.html(),
                mail.headers(),
                mail.attachments(),
                tags,
                mail.sentAt());
    }

    @Test
    void a_delay_is_seen_until_the_mail_arrives() {
        String reference = acknowledged();
        hears(SesEvents.delay(last(), now()));
        assertThat(fixture.now(reference).handling().untold().shown())
                .extracting(UntoldLetter::state)
                .containsExactly(UntoldLetter.State.DELAYED);

        hears(SesEvents.delivery(last(), now()), SesEvents.delay(last(), now()));

        assertThat(fixture.events(reference, LetterDelivered.class)).hasSize(1);
        assertThat(fixture.now(reference).handling().untoldLetters()).isEmpty();
    }

    /** Its sender stopped before it could say so, and nothing but the acceptance is heard. */
    @Test
    void the_acceptance_alone_tells_a_sender_that_the_mail_was_sent() {
        acknowledged();
        AcceptedMail mail = last();
        String other = fixture.submitted();
        MailMark mark = MailMark.ofLetter(other, 1, "acknowledgement", TestSubmission.ADDRESS, now());
        mark.take(Table.in(fixture.env()));

        hears(SesEvents.send(tagged(mail, mark.tags())), SesEvents.send(tagged(mail, mark.tags())));
        fixture.clock.advance(Duration.ofMinutes(10));
        acknowledge(other);

        assertThat(fixture.ses.mails()).hasSize(1);
        assertThat(fixture.events(other, LetterSent.class))
                .extracting(LetterSent::messageId)
                .containsExactly(mail.id());
    }

    @Test
    void a_new_link_that_comes_back_or_is_marked_as_spam_ends_mails_to_its_address() {
        Colleague adele = Colleague.of("adele", ADMINISTRATOR);
        fixture.staff(adele);
        for (Why why : Why.values()) {
            String reference = acknowledged();
            newLink(reference, "request-1");
            AcceptedMail mail = last();

            hears(SesEvents.send(mail), SesEvents.delivery(mail, now()), SesEvents.delay(mail, now()));
            assertThat(fixture.now(reference).handling().unusableAddresses()).isEmpty();
            Object event = why == Why.RETURNED ? SesEvents.bounce(mail, now()) : SesEvents.complaint(mail, now());
            hears(event, event);

            assertThat(fixture.events(reference, AddressUnusable.class))
                    .containsExactly(new AddressUnusable(LinkHolder.COMPLAINANT, why));
            assertThat(fixture.events(reference, LetterReturned.class)).isEmpty();
            assertThat(acknowledgement(reference).state()).isEqualTo(Limit.State.MET);
            int mails = fixture.ses.mails().size();
            newLink(reference, "request-2");
            assertThat(fixture.ses.mails()).hasSize(mails);
        }
        assertThat(fixture.ses.mailsTo(adele.member().email())).isEmpty();
    }

    private void newLink(String reference, String request) {
        newLink(fixture.env(), reference, request);
    }

    private void newLink(Env env, String reference, String request) {
        Table table = Table.in(env);
        Procedures procedures = Procedures.in(env, DaysOff.NONE);
        Complaint complaint = fixture.now(reference);
        new NewLinks(env, table, procedures, Complaints.in(env, table, procedures))
                .mail(
                        complaint,
                        fixture.complaints.particulars(reference),
                        LinkHolder.COMPLAINANT,
                        request,
                        procedures.of(complaint));
    }

    /** A mail server has taken the mail, and then answers something that SES does not understand. */
    @Test
    void a_bounce_that_nobody_understands_does_not_take_back_a_letter_that_arrived() {
        for (boolean first : List.of(true, false)) {
            String reference = acknowledged();
            Object unclear = SesEvents.bounce(last(), now(), "Undetermined", "Undetermined");
            Object delivery = SesEvents.delivery(last(), now());
            hears(first ? unclear : delivery, first ? delivery : unclear, unclear);

            assertThat(acknowledgement(reference).state()).isEqualTo(Limit.State.MET);
            assertThat(fixture.events(reference, LetterReturned.class)).isEmpty();
            assertThat(fixture.now(reference).handling().untoldLetters()).isEmpty();
        }
        String reference = acknowledged();
        hears(SesEvents.bounce(last(), now(), "Undetermined", "Undetermined"));
        assertThat(fixture.now(reference).handling().untold().shown())
                .extracting(UntoldLetter::state)
                .containsExactly(UntoldLetter.State.DELAYED);
    }

    /** A sample of {@link OrderOfMailEventsTest}, with the table and the marks in it. */
    @Test
    void the_order_makes_no_difference() {
        Random random = new Random(7);
        Instant first = now();
        acknowledged();
        for (int round = 0; round < 36; round++) {
            // An address gets only some letters in a day.
            fixture.clock.set(first.plus(Duration.ofDays(round)));
            Sender sender = List.of(Sender.KNOWS, Sender.DOUBTS, Sender.STOPPED).get(round % 3);
            When when = round % 2 == 0 ? When.AT_ONCE : When.YEARS_LATER;
            List<MailEvent> order = new ArrayList<>(List.of(MailEvent.values()));
            Collections.shuffle(order, random);
            order = new ArrayList<>(order.subList(0, random.nextInt(order.size() + 1)));
            order.addAll(List.copyOf(order));
            Collections.shuffle(order, random);

            LetterEnd end = end(sender, when, order);

            assertThat(end)
                    .as("round %s, sender %s, %s, %s", round, sender, when, order)
                    .isEqualTo(LetterEnd.expected(sender, when, Set.copyOf(order), Set.copyOf(order)));
        }
    }

    private LetterEnd end(Sender sender, When when, List<MailEvent> order) {
        String reference = fixture.submitted();
        boolean stopped = sender == Sender.STOPPED;
        fixture.ses.behave(sender == Sender.DOUBTS ? SesReply.hangingUp() : SesReply.accepting());
        Instant at = now();
        if (!stopped) {
            acknowledge(reference);
        }
        AcceptedMail mail = stopped ? handedOver(reference) : last();
        if (stopped && when == When.YEARS_LATER) {
            acknowledgeAfterTheLease(reference);
        }
        if (when == When.YEARS_LATER) {
            fixture.clock.advance(Duration.ofDays(3 * 365));
            fixture.wake(reference);
        }
        order.forEach(event -> hears(event(event, mail, at)));
        if (stopped && when == When.AT_ONCE) {
            acknowledgeAfterTheLease(reference);
        }
        if (when == When.YEARS_LATER) {
            fixture.wake(reference);
        }
        return LetterEnd.of(fixture.now(reference), Subject.ACKNOWLEDGEMENT);
    }

    private static Object event(MailEvent event, AcceptedMail mail, Instant at) {
        return switch (event) {
            case SEND -> SesEvents.send(mail);
            case DELIVERY -> SesEvents.delivery(mail, at);
            case DELAY -> SesEvents.delay(mail, at);
            case PERMANENT_BOUNCE -> SesEvents.bounce(mail, at);
            case MAILBOX_FULL -> SesEvents.bounce(mail, at, "Transient", "MailboxFull");
            case AUTO_REPLY -> SesEvents.autoReply(mail, at);
            case SPAM -> SesEvents.complaint(mail, at);
        };
    }

    /** The message of a sender that stopped comes again when its mark has been left. */
    private void acknowledgeAfterTheLease(String reference) {
        fixture.clock.advance(Duration.ofMinutes(6));
        acknowledge(reference);
    }

    @Test
    void a_delay_before_the_acceptance_of_a_mail_in_doubt_is_shown_and_settles_the_doubt() {
        for (boolean delayFirst : List.of(true, false)) {
            String reference = fixture.submitted();
            fixture.ses.behave(SesReply.hangingUp());
            Instant handedOver = now();
            acknowledge(reference);
            fixture.clock.advance(Duration.ofMinutes(10));
            Object delay = SesEvents.delay(last(), now());
            hears(delayFirst ? delay : SesEvents.send(last()), delayFirst ? SesEvents.send(last()) : delay);

            assertThat(fixture.events(reference, LetterSent.class))
                    .containsExactly(new LetterSent(
                            "acknowledgement", 1, handedOver.truncatedTo(ChronoUnit.MILLIS), last().id()));
            assertThat(fixture.now(reference).handling().untoldLetters())
                    .extracting(UntoldLetter::state)
                    .containsExactly(UntoldLetter.State.DELAYED);
            assertThat(acknowledgement(reference).state()).isEqualTo(Limit.State.MET);
        }
    }

    @Test
    void every_event_about_a_mail_in_doubt_says_that_it_was_accepted() {
        for (MailEvent event : MailEvent.values()) {
            fixture.clock.advance(Duration.ofDays(1));
            String reference = fixture.submitted();
            fixture.ses.behave(SesReply.hangingUp());
            acknowledge(reference);
            // The address of the mail is not on record any more.
            fixture.act(
                    "quality-manager",
                    reference,
                    "correct",
                    Map.of("email", "right@example.org", "reason", "She has told us."));

            hears(event(event, last(), now()));

            assertThat(fixture.now(reference).handling().untold().inDoubt())
                    .as(event.name())
                    .isEmpty();
        }
    }

    /** The mark is taken, and SES has the mail; the sender does not know it yet. */
    private AcceptedMail handedOver(String reference) {
        MailMark mark = MailMark.ofLetter(reference, 1, "acknowledgement", TestSubmission.ADDRESS, now());
        mark.take(Table.in(fixture.env()));
        return tagged(last(), mark.tags());
    }

    @Test
    void what_cannot_be_read_and_what_is_about_no_mail_of_ours_is_no_poison() {
        String reference = acknowledged();
        AcceptedMail mail = last();
        AcceptedMail unmarked = tagged(mail, Map.of());
        AcceptedMail broken = tagged(mail, Map.of("mark-of", "!!", "mark", "=="));
        AcceptedMail unknown = tagged(
                mail,
                MailMark.ofLetter("KIWI-0000-0000", 1, "acknowledgement", "x", now())
                        .tags());

        hears(
                "",
                "not JSON",
                "[[[[[[",
                "{}",
                "null",
                SesEvents.bounce(unmarked, now()),
                SesEvents.bounce(broken, now()),
                SesEvents.bounce(unknown, now()),
                SesEvents.complaint(unknown, now()),
                SesEvents.delay(unknown, now()));

        assertThat(fixture.events(reference, LetterReturned.class)).isEmpty();
    }

    @Test
    void an_event_in_a_notification_of_the_topic_is_read_too() {
        String reference = acknowledged();

        hears(Json.write(Map.of(
                "Type",
                "Notification",
                "Message",
                SesEvents.bounce(last(), now()).toString())));

        assertThat(fixture.events(reference, LetterReturned.class)).hasSize(1);
    }

    @Test
    void an_administrator_is_told_once_a_month_that_mails_to_a_member_come_back() {
        Colleague mary = Colleague.of("mary", "quality-manager");
        Colleague adele = Colleague.of("adele", ADMINISTRATOR);
        fixture.staff(mary, adele);
        String reference = fixture.submitted();
        SendOnce once = SendOnce.in(fixture.env(), Table.in(fixture.env()));
        for (int change = 1; change < 4; change++) {
            once.send(
                    MailMark.of(reference, change, "assigned#", "mary", now()),
                    () -> new Mail("mary@kiwi.example", "s", "t", "<p>t</p>", List.of(), Map.of()));
            hears(SesEvents.bounce(last(), now()), SesEvents.bounce(last(), now()));
        }

        List<AcceptedMail> told = fixture.ses.mailsTo(adele.member().email());
        assertThat(told).hasSize(1);
        assertThat(told.getFirst().text())
                .contains(mary.member().name(), "https://complaints.kiwi.example/kiwi/desk/people/mary\n")
                .doesNotContain(reference);
        assertThat(told.getFirst().html()).contains("href=\"https://complaints.kiwi.example/kiwi/desk/people/mary\"");
        assertThat(fixture.events(reference, LetterReturned.class)).isEmpty();
    }

    @Test
    void what_becomes_of_the_mail_of_a_report_is_passed_on() {
        acknowledged();
        ReportMail copy = ReportMail.waiting("dora", now());
        AcceptedMail toReader = tagged(last(), ReportMails.tags(Fixture.KIWI, "quarterly", "2026-Q3", copy));
        AcceptedMail toReceiver = tagged(last(), ReportMails.submissionTags(Fixture.KIWI, "quarterly", "2026-Q3", 7));
        AcceptedMail ofNone = tagged(last(), ReportMails.tags(Fixture.KIWI, "no-report", "2026-Q3", copy));
        try (TestQueue queue = TestQueue.empty()) {
            function = new Invoked("mail-feedback", handler(queue.url()));

            hears(
                    SesEvents.delivery(toReader, now()),
                    SesEvents.bounce(toReceiver, now()),
                    SesEvents.bounce(ofNone, now()));

            assertThat(queue.take())
                    .extracting(body -> ReportRequest.of(Tree.read(body)))
                    .satisfiesExactlyInAnyOrder(
                            request -> {
                                assertThat(request.report()).isEqualTo("quarterly");
                                assertThat(request.period()).isEqualTo("2026-Q3");
                                ReportMailNews news = request.news();
                                assertThat(news).isNotNull();
                                assertThat(MailFeedback.isTo("dora", String.valueOf(news.recipient())))
                                        .isTrue();
                                assertThat(news.copy()).isEqualTo(1);
                                assertThat(news.accepted()).isTrue();
                            },
                            request -> assertThat(request)
                                    .isEqualTo(ReportRequest.heard(
                                            Fixture.KIWI,
                                            "quarterly",
                                            "2026-Q3",
                                            new ReportMailNews(null, 7, false, last().id()))));
        }
    }

    @Test
    void every_event_about_the_mail_of_a_report_that_is_no_return_says_that_it_was_accepted() {
        acknowledged();
        ReportMail copy = ReportMail.waiting("dora", now());
        AcceptedMail mail = tagged(last(), ReportMails.tags(Fixture.KIWI, "quarterly", "2026-Q3", copy));
        for (MailEvent event : MailEvent.values()) {
            boolean returned = event == MailEvent.PERMANENT_BOUNCE || event == MailEvent.MAILBOX_FULL;
            try (TestQueue queue = TestQueue.empty()) {
                function = new Invoked("mail-feedback", handler(queue.url()));

                hears(event(event, mail, now()));

                assertThat(queue.take())
                        .as(event.name())
                        .singleElement()
                        .extracting(body -> ReportRequest.of(Tree.read(body)).news())
                        .extracting("accepted")
                        .isEqualTo(!returned);
            }
        }
    }

    /** Its sender is killed before or after one of its requests; its message comes again, and then the person asks again. */
    @ParameterizedTest
    @CsvSource({
        "taken, REQUEST_LOST, 1, 2",
        "taken, ANSWER_LOST, 0, 1",
        "FromEmailAddress, REQUEST_LOST, 0, 1",
        "FromEmailAddress, ANSWER_LOST, 1, 2",
        "\"sent\", REQUEST_LOST, 1, 2",
        "\"sent\", ANSWER_LOST, 1, 2"
    })
    void who_asks_again_gets_a_new_link_whatever_became_of_the_first(
            String killedAt, Fate fate, int answered, int askedAgain) {
        for (boolean spoken : List.of(false, true)) {
            fixture.clock.advance(Duration.ofDays(1));
            String reference = acknowledged();
            int before = fixture.ses.mails().size();
            killedNewLink(reference, "request-1", killedAt, fate);
            fixture.clock.advance(Duration.ofMinutes(6));
            newLink(reference, "request-1");
            newLink(reference, "request-1");
            assertThat(fixture.ses.mails()).hasSize(before + answered);
            if (spoken) {
                hears(SesEvents.delay(last(), now()), SesEvents.send(last()), SesEvents.delivery(last(), now()));
            }

            newLink(reference, "request-2");

            assertThat(fixture.ses.mails()).hasSize(before + askedAgain);
            assertThat(last().text()).contains("/tracking/");
        }
    }

    private void killedNewLink(String reference, String request, String killedAt, Fate fate) {
        try (FaultyNetwork network = new FaultyNetwork()) {
            Map<String, String> variables = new HashMap<>(fixture.env().variables());
            variables.put("AWS_ENDPOINT_URL_DYNAMODB", network.to(Endpoint.DYNAMODB.uri()));
            variables.put("AWS_ENDPOINT_URL_SESV2", network.to(URI.create(fixture.ses.url())));
            boolean[] killed = {false};
            network.behave((_, body) -> {
                if (killed[0]) {
                    return Fate.REQUEST_LOST;
                }
                killed[0] = body.contains(killedAt);
                return killed[0] ? fate : Fate.ANSWERED;
            });
            Env env = new Env(variables, fixture.clock);
            assertThatThrownBy(() -> newLink(env, reference, request)).isInstanceOf(RuntimeException.class);
            assertThat(killed[0]).as("the sender came to this request").isTrue();
        }
    }

    @Test
    void nobody_is_told_of_an_address_of_a_member_that_has_been_corrected() {
        Colleague mary = Colleague.of("mary", "quality-manager");
        Colleague adele = Colleague.of("adele", ADMINISTRATOR);
        fixture.staff(mary, adele);
        String reference = fixture.submitted();
        SendOnce.in(fixture.env(), Table.in(fixture.env()))
                .send(
                        MailMark.of(reference, 1, "assigned#", "mary", now()),
                        () -> new Mail("former@kiwi.example", "s", "t", "<p>t</p>", List.of(), Map.of()));

        hears(SesEvents.bounce(last(), now()));

        assertThat(fixture.ses.mailsTo(adele.member().email())).isEmpty();
    }
}
