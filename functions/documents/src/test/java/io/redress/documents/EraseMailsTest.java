package io.redress.documents;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.domain.intake.SetAsideMail;
import io.redress.domain.intake.SetAsideMail.Cause;
import io.redress.domain.intake.SetAsideMail.Settled;
import io.redress.domain.rules.Command;
import io.redress.domain.staff.Actor;
import io.redress.files.Bucket;
import io.redress.fixtures.Fixture;
import io.redress.messaging.MailErasure;
import io.redress.platform.Env;
import io.redress.store.SetAsideMails;
import io.redress.store.Table;
import io.redress.testing.S3Simulator;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Mails that were set aside are deleted with their files. */
class EraseMailsTest {

    private final Fixture fixture = Fixture.onFriday();
    private final S3Simulator s3 = new S3Simulator(fixture.clock, "test", null);
    private final Env env = fixture.env(
            Map.of("AWS_ENDPOINT_URL_S3", s3.url(), "AWS_SECRET_ACCESS_KEY", "test", "MAIL_BUCKET", "mails"));
    private final Table table = Table.in(env);
    private final SetAsideMails mails = new SetAsideMails(table);
    private final EraseMails erase = new EraseMails(env, table, fixture.complaints);

    @AfterEach
    void close() {
        s3.close();
        fixture.close();
    }

    private SetAsideMail kept(String id, @Nullable String complaint) {
        String file = "set-aside/kiwi/" + id;
        Bucket.in(env, "MAIL_BUCKET").write(file, new byte[] {1}, "message/rfc822", Map.of());
        SetAsideMail mail = new SetAsideMail(
                id,
                env.now(),
                Cause.SPAM,
                null,
                complaint,
                null,
                "Someone@Example.org",
                "A subject",
                "text",
                false,
                List.of(),
                List.of(),
                file,
                true,
                null,
                null);
        mails.keep("kiwi", mail, env.now());
        return mail;
    }

    private void settled(SetAsideMail mail, Settled how) {
        mails.settle("kiwi", mail.settledBy(how), env.now());
    }

    private List<String> files() {
        return s3.objects("mails", "set-aside/").stream()
                .map(object -> object.key().substring("set-aside/kiwi/".length()))
                .toList();
    }

    private List<String> entries() {
        return mails.page("kiwi", "", 10).mails().stream().map(SetAsideMail::id).toList();
    }

    @Test
    void all_mails_about_an_erased_complaint_go_whatever_was_decided() {
        String reference = fixture.submitted();
        kept("1", reference);
        settled(kept("2", null), Settled.became(env.now(), "mary", reference));
        settled(kept("3", reference), Settled.added(env.now(), "mary", reference));
        settled(kept("4", reference), Settled.discarded(env.now(), "mary", "no"));
        settled(kept("5", null), Settled.became(env.now(), "mary", "KIWI-0000-0000"));
        kept("6", null);
        assertThat(mails.about(reference)).containsExactly("1", "2", "3", "4");
        erase.about(fixture.complaints.get("kiwi", reference));
        erase.about(fixture.complaints.get("kiwi", reference));
        assertThat(files()).containsExactly("5", "6");
        assertThat(entries()).containsExactly("5", "6");
        assertThat(fixture.table.items().toString())
                .as("neither entries nor contents")
                .doesNotContain("set-aside/kiwi/1", "set-aside/kiwi/2", "set-aside/kiwi/3", "set-aside/kiwi/4")
                .contains("set-aside/kiwi/5");
    }

    @Test
    void the_file_of_a_mail_goes_only_if_it_was_discarded() {
        kept("1", null);
        settled(kept("2", null), Settled.became(env.now(), "mary", "KIWI-0000-0000"));
        settled(kept("3", null), Settled.discarded(env.now(), "mary", "no"));
        settled(kept("4", null), Settled.discarded(env.now(), "mary", "no"));
        for (String id : List.of("1", "2", "3", "none")) {
            erase.run(MailErasure.ofDiscarded("kiwi", id, false));
        }
        erase.run(MailErasure.ofDiscarded("kiwi", "1", true));
        erase.run(MailErasure.ofDiscarded("kiwi", "4", true));
        assertThat(files()).containsExactly("1", "2");
        assertThat(entries()).containsExactly("1", "2", "3");
    }

    @Test
    void a_mail_that_came_later_goes_as_soon_as_the_erasure_of_its_complaint_has_begun() {
        String reference = fixture.submitted();
        kept("1", reference);
        erase.run(MailErasure.ofErased("kiwi", "1", reference));
        assertThat(files()).as("the complaint is open").containsExactly("1");

        fixture.act("quality-manager", reference, "withdraw", Map.of("how", "telephone"));
        fixture.act("managing-director", reference, "erase", Map.of("ground", "person-asked"));
        fixture.clock.advance(Duration.ofDays(10));
        fixture.decide(reference, new Actor.System("deadline-sweep"), new Command.RecordErasure());
        erase.run(MailErasure.ofErased("kiwi", "1", reference));
        erase.run(MailErasure.ofErased("kiwi", "1", reference));
        assertThat(files()).isEmpty();
        assertThat(entries()).isEmpty();
        assertThat(mails.about(reference)).isEmpty();
    }

    @Test
    void the_mails_of_a_person_are_found_by_the_address_however_it_is_written() {
        kept("1", null);
        assertThat(mails.from("kiwi", "someone@example.org")).hasSize(1);
        assertThat(mails.from("kiwi", "other@example.org")).isEmpty();
    }
}
