package io.redress.domain;

import io.redress.domain.Refused.Fault;
import io.redress.domain.procedure.Identified;
import io.redress.domain.procedure.Procedure;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

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
        oneOf("kind", submission.kind(), procedure.kinds());
        oneOf("channel", submission.channel(), procedure.channels());
        oneOf("category", submission.category(), procedure.categories());
        oneOf("department", submission.department(), procedure.departments());
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

    private void oneOf(String field, String value, List<? extends Identified> known) {
        if (value != null && Identified.find(known, value).isEmpty()) {
            List<String> ids = new ArrayList<>(Identified.ids(known));
            Collections.sort(ids);
            add(field, ids.isEmpty() ? "is not used by this organisation" : "must be one of " + String.join(", ", ids));
        }
    }

    private void email(String field, String value) {
        if (value != null && !Text.email(value)) {
            add(field, "is not an e-mail address");
        }
    }

    private void line(String field, String value) {
        if (value != null) {
            report(field, Text.faultOfLine(value, LONGEST_LINE));
        }
    }

    private void text(String field, String value) {
        if (value != null) {
            report(field, Text.faultOfText(value, LONGEST_TEXT));
        }
    }

    private void report(String field, Optional<String> fault) {
        if (fault.isPresent()) {
            add(field, fault.get());
        }
    }

    private void add(String field, String message) {
        found.add(new Fault(field, message));
    }
}
