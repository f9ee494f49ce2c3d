package io.redress.mailintake;

import io.redress.domain.Rejection;
import io.redress.domain.Text;
import io.redress.domain.complaint.LinkHolder;
import io.redress.domain.intake.Particulars;
import io.redress.domain.intake.Person;
import io.redress.domain.intake.SetAsideMail.Cause;
import io.redress.domain.intake.Submission;
import io.redress.domain.language.Language;
import io.redress.domain.procedure.Channel;
import io.redress.domain.procedure.MailDoor;
import io.redress.domain.procedure.Procedure;
import io.redress.intake.Receipt;
import io.redress.intake.SubmissionRequest;
import io.redress.intake.TakeComplaint;
import io.redress.mime.MailFile;
import io.redress.mime.ReadMail;
import io.redress.mime.Sender;
import io.redress.platform.Env;
import io.redress.procedures.Procedures;
import io.redress.store.IdempotencyRecord;
import io.redress.store.Table;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Makes a complaint of a mail: who sent it complains, its subject is the subject, its whole text the details. Time runs from the receipt,
 * and the acknowledgement asks for what the procedure wants to know and the mail does not say.
 */
final class NewComplaint {

    private static final int LONGEST_LINE = 200;
    private static final int LONGEST_DETAILS = 50_000;
    private static final int ROOM = 100;

    private final Env env;
    private final Table table;
    private final Procedures procedures;
    private final TakeComplaint take;
    private final MailFiles files;

    NewComplaint(Env env, Table table, Procedures procedures, MailFiles files) {
        this.env = env;
        this.table = table;
        this.procedures = procedures;
        this.take = new TakeComplaint(env, table, procedures);
        this.files = files;
    }

    /** The reference of the complaint that a mail has become; empty if it has become none. */
    Optional<String> reference(String organisation, Incoming incoming) {
        return IdempotencyRecord.find(table, organisation, key(incoming))
                .map(record -> record.reference().value());
    }

    private static String key(Incoming incoming) {
        return "mail " + incoming.id();
    }

    /** @return why it has become no complaint; empty if it has become one */
    Optional<Outcome> run(String organisation, Incoming incoming, Sender sender) {
        Procedure procedure = procedures.inForce(organisation).procedure();
        Optional<Channel> channel = procedure.mailChannel();
        if (channel.isEmpty()) {
            return Optional.of(new Outcome(Cause.REFUSED, "No mail comes in by any channel of the procedure."));
        }
        ReadMail mail = incoming.mail();
        Optional<MailFile> whole = Optional.empty();
        Optional<String> wanted = LanguageOfMail.of(mail, procedure);
        Language language = procedure.languageFor(wanted.orElse(null));
        String details = details(mail, language);
        if (details.length() > LONGEST_DETAILS) {
            whole = Optional.of(MailFiles.text("e-mail.txt", details));
            details = Text.start(details, LONGEST_DETAILS - ROOM) + AddedText.goesOn(language);
        }
        try {
            Particulars particulars = Particulars.of(
                    new Person(name(sender), sender.address(), null, null, null),
                    null,
                    subject(mail, language),
                    details,
                    null,
                    null,
                    null,
                    wanted.orElse(null),
                    null);
            Receipt receipt = take.run(organisation, request(channel.get(), incoming, particulars));
            String by = LinkHolder.COMPLAINANT.id();
            whole.ifPresent(text -> files.handOverText(organisation, receipt.reference(), by, incoming.id(), text));
            files.handOver(organisation, receipt.reference(), by, incoming.id(), mail.files());
            return Optional.empty();
        } catch (Rejection rejection) {
            return Optional.of(Outcome.of(rejection, Cause.REFUSED, Cause.REFUSED, Cause.TOO_MANY));
        }
    }

    private SubmissionRequest request(Channel channel, Incoming incoming, Particulars particulars) {
        MailDoor door = Objects.requireNonNull(channel.mail());
        Instant now = env.now();
        return new SubmissionRequest(
                Submission.byMail(door.kind(), channel.id(), particulars),
                List.of(),
                Optional.of(incoming.at().isAfter(now) ? now : incoming.at()),
                LinkHolder.COMPLAINANT.id(),
                incoming.id().getBytes(StandardCharsets.US_ASCII),
                Optional.of(key(incoming)));
    }

    private static @Nullable String name(Sender sender) {
        return sender.displayName()
                .map(name -> Text.start(name, LONGEST_LINE).strip())
                .filter(Text::present)
                .orElse(null);
    }

    private static String subject(ReadMail mail, Language language) {
        return mail.subject().isEmpty() ? AddedText.withoutSubject(language) : Text.start(mail.subject(), LONGEST_LINE);
    }

    private static String details(ReadMail mail, Language language) {
        String whole = mail.subject().length() > LONGEST_LINE ? mail.subject() + "\n\n" + mail.text() : mail.text();
        return Text.present(whole) ? whole : AddedText.withoutText(mail, language);
    }
}
