package io.redress.domain.report;

import io.redress.domain.calendar.WorkingCalendar;
import io.redress.domain.complaint.RegisterRow;
import io.redress.domain.intake.Submission;
import io.redress.domain.procedure.Channel;
import io.redress.domain.procedure.Kind;
import io.redress.domain.procedure.Procedure;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Counts the figures of one period, row by row, so that the register may be of any length. It needs the rows of all entries received
 * in the period, and of all earlier ones about which anything happened, or was due or open, since the period itself began.
 *
 * <p>Restricted complaints count in all totals. In a breakdown they are in a line of their own, and no average includes them: readers
 * of a report also have the lines of all other complaints, and the reports of shorter and longer periods, and would find by
 * subtraction what else was said of a single one.
 */
public final class Counting {

    /** What came of a contact after the end if staff opened the complaint again. */
    public static final String OPENED_AGAIN = "opened-again";

    private final Period period;
    private final AsOf start;
    private final AsOf end;
    private final Set<String> complaints;
    private final Set<String> senders;
    private final Flow flow = new Flow();
    private final Flow sent = new Flow();
    private final ReceivedCount received;
    private final ClosedCount closed;
    private final OpenCount open;
    private final AfterEndCount afterEnd;
    private final FollowOnCount followOns;
    private final LimitsCount limits;
    private final SatisfactionCount satisfaction;
    private final Breakdown turnedAway;
    private @Nullable ImprovementFigures improvements;
    private ErasureFigures erasures = ErasureFigures.NOTHING;
    private int restricted;
    private int notListed;

    public Counting(Period period, Procedure procedure, WorkingCalendar calendar) {
        this.period = period;
        this.start = new AsOf(period.start(calendar.zone()));
        this.end = new AsOf(period.end(calendar.zone()));
        this.complaints = kindsOfComplaints(procedure);
        this.senders = procedure.channels().stream()
                .filter(channel -> channel.sender() != null)
                .map(Channel::id)
                .collect(Collectors.toUnmodifiableSet());
        this.received = new ReceivedCount(procedure);
        this.closed = new ClosedCount(procedure, calendar, end);
        this.open = new OpenCount(procedure, calendar, end);
        this.afterEnd = new AfterEndCount(procedure, start, end);
        this.followOns = new FollowOnCount(procedure, start, end);
        this.limits = new LimitsCount(period, procedure, calendar, start, end);
        this.satisfaction = new SatisfactionCount(period, calendar.zone());
        this.turnedAway = Titles.turnedAway(procedure);
    }

    /** The kinds whose entries are complaints: those that start time limits. */
    private static Set<String> kindsOfComplaints(Procedure procedure) {
        Set<String> kinds = procedure.kinds().stream()
                .filter(Kind::startsLimits)
                .map(Kind::id)
                .collect(Collectors.toSet());
        kinds.add(Submission.USUAL_KIND);
        return Set.copyOf(kinds);
    }

    public void add(RegisterRow row) {
        if (!end.received(row)) {
            return;
        }
        Course course = Course.of(row, start, end);
        erasures = erasures.and(row, start, end);
        if (complaints.contains(row.kind())) {
            addComplaint(row, course);
        } else if (!course.before()) {
            received.addOther(row);
        }
        afterEnd.addDecided(row);
        followOns.add(row);
        limits.add(row);
        restricted += row.restriction() != null && course.open() ? 1 : 0;
        notListed += !row.listed() && course.open() ? 1 : 0;
    }

    private void addComplaint(RegisterRow row, Course course) {
        flow.add(course);
        if (row.restriction() == null && row.channel() != null && senders.contains(row.channel())) {
            sent.add(course);
        }
        afterEnd.addComplaint(row);
        satisfaction.add(row);
        open.add(row, course);
        if (!course.before()) {
            received.addComplaint(row);
        }
        if (course.closed()) {
            course.ending().ifPresent(ending -> closed.add(row, ending));
        }
    }

    /** Adds how many submissions were turned away in the period; nothing else about them is stored (CP-3, KT-1). */
    public void turnedAway(String cause, int count) {
        for (int i = 0; i < count; i++) {
            turnedAway.add(cause);
        }
    }

    /** Adds the ideas for improvement that the readers of the report may know of. */
    public void improvements(List<Improvement> ideas) {
        improvements = ImprovementFigures.of(ideas, start.moment(), end.moment(), period.lastDay());
    }

    /** Says when this report is made, before any row is added: a moment before the register is read. */
    public void made(Instant at) {
        limits.made(at);
    }

    /**
     * Says when the reports on earlier periods were made, before any row is added. A period without a report counts as reported on the
     * day after it.
     */
    public void reported(Function<Period, Optional<Instant>> at) {
        limits.reported(at);
    }

    public Figures figures() {
        List<LimitFigures> kept = limits.kept();
        FiguresBuilder figures = FiguresBuilder.builder()
                .period(period.key())
                .from(period.from())
                .to(period.lastDay())
                .complaints(flow.movement())
                .allLimits(kept.stream()
                        .reduce(LimitFigures.of("all", "All time limits", 0, 0, 0, 0, 0), LimitFigures::and))
                .limits(kept)
                .limitDays(limits.days())
                .lateMisses(limits.late())
                .categories(received.categories())
                .departments(received.departments())
                .channels(received.channels())
                .locations(received.locations())
                .kinds(received.kinds())
                .otherKinds(received.otherKinds())
                .turnedAway(turnedAway.tallies())
                .priorities(open.priorities())
                .waiting(open.waiting())
                .overdue(open.overdue())
                .satisfaction(satisfaction.figures())
                .followOns(followOns.orNull())
                .improvements(improvements)
                .erasures(erasures.orNull())
                .sentHere(senders.isEmpty() ? null : sent.movement())
                .restricted(restricted)
                .notListed(notListed);
        closed.into(figures);
        afterEnd.into(figures);
        return figures.build();
    }
}
