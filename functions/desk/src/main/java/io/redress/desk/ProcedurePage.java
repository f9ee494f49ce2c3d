package io.redress.desk;

import io.redress.domain.Rejection;
import io.redress.domain.language.Language;
import io.redress.platform.Dates;
import io.redress.platform.Problem;
import io.redress.platform.Response;
import io.redress.platform.Tree;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The procedure: its drawing, its stages with their time limits and the ways between them, and which dates a receipt would lead to. */
final class ProcedurePage {

    private final DeskTemplate page = new DeskTemplate("procedure");

    Response show(DeskRequest asked) {
        Call procedure = Call.get("/procedure");
        Attempt attempt = Attempt.NONE;
        Tree answer;
        try {
            answer = asked.json(procedure
                    .asking("receivedAt", asked.query("receivedAt"))
                    .asking("kind", asked.query("kind"))
                    .asking("channel", asked.query("channel")));
        } catch (Rejection rejection) {
            attempt = new Attempt(asked.request().query(), Optional.of(Problem.of(rejection, asked.request())));
            answer = asked.json(procedure);
        }
        Titles titles = new Titles(answer.at("definition"));
        Tree definition = titles.definition();
        List<Way> ways = Way.all(titles);
        Tree dates = answer.at("dates");
        List<Map<String, Object>> whatIf =
                dates.texts().isEmpty() ? List.of() : List.of(whatIf(dates).map());
        Facts facts = DeskTemplate.frame(asked, whatIf.isEmpty() ? "Procedure" : "What if, Procedure", Menu.PROCEDURE)
                .put("description", definition.text("description").orElse(""))
                .put("drawing", List.of(Drawing.of(titles, ways).map()))
                .put("beginnings", beginnings(ways, titles))
                .each("stages", definition.list("stages"), stage -> stage(stage, titles, ways))
                .put("receivedAt", asked.query("receivedAt"))
                .put(
                        "selects",
                        List.of(
                                select(asked, titles, "kind", "Kind", "kinds", ""),
                                select(asked, titles, "channel", "Channel", "channels", "Any")))
                .put("whatIf", whatIf);
        return page.answer(attempt.status(), ProblemFacts.add(facts, attempt, Map.of("receivedAt", "Received at")));
    }

    private static List<Map<String, Object>> beginnings(List<Way> ways, Titles titles) {
        return ways.stream()
                .filter(way -> way.from().equals(Way.RECEIPT))
                .map(way -> way(way, titles))
                .toList();
    }

    private static Facts stage(Tree stage, Titles titles, List<Way> ways) {
        String id = stage.required("id");
        return new Facts()
                .texts(stage, "id", "title", "description")
                .put("owner", stage.text("owner").map(titles::role).orElse(""))
                .put("end", StageGroup.isEnd(stage))
                .put("waits", StageGroup.awaitsComplainant(stage))
                .each(
                        "limits",
                        titles.definition().list("limits").stream()
                                .filter(limit -> limit.items("stages").contains(id))
                                .toList(),
                        limit -> new Facts().texts(limit, "title", "span"))
                .put(
                        "ways",
                        ways.stream()
                                .filter(way -> way.from().equals(id))
                                .map(way -> way(way, titles))
                                .toList());
    }

    private static Map<String, Object> way(Way way, Titles titles) {
        return new Facts()
                .put("title", way.title())
                .put("by", String.join(", ", way.by()))
                .put("to", way.to())
                .put("toTitle", titles.of("stages", Optional.of(way.to())))
                .map();
    }

    private static Map<String, Object> select(
            DeskRequest asked, Titles titles, String name, String label, String list, String any) {
        return new Facts()
                .put("name", name)
                .put("label", label)
                .put("any", any)
                .put("options", titles.options(list, asked.query(name)))
                .map();
    }

    private static Facts whatIf(Tree dates) {
        return new Facts()
                .put("stage", dates.at("stage").text("title").orElse(""))
                .each("limits", dates.list("limits"), limit -> new Facts()
                        .texts(limit, "title", "span", "explanation")
                        .put("when", when(limit))
                        .put("due", limit.text("dueInWords").orElse(""))
                        .each("days", limit.list("days"), day -> new Facts()
                                .texts(day, "why")
                                .put("day", Dates.day(LocalDate.parse(day.required("date")), Language.ENGLISH))));
    }

    /** A limit that does not start at once is counted as if its start were at the time of receipt. */
    private static String when(Tree limit) {
        if (limit.isTrue("atOnce")) {
            return "";
        }
        String stages = limit.list("stages").stream()
                .map(stage -> stage.required("title"))
                .collect(Collectors.joining(", "));
        return limit.text("starts").filter("action"::equals).isPresent()
                ? "if the action that starts it were taken at this time"
                : "if the complaint came to this stage at this time: " + stages;
    }
}
