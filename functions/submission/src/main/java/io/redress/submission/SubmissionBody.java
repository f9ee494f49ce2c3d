package io.redress.submission;

import io.redress.domain.Particulars;
import io.redress.domain.Person;
import io.redress.domain.Representative;
import io.redress.domain.Submission;
import io.redress.runtime.Fields;
import java.util.Map;

/** The body of a submission, read field by field; what is wrong with its shape is gathered in the fields. */
final class SubmissionBody {

    private SubmissionBody() {}

    static Submission of(Fields body) {
        return new Submission(
                body.text("kind"),
                null,
                null,
                body.text("category"),
                body.text("department"),
                body.text("relatesTo"),
                Map.of(),
                new Particulars(
                        complainant(body.object("complainant")),
                        body.has("representative") ? representative(body.object("representative")) : null,
                        body.text("subject"),
                        body.text("details"),
                        body.text("remedySought"),
                        body.object("about").text("person"),
                        body.has("frontline") ? frontline(body.object("frontline")) : null,
                        body.text("language"),
                        body.truth("consents")));
    }

    private static Person complainant(Fields person) {
        return new Person(
                person.text("name"),
                person.text("email"),
                person.text("phone"),
                person.text("address"),
                person.text("preferredChannel"));
    }

    private static Particulars.Frontline frontline(Fields frontline) {
        return new Particulars.Frontline(frontline.truth("tried"), frontline.text("with"), frontline.text("result"));
    }

    private static Representative representative(Fields person) {
        Fields authority = person.object("authority");
        return new Representative(
                person.text("name"),
                person.text("email"),
                person.text("phone"),
                person.text("relation"),
                authority.date("given"),
                authority.date("until"));
    }
}
