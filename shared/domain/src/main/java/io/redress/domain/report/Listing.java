package io.redress.domain.report;

import io.redress.domain.calendar.WorkingCalendar;
import io.redress.domain.complaint.FollowOnAction;
import io.redress.domain.complaint.Lesson;
import io.redress.domain.complaint.RegisterRow;
import io.redress.domain.intake.Submission;
import io.redress.domain.procedure.Channel;
import io.redress.domain.procedure.Choice;
import io.redress.domain.procedure.Duty;
import io.redress.domain.procedure.Identified;
import io.redress.domain.procedure.Kind;
import io.redress.domain.procedure.Procedure;
import io.redress.domain.procedure.Sender;
import io.redress.domain.procedure.Stage;
import io.redress.domain.report.ReportContent.Idea;
import io.redress.domain.report.ReportContent.Lacking;
import io.redress.domain.report.ReportContent.Learned;
import io.redress.domain.report.ReportContent.Proposed;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Makes the lists of a report on a period: of the complaints received in it and of those still open from before. Those that are
 * restricted or about a member of staff are left out, also of the words.
 */
public final class Listing {

    /** How many complaints a list has at most. The register has all. */
    public static final int MOST = 2_000;

    /**
     * How many lessons a report keeps at most of the complaints closed in its period, how many of earlier ones, and how many missing
     * duties: as many as a PDF shows. All are with their complaints.
     */
    public static final int MOST_WORDS = 200;

    private final Procedure procedure;
    private final WorkingCalendar calendar;
    private final AsOf start;
    private final AsOf end;
    private final LearnedLater later;
    private final Terms terms;
    private final List<ContentLine> sent = new ArrayList<>();
    private final List<ContentLine> direct = new ArrayList<>();
    private final Room<Learned> learned = new Room<>(MOST_WORDS);
    private final Room<Learned> learnedLater = new Room<>(MOST_WORDS);
    private final Room<Lacking> incidents = new Room<>(MOST_WORDS);
    private int takenSent;
    private int takenDirect;
    private int moreSent;
    private int moreDirect;

    /** @param terms what the receiver of the report calls the categories */
    public Listing(Period period, Procedure procedure, WorkingCalendar calendar, Terms terms) {
        this.terms = terms;
        this.procedure = procedure;
        this.calendar = calendar;
        this.start = new AsOf(period.start(calendar.zone()));
        this.end = new AsOf(period.end(calendar.zone()));
        this.later = new LearnedLater(new AsOf(period.previous().start(calendar.zone())), start, end);
    }

    /** Says when the report on the period before was made, before any row is added. It has told what had been recorded by then. */
    public void previousReported(Instant at) {
        later.reported(at);
    }

    /** Whether a report lists anything of a row, so that its words have to be read. */
    public boolean lists(RegisterRow row) {
        return row.listed()
                && end.received(row)
                && (isComplaint(row)
                                && (Course.of(row, start, end).open()
                                        || !later.from(row).isEmpty())
                        || lacking(row).findAny().isPresent());
    }

    private boolean isComplaint(RegisterRow row) {
        return row.kind().equals(Submission.USUAL_KIND)
                || procedure.kind(row.kind()).filter(Kind::startsLimits).isPresent();
    }

    /**
     * Takes the next row in order of receipt: whether its words have to be read, and it has to be added. A complaint is only counted
     * if its list has no room for it, and there is no room for what was learnt from it, or for its missing duties.
     */
    public boolean takes(RegisterRow row) {
        if (!lists(row)) {
            return false;
        }
        Course course = Course.of(row, start, end);
        Room<Learned> room = course.open() ? learned : learnedLater;
        int lessons = lessons(row, course);
        int duties = (int) lacking(row).count();
        boolean here = sender(row).isPresent();
        boolean line = course.open() && (here ? takenSent++ : takenDirect++) < MOST;
        boolean told = lessons > 0 && room.isLeft() || duties > 0 && incidents.isLeft();
        room.take(lessons);
        incidents.take(duties);
        if (line || told) {
            return true;
        }
        if (course.open()) {
            countMore(here);
        }
        room.leaveOut(lessons);
        incidents.leaveOut(duties);
        return false;
    }

    /** How many lessons a report tells of a row, if their words are still there. */
    private int lessons(RegisterRow row, Course course) {
        boolean erased = row.personalData() != null && row.personalData().erased() != null;
        if (erased || !isComplaint(row)) {
            return 0;
        }
        return course.open()
                ? course.closed() ? row.lessons().size() : 0
                : later.from(row).size();
    }

    private void countMore(boolean here) {
        if (here) {
            moreSent++;
        } else {
            moreDirect++;
        }
    }

    private Optional<Sender> sender(RegisterRow row) {
        return Optional.ofNullable(row.channel()).flatMap(procedure::channel).map(Channel::sender);
    }

    /** Adds a row, with the recorded facts about how the complaint came in, and what people wrote about it. */
    public void add(RegisterRow row, RowWords words) {
        if (!lists(row)) {
            return;
        }
        lacking(row)
                .map(duty -> new Lacking(row.reference(), title(procedure.duties(), Duty::title, duty)))
                .forEach(incidents::add);
        Course course = Course.of(row, start, end);
        if (!course.open()) {
            addLearnedLater(row, words);
            return;
        }
        Optional<Sender> sender = sender(row);
        List<ContentLine> list = sender.isPresent() ? sent : direct;
        if (list.size() < MOST) {
            list.add(line(row, words, course, sender));
        } else {
            countMore(sender.isPresent());
        }
        if (course.closed()) {
            words.lessons().stream()
                    .map(lesson -> learned(row, row.cause(), lesson, null))
                    .forEach(learned::add);
        }
    }

    private void addLearnedLater(RegisterRow row, RowWords words) {
        if (!isComplaint(row)) {
            return;
        }
        LocalDate closed = start.ending(row).map(ending -> day(ending.closed())).orElse(null);
        Map<Integer, Lesson> recorded =
                later.from(row).stream().collect(Collectors.toMap(Lesson::change, Function.identity()));
        for (RowWords.Learned written : words.lessons()) {
            Lesson lesson = recorded.get(written.change());
            if (lesson != null) {
                learnedLater.add(learned(row, lesson.cause(), written, closed));
            }
        }
    }

    private Learned learned(
            RegisterRow row, @Nullable String cause, RowWords.Learned lesson, @Nullable LocalDate closed) {
        return new Learned(
                row.reference(), cause(cause), lesson.lesson(), lesson.corrective(), lesson.preventive(), closed);
    }

    private ContentLine line(RegisterRow row, RowWords words, Course course, Optional<Sender> sender) {
        return new ContentLine(
                sender.map(body -> row.origin().get(body.document())).orElse(row.reference()),
                row.reference(),
                sender.map(body -> row.origin().get(body.branch())).orElse(null),
                row.channel() == null ? "" : title(procedure.channels(), Channel::title, row.channel()),
                words.represented(),
                status(row, course),
                course.ending()
                        .map(AsOf.Ending::outcome)
                        .map(outcome -> title(procedure.outcomes(), Choice::title, outcome))
                        .orElse(null),
                row.category() == null
                        ? null
                        : terms.of(row.category(), title(procedure.categories(), Choice::title, row.category())),
                cause(row.cause()),
                corrective(words),
                day(row.received()),
                course.ending().map(ending -> day(ending.closed())).orElse(null));
    }

    private ContentLine.Status status(RegisterRow row, Course course) {
        if (!course.carried()) {
            return ContentLine.Status.RESOLVED;
        }
        return procedure
                .stage(end.openStage(row, procedure))
                .filter(stage -> stage.awaits() == Stage.Awaits.COMPLAINANT)
                .map(_ -> ContentLine.Status.WAITING)
                .orElse(ContentLine.Status.PENDING);
    }

    private @Nullable String cause(@Nullable String cause) {
        return cause == null ? null : title(procedure.causes(), Choice::title, cause);
    }

    private static @Nullable String corrective(RowWords words) {
        String all = words.lessons().stream()
                .flatMap(lesson -> Stream.ofNullable(lesson.corrective()))
                .collect(Collectors.joining("; "));
        return all.isEmpty() ? null : all;
    }

    /** The duties that were due by the end of the period and not completed then. */
    private Stream<String> lacking(RegisterRow row) {
        return row.followOnActions().stream()
                .filter(action -> end.happened(action.due()) && !end.happened(action.done()))
                .flatMap((FollowOnAction action) -> Stream.ofNullable(action.duty()));
    }

    private LocalDate day(Instant at) {
        return at.atZone(calendar.zone()).toLocalDate();
    }

    private static <T extends Identified> String title(List<T> list, Function<T, String> title, String id) {
        return Identified.find(list, id).map(title).orElseGet(() -> Breakdown.inWords(id));
    }

    /**
     * @param ideas all ideas for improvement that the period can have anything to say about
     * @param texts the texts of the ideas by their ids
     */
    public ReportContent content(
            @Nullable ImprovementFigures figures, List<Improvement> ideas, Map<String, String> texts) {
        List<Idea> told = figures == null
                ? List.of()
                : figures.ideas().stream()
                        .map(idea -> new Idea(idea.id(), texts.get(idea.id())))
                        .toList();
        List<Learned> all = Stream.concat(learned.kept().stream(), learnedLater.kept().stream())
                .toList();
        return new ReportContent(
                sorted(sent),
                sorted(direct),
                all,
                incidents.kept(),
                told,
                proposed(ideas, texts),
                moreSent,
                moreDirect,
                0,
                learned.more(),
                learnedLater.more(),
                incidents.more());
    }

    /** The ideas that were proposed in the period and on which nobody had decided at its end. */
    private List<Proposed> proposed(List<Improvement> ideas, Map<String, String> texts) {
        return ideas.stream()
                .filter(idea -> end.happened(idea.first().at())
                        && !start.happened(idea.first().at()))
                .filter(idea -> idea.before(end.moment()).last().state() == Improvement.State.PROPOSED)
                .map(idea -> new Proposed(idea.complaint(), idea.first().by(), texts.get(idea.id())))
                .toList();
    }

    private static List<ContentLine> sorted(List<ContentLine> lines) {
        return lines.stream()
                .sorted(Comparator.comparing(ContentLine::received).thenComparing(ContentLine::reference))
                .toList();
    }
}
