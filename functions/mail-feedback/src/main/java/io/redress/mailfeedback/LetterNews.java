package io.redress.mailfeedback;

import io.redress.domain.complaint.LetterOutcomes;
import io.redress.domain.complaint.LinkHolder;
import io.redress.domain.rules.Command;
import io.redress.store.MailFeedback.Fact;
import io.redress.store.MailFeedback.Known;
import io.redress.store.MailFeedback.OfComplaint;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * An event about the mail of a letter, with all that its mark says, and what the complaint has to be told. In whichever order the events
 * come, the complaint is the same in the end.
 *
 * @param known what the mark says with this event
 */
record LetterNews(SesEvent event, OfComplaint letter, Known known) {

    /** What the complaint has to be told, if it does not say so yet. */
    enum Step {
        /** The mail service has accepted the mail, of which nobody knew that. */
        SETTLE,
        DELAY,
        DELIVER,
        RETURN,
        MARK_AS_SPAM;

        /** Whether it may make the address of the mail unusable. */
        boolean concernsAddress() {
            return this == RETURN || this == MARK_AS_SPAM;
        }
    }

    /** What an event adds to the mark. Every event about a mail says at least that the mail service has accepted it. */
    static Fact fact(SesEvent.News news) {
        return switch (news) {
            case ACCEPTED, NOTHING -> Fact.ACCEPTED;
            case DELIVERED, MARKED_AS_SPAM -> Fact.DELIVERED;
            case DELAYED, UNCLEAR -> Fact.DELAYED;
            case RETURNED_FOR_GOOD, RETURNED -> Fact.RETURNED;
        };
    }

    /** In this order. */
    List<Step> steps() {
        return switch (event.news()) {
            case ACCEPTED, NOTHING -> settled(List.of());
            case DELIVERED -> settled(known.delayed() && !known.returned() ? List.of(Step.DELIVER) : List.of());
            case DELAYED, UNCLEAR -> settled(known.delivered() || known.returned() ? List.of() : List.of(Step.DELAY));
            case RETURNED_FOR_GOOD, RETURNED -> List.of(Step.RETURN);
            case MARKED_AS_SPAM -> settled(List.of(Step.MARK_AS_SPAM));
        };
    }

    private List<Step> settled(List<Step> more) {
        return known.doubted() && !known.returned()
                ? Stream.concat(Stream.of(Step.SETTLE), more.stream()).toList()
                : more;
    }

    /**
     * The command that tells it to the complaint.
     *
     * @param holders those whose address is the one of the mail; needed only if the step concerns it
     */
    Command.Feedback command(Step step, Set<LinkHolder> holders, LetterOutcomes outcomes) {
        String id = letter.letter();
        int change = letter.change();
        return switch (step) {
            case SETTLE -> new Command.SettleLetter(id, change, known.at(), event.messageId(), outcomes);
            case DELAY -> new Command.DelayLetter(id, change, event.at(), outcomes);
            case DELIVER -> new Command.DeliverLetter(id, change, event.at(), outcomes);
            case RETURN -> new Command.ReturnLetter(id, change, event.at(), unusable(holders), outcomes);
            case MARK_AS_SPAM -> new Command.MarkLetterAsSpam(id, change, event.at(), known.at(), holders, outcomes);
        };
    }

    /** Only a mail that came back for good makes its address unusable. */
    private Set<LinkHolder> unusable(Set<LinkHolder> holders) {
        return event.news() == SesEvent.News.RETURNED_FOR_GOOD ? holders : Set.of();
    }
}
