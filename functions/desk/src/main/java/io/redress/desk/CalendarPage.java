package io.redress.desk;

import io.redress.domain.Rejection;
import io.redress.domain.language.Language;
import io.redress.platform.Dates;
import io.redress.platform.Problem;
import io.redress.platform.Response;
import io.redress.platform.Tree;
import io.redress.web.FormField;
import io.redress.web.PageTemplate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The days off, and for administrators a form to declare more, which says what they move before they are declared. */
final class CalendarPage {

    private static final String STEP = "step_";
    private static final int MORE_DAYS = 3;

    private static final FormRows DAYS = new FormRows("days", "Day", List.of("date", "name", "source"));

    private final DeskTemplate page = new DeskTemplate("calendar");

    Response show(DeskRequest asked) {
        Response answer = asked.response(Call.get("/calendar"));
        Tree calendar = Tree.read(answer.body());
        return page.answer(
                200,
                facts(
                        asked,
                        calendar,
                        DeskRequest.version(answer),
                        values(calendar),
                        new Attempt(values(calendar), Optional.empty()),
                        Optional.empty()));
    }

    /** Shows what the days would move, or declares them. */
    Response send(DeskRequest asked) {
        SentForm form = new SentForm(asked);
        boolean declares = form.take(STEP).filter("declare"::equals).isPresent();
        Map<String, String> values = form.values();
        Map<String, Object> body = Map.of(DAYS.list(), DAYS.items(values));
        try {
            if (declares) {
                asked.response(Call.put("/calendar", body).ifMatch(form.version()));
                return PageTemplate.seeOther(asked.home() + "/calendar");
            }
            Tree preview = asked.json(Call.put("/calendar", body).asking("preview", "true"));
            return page.answer(
                    200,
                    facts(
                            asked,
                            preview,
                            form.version(),
                            form.opened(),
                            new Attempt(values, Optional.empty()),
                            Optional.of(preview)));
        } catch (Rejection rejection) {
            Problem problem = DAYS.atRows(Problem.of(rejection, asked.request()), values);
            Response now = asked.response(Call.get("/calendar"));
            Tree calendar = Tree.read(now.body());
            if (!ProblemFacts.isStale(problem)) {
                Attempt attempt = new Attempt(values, Optional.of(problem));
                return page.answer(
                        problem.status(),
                        facts(asked, calendar, form.version(), form.opened(), attempt, Optional.empty()));
            }
            FormMerge merge = new FormMerge(DAYS, form.opened(), values, values(calendar));
            Attempt attempt = new Attempt(merge.values(), Optional.of(problem));
            Facts facts = facts(asked, calendar, DeskRequest.version(now), merge.now(), attempt, Optional.empty());
            ChangeByOthers.add(facts, changes(merge));
            return page.answer(problem.status(), facts);
        }
    }

    private static List<ChangeByOthers> changes(FormMerge merge) {
        List<ChangeByOthers> changes = new ArrayList<>();
        merge.byFirstPart().forEach((date, day) -> {
            if (day.othersChanged()) {
                changes.add(new ChangeByOthers(
                        DateWords.date(date),
                        words(day.first()),
                        words(day.now()),
                        words(day.merged()),
                        day.conflict()));
            }
        });
        return changes;
    }

    private static String words(Map<String, String> day) {
        return Stream.of("name", "source")
                .map(part -> day.getOrDefault(part, ""))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private static Map<String, String> values(Tree calendar) {
        return DAYS.values(calendar.list("declared").stream().map(Tree::texts).toList());
    }

    private static Facts facts(
            DeskRequest asked,
            Tree calendar,
            String version,
            Map<String, String> opened,
            Attempt attempt,
            Optional<Tree> preview) {
        List<Tree> moved = preview.map(one -> one.list("moved")).orElse(List.of());
        int declared = DAYS.count(attempt.values());
        Tree me = asked.json(Call.get("/me"));
        Facts facts = DeskTemplate.frame(
                        asked,
                        me,
                        preview.isPresent() ? "Before these days are declared, Calendar" : "Calendar",
                        Menu.CALENDAR)
                .put("cutOff", calendar.text("cutOff").orElse(""))
                .put("moving", !calendar.isTrue("limitsMoved"))
                .each("days", soon(calendar, me), CalendarPage::day)
                .each("declared", calendar.list("declared"), CalendarPage::day)
                .each("moved", moved, move -> new Facts()
                        .texts(move, "reference", "title")
                        .put("address", asked.complaint(move.required("reference")))
                        .put("from", move.text("fromInWords").orElse(""))
                        .put("to", move.text("toInWords").orElse("")))
                .put(
                        "nothingMoved",
                        preview.filter(_ -> moved.isEmpty())
                                .map(CalendarPage::nothing)
                                .orElse(""))
                .put("previewed", preview.isPresent())
                .put("changeHeading", preview.isPresent() ? "Declare these days, or change them" : "Declare days off")
                .put("version", version)
                .put("opened", SentForm.keeping(opened))
                .put("changes", List.of())
                .put("mark", asked.newMark())
                .put("rows", form(attempt, preview.isPresent() ? Math.max(declared, 1) : declared + MORE_DAYS));
        return ProblemFacts.add(facts, attempt, labels(declared));
    }

    private static String nothing(Tree preview) {
        return preview.isTrue("more")
                ? "These days would move no time limit of the 500 most urgent complaints. The others were not looked at."
                : "These days would move no running time limit.";
    }

    private static Map<String, String> labels(int rows) {
        Map<String, String> labels = new LinkedHashMap<>();
        for (int i = 0; i < rows; i++) {
            labels.put(DAYS.field(i, "date"), DAYS.title(i));
            labels.put(DAYS.field(i, "name"), "Name of day " + (i + 1));
            labels.put(DAYS.field(i, "source"), "Source of day " + (i + 1));
        }
        return labels;
    }

    private static List<Map<String, Object>> form(Attempt attempt, int rows) {
        List<Map<String, Object>> form = new ArrayList<>();
        for (int i = 0; i < rows; i++) {
            form.add(new Facts()
                    .put("legend", DAYS.title(i))
                    .put(
                            "fields",
                            Stream.of(
                                            FormField.of(FormField.Kind.DATE, DAYS.field(i, "date"), "Date"),
                                            FormField.of(FormField.Kind.LINE, DAYS.field(i, "name"), "Name"),
                                            FormField.of(
                                                    FormField.Kind.LINE,
                                                    DAYS.field(i, "source"),
                                                    "Where it was announced"))
                                    .map(field -> field.filledIn(
                                                    attempt.value(field.name()), attempt.fault(field.name()))
                                            .facts(Language.ENGLISH))
                                    .toList())
                    .map());
        }
        return form;
    }

    /** The days off of this year and the next, by the day on which the calendar was asked. */
    private static List<Tree> soon(Tree calendar, Tree me) {
        int year = LocalDate.parse(me.required("today")).getYear();
        return calendar.list("daysOff").stream()
                .filter(day -> {
                    int of = LocalDate.parse(day.required("date")).getYear();
                    return of == year || of == year + 1;
                })
                .toList();
    }

    private static Facts day(Tree day) {
        return new Facts()
                .texts(day, "name", "source")
                .put("day", Dates.day(LocalDate.parse(day.required("date")), Language.ENGLISH));
    }
}
