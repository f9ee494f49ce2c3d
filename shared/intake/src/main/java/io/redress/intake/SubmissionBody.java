package io.redress.intake;

import io.redress.domain.intake.Particulars;
import io.redress.domain.intake.Person;
import io.redress.domain.intake.Representative;
import io.redress.domain.intake.Submission;
import io.redress.platform.Fields;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads the body of a submission field by field. Faults of its shape are collected in the fields. */
public final class SubmissionBody {

    private SubmissionBody() {}

    /** The fields that the public may send. The channel is not among them, because the endpoint determines it. */
    public static Submission open(Fields body) {
        return read(body, null, null, Map.of());
    }

    /** The fields that staff may send for a complainant, which include the channel. */
    public static Submission lodged(Fields body) {
        String channel = body.text("channel");
        // If staff name no channel, the submission gets an unknown channel, which is rejected: it must not count as
        // sent to the public endpoint.
        return read(
                body,
                channel == null ? "" : channel,
                body.text("addressedTo"),
                body.object("origin").lines());
    }

    private static Submission read(
            Fields body, @Nullable String channel, @Nullable String addressedTo, Map<String, String> origin) {
        return new Submission(
                Objects.requireNonNullElse(body.text("kind"), Submission.USUAL_KIND),
                channel,
                addressedTo,
                body.text("category"),
                body.text("department"),
                body.text("relatesTo"),
                origin,
                new Particulars(
                        complainant(body.object("complainant")),
                        body.has("representative") ? representative(body.object("representative")) : null,
                        requiredLine(body, "subject"),
                        required(body, "details"),
                        body.text("remedySought"),
                        body.object("about").line("person"),
                        body.has("frontline") ? frontline(body.object("frontline")) : null,
                        body.line("language"),
                        body.truth("consents"),
                        body.object("answers").strings(),
                        origin));
    }

    /** A text that every submission needs. One that is absent is read as an empty one, which is refused in the same words. */
    private static String required(Fields fields, String name) {
        return Objects.requireNonNullElse(fields.text(name), "");
    }

    private static String requiredLine(Fields fields, String name) {
        return Objects.requireNonNullElse(fields.line(name), "");
    }

    private static Person complainant(Fields person) {
        return new Person(
                person.line("name"),
                person.email("email"),
                person.line("phone"),
                person.text("address"),
                person.line("preferredChannel"));
    }

    private static Particulars.Frontline frontline(Fields frontline) {
        return new Particulars.Frontline(frontline.truth("tried"), frontline.line("with"), frontline.text("result"));
    }

    private static Representative representative(Fields person) {
        Fields authority = person.object("authority");
        return new Representative(
                requiredLine(person, "name"),
                person.email("email"),
                person.line("phone"),
                person.line("relation"),
                authority.date("given"),
                authority.date("until"));
    }
}
