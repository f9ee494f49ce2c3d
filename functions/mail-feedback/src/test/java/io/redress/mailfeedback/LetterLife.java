package io.redress.mailfeedback;

import io.redress.correspondence.RecordedLetters;
import io.redress.domain.Reference;
import io.redress.domain.complaint.Change;
import io.redress.domain.complaint.Complaint;
import io.redress.domain.complaint.Event;
import io.redress.domain.complaint.LetterOutcomes;
import io.redress.domain.complaint.Limit;
import io.redress.domain.complaint.LinkHolder;
import io.redress.domain.intake.ReceivedSubmission;
import io.redress.domain.rules.Command;
import io.redress.domain.rules.Decision;
import io.redress.domain.rules.Rules;
import io.redress.domain.staff.Actor;
import io.redress.fixtures.Fixture;
import io.redress.fixtures.TestSubmission;
import io.redress.store.MailFeedback.Fact;
import io.redress.store.MailFeedback.Known;
import io.redress.store.MailFeedback.OfComplaint;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A complaint in memory, one of whose letters was handed over to SES, with the mark of its mail. What the sender and the function
 * mail-feedback decide is decided by their own classes; the mark is written here as {@code MailMark} and {@code MailFeedback} write it.
 */
final class LetterLife {

    /** A letter: its name, the change that orders it, and the time limit that it meets or starts. */
    enum Subject {
        /** It meets a time limit of the organisation. */
        ACKNOWLEDGEMENT("acknowledgement", 1, "acknowledgement"),
        /** It starts a time limit of the complainant. */
        ANSWER("answer", 3, "reply");

        final String letter;
        final int change;
        final String limit;

        Subject(String letter, int change, String limit) {
            this.letter = letter;
            this.change = change;
            this.limit = limit;
        }
    }

    /** What the sender knows when it has handed the mail over. */
    enum Sender {
        /** SES has answered, and the mark says so; the complaint does not say so yet. */
        KNOWS,
        /** SES has not answered, and the mark says so; the complaint does not say so yet. */
        DOUBTS,
        /** It stopped, and left a mark that was only taken. Its message comes again when the mark has been left. */
        STOPPED,
        /** It waits for the answer of SES, which comes. */
        IS_SENDING,
        /** It waits for the answer of SES, which does not come. */
        IS_SENDING_IN_VAIN
    }

    /** When the events come that come after the sender has recorded what it knows. */
    enum When {
        AT_ONCE,
        YEARS_LATER,
        /** With the scheduled checks after each event. */
        YEARS_LATER_WITH_CHECKS,
        /** Years later, and the complainant has withdrawn the complaint soon after the mail was handed over. */
        AFTER_THE_END
    }

    static final Instant START = Instant.parse("2026-10-23T08:32:09Z");

    private static final Reference REFERENCE = new Reference("KIWI-7K3M-9QX1");
    private static final Actor.System FUNCTION = new Actor.System("mail-feedback");
    private static final Duration LEASE = Duration.ofMinutes(5);
    private static final Duration LATER = Duration.ofDays(3 * 365);

    private final Rules rules;
    private final Subject subject;
    private final When when;
    private final List<Change> history = new ArrayList<>();
    private final Set<Fact> noted = EnumSet.noneOf(Fact.class);
    private final Sender sender;
    private Mark mark;
    private Complaint complaint;
    private Instant now = START;

    /** What a mark says of its sender. */
    private enum Mark {
        TAKEN,
        SENT,
        DOUBTED
    }

    LetterLife(Rules rules, Subject subject, Sender sender, When when) {
        this.rules = rules;
        this.subject = subject;
        this.sender = sender;
        this.when = when;
        this.complaint = Complaint.initial(
                REFERENCE, rules.procedure().organisation(), rules.procedure().version());
        String complainant = new Actor.Complainant().name();
        add(
                complainant,
                rules.submit(
                                REFERENCE,
                                new ReceivedSubmission(
                                        TestSubmission.usual().submission(), List.of(), START, complainant),
                                START)
                        .accepted()
                        .change()
                        .events());
        if (subject == Subject.ANSWER) {
            decide(new Command.RecordLetter("acknowledgement", 1));
            Actor manager = new Actor.Caseworker("mary", Set.of("quality-manager"), Set.of());
            add(
                    manager.name(),
                    rules.decide(complaint, new Command.Act("answer", Fixture.ANSWER), manager, now)
                            .events());
        }
        this.mark = switch (sender) {
            case KNOWS -> Mark.SENT;
            case DOUBTS -> Mark.DOUBTED;
            case STOPPED, IS_SENDING, IS_SENDING_IN_VAIN -> Mark.TAKEN;
        };
    }

    private void add(String by, List<Event> events) {
        if (!events.isEmpty()) {
            Change change = new Change(history.size() + 1, now, by, events);
            history.add(change);
            complaint = complaint.after(change);
        }
    }

    private void decide(Command.SystemCommand command) {
        add(FUNCTION.name(), rules.decide(complaint, command, FUNCTION, now).events());
    }

    /** An event comes. It says when it happened, which does not depend on when it comes. */
    void handle(MailEvent event) {
        now = now.plusSeconds(5);
        SesEvent said = event.at(START.plusSeconds(60L + event.ordinal()));
        noted.add(LetterNews.fact(said.news()));
        LetterNews news =
                new LetterNews(said, new OfComplaint(REFERENCE.value(), subject.change, subject.letter, ""), known());
        for (LetterNews.Step step : news.steps()) {
            decide(news.command(step, Set.of(LinkHolder.COMPLAINANT), LetterOutcomes.of(history)));
        }
        if (when == When.YEARS_LATER_WITH_CHECKS) {
            check();
        }
    }

    private Known known() {
        boolean left = mark == Mark.TAKEN && START.plus(LEASE).isBefore(now);
        return new Known(
                START,
                left || mark == Mark.DOUBTED,
                mark == Mark.SENT || !noted.isEmpty(),
                noted.contains(Fact.DELIVERED),
                noted.contains(Fact.DELAYED),
                noted.contains(Fact.RETURNED));
    }

    /** The sender, or its message when it comes again, records what is known. */
    void senderRecords() {
        if (sender == Sender.STOPPED) {
            now = START.plus(LEASE).plusSeconds(60);
        }
        boolean sent =
                switch (sender) {
                    case KNOWS, IS_SENDING -> true;
                    case DOUBTS, STOPPED, IS_SENDING_IN_VAIN -> !noted.isEmpty();
                };
        mark = switch (sender) {
            case KNOWS, DOUBTS, STOPPED -> mark;
            case IS_SENDING -> noted.isEmpty() ? Mark.SENT : mark;
            case IS_SENDING_IN_VAIN -> noted.isEmpty() ? Mark.DOUBTED : mark;
        };
        Command.SystemCommand what = sent
                ? new Command.RecordLetter(subject.letter, subject.change, "0107-example")
                : new Command.DoubtLetter(subject.letter, subject.change, START);
        Decision decision = rules.decide(complaint, what, FUNCTION, now);
        if (complaint.version() == subject.change
                || !RecordedLetters.include(decision, what, subject.change, history)) {
            add(FUNCTION.name(), decision.events());
        }
        pass();
    }

    private void pass() {
        if (when == When.AFTER_THE_END) {
            now = START.plus(LEASE).plusSeconds(120);
            Actor complainant = new Actor.Complainant();
            add(
                    complainant.name(),
                    rules.decide(complaint, new Command.Act("withdraw", Map.of()), complainant, now)
                            .events());
        }
        if (when != When.AT_ONCE) {
            Instant later = START.plus(LATER);
            for (Optional<Instant> due = next(later); due.isPresent(); due = next(later)) {
                now = due.get();
                decide(new Command.RunScheduledChecks());
            }
            now = later;
        }
    }

    private Optional<Instant> next(Instant later) {
        return rules.nextCheckAt(complaint).filter(at -> !at.isAfter(later)).map(at -> at.isAfter(now) ? at : now);
    }

    private void check() {
        if (next(now).isPresent()) {
            decide(new Command.RunScheduledChecks());
        }
    }

    /** What is seen of the complaint when the scheduled checks have done what is due. */
    LetterEnd end() {
        check();
        return LetterEnd.of(complaint, subject);
    }

    /** When the limit of the acknowledgement is due, which no event changes. */
    Instant due() {
        return complaint.limits().stream()
                .filter(limit -> limit.id().equals(Subject.ACKNOWLEDGEMENT.limit))
                .map(Limit::due)
                .toList()
                .getLast();
    }
}
