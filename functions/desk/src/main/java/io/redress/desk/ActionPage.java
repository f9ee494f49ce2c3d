package io.redress.desk;

import io.redress.domain.Rejection;
import io.redress.platform.Problem;
import io.redress.platform.Response;
import io.redress.platform.Tree;
import io.redress.web.PageTemplate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The form of an action on a complaint, and what becomes of it when it is sent. */
final class ActionPage {

    /** Asks for the form again instead of carrying it out. No field of an action can have this name. */
    static final String CHANGE = "change_";

    private final DeskTemplate page = new DeskTemplate("action");
    private final NoticePage notice;

    ActionPage(NoticePage notice) {
        this.notice = notice;
    }

    Response show(DeskRequest asked) {
        return form(asked, Attempt.NONE, "");
    }

    /** Takes the action and leads to the complaint; a rejected form is shown again with everything that was filled in. */
    Response send(DeskRequest asked) {
        SentForm form = new SentForm(asked);
        if (form.take(CHANGE).isPresent()) {
            return form(asked, new Attempt(form.values(), Optional.empty()), form.version());
        }
        Call call = Call.post("/complaints/{reference}/actions/{action}", form.filled())
                .at("reference", asked.reference())
                .at("action", asked.request().path("action"))
                .with("idempotency-key", asked.once());
        try {
            Response after = asked.response(form.version().isEmpty() ? call : call.ifMatch(form.version()));
            String change = after.headers().getOrDefault("complaint-change", "yes");
            return PageTemplate.seeOther(asked.complaint(asked.reference()) + "?done=" + change);
        } catch (Rejection rejection) {
            return rejected(asked, form, rejection);
        }
    }

    /** The form with what is wrong with it. */
    Response rejected(DeskRequest asked, SentForm form, Rejection rejection) {
        Problem problem = Problem.of(rejection, asked.request());
        return form(asked, new Attempt(form.values(), Optional.of(problem)), form.version());
    }

    /** @param seen the version of the complaint that the user saw; empty for a new form */
    private Response form(DeskRequest asked, Attempt attempt, String seen) {
        if (asked.request().path("action").equals(GlassForm.ACTION)) {
            return page.answer(attempt.status(), GlassForm.facts(asked, attempt));
        }
        Tree complaint = complaint(asked);
        return offered(asked, complaint)
                .map(action -> page.answer(attempt.status(), facts(asked, complaint, action, attempt, seen)))
                .orElseGet(() -> notOffered(asked, attempt));
    }

    private static Tree complaint(DeskRequest asked) {
        return asked.json(Call.get("/complaints/{reference}").at("reference", asked.reference()));
    }

    private static Optional<Tree> offered(DeskRequest asked, Tree complaint) {
        return complaint.list("actions").stream()
                .filter(action -> action.required("id").equals(asked.request().path("action")))
                .findFirst();
    }

    private Response notOffered(DeskRequest asked, Attempt attempt) {
        return notice.answer(
                409,
                asked,
                "This cannot be done now",
                List.of("The complaint has moved on, or somebody else works on it now. Nothing was recorded."),
                asked.complaint(asked.reference()),
                attempt);
    }

    /** What others have done since the user opened the form, so that the user knows it before sending the form again. */
    private static List<Tree> since(Tree complaint, String version) {
        return version.matches("\\d{1,9}")
                ? complaint.list("timeline").stream()
                        .filter(entry ->
                                entry.text("change").map(Integer::parseInt).orElse(0) > Integer.parseInt(version))
                        .toList()
                : List.of();
    }

    private static Facts facts(DeskRequest asked, Tree complaint, Tree action, Attempt attempt, String seen) {
        String reference = complaint.required("reference");
        String own = asked.complaint(reference);
        List<ActionField> fields =
                action.list("fields").stream().map(ActionField::new).toList();
        List<Tree> since = since(complaint, seen);
        String changed = since.isEmpty() ? "" : "Changed in between, ";
        Facts frame = DeskTemplate.frame(asked, changed + action.required("title") + ", " + reference, Menu.NONE)
                .put("reference", reference)
                .put("subject", ComplaintPage.subject(complaint))
                .put("restricted", complaint.isTrue("restricted"))
                .put("heading", action.required("title"))
                .put("description", action.text("description").orElse(""))
                .put("address", own + "/actions/" + action.required("id"))
                .put("back", own)
                .put("mark", asked.newMark())
                .put("version", complaint.required("version"))
                .put(
                        "preview",
                        action.text("letter").isPresent() ? own + "/actions/" + action.required("id") + "/preview" : "")
                .each("since", since, entry -> new Facts()
                        .texts(entry, "name", "what")
                        .put("at", DateWords.minute(entry.text("at"))))
                .put(
                        "fields",
                        fields.stream().map(field -> field.facts(attempt)).toList());
        return ProblemFacts.add(
                frame, attempt, fields.stream().collect(Collectors.toMap(ActionField::id, ActionField::title)));
    }
}
