package io.redress.domain;

import io.redress.domain.Refused.Fault;
import io.redress.domain.procedure.Channel;
import io.redress.domain.procedure.Choice;
import io.redress.domain.procedure.Kind;
import io.redress.domain.procedure.Procedure;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Finds all that is wrong with a submission, so that the sender can mend it in one go. */
final class SubmissionFaults {

    private static final int LONGEST_LINE = 200;
    private static final int LONGEST_TEXT = 50_000;

    private final Procedure procedure;
    private final List<Fault> found = new ArrayList<>();

    private SubmissionFaults(Procedure procedure) {
        this.procedure = procedure;
    }

    static List<Fault> of(Submission submission, Procedure procedure) {
        SubmissionFaults faults = new SubmissionFaults(procedure);
        faults.entry(submission);
        faults.words(submission.particulars());
        faults.complainant(submission.particulars().complainant());
        faults.representative(submission.particulars().representative());
        return List.copyOf(faults.found);
    }

    private void entry(Submission submission) {
        oneOf(
                "kind",
                submission.kind(),
                procedure.kinds().stream().map(Kind::id).toList());
        oneOf(
                "channel",
                submission.channel(),
                procedure.channels().stream().map(Channel::id).toList());
        oneOf(
                "category",
                submission.category(),
                procedure.categories().stream().map(Choice::id).toList());
        oneOf(
                "department",
                submission.department(),
                procedure.departments().stream().map(Choice::id).toList());
        if (submission.relatesTo() != null
                && Reference.parse(submission.relatesTo()).isEmpty()) {
            add("relatesTo", "is not a reference such as " + procedure.prefix() + "-0000-0000");
        }
    }

    private void words(Particulars particulars) {
        required("subject", particulars.subject());
        line("subject", particulars.subject());
        required("details", particulars.details());
        text("details", particulars.details());
        text("remedySought", particulars.remedySought());
        line("about.person", particulars.aboutPerson());
        line("language", particulars.language());
        if (particulars.frontline() != null) {
            line("frontline.with", particulars.frontline().with());
            text("frontline.result", particulars.frontline().result());
        }
    }

    private void complainant(Person complainant) {
        line("complainant.name", complainant.name());
        email("complainant.email", complainant.email());
        line("complainant.phone", complainant.phone());
        text("complainant.address", complainant.address());
        line("complainant.preferredChannel", complainant.preferredChannel());
        if (!procedure.intake().anonymous()) {
            if (!Text.present(complainant.name())) {
                add("complainant.name", "is required. " + procedure.intake().why());
            }
            if (!complainant.hasContact()) {
                add(
                        "complainant",
                        "needs an e-mail address, a phone number or an address. "
                                + procedure.intake().why());
            }
        }
    }

    private void representative(Representative representative) {
        if (representative == null) {
            return;
        }
        required("representative.name", representative.name());
        line("representative.name", representative.name());
        email("representative.email", representative.email());
        line("representative.phone", representative.phone());
        line("representative.relation", representative.relation());
        if (representative.authorityGiven() == null) {
            add("representative.authority.given", "is required: the day on which the complainant gave the authority");
        } else if (representative.authorityUntil() != null
                && representative.authorityUntil().isBefore(representative.authorityGiven())) {
            add("representative.authority.until", "must not be before the day on which the authority was given");
        }
    }

    private void required(String field, String value) {
        if (!Text.present(value)) {
            add(field, "is required");
        }
    }

    private void oneOf(String field, String value, List<String> known) {
        if (value != null && !known.contains(value)) {
            add(
                    field,
                    known.isEmpty()
                            ? "is not used by this organisation"
                            : "must be one of " + known.stream().sorted().collect(Collectors.joining(", ")));
        }
    }

    private void email(String field, String value) {
        if (value != null && !Text.email(value)) {
            add(field, "is not an e-mail address");
        }
    }

    private void line(String field, String value) {
        report(field, Optional.ofNullable(value).flatMap(given -> Text.faultOfLine(given, LONGEST_LINE)));
    }

    private void text(String field, String value) {
        report(field, Optional.ofNullable(value).flatMap(given -> Text.faultOfText(given, LONGEST_TEXT)));
    }

    private void report(String field, Optional<String> fault) {
        fault.ifPresent(message -> add(field, message));
    }

    private void add(String field, String message) {
        found.add(new Fault(field, message));
    }
}
