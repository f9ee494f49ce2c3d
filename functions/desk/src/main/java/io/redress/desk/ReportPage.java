package io.redress.desk;

import io.redress.domain.Rejection;
import io.redress.platform.PathPart;
import io.redress.platform.Problem;
import io.redress.platform.Response;
import io.redress.platform.Tree;
import io.redress.web.PageTemplate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A report: where it is in its life, the forms of what the user may do with it, its files and its figures. */
final class ReportPage {

    private static final String ONE = "/reports/{report}/{period}";

    private final DeskTemplate page = new DeskTemplate("report");

    Response show(DeskRequest asked) {
        return shown(asked, Attempt.NONE, "");
    }

    /** Asks for a report that has not been made yet. */
    Response ask(DeskRequest asked) {
        asked.response(at(asked, Call.post(ONE, Map.of())));
        return PageTemplate.seeOther(own(asked) + "?asked=yes");
    }

    Response act(DeskRequest asked) {
        SentForm form = new SentForm(asked);
        String action = asked.request().path("action");
        try {
            asked.response(at(asked, Call.post(ONE + "/actions/{action}", form.filled()))
                    .at("action", action)
                    .ifMatch(form.version()));
            return PageTemplate.seeOther(own(asked));
        } catch (Rejection rejection) {
            return shown(
                    asked, new Attempt(form.values(), Optional.of(Problem.of(rejection, asked.request()))), action);
        }
    }

    Response pdf(DeskRequest asked) {
        Call call = at(asked, Call.get(ONE)).with("accept", "application/pdf");
        return asked.response(asked.request()
                .header("range")
                .map(range -> call.with("range", range))
                .orElse(call));
    }

    Response csv(DeskRequest asked) {
        return asked.response(at(asked, Call.get(ONE)).with("accept", "text/csv"));
    }

    private static Call at(DeskRequest asked, Call call) {
        return call.at("report", asked.request().path("report"))
                .at("period", asked.request().path("period"));
    }

    private static String own(DeskRequest asked) {
        return asked.home() + "/reports/" + PathPart.of(asked.request().path("report")) + "/"
                + PathPart.of(asked.request().path("period"));
    }

    /** The report with the entity tag of its life; empty if it has not been made. */
    private static Optional<Response> report(DeskRequest asked) {
        try {
            return Optional.of(asked.response(at(asked, Call.get(ONE))));
        } catch (Rejection rejection) {
            if (rejection.reason() instanceof Rejection.Reason.NotFound) {
                return Optional.empty();
            }
            throw rejection;
        }
    }

    private Response shown(DeskRequest asked, Attempt attempt, String attempted) {
        Titles titles = Titles.of(asked);
        if (titles.choices("reports").stream()
                .noneMatch(known -> known.id().equals(asked.request().path("report")))) {
            throw Rejection.notFound("there is no report " + asked.request().path("report"));
        }
        Optional<Response> answer = report(asked);
        Tree report = answer.map(one -> Tree.read(one.body())).orElse(Tree.read("{}"));
        String version = answer.map(DeskRequest::version).orElse("");
        String heading = titles.of("reports", Optional.of(asked.request().path("report"))) + ", "
                + asked.request().path("period");
        Tree life = report.at("life");
        Map<String, String> labels = new LinkedHashMap<>();
        Facts facts = DeskTemplate.frame(asked, heading, Menu.REPORTS)
                .put("heading", heading)
                .put("absent", answer.isEmpty() && asked.query("asked").isEmpty())
                .put("awaited", answer.isEmpty() && !asked.query("asked").isEmpty())
                .put("values", values(life))
                .put("own", own(asked))
                .put("mark", asked.newMark())
                .put("about", about(report))
                .put("files", answer.isEmpty() ? List.of() : files(asked))
                .each("steps", life.list("steps"), StepWords::of)
                .each(
                        "actions",
                        report.list("actions"),
                        action -> action(asked, action, version, attempt, attempted, labels))
                .each("recommendations", life.list("recommendations"), ReportPage::recommendation)
                .each("mails", report.list("mails"), mail -> new Facts()
                        .put(
                                "name",
                                mail.text("name")
                                        .or(() -> mail.text("recipient"))
                                        .orElse(""))
                        .put("state", mail.text("state").orElse("").replace('-', ' ')))
                .put("charts", ReportCharts.of(report.at("figures")));
        boolean formShown = report.list("actions").stream()
                .anyMatch(action -> action.required("id").equals(attempted));
        return page.answer(
                attempt.status(),
                ProblemFacts.add(facts, attempt, labels).put("kept", formShown ? List.of() : attempt.kept()));
    }

    /** What was filled in when the report was completed. */
    private static List<Map<String, Object>> values(Tree life) {
        Named named = new Named();
        life.at("values").texts().forEach((name, value) -> named.add(name.replace('-', ' '), value));
        return named.all();
    }

    private static List<Map<String, Object>> about(Tree report) {
        Tree life = report.at("life");
        return new Named()
                .add("State", life.text("stateInWords"))
                .add("Due", life.text("dueInWords"))
                .add("Submitted", life.text("submittedInWords"))
                .add("Made", DateWords.minute(report.text("made")))
                .add(
                        "Version",
                        report.text("version")
                                .map(version -> version + " of "
                                        + report.text("versions").orElse(version)))
                .all();
    }

    private static List<Map<String, Object>> files(DeskRequest asked) {
        return List.of(
                Map.of("name", "Open as PDF", "address", own(asked) + "/pdf"),
                Map.of("name", "Save its register as a table (CSV)", "address", own(asked) + "/csv"));
    }

    private static Facts action(
            DeskRequest asked,
            Tree action,
            String version,
            Attempt attempt,
            String attempted,
            Map<String, String> labels) {
        String id = action.required("id");
        boolean opened = id.equals(attempted);
        List<ActionField> fields =
                action.list("fields").stream().map(ActionField::new).toList();
        if (opened) {
            fields.forEach(field -> labels.put(field.id(), field.title()));
        }
        return new Facts()
                .texts(action, "id", "title", "description")
                .put("opened", opened)
                .put("address", own(asked) + "/actions/" + id)
                .put("mark", asked.newMark())
                .put("version", version)
                .put(
                        "fields",
                        fields.stream()
                                .map(field ->
                                        opened ? field.facts(attempt) : field.at(id + "--" + field.id(), Attempt.NONE))
                                .toList());
    }

    private static Facts recommendation(Tree one) {
        String state = one.text("done").isPresent()
                ? "Done on " + DateWords.day(one.text("done"))
                : "By " + one.text("until").map(DateWords::date).orElse("") + ", "
                        + one.text("name").or(() -> one.text("owner")).orElse("");
        return new Facts().texts(one, "what").put("state", state).put("late", one.isTrue("overdue"));
    }
}
