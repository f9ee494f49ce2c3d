package io.redress.correspondence;

import io.redress.domain.Rejection;
import io.redress.domain.complaint.Change;
import io.redress.domain.complaint.ChangeContext;
import io.redress.domain.complaint.Complaint;
import io.redress.domain.complaint.Event;
import io.redress.domain.complaint.LetterEvent;
import io.redress.domain.complaint.RecordedChange;
import io.redress.domain.intake.Particulars;
import io.redress.domain.rules.Decision;
import io.redress.domain.rules.RuleBook;
import io.redress.domain.rules.Rules;
import io.redress.domain.staff.Actor;
import io.redress.email.LetterWriter;
import io.redress.email.PaperLetter;
import io.redress.platform.DatesInWords;
import io.redress.store.Complaints;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The letters to complainants for staff who print them, or read them out (NU-3). */
public final class PaperLetters {
    private final RuleBook book;
    private final Complaints complaints;
    private final LetterContents contents;

    public PaperLetters(RuleBook book, Complaints complaints) {
        this.book = book;
        this.complaints = complaints;
        this.contents = new LetterContents(book, complaints);
    }

    /**
     * A letter as it has to be told now.
     *
     * @param change the number of the change that ordered it
     * @throws Rejection if that change ordered no such letter, or the personal data has been erased
     */
    public PaperLetter of(Complaint complaint, String letter, int change, Instant now) {
        if (change < 1 || change > complaint.version()) {
            throw unknown(letter, change);
        }
        ChangeContext order = contents.context(complaint.organisation(), complaint.reference(), change);
        ChangeContext first = contents.orderedBy(order, change);
        if (first.recorded().change().events().stream().noneMatch(event -> orders(event, letter, first.number()))) {
            throw unknown(letter, change);
        }
        Particulars particulars = complaints.particulars(complaint.reference());
        if (particulars.isErased()) {
            throw Rejection.notFound("the personal data of this complaint has been erased");
        }
        return written(complaint, particulars, order, first, letter, now);
    }

    /**
     * The letters that a decision orders, as they would be told now. A letter that is sent again is the one that was ordered before.
     *
     * @param before the complaint that the decision was made about
     * @param by who makes it
     */
    public List<PaperLetter> ordered(Complaint before, Decision decision, Actor by, Instant now) {
        Change change = new Change(before.version() + 1, now, by.name(), decision.events());
        Complaint after = before.after(change);
        List<Change> history = new ArrayList<>(complaints.changes(before));
        history.add(change);
        ChangeContext context = new ChangeContext(before, after, new RecordedChange(change, decision.texts()), history);
        Particulars particulars = decision.corrected().orElseGet(() -> complaints.particulars(before.reference()));
        return Stream.concat(
                        context.events(LetterEvent.LetterOrdered.class).map(LetterEvent.LetterOrdered::letter),
                        context.events(LetterEvent.LetterOwed.class)
                                .filter(owed -> owed.orderNumber(change.number()) == change.number())
                                .map(LetterEvent.LetterOwed::letter))
                .distinct()
                .map(letter -> written(after, particulars, context, context, letter, now))
                .toList();
    }

    /**
     * @param complaint the complaint as it is when the letter is told
     * @param order the change that ordered the letter last
     * @param first the change that ordered it first
     */
    private PaperLetter written(
            Complaint complaint,
            Particulars particulars,
            ChangeContext order,
            ChangeContext first,
            String letter,
            Instant now) {
        Rules rules = book.inLanguageOf(particulars.language(), book.of(complaint));
        ZoneId zone = rules.calendar().zone();
        LocalDate today = now.atZone(zone).toLocalDate();
        Map<String, Object> facts = new HashMap<>(contents.facts(rules, first, letter));
        facts.putAll(LetterContents.greeting(particulars, today));
        facts.put("respondBy", new AnswerBy(rules, complaint, order, letter).inWords(now));
        facts.putAll(LetterContents.reminder(rules, first));
        facts.put("stillNeeded", StillNeeded.of(complaint, particulars, rules.procedure()));
        return LetterWriter.onPaper(
                LetterContents.template(rules, letter),
                facts,
                rules.procedure().language(),
                address(particulars, today),
                DatesInWords.of(rules).day(now));
    }

    private static boolean orders(Event event, String letter, int number) {
        return event instanceof LetterEvent.LetterOrdered ordered
                        && ordered.letter().equals(letter)
                || event instanceof LetterEvent.LetterOwed owed
                        && owed.letter().equals(letter)
                        && owed.orderNumber(number) == number;
    }

    private static Rejection unknown(String letter, int change) {
        return Rejection.notFound("change " + change + " ordered no letter " + letter);
    }

    /** The lines of the name and the address to which the letter goes. A representative's postal address is not known. */
    private static List<String> address(Particulars particulars, LocalDate day) {
        List<String> lines = new ArrayList<>(particulars.greeted(day).stream().toList());
        if (particulars.represented(day).isEmpty()) {
            Optional.ofNullable(particulars.complainant().address()).ifPresent(address -> address.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .forEach(lines::add));
        }
        return lines;
    }
}
