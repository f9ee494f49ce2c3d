package io.redress.adminapi;

import io.redress.domain.Text;
import io.redress.domain.intake.Particulars;
import io.redress.domain.intake.Person;
import io.redress.domain.intake.SetAsideMail;
import io.redress.domain.intake.Submission;
import io.redress.domain.procedure.Channel;
import io.redress.domain.staff.Actor;
import io.redress.intake.SubmissionBody;
import io.redress.intake.SubmissionRequest;
import io.redress.platform.Fields;
import io.redress.platform.Request;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A mail that was set aside, as the complaint that a member of staff makes of it. */
record MailAsComplaint(SetAsideMail mail, Channel channel) {

    private static final int LONGEST_LINE = 200;
    private static final int LONGEST_DETAILS = 49_900;
    private static final String GOES_ON = "\n\n[The e-mail is longer. All of it is with the documents.]";

    /** What the request says counts, and for the rest what the mail says. */
    SubmissionRequest request(Request request, Actor.Caseworker caseworker) {
        Fields body = request.fields();
        Submission said = SubmissionBody.lodged(body);
        Particulars told = said.particulars();
        Person complainant = told.complainant();
        Particulars particulars = new Particulars(
                new Person(
                        or(complainant.name(), mail.name()),
                        or(complainant.email(), address()),
                        complainant.phone(),
                        complainant.address(),
                        complainant.preferredChannel()),
                told.representative(),
                Text.present(told.subject()) ? told.subject() : subject(),
                Text.present(told.details()) ? told.details() : details(),
                told.remedySought(),
                told.aboutPerson(),
                told.frontline(),
                told.language(),
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
        return Text.present(mail.text()) && (mail.cut() || !mail.text().equals(particulars.details()));
    }

    /** Nobody is acknowledged who is a program or a list, unless the request names the address. */
    private @Nullable String address() {
        return mail.cause() == SetAsideMail.Cause.AUTOMATIC ? null : mail.from();
    }

    private static @Nullable String or(@Nullable String said, @Nullable String inMail) {
        return Text.present(said) ? said : inMail;
    }

    private String subject() {
        return Text.present(mail.subject()) ? Text.start(mail.subject(), LONGEST_LINE) : "(no subject)";
    }

    private String details() {
        if (!Text.present(mail.text())) {
            return "(The e-mail has no text.)";
        }
        return mail.text().length() > LONGEST_DETAILS
                ? Text.start(mail.text(), LONGEST_DETAILS) + GOES_ON
                : mail.text() + (mail.cut() ? GOES_ON : "");
    }

    @Override
    public String toString() {
        return "MailAsComplaint[" + mail.id() + "]";
    }
}
