package io.redress.domain.report;

import io.redress.domain.calendar.WorkingCalendar;
import io.redress.domain.complaint.FollowOnAction;
import io.redress.domain.complaint.Limit;
import io.redress.domain.complaint.RegisterRow;
import io.redress.domain.procedure.Channel;
import io.redress.domain.procedure.Choice;
import io.redress.domain.procedure.Determination;
import io.redress.domain.procedure.Duty;
import io.redress.domain.procedure.Field;
import io.redress.domain.procedure.Kind;
import io.redress.domain.procedure.Procedure;
import io.redress.domain.procedure.Stage;
import io.redress.domain.procedure.TimeLimit;
import io.redress.domain.report.RowWords.Learned;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The register as a sheet. The sheet of a period has the entries received in it, those still open from before and those opened
 * again in it, each as it was when the period ended. A sheet can also have any rows as they are now. Times are in the organisation's time zone.
 */
public final class RegisterSheet {

    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

    private final Procedure procedure;
    private final WorkingCalendar calendar;
    private final List<Field> origin;
    private final List<TimeLimit> limits;
    private final Endings endings;
    private final Optional<AsOf> start;
    private final AsOf end;
    private final boolean words;

    private RegisterSheet(
            Procedure procedure, WorkingCalendar calendar, Optional<AsOf> start, AsOf end, boolean words) {
        this.procedure = procedure;
        this.calendar = calendar;
        this.origin = start.isPresent() ? List.of() : origin(procedure);
        this.limits = procedure.limits().stream()
                .filter(limit -> limit.owedBy() == TimeLimit.OwedBy.ORGANISATION)
                .toList();
        this.endings = new Endings(procedure);
        this.start = start;
        this.end = end;
        this.words = words;
    }

    /**
     * The recorded facts about how an entry came in, of all channels, such as the ombudsman's number (KT-14). The sheet of a period is kept
     * for ever, so it leaves them out: people wrote them.
     */
    private static List<Field> origin(Procedure procedure) {
        Map<String, Field> fields = new LinkedHashMap<>();
        procedure.channels().stream()
                .flatMap(channel -> channel.fields().stream())
                .forEach(field -> fields.putIfAbsent(field.id(), field));
        return List.copyOf(fields.values());
    }

    /** The sheet of a period. */
    public static RegisterSheet of(Period period, Procedure procedure, WorkingCalendar calendar) {
        return new RegisterSheet(
                procedure,
                calendar,
                Optional.of(new AsOf(period.start(calendar.zone()))),
                new AsOf(period.end(calendar.zone())),
                false);
    }

    /** A sheet of rows as they are now. It has no period, so nothing is brought forward. */
    public static RegisterSheet at(Instant now, Procedure procedure, WorkingCalendar calendar) {
        // Events at exactly this instant are included.
        return new RegisterSheet(procedure, calendar, Optional.empty(), new AsOf(now.plusMillis(1)), false);
    }

    /** The same sheet with what people wrote: the subject of each entry, what its follow-on actions are, and its lessons. */
    public RegisterSheet withWords() {
        return new RegisterSheet(procedure, calendar, start, end, true);
    }

    /** The headings of its columns. */
    public List<String> headings() {
        List<String> cells = new ArrayList<>(List.of("Reference", "Kind", "Received"));
        start.ifPresent(_ -> cells.add("Brought forward"));
        if (words) {
            cells.add("Subject");
        }
        cells.addAll(List.of(
                "Channel",
                "Category",
                "Department",
                "Closed",
                "Outcome",
                "Ended at",
                "Working days",
                "Determination",
                "Root cause",
                "Follow-on actions"));
        if (!procedure.priorities().isEmpty()) {
            cells.add("Priority");
        }
        if (words) {
            cells.addAll(List.of("Lesson", "Corrective action", "Preventive action"));
        }
        origin.forEach(field -> cells.add(field.title()));
        List<String> before = List.copyOf(cells);
        limits.forEach(limit -> {
            String heading = before.contains(limit.title()) ? limit.title() + " (time limit)" : limit.title();
            cells.addAll(List.of(heading + ", due", heading));
        });
        return cells;
    }

    /** The cells of a row of the register; empty when the row does not belong to the sheet. */
    public Optional<List<String>> cells(RegisterRow row) {
        return cells(row, RowWords.NONE);
    }

    /** The same with what people wrote, for a sheet with words. */
    public Optional<List<String>> cells(RegisterRow row, RowWords written) {
        if (!end.received(row)
                || start.filter(at -> !Course.of(row, at, end).open()).isPresent()) {
            return Optional.empty();
        }
        Optional<AsOf.Ending> ending = end.ending(row);
        List<String> cells = new ArrayList<>(List.of(
                row.reference(),
                title(procedure.kind(row.kind()).map(Kind::title), row.kind()),
                local(row.received())));
        start.ifPresent(at -> cells.add(broughtForward(Course.of(row, at, end))));
        if (words) {
            cells.add(Objects.requireNonNullElse(written.subject(), ""));
        }
        cells.addAll(List.of(
                title(procedure.channels(), Channel::id, Channel::title, row.channel()),
                title(procedure.categories(), Choice::id, Choice::title, row.category()),
                title(procedure.departments(), Choice::id, Choice::title, row.department()),
                ending.map(ended -> local(ended.closed())).orElse(""),
                ending.map(ended -> title(procedure.outcomes(), Choice::id, Choice::title, ended.outcome()))
                        .orElse(""),
                ending.map(ended -> stage(row, ended)).orElse(""),
                ending.map(ended -> String.valueOf(calendar.workingDaysBetween(row.received(), ended.closed())))
                        .orElse(""),
                title(procedure.determinations(), Determination::id, Determination::title, row.determination()),
                title(procedure.causes(), Choice::id, Choice::title, row.cause()),
                row.followOnActions().stream()
                        .map(action -> action(action, written))
                        .collect(Collectors.joining("; "))));
        if (!procedure.priorities().isEmpty()) {
            cells.add(title(
                    procedure.priorities(),
                    Choice::id,
                    Choice::title,
                    procedure.priorityOr(end.priority(row)).orElseThrow()));
        }
        if (words) {
            cells.add(lessons(written, Learned::lesson));
            cells.add(lessons(written, Learned::corrective));
            cells.add(lessons(written, Learned::preventive));
        }
        origin.forEach(field -> cells.add(row.origin().getOrDefault(field.id(), "")));
        limits.forEach(limit -> {
            cells.add(each(row, limit, known -> local(known.due())));
            cells.add(each(row, limit, this::state));
        });
        return Optional.of(cells);
    }

    private static String broughtForward(Course course) {
        return course.openAtStart() ? "yes" : course.again() ? "no, opened again" : "no";
    }

    /** A time limit that started several times has as many entries. */
    private String each(RegisterRow row, TimeLimit limit, Function<Limit, String> what) {
        return row.limits().stream()
                .filter(known -> known.id().equals(limit.id()) && end.started(known))
                .map(what)
                .collect(Collectors.joining("; "));
    }

    /** What has to be done, and until when; or that it is completed. */
    private String action(FollowOnAction action, RowWords written) {
        String what = written.actions().getOrDefault(action.id(), duty(action.duty()));
        Instant done = action.done();
        return what + (done != null && end.happened(done) ? " (completed " + day(done) : " (due " + day(action.due()))
                + ")";
    }

    private static String lessons(RowWords written, Function<Learned, @Nullable String> text) {
        return written.lessons().stream()
                .flatMap(learned -> Stream.ofNullable(text.apply(learned)))
                .collect(Collectors.joining("; "));
    }

    private String duty(@Nullable String duty) {
        return duty == null ? "Follow-on action" : title(procedure.duty(duty).map(Duty::title), duty);
    }

    private String day(Instant at) {
        return at.atZone(calendar.zone()).toLocalDate().toString();
    }

    private String state(Limit limit) {
        return end.state(limit).name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private String stage(RegisterRow row, AsOf.Ending ending) {
        String stage = endings.stage(row, ending);
        return title(procedure.stage(stage).map(Stage::title), stage);
    }

    private String local(Instant at) {
        return LOCAL.format(at.atZone(calendar.zone()));
    }

    private static <T> String title(
            List<T> list, Function<T, String> id, Function<T, String> title, @Nullable String wanted) {
        return title(
                list.stream()
                        .filter(one -> id.apply(one).equals(wanted))
                        .findFirst()
                        .map(title),
                wanted);
    }

    private static String title(Optional<String> title, @Nullable String id) {
        return title.orElseGet(() -> words(id));
    }

    private static String words(@Nullable String id) {
        return id == null ? "" : Breakdown.inWords(id);
    }
}
