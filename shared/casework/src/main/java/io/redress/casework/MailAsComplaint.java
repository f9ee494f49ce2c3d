package io.redress.casework;

import io.redress.domain.Text;
import io.redress.domain.intake.Particulars;
import io.redress.domain.intake.Person;
import io.redress.domain.intake.SetAsideMail;
import io.redress.domain.intake.Submission;
import io.redress.domain.procedure.Channel;
import io.redress.domain.procedure.Procedure;
import io.redress.domain.staff.Actor;
import io.redress.intake.SubmissionBody;
import io.redress.intake.SubmissionRequest;
import io.redress.platform.Fields;
import io.redress.platform.Request;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A mail that was set aside, as the complaint that a member of staff makes of it. */
record MailAsComplaint(SetAsideMail mail, Channel channel, Procedure procedure, boolean searched) {

    private static final int LONGEST_LINE = 200;
    private static final int LONGEST_DETAILS = 50_000;

    /** What the request says counts, and for the rest what the mail says. */
    SubmissionRequest request(Request request, Actor.Caseworker caseworker) {
        Fields body = request.fields();
        Submission said = SubmissionBody.lodged(body);
        Particulars told = said.particulars();
        Person complainant = told.complainant();
        String language = or(told.language(), mail.language());
        TakenMail taken = TakenMail.of(mail, procedure.languageFor(language), searched);
        Particulars particulars = new Particulars(
                new Person(
                        or(complainant.name(), mail.name()),
                        or(complainant.email(), address()),
                        complainant.phone(),
                        complainant.address(),
                        complainant.preferredChannel()),
                told.representative(),
                Text.present(told.subject()) ? told.subject() : Text.start(taken.subject(), LONGEST_LINE),
                details(taken, told.details()),
                told.remedySought(),
                told.aboutPerson(),
                told.frontline(),
                language,
                told.consents(),
                told.answers(),
                told.origin());
        Submission submission = new Submission(
                said.kind(),
                channel.id(),
                said.addressedTo(),
                said.category(),
                said.department(),
                said.relatesTo(),
                said.origin(),
                particulars);
        // One mail becomes one complaint, even if two members of staff ask for it and add different things.
        return new SubmissionRequest(
                submission,
                body.faults(),
                Optional.of(mail.received()),
                caseworker.name(),
                mail.id().getBytes(StandardCharsets.UTF_8),
                Optional.of("set aside " + mail.id()),
                true);
    }

    /** Whether the complaint does not have all that the mail says. */
    boolean leavesOut(Particulars particulars) {
        return mail.cut()
                || Text.present(mail.text())
                        && !String.valueOf(particulars.details()).startsWith(mail.text());
    }

    /** Nobody is acknowledged who is a program or a list, unless the request names the address. */
    private @Nullable String address() {
        return mail.cause() == SetAsideMail.Cause.AUTOMATIC ? null : mail.from();
    }

    private static @Nullable String or(@Nullable String said, @Nullable String inMail) {
        return Text.present(said) ? said : inMail;
    }

    /** What staff say is longer than allowed only by their own fault, which they are told of. */
    private static String details(TakenMail taken, @Nullable String told) {
        if (told == null || !Text.present(told)) {
            return taken.with(taken.text(), LONGEST_DETAILS).strip();
        }
        return told.length() > LONGEST_DETAILS ? told : taken.with(told, LONGEST_DETAILS);
    }

    @Override
    public String toString() {
        return "MailAsComplaint[" + mail.id() + "]";
    }
}
