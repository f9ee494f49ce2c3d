package io.redress.domain.intake;

import io.redress.domain.EmailAddress;
import io.redress.domain.Rejection.Fault;
import io.redress.domain.Said;
import io.redress.domain.Text;
import io.redress.domain.intake.ContactConditions.Decision;
import io.redress.domain.procedure.Conduct;
import io.redress.domain.procedure.Identified;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/** Finds what is wrong with an entry of contact conditions, a decision on them, or a recorded call. */
public final class ContactConditionsFaults {

    /** How long conditions may hold until they are reviewed. */
    private static final int MONTHS = 12;

    private static final int LONGEST_LINE = 200;
    private static final int LONGEST_TEXT = 5_000;

    private final List<Fault> faults = new ArrayList<>();

    /** The faults of the person whom conditions are for. There must be a name, and an address or number to recognise it by. */
    public static List<Fault> ofPerson(Person person) {
        ContactConditionsFaults found = new ContactConditionsFaults();
        String name = person.name();
        String email = person.email();
        String phone = person.phone();
        if (name == null || !Text.present(name)) {
            found.report("name", "is required: who it is");
        } else {
            found.report("name", Text.faultOfLine(name, LONGEST_LINE));
        }
        boolean hasEmail = email != null && Text.present(email);
        boolean hasPhone = phone != null && Text.present(phone);
        if (!hasEmail && !hasPhone) {
            found.report("email", "is required, or a phone number: a name alone does not recognise anybody");
        }
        if (email != null && hasEmail) {
            found.report("email", EmailAddress.faultOf(email));
        }
        if (phone != null && hasPhone) {
            found.report("phone", Text.faultOfLine(phone, LONGEST_LINE));
        }
        return List.copyOf(found.faults);
    }

    /** The faults of a decision that conditions hold. */
    public static List<Fault> ofDecision(Decision decision, Conduct conduct, LocalDate today) {
        ContactConditionsFaults found = new ContactConditionsFaults();
        List<String> known = Identified.ids(conduct.conditions());
        if (decision.conditions().isEmpty()) {
            found.report("conditions", "is required: one or more of " + known);
        } else if (!known.containsAll(decision.conditions())) {
            found.report("conditions", "must be among " + known);
        } else if (new HashSet<>(decision.conditions()).size()
                < decision.conditions().size()) {
            found.report("conditions", "must not have one twice");
        }
        LocalDate review = decision.review();
        if (review == null) {
            found.report("review", "is required: the day on which it is decided again");
        } else if (!review.isAfter(today) || review.isAfter(today.plusMonths(MONTHS))) {
            found.report(
                    "review",
                    "must be after today, and within " + MONTHS + " months: not after " + today.plusMonths(MONTHS));
        }
        found.text("reason", decision.reason(), "why");
        return List.copyOf(found.faults);
    }

    /** The faults of a decision that conditions end. */
    public static List<Fault> ofEnd(Decision decision) {
        ContactConditionsFaults found = new ContactConditionsFaults();
        found.text("reason", decision.reason(), "why");
        return List.copyOf(found.faults);
    }

    /** The faults of a call. */
    public static List<Fault> ofCall(String what) {
        ContactConditionsFaults found = new ContactConditionsFaults();
        found.text("what", what, "what was said, and what was done");
        return List.copyOf(found.faults);
    }

    private void text(String field, String value, String what) {
        if (Text.present(value)) {
            report(field, Text.faultOfText(value, LONGEST_TEXT));
        } else {
            report(field, "is required: " + what);
        }
    }

    private void report(String field, Optional<Said> fault) {
        fault.ifPresent(message -> faults.add(new Fault(field, message)));
    }

    private void report(String field, String message) {
        faults.add(new Fault(field, message));
    }
}
