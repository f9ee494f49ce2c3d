package io.redress.intake;

import io.redress.domain.EmailAddress;
import io.redress.domain.FaultWords;
import io.redress.domain.Rejection;
import io.redress.domain.procedure.Procedure;
import io.redress.domain.rules.Rules;
import io.redress.store.FloodCounts;
import io.redress.store.FloodCounts.Kind;
import io.redress.store.Table;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * Keeps an organisation, and the people whose addresses strangers give, safe from floods. The public can submit only so many
 * complaints in an hour, and one mailbox gets only so many letters in a day.
 */
final class FloodCheck {

    private final FloodCounts counts;

    FloodCheck(Table table) {
        counts = new FloodCounts(table);
    }

    /** Counts a submission by the public; returns whether there is room for it in this hour. */
    boolean admits(Rules rules, Instant now) {
        Procedure procedure = rules.procedure();
        return counts.submitted(
                procedure.organisation(), now, procedure.protection().submissionsPerHour());
    }

    /** Takes back the count of a submission that has become no new complaint. */
    void isNoComplaint(Rules rules, Instant now) {
        counts.notSubmitted(rules.procedure().organisation(), now);
    }

    static Rejection tooMany(Instant now) {
        Duration wait = Duration.between(now, now.truncatedTo(ChronoUnit.HOURS).plus(1, ChronoUnit.HOURS));
        return Rejection.tooMany(FaultWords.say("flood"), wait.plusSeconds(1));
    }

    /**
     * Whether the acknowledgement of a submission is not mailed, because its address has got too many letters today.
     *
     * @param id what is the same if the same submission comes twice
     */
    boolean holdsMail(Rules rules, SubmissionRequest request, String id, Instant now) {
        if (request.submission().lodged()) {
            return false;
        }
        Procedure procedure = rules.procedure();
        LocalDate today = now.atZone(rules.calendar().zone()).toLocalDate();
        return request.submission()
                .particulars()
                .letterAddress(today)
                .filter(address -> !counts.mayMail(
                        Kind.SUBMISSION,
                        procedure.organisation(),
                        today,
                        EmailAddress.mailbox(address),
                        id,
                        procedure.protection().mailsPerAddress()))
                .isPresent();
    }
}
