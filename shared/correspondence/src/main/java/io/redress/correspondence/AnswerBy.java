package io.redress.correspondence;

import io.redress.domain.complaint.ChangeContext;
import io.redress.domain.complaint.Complaint;
import io.redress.domain.complaint.Limit;
import io.redress.domain.rules.Rules;
import io.redress.platform.DatesInWords;
import io.redress.platform.Silence;
import java.time.Instant;
import java.util.Optional;

/**
 * By when the complainant has to answer a letter on paper. Staff may print a letter that the complainant knows already: its date is then
 * the one that holds, and none if the time to answer is over.
 *
 * @param complaint the complaint as it is now
 * @param order the change that ordered the letter
 */
record AnswerBy(Rules rules, Complaint complaint, ChangeContext order, String letter) {

    /** The day in words; empty if no answer is asked for any more. */
    String inWords(Instant now) {
        Optional<Limit> limit = isInSameStage() ? Silence.replyLimit(whenTold(now), rules) : Optional.empty();
        return limit.map(running -> DatesInWords.of(rules).due(running.due())).orElse("");
    }

    /** An answer of a later stage has a time limit of its own. */
    private boolean isInSameStage() {
        return complaint.open() && complaint.inStageSince().equals(order.after().inStageSince());
    }

    /** The complaint when the letter is told now; it may have been ordered again since, and may have been told already. */
    private Complaint whenTold(Instant now) {
        return complaint.handling().untoldLetters().stream()
                .filter(untold ->
                        untold.letter().equals(letter) && !untold.starts().isEmpty())
                .findFirst()
                .map(untold -> rules.telling().whenTold(complaint, untold.change(), now))
                .orElse(complaint);
    }
}
