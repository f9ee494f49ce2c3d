package io.redress.mailintake;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.domain.complaint.LinkHolder;
import io.redress.domain.complaint.RecordedChange;
import io.redress.domain.intake.Particulars;
import io.redress.domain.intake.SetAsideMail;
import io.redress.domain.intake.SetAsideMail.Cause;
import io.redress.domain.rules.Command;
import io.redress.domain.staff.Actor;
import io.redress.mailintake.PostRoom.Notice;
import io.redress.mime.MailLimits;
import io.redress.platform.Json;
import io.redress.store.SetAsideMails;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Mails become complaints, are added to them, or are set aside. */
class MailIntakeHandlerTest {

    private static final String MAIL = """
            From: Grace Achieng <grace@example.org>
            Subject: The tutor did not come
            Date: Fri, 23 Oct 2026 08:00:00 +0000
            Message-ID: <1@example.org>

            I waited for an hour.
            """;

    private final PostRoom room = new PostRoom();

    @AfterEach
    void close() {
        room.close();
    }

    @Test
    void a_mail_becomes_a_complaint_by_the_channel_of_mails_from_the_time_of_its_receipt() {
        String key = room.store(MAIL.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));
        Instant received = room.fixture.clock.instant();
        room.tell(Notice.to(PostRoom.COMPLAINTS), key);
        String reference = room.references().getFirst();
        assertThat(room.complaint(reference).entry().channel()).isEqualTo("e-mail");
        assertThat(room.complaint(reference).entry().received()).isEqualTo(received);
        Particulars said = room.complaints().particulars(reference);
        assertThat(said.subject()).isEqualTo("The tutor did not come");
        assertThat(said.details()).isEqualTo("I waited for an hour.");
        assertThat(said.complainant().name()).isEqualTo("Grace Achieng");
        assertThat(said.complainant().email()).isEqualTo("grace@example.org");
        assertThat(room.complaint(reference).limits()).isNotEmpty();
        assertThat(room.setAside()).isEmpty();
    }

    @Test
    void the_same_mail_is_one_complaint_however_often_it_comes_and_whatever_is_added_on_its_way() {
        String key = room.store(MAIL.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));
        room.tell(Notice.to(PostRoom.COMPLAINTS), key);
        room.tell(Notice.to(PostRoom.COMPLAINTS), key);
        room.fixture.clock.advance(Duration.ofHours(3));
        room.send("Received: from another rule\nReturn-Path: <grace@example.org>\n" + MAIL);
        assertThat(room.references()).hasSize(1);
        assertThat(room.setAside()).isEmpty();
    }

    @Test
    void a_mail_without_a_name_is_taken_and_the_acknowledgement_will_ask_for_it() {
        room.send(MAIL.replace("Grace Achieng <grace@example.org>", "grace@example.org"));
        String reference = room.references().getFirst();
        assertThat(room.complaints().particulars(reference).complainant().name())
                .isNull();
        assertThat(room.complaint(reference).entry().reachable()).isTrue();
    }

    @Test
    void a_text_that_is_too_long_is_a_document_as_a_whole() {
        String text = "word ".repeat(20_000);
        room.send(MAIL.replace("I waited for an hour.", text));
        String reference = room.references().getFirst();
        assertThat(room.complaints().particulars(reference).details()).endsWith("All of it is with the documents.]");
        assertThat(room.documents(reference)).singleElement().satisfies(document -> assertThat(
                        new String(document.bytes(), StandardCharsets.UTF_8))
                .isEqualTo(text.strip()));
    }

    @Test
    void files_become_documents_once() {
        String mail = """
                From: Grace Achieng <grace@example.org>
                Subject: With a file
                Content-Type: multipart/mixed; boundary=b

                --b
                Content-Type: text/plain

                See the file.
                --b
                Content-Type: application/pdf; name="bill.pdf"
                Content-Transfer-Encoding: base64

                JVBERi0=
                --b--
                """;
        room.send(mail);
        room.send(mail);
        String reference = room.references().getFirst();
        assertThat(room.references()).hasSize(1);
        assertThat(room.documents(reference).stream()
                        .map(document -> document.key())
                        .distinct())
                .hasSize(1);
    }

    @Test
    void a_reply_to_a_letter_is_added_and_the_older_mail_is_folded_away() {
        String reference = room.fixture.submitted();
        String address = room.replyAddress(reference, LinkHolder.COMPLAINANT);
        String known = room.complaints().particulars(reference).complainant().email();
        String reply = "From: Grace <" + known + ">\nSubject: Re: We have received your complaint (" + reference
                + ")\n\nIt was on 3 March.\n\nOn Fri, 23 Oct 2026 at 09:00, Kiwi <x@y.z> wrote:\n> Dear Grace\n";
        room.send(Notice.to(address.toUpperCase(Locale.ROOT)), reply);
        room.send(Notice.to(address), reply);
        List<RecordedChange> history = room.complaints().history(reference);
        assertThat(history).hasSize(2);
        assertThat(history.getLast().change().by()).isEqualTo("complainant");
        assertThat(history.getLast().texts().values())
                .containsExactly(
                        "It was on 3 March.\n\n[Older e-mail that was quoted below:]\nOn Fri, 23 Oct 2026 at 09:00,"
                                + " Kiwi <x@y.z> wrote:\n> Dear Grace");
        assertThat(room.setAside()).isEmpty();
    }

    private long additions(String reference) {
        return room.complaints().history(reference).stream()
                .filter(recorded ->
                        recorded.change().number() > 1 && recorded.change().isByPublic())
                .count();
    }

    /** A mail from the address on record. */
    private String fromComplainant(String reference) {
        return MAIL.replace(
                "grace@example.org",
                Objects.requireNonNull(
                        room.complaints().particulars(reference).complainant().email()));
    }

    @Test
    void a_reply_from_another_address_adds_nothing_until_staff_decide() {
        String reference = room.fixture.submitted();
        room.send(Notice.to(room.replyAddress(reference, LinkHolder.COMPLAINANT)), MAIL);
        assertThat(room.complaints().history(reference)).hasSize(2);
        assertThat(room.complaints().history(reference).getLast().texts()).isEmpty();
        assertThat(room.documents(reference)).isEmpty();
        assertThat(room.setAside()).singleElement().satisfies(mail -> {
            assertThat(mail.cause()).isEqualTo(Cause.OTHER_ADDRESS);
            assertThat(mail.complaint()).isEqualTo(reference);
            assertThat(mail.detail()).contains("another one");
        });
    }

    @Test
    void a_reply_counts_as_from_the_address_on_record_only_if_that_is_proven() {
        String reference = room.fixture.submitted();
        String mail = fromComplainant(reference);
        String known = room.complaints().particulars(reference).complainant().email();
        Notice unproven =
                Notice.to(room.replyAddress(reference, LinkHolder.COMPLAINANT)).saying("dmarcVerdict", "GRAY");
        // Who sent it is somebody else, and so may be who signed it.
        room.send(unproven, mail + "1");
        room.send(unproven, "DKIM-Signature: v=1; a=rsa-sha256; d=other.test; s=1; b=x\n" + mail + "2");
        room.send(
                unproven.saying("spfVerdict", "GRAY")
                        .saying("dkimVerdict", "GRAY")
                        .from(known),
                mail + "3");
        assertThat(additions(reference)).isZero();
        assertThat(room.setAside())
                .hasSize(3)
                .allMatch(aside -> aside.cause() == Cause.OTHER_ADDRESS)
                .allMatch(aside -> aside.detail().contains("nothing proves"));
        room.send(unproven.from(known), mail + "4");
        String domain = known.substring(known.indexOf('@') + 1);
        room.send(
                unproven.saying("spfVerdict", "GRAY"),
                "DKIM-Signature: v=1; a=rsa-sha256; d=" + domain + "; s=1; b=x\n" + mail + "5");
        assertThat(additions(reference)).isEqualTo(2);
    }

    @Test
    void a_reply_that_comes_again_after_weeks_is_added_once() {
        String reference = room.fixture.submitted();
        String address = room.replyAddress(reference, LinkHolder.COMPLAINANT);
        String mail = fromComplainant(reference);
        room.send(Notice.to(address), mail);
        room.send(MAIL);
        int complaints = room.references().size();
        room.fixture.clock.advance(Duration.ofDays(18));
        room.send(Notice.to(address), mail);
        room.send(MAIL);
        assertThat(room.complaints().history(reference).stream()
                        .filter(change -> change.change().by().equals("complainant")))
                .hasSize(2);
        assertThat(room.references()).hasSize(complaints);
    }

    @Test
    void what_staff_take_from_a_mail_brings_its_files_and_its_text_if_they_want_it() {
        String reference = room.fixture.submitted();
        room.send(Notice.to(room.replyAddress(reference, LinkHolder.COMPLAINANT)), MAIL);
        SetAsideMail mail = room.setAside().getFirst();
        Map<String, Object> request = Map.of(
                "organisation", "kiwi", "reference", reference, "filesOfMail", mail.id(), "by", "mary", "text", true);
        room.deliver(Json.write(request));
        room.deliver(Json.write(request));
        assertThat(room.documents(reference).stream()
                        .map(document -> new String(document.bytes(), StandardCharsets.UTF_8))
                        .distinct())
                .containsExactly("I waited for an hour.");
    }

    @Test
    void a_wrong_token_adds_nothing_and_neither_does_a_reference_in_the_subject() {
        String reference = room.fixture.submitted();
        String right = room.replyAddress(reference, LinkHolder.COMPLAINANT);
        String wrong = right.replaceFirst(".@", right.contains("a@") ? "b@" : "a@");
        room.send(Notice.to(wrong), MAIL.replace("The tutor", "Re: " + reference + " the tutor"));
        assertThat(room.complaints().history(reference)).hasSize(1);
        assertThat(room.setAside()).singleElement().satisfies(mail -> {
            assertThat(mail.cause()).isEqualTo(Cause.WRONG_TOKEN);
            assertThat(mail.complaint()).isNull();
        });
    }

    @Test
    void after_the_time_of_the_links_a_reply_is_set_aside_with_the_complaint_that_it_is_about() {
        String reference = room.fixture.submitted();
        String address = room.replyAddress(reference, LinkHolder.REPRESENTATIVE);
        room.send(Notice.to(address), MAIL);
        assertThat(room.setAside()).singleElement().satisfies(mail -> {
            assertThat(mail.cause()).isEqualTo(Cause.EXPIRED_TOKEN);
            assertThat(mail.complaint()).isEqualTo(reference);
        });
    }

    @Test
    void a_reply_that_comes_during_an_erasure_is_not_about_the_complaint() {
        String reference = room.fixture.submitted();
        String address = room.replyAddress(reference, LinkHolder.COMPLAINANT);
        room.fixture.act("quality-manager", reference, "withdraw", Map.of("how", "telephone"));
        room.fixture.act("managing-director", reference, "erase", Map.of("ground", "person-asked"));
        room.fixture.clock.advance(Duration.ofDays(10));
        Actor.System sweep = new Actor.System("deadline-sweep");
        room.fixture.decide(reference, sweep, new Command.RecordErasure());
        assertThat(room.complaint(reference).handling().erasureHasBegun()).isTrue();
        room.send(Notice.to(address), fromComplainant(reference));
        assertThat(room.setAside()).singleElement().satisfies(mail -> assertThat(mail.complaint())
                .isNull());
        assertThat(new SetAsideMails(room.table).about(reference)).isEmpty();
    }

    @Test
    void too_many_replies_are_set_aside() {
        String reference = room.fixture.submitted();
        String address = room.replyAddress(reference, LinkHolder.COMPLAINANT);
        for (int i = 0; i < 22; i++) {
            room.send(Notice.to(address), fromComplainant(reference).replace("an hour", i + " hours"));
        }
        assertThat(additions(reference)).isEqualTo(20);
        assertThat(room.setAside()).hasSize(2).allMatch(mail -> mail.cause() == Cause.NO_ROOM);
    }

    @Test
    void verdicts_decide() {
        Map<List<String>, Cause> causes = Map.of(
                List.of("virusVerdict", "FAIL"), Cause.VIRUS,
                List.of("spamVerdict", "FAIL"), Cause.SPAM,
                List.of("dmarcVerdict", "FAIL"), Cause.NOT_AUTHENTIC);
        causes.forEach((verdict, cause) -> {
            room.send(Notice.to(PostRoom.COMPLAINTS).saying(verdict.getFirst(), verdict.getLast()), MAIL + cause);
            assertThat(room.setAside())
                    .anyMatch(mail -> mail.cause() == cause && mail.isSafe() == (cause != Cause.VIRUS));
        });
        room.send(
                Notice.to(PostRoom.COMPLAINTS).saying("spfVerdict", "FAIL").saying("dkimVerdict", "FAIL"),
                MAIL + "both");
        assertThat(room.setAside()).hasSize(4);
        assertThat(room.references()).isEmpty();
        room.send(
                Notice.to(PostRoom.COMPLAINTS).saying("spfVerdict", "FAIL").saying("dkimVerdict", "GRAY"),
                MAIL + "not signed");
        assertThat(room.setAside()).hasSize(5);
        room.send(Notice.to(PostRoom.COMPLAINTS).saying("spfVerdict", "FAIL"), MAIL + "one");
        room.send(
                Notice.to(PostRoom.COMPLAINTS).saying("spamVerdict", "GRAY").saying("dmarcVerdict", "GRAY"),
                MAIL + "g");
        room.send(Notice.to(PostRoom.COMPLAINTS).saying("virusVerdict", "PROCESSING_FAILED"), MAIL + "text only");
        assertThat(room.references()).hasSize(3);
    }

    @Test
    void a_mail_to_several_addresses_is_taken_once_for_each_organisation() {
        String reference = room.fixture.submitted();
        room.send(
                Notice.to(
                        PostRoom.COMPLAINTS,
                        room.replyAddress(reference, LinkHolder.COMPLAINANT),
                        "complaints@nobody.local",
                        "someone@example.org"),
                fromComplainant(reference));
        assertThat(room.references()).containsExactly(reference);
        assertThat(room.complaints().history(reference)).hasSize(2);
    }

    @Test
    void notices_that_are_about_nothing_are_taken_and_forgotten() {
        room.deliver("{}");
        room.deliver("[]");
        room.deliver("{\"notificationType\":\"AMAZON_SES_SETUP_NOTIFICATION\"}");
        room.tell(Notice.to(PostRoom.COMPLAINTS), "received/gone");
        assertThat(room.references()).isEmpty();
        assertThat(room.setAside()).isEmpty();
    }

    @Test
    void the_same_mail_is_set_aside_once() {
        room.send(Notice.to("postmaster@kiwi.local"), MAIL);
        room.fixture.clock.advance(Duration.ofMinutes(1));
        room.send(Notice.to("postmaster@kiwi.local"), "Received: again\n" + MAIL);
        assertThat(room.setAside()).singleElement().satisfies(mail -> {
            assertThat(mail.cause()).isEqualTo(Cause.UNKNOWN_ADDRESS);
            assertThat(room.s3.objects("mails", mail.file())).isNotEmpty();
        });
    }

    @Test
    void a_person_settles_a_mail_once() {
        room.send(Notice.to("postmaster@kiwi.local"), MAIL);
        var mails = new SetAsideMails(room.table);
        SetAsideMail mail = room.setAside().getFirst();
        SetAsideMail settled = mail.settledBy(SetAsideMail.Settled.discarded(room.env.now(), "mary", "not for us"));
        assertThat(mails.settle("kiwi", settled, room.env.now())).isTrue();
        assertThat(mails.settle("kiwi", settled, room.env.now())).isFalse();
        assertThat(mails.waiting("kiwi")).isEmpty();
    }

    private static final String SWAHILI = """
            From: Grace Achieng <grace@example.org>
            Subject: Mzigo umekwama
            Date: Fri, 23 Oct 2026 08:00:00 +0000
            Message-ID: <2@example.org>
            Content-Language: en-US

            Habari, mzigo wangu umekwama bandarini kwa wiki mbili na bado sijapata jibu. Naomba msaada wenu.

            On Mon, 19 Oct 2026 at 10:02, The Officer <officer@example.org> wrote:
            > Dear Grace, we have received your form and we will tell you when it has been read. Please do not write again.
            """;

    private String only(String organisation) {
        assertThat(room.setAside()).isEmpty();
        assertThat(room.setAside("kentrade").stream().map(SetAsideMail::detail)).isEmpty();
        assertThat(room.references()).singleElement().asString().startsWith(organisation);
        return room.references().getFirst();
    }

    @Test
    void the_language_is_that_of_the_words_and_not_that_of_the_program() {
        room.send(Notice.to("complaints@kentrade.local"), SWAHILI);
        assertThat(room.complaints().particulars(only("KENTRADE")).language()).isEqualTo("sw");
    }

    @Test
    void a_language_that_is_not_offered_is_not_chosen() {
        room.send(SWAHILI.replace("Content-Language: en-US\n", ""));
        assertThat(room.complaints().particulars(only("KIWI")).language()).isNull();
    }

    @Test
    void what_the_program_says_counts_if_nothing_else_is_known() {
        room.send(
                Notice.to("complaints@kentrade.local"),
                "From: Grace <grace@example.org>\nContent-Language: sw-KE\nContent-Type: application/pdf; name=a.pdf\n\nx");
        Particulars said = room.complaints().particulars(only("KENTRADE"));
        assertThat(said.language()).isEqualTo("sw-KE");
        assertThat(said.subject()).isEqualTo("(bila mada)");
        assertThat(said.details()).startsWith("(Barua pepe haina maandishi. ");
    }

    @Test
    void what_is_written_beside_the_words_of_a_reply_is_in_the_language_of_the_complaint() {
        room.send(Notice.to("complaints@kentrade.local"), SWAHILI);
        String reference = only("KENTRADE");
        String address = room.replyAddress(reference, LinkHolder.COMPLAINANT).replace("@kiwi.", "@kentrade.");
        room.send(
                Notice.to(address),
                "From: Grace Achieng <grace@example.org>\nSubject: Ninaondoa lalamiko langu (" + reference + ")\n\n");
        assertThat(room.setAside("kentrade")).isEmpty();
        assertThat(room.complaints().history(reference).getLast().texts().values())
                .containsExactly("Mada: Ninaondoa lalamiko langu (" + reference + ")\n\n(Barua pepe haina maandishi.)");
    }

    @Test
    void a_reply_to_letters_about_two_complaints_is_added_to_both() {
        room.send(MAIL);
        room.send(MAIL.replace("1@example.org", "2@example.org").replace("an hour", "a day"));
        assertThat(room.references()).hasSize(2);
        Notice notice = Notice.to(room.references().stream()
                .map(reference -> room.replyAddress(reference, LinkHolder.COMPLAINANT))
                .toArray(String[]::new));
        String reply = MAIL.replace("1@example.org", "3@example.org").replace("I waited", "Both times I waited");
        room.send(notice, reply);
        room.send(notice, reply);
        assertThat(room.setAside()).isEmpty();
        assertThat(room.references()).hasSize(2).allSatisfy(reference -> assertThat(
                        room.complaints().history(reference))
                .hasSize(2));
        room.send(notice.saying("spamVerdict", "FAIL"), reply.replace("Both", "Each of both"));
        assertThat(room.setAside().stream().map(SetAsideMail::complaint))
                .containsExactlyInAnyOrderElementsOf(room.references());
    }

    @Test
    void a_mail_of_any_size_can_be_set_aside_and_settled() {
        String sign = "苦\"";
        StringBuilder headers = new StringBuilder();
        StringBuilder files = new StringBuilder();
        for (int number = 0; number < 200; number++) {
            headers.append("X-")
                    .append(number)
                    .append(": ")
                    .append(sign.repeat(80))
                    .append('\n');
            files.append("--b\nContent-Type: application/x; name*=utf-8''")
                    .append("%E8%8B%A6".repeat(40))
                    .append("\n\nx\n");
        }
        room.send(
                Notice.to("postmaster@kiwi.local"),
                "From: \"" + "苦".repeat(2_000) + "\" <grace@example.org>\nSubject: " + sign.repeat(2_000) + "\n"
                        + headers
                        + "Content-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/plain; charset=utf-8\n\n"
                        + sign.repeat(100_000) + "\n" + files + "--b--\n");
        SetAsideMail mail = room.setAside().getFirst();
        assertThat(mail.cause()).as(mail.detail()).isEqualTo(Cause.UNKNOWN_ADDRESS);
        assertThat(mail.cut()).isTrue();
        assertThat(mail.text().length()).isGreaterThan(30_000);
        assertThat(mail.files().size()).isBetween(20, 100);
        assertThat(mail.headers().size()).isBetween(20, 100);
        SetAsideMail settled =
                mail.settledBy(SetAsideMail.Settled.discarded(room.env.now(), "mary", "苦".repeat(2_000)));
        assertThat(new SetAsideMails(room.table).settle("kiwi", settled, room.env.now()))
                .isTrue();
    }

    @Test
    void a_mail_about_which_a_person_decides_does_not_become_a_complaint_when_it_comes_again() {
        room.send(Notice.to(PostRoom.COMPLAINTS).saying("spamVerdict", "FAIL"), MAIL);
        room.send(Notice.to(PostRoom.COMPLAINTS), "Received: again\n" + MAIL);
        assertThat(room.references()).isEmpty();
        assertThat(room.setAside()).hasSize(1);
    }

    @Test
    void a_mail_that_came_for_another_address_before_becomes_one() {
        room.send(Notice.to("postmaster@kiwi.local"), MAIL);
        room.send(Notice.to(PostRoom.COMPLAINTS), "Received: again\n" + MAIL);
        assertThat(room.references()).hasSize(1);
        assertThat(room.setAside()).hasSize(1);
    }

    @Test
    void a_mail_that_failed_often_is_set_aside_unread_and_staff_get_it_as_a_file() {
        String key = room.store(MAIL.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));
        room.tellAgain(Notice.to(PostRoom.COMPLAINTS), key, 5);
        assertThat(room.references()).isEmpty();
        SetAsideMail mail = room.setAside().getFirst();
        assertThat(mail.cause()).isEqualTo(Cause.UNREADABLE);
        assertThat(mail.detail()).contains("failed several times");
        assertThat(mail.headers()).isEmpty();
        assertThat(mail.mayBeSaved()).isTrue();
        String reference = room.fixture.submitted();
        room.deliver(Json.write(Map.of(
                "organisation",
                "kiwi",
                "reference",
                reference,
                "filesOfMail",
                mail.id(),
                "by",
                "mary",
                "text",
                false)));
        assertThat(room.documents(reference)).singleElement().satisfies(document -> {
            assertThat(document.headers()).containsValue("e-mail.eml");
            assertThat(new String(document.bytes(), StandardCharsets.UTF_8)).contains("I waited for an hour.");
        });
        room.tellAgain(Notice.to(PostRoom.COMPLAINTS), key, 5);
        assertThat(room.setAside()).hasSize(1);
    }

    @Test
    void a_mail_that_failed_less_often_is_read() {
        String key = room.store(MAIL.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));
        room.tellAgain(Notice.to(PostRoom.COMPLAINTS), key, 3);
        assertThat(room.references()).hasSize(1);
    }

    @Test
    void a_mail_that_is_too_large_is_set_aside_with_its_head() {
        byte[] mail = MAIL.getBytes(StandardCharsets.UTF_8);
        byte[] large = Arrays.copyOf(mail, MailLimits.USUAL.bytes() + 1);
        Arrays.fill(large, mail.length, large.length, (byte) 'y');
        String key = room.store(large);
        room.tell(Notice.to(PostRoom.COMPLAINTS), key);
        room.tell(Notice.to(PostRoom.COMPLAINTS), key);
        assertThat(room.references()).isEmpty();
        assertThat(room.setAside()).singleElement().satisfies(aside -> {
            assertThat(aside.cause()).isEqualTo(Cause.UNREADABLE);
            assertThat(aside.detail()).contains("too large");
            assertThat(aside.from()).isEqualTo("grace@example.org");
            assertThat(aside.subject()).isEqualTo("The tutor did not come");
            assertThat(aside.text()).startsWith("I waited for an hour.");
            assertThat(aside.mayBeSaved()).isFalse();
            assertThat(room.s3.objects("mails", aside.file()).getFirst().bytes())
                    .hasSameSizeAs(large);
        });
    }

    private static final String WITH_FILE = """
            From: Grace Achieng <grace@example.org>
            Subject: With a file
            Content-Type: multipart/mixed; boundary=b

            --b

            See the file.
            --b
            Content-Type: application/pdf; name="bill.pdf"

            %PDF-
            --b--
            """;

    @Test
    void files_that_nobody_could_search_become_documents_only_where_documents_are_searched() {
        for (boolean searches : List.of(true, false)) {
            try (PostRoom other = new PostRoom(searches)) {
                other.send(Notice.to(PostRoom.COMPLAINTS).saying("virusVerdict", "PROCESSING_FAILED"), WITH_FILE);
                SetAsideMail mail = other.setAside().getFirst();
                assertThat(mail.cause()).isEqualTo(Cause.NOT_SCANNED);
                String reference = other.fixture.submitted();
                other.deliver(Json.write(Map.of(
                        "organisation", "kiwi", "reference", reference, "filesOfMail", mail.id(), "by", "mary")));
                assertThat(other.documents(reference)).hasSize(searches ? 1 : 0);
            }
        }
    }

    @Test
    void a_virus_goes_nowhere_even_where_documents_are_searched() {
        try (PostRoom other = new PostRoom(true)) {
            other.send(Notice.to(PostRoom.COMPLAINTS).saying("virusVerdict", "FAIL"), WITH_FILE);
            String reference = other.fixture.submitted();
            other.deliver(Json.write(Map.of(
                    "organisation",
                    "kiwi",
                    "reference",
                    reference,
                    "filesOfMail",
                    other.setAside().getFirst().id(),
                    "by",
                    "mary")));
            assertThat(other.documents(reference)).isEmpty();
        }
    }

    @Test
    void a_small_mail_that_failed_for_reasons_outside_of_it_is_still_taken() {
        String key = room.store(MAIL.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));
        room.tellAgain(Notice.to(PostRoom.COMPLAINTS), key, 4);
        assertThat(room.references()).hasSize(1);
        assertThat(room.setAside()).isEmpty();
    }

    @Test
    void a_mail_with_a_virus_is_dangerous_even_if_it_cannot_be_read() {
        String key = room.store(MAIL.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));
        room.tellAgain(Notice.to(PostRoom.COMPLAINTS).saying("virusVerdict", "FAIL"), key, 5);
        String other = room.store((MAIL + "more").replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));
        room.tellAgain(Notice.to(PostRoom.COMPLAINTS).saying("virusVerdict", "PROCESSING_FAILED"), other, 5);
        assertThat(room.setAside())
                .extracting(SetAsideMail::cause)
                .containsExactlyInAnyOrder(Cause.VIRUS, Cause.NOT_SCANNED);
        assertThat(room.setAside()).noneMatch(SetAsideMail::mayBeSaved).allMatch(mail -> String.valueOf(mail.detail())
                .contains("failed several times"));
    }

    @Test
    void the_language_is_kept_with_a_mail_that_is_set_aside() {
        room.send(Notice.to("complaints@kentrade.local").saying("spamVerdict", "FAIL"), SWAHILI);
        assertThat(room.setAside("kentrade").getFirst().language()).isEqualTo("sw");
    }

    @Test
    void a_policy_that_is_kept_counts_only_for_the_domain_that_keeps_it() {
        String reference = room.fixture.submitted();
        Notice notice = Notice.to(room.replyAddress(reference, LinkHolder.COMPLAINANT));
        String mail = fromComplainant(reference);
        room.send(notice.from("attacker@evil.test"), mail + "1");
        String domain = Objects.requireNonNull(
                room.complaints().particulars(reference).complainant().email());
        // Everybody can write the name of a domain into a signature that is wrong.
        room.send(
                notice.from("attacker@evil.test")
                        .readBySes("attacker@evil.test")
                        .saying("dkimVerdict", "GRAY"),
                "DKIM-Signature: v=1; d=" + domain.substring(domain.indexOf('@') + 1) + "; b=x\n" + mail + "2");
        room.send(
                notice.from("attacker@evil.test"),
                mail.replaceFirst("From: .*<(.*)>", "From: attacker@evil.test (<$1>)") + "3");
        room.send(notice, mail.replaceFirst("From: .*<(.*)>", "From: <$1> <attacker@evil.test>") + "4");
        assertThat(byPublic(reference)).hasSize(1);
        assertThat(room.setAside().stream().map(SetAsideMail::cause))
                .containsExactlyInAnyOrder(
                        Cause.OTHER_ADDRESS, Cause.OTHER_ADDRESS, Cause.OTHER_ADDRESS, Cause.NO_SENDER);
        String known = room.complaints().particulars(reference).complainant().email();
        room.send(notice.readBySes("Grace <" + known + ">"), mail + "5");
        assertThat(byPublic(reference)).hasSize(2);
    }

    /** What the complainant has said. Mails that were set aside are noted by the system. */
    private List<RecordedChange> byPublic(String reference) {
        return room.complaints().history(reference).stream()
                .filter(recorded -> recorded.change().isByPublic())
                .toList();
    }
}
