package io.redress.domain.report;

import io.redress.domain.calendar.WorkingCalendar;
import io.redress.domain.complaint.RegisterRow;
import io.redress.domain.procedure.FinancialYear;
import io.redress.domain.procedure.Procedure;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The figures of a report on one period. They depend on nothing that is dated after the period, so they may be counted at any
 * time after it. Only complaints count, entries of the kinds that start time limits; other
 * entries are counted apart. The JSON leaves out absent values
 * and empty lists:
 *
 * <pre>{@code
 * {"period": "2026-Q4", "from": "2026-10-01", "to": "2026-12-31",
 *  "complaints": {"broughtForward": 12, "corrected": 0, "received": 41, "reopened": 0, "closed": 38, "carriedForward": 15},
 *  "allLimits": {"id": "all", "title": "All time limits", "met": 69, "missed": 6, "cancelled": 2, "extended": 4,
 *               "running": 9, "percent": 92},
 *  "limits": [{"id": "acknowledgement", "title": "Acknowledgement", "met": 40, ...}],
 *  "categories": [{"id": "delay", "title": "Something was late", "count": 14, "percent": 34}],
 *  "departments": [], "channels": [...], "outcomes": [...], "stages": [...],
 *  "pace": {"average": 7.4, "median": 6.5},
 *  "otherKinds": [{"id": "compliment", "title": "Compliment", "count": 3, "percent": 100}]}
 * }</pre>
 *
 * @param from the first day
 * @param to the last day
 * @param allLimits all limits together
 * @param limits each time limit that the organisation owes, in the order of its procedure
 * @param categories the categories of the complaints received, like departments and channels; empty when none has one
 * @param outcomes the outcomes of the complaints closed
 * @param stages the stages in which the closed complaints ended
 * @param determinations the findings about the complaints closed
 * @param findings the determinations in the words that all organisations share: upheld, partly upheld, not upheld
 * @param causes the root causes that lessons from the complaints closed recorded
 * @param pace absent when none was closed
 * @param otherKinds entries received of other kinds than complaints
 * @param laterContacts what came of the contacts after the end that staff decided on: the outcome that they chose, or {@link
 *     Counting#OPENED_AGAIN}
 * @param priorities the priorities, at the end of the period, of the complaints that were open in it: brought forward, received and
 *     reopened
 * @param contactedAfterEnd the stages at which those complaints had ended whose complainants wrote after the end, in the period
 * @param openedAgain the stages at which those complaints had ended that were opened again in the period
 * @param satisfaction what complainants said about answers, period by period; the last is this period. Empty if nobody has
 *     said anything in any of them
 * @param improvements the ideas for improvement; absent for an organisation that does not follow them up
 * @param erasures of how many entries of every kind the personal data was erased or is kept for longer; absent for none
 * @param turnedAway how many submissions were turned away because they belong elsewhere or are anonymous
 * @param kinds the kinds of all entries received
 * @param locations where the complaints received were received, of channels that ask for that
 * @param ended how far the complaints closed had gone, with what was found; empty for a procedure whose stages have no levels
 * @param said who said last whether the answer settles the complaints closed; empty for a procedure that never asks
 * @param waiting whom the complaints open at the end of the period wait for
 * @param overdue by how many working days complaints are late that are open and overdue at the end of the period
 * @param limitDays how long the time limits took
 * @param lateMisses the misses of earlier periods that became known in this one
 * @param followOns absent if there is nothing to say
 * @param sentHere how the number of complaints changed that a body such as an ombudsman sent on, without restricted ones; absent for
 *     an organisation without such a channel
 * @param before the headline figures of the period before, from its report; absent if there is none
 * @param yearBefore those of the same period of the year before; absent for a year, whose period before that is
 * @param restricted how many restricted entries were received in the period, or were open or opened again in it
 * @param notListed the same of all entries that are restricted or about a member of staff; the register leaves out their lines
 */
@RecordBuilder
public record Figures(
        String period,
        LocalDate from,
        LocalDate to,
        Movement complaints,
        LimitFigures allLimits,
        List<LimitFigures> limits,
        List<Tally> categories,
        List<Tally> departments,
        List<Tally> channels,
        List<Tally> outcomes,
        List<Tally> stages,
        List<Tally> determinations,
        List<Tally> findings,
        List<Tally> causes,
        @Nullable Pace pace,
        List<Tally> otherKinds,
        List<Tally> turnedAway,
        List<Tally> laterContacts,
        List<Tally> priorities,
        List<Tally> contactedAfterEnd,
        List<Tally> openedAgain,
        List<SatisfactionFigures> satisfaction,
        @Nullable ImprovementFigures improvements,
        @Nullable ErasureFigures erasures,
        List<Tally> kinds,
        List<Tally> locations,
        List<EndedFigures> ended,
        List<SaidFigures> said,
        List<Tally> waiting,
        List<Tally> overdue,
        List<LimitDays> limitDays,
        List<LateMiss> lateMisses,
        @Nullable FollowOnFigures followOns,
        @Nullable Movement sentHere,
        @Nullable Headline before,
        @Nullable Headline yearBefore,
        int restricted,
        int notListed) {

    public Figures {
        limits = listed(limits);
        categories = listed(categories);
        departments = listed(departments);
        channels = listed(channels);
        outcomes = listed(outcomes);
        stages = listed(stages);
        determinations = listed(determinations);
        findings = listed(findings);
        causes = listed(causes);
        otherKinds = listed(otherKinds);
        turnedAway = listed(turnedAway);
        laterContacts = listed(laterContacts);
        priorities = listed(priorities);
        contactedAfterEnd = listed(contactedAfterEnd);
        openedAgain = listed(openedAgain);
        satisfaction = listed(satisfaction);
        kinds = listed(kinds);
        locations = listed(locations);
        ended = listed(ended);
        said = listed(said);
        waiting = listed(waiting);
        overdue = listed(overdue);
        limitDays = listed(limitDays);
        lateMisses = listed(lateMisses);
    }

    private static <T> List<T> listed(List<T> given) {
        return given == null ? List.of() : List.copyOf(given);
    }

    /** The figures of a period, from a register from its beginning. */
    public static Figures of(
            Stream<RegisterRow> register, Period period, Procedure procedure, WorkingCalendar calendar) {
        Counting counting = new Counting(period, procedure, calendar);
        register.forEach(counting::add);
        return counting.figures();
    }

    /**
     * These figures after the report on the period before. What that report carried forward is brought forward. What has
     * changed in the register since then, with dates before this period, is shown as a correction. Not so for those that were sent
     * on: a correction would tell that one of them was restricted in between, and which.
     */
    public Figures continuing(Figures previous, FinancialYear year) {
        return FiguresBuilder.copy(this)
                .complaints(complaints.continuing(previous.complaints().carriedForward()))
                .satisfaction(
                        SatisfactionCount.continuing(previous.satisfaction(), satisfaction, Period.parse(period, year)))
                .before(Headline.of(previous))
                .build();
    }

    /** The same figures without the ideas that some complaints have taught; all numbers stay. */
    public Figures withoutIdeasOf(Set<String> complaints) {
        return improvements == null
                ? this
                : FiguresBuilder.copy(this)
                        .improvements(improvements.without(complaints))
                        .build();
    }

    /**
     * These figures beside those of the same period of the year before. For a year that is the period before: its figures stand
     * beside these already.
     */
    public Figures besideYearBefore(Figures earlier) {
        if (before != null && before.period().equals(earlier.period())) {
            return this;
        }
        return FiguresBuilder.copy(this).yearBefore(Headline.of(earlier)).build();
    }

    /** Whether there is nothing to report: no entry, no open complaint, no time limit due. */
    public boolean nil() {
        return complaints.nothing()
                && allLimits.due() == 0
                && otherKinds.isEmpty()
                && turnedAway.isEmpty()
                && laterContacts.isEmpty()
                && contactedAfterEnd.isEmpty()
                && lateMisses.isEmpty()
                && (followOns == null || followOns.nothing())
                && (improvements == null || improvements.nothing())
                && erasures == null;
    }
}
