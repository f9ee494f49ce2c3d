package io.redress.platform;

import io.redress.domain.Text;
import io.redress.domain.complaint.Complaint;
import io.redress.domain.complaint.Limit;
import io.redress.domain.language.Messages;
import io.redress.domain.procedure.Action;
import io.redress.domain.procedure.Choice;
import io.redress.domain.procedure.TimeLimit;
import io.redress.domain.rules.Rules;
import java.time.Instant;
import java.util.Optional;

/** What follows if a complainant does not reply, in words for the complainant. A sentence with the date comes before them. */
public final class Silence {

    static final Messages MESSAGES = Messages.beside(Silence.class);

    private Silence() {}

    /** The running time limit that the complainant owes; empty if there is none. */
    public static Optional<Limit> replyLimit(Complaint complaint, Rules rules) {
        return complaint
                .running()
                .filter(limit -> definition(limit, rules).owedBy() == TimeLimit.OwedBy.COMPLAINANT)
                .findFirst();
    }

    /** What follows from silence; empty if nothing does. */
    public static Optional<String> of(Complaint complaint, Rules rules) {
        return replyLimit(complaint, rules)
                .flatMap(limit -> Optional.ofNullable(definition(limit, rules).onMissed())
                        .flatMap(action -> rules.actions().in(complaint.stage(), action))
                        .flatMap(action -> ending(action, rules))
                        .map(ending -> MESSAGES.in(rules.procedure().language()).say("silence", ending)));
    }

    /** The same at a time: nothing follows by then if the due time has passed, and a reply puts the end off. */
    public static Optional<String> at(Instant now, Complaint complaint, Rules rules) {
        return of(complaint, rules).filter(_ -> replyLimit(complaint, rules)
                .filter(limit -> limit.overdue(now) && rules.isPutOff(complaint, limit, now))
                .isEmpty());
    }

    /** The outcome of the action that follows, as a part of a sentence. */
    private static Optional<String> ending(Action action, Rules rules) {
        return Optional.ofNullable(action.outcome())
                .flatMap(rules.procedure()::outcome)
                .map(Choice::title)
                .map(Text::withinSentence);
    }

    private static TimeLimit definition(Limit limit, Rules rules) {
        return rules.procedure().limit(limit.id()).orElseThrow();
    }
}
