package io.redress.domain.intake;

import io.redress.domain.FaultWords;
import io.redress.domain.Rejection.Fault;
import io.redress.domain.procedure.Intake;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Finds what is wrong with the authority of a representative. */
final class AuthorityFaults {

    private AuthorityFaults() {}

    /** The complainant must have given the authority already, and it must not have ended before the day of receipt (KW-3). */
    static List<Fault> of(Representative representative, Intake intake, LocalDate receipt, LocalDate today) {
        List<Fault> found = new ArrayList<>();
        LocalDate given = representative.authorityGiven();
        LocalDate until = representative.authorityUntil();
        boolean needed = intake.representatives() == Intake.Representatives.WITH_AUTHORITY;
        if (needed && given == null) {
            found.add(new Fault("representative.authority.given", FaultWords.say("authority.required")));
        } else if (given != null && given.isAfter(today)) {
            found.add(new Fault("representative.authority.given", FaultWords.say("authority.future")));
        }
        if (until != null && given != null && until.isBefore(given)) {
            found.add(new Fault("representative.authority.until", FaultWords.say("authority.beforeGiven")));
        } else if (until != null && until.isBefore(receipt)) {
            found.add(new Fault("representative.authority.until", FaultWords.say("authority.beforeReceipt")));
        }
        return found;
    }
}
