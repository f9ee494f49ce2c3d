package io.redress.desk;

import io.redress.domain.Rejection;
import io.redress.platform.Response;
import io.redress.platform.Tree;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Everything about a complaint on one page, with the actions that the user may take now. */
final class ComplaintPage {

    private final DeskTemplate page = new DeskTemplate("complaint");
    private final NoticePage notice;

    ComplaintPage(NoticePage notice) {
        this.notice = notice;
    }

    /** The complaint. After an action that takes it away from the user, the page says that the action was recorded. */
    Response show(DeskRequest asked) {
        try {
            return shown(asked);
        } catch (Rejection rejection) {
            if (!(rejection.reason() instanceof Rejection.Reason.NotFound)) {
                throw rejection;
            }
            if (asked.query("done").isEmpty()) {
                return unknown(asked, rejection);
            }
            return notice.answer(
                    200,
                    asked,
                    "Recorded",
                    List.of("You cannot see the complaint " + asked.reference() + " any more."),
                    asked.home(),
                    Attempt.NONE);
        }
    }

    /** There is no such complaint, as far as the user may know. An administrator may try to open a restricted one. */
    private Response unknown(DeskRequest asked, Rejection rejection) {
        if (!asked.json(Call.get("/me")).isTrue("administrator")) {
            throw rejection;
        }
        return notice.answer(
                404,
                asked,
                "Not found",
                List.of(
                        "There is no complaint " + asked.reference() + " that you may see.",
                        "If there is one that is restricted, and you have to see it, break glass. Each attempt is logged."),
                asked.complaint(asked.reference()) + "/actions/" + GlassForm.ACTION,
                Attempt.NONE);
    }

    private Response shown(DeskRequest asked) {
        Tree complaint = asked.json(Call.get("/complaints/{reference}")
                .at("reference", asked.reference())
                .asking("before", asked.query("before")));
        return page.answer(200, facts(asked, complaint, done(asked, complaint)));
    }

    /** What the user has just done, for the top of the page. */
    private static String done(DeskRequest asked, Tree complaint) {
        if (!asked.query(DocumentPage.SENT).isEmpty()) {
            return "The file has arrived. In a minute it is among the documents, or the history says why it was refused."
                    + " Load this page again to see that.";
        }
        String change = asked.query("done");
        return complaint.list("timeline").stream()
                .filter(entry -> entry.text("change").filter(change::equals).isPresent())
                .map(entry -> "Recorded: " + entry.text("what").orElse(""))
                .findFirst()
                .orElse("");
    }

    private static Facts facts(DeskRequest asked, Tree complaint, String done) {
        String reference = complaint.required("reference");
        String own = asked.complaint(reference);
        ComplaintFacts said = new ComplaintFacts(complaint);
        ComplaintParts parts = new ComplaintParts(complaint, asked.home());
        return DeskTemplate.frame(asked, reference + ", " + subject(complaint), Menu.NONE)
                .put("reference", reference)
                .put("kindTitle", complaint.at("titles").text("kind").orElse("Complaint"))
                .put("subject", subject(complaint))
                .put("restricted", complaint.isTrue("restricted"))
                .put("restriction", restriction(complaint))
                .put("marks", LineFacts.marks(complaint))
                .put("head", said.head())
                .put("warnings", parts.warnings())
                .put("details", complaint.at("particulars").text("details").orElse("The text has been erased."))
                .put("what", said.what())
                .each("timeline", complaint.list("timeline").reversed(), ComplaintPage::entry)
                .put(
                        "earlier",
                        complaint
                                .text("earlier")
                                .map(before -> own + "?before=" + before)
                                .orElse(""))
                .each("actions", actions(complaint, true), action -> link(action, own))
                .each("more", actions(complaint, false), action -> link(action, own))
                .each("limits", complaint.list("limits"), LimitWords::of)
                .put("who", said.who())
                .put("nobody", said.nobody())
                .each(
                        "letters",
                        complaint.list("letters").reversed(),
                        letter -> LetterWords.of(letter, own, readable(complaint)))
                .each("documents", complaint.list("documents"), document -> document(document, own))
                .put("documentsTo", mayAdd(complaint) ? own + "/documents" : "")
                .put("mark", asked.newMark())
                .put("parts", parts.parts())
                .put("done", done);
    }

    /** Staff who may add a note may add a document. */
    private static boolean mayAdd(Tree complaint) {
        return complaint.list("actions").stream()
                .anyMatch(action -> action.required("id").equals("note"));
    }

    /** Whether the user may read the letters, which greet the complainant by name. */
    private static boolean readable(Tree complaint) {
        return !complaint.at("particulars").isTrue("withheld")
                && complaint.at("personalData").text("erased").isEmpty();
    }

    static String subject(Tree complaint) {
        return complaint.at("particulars").text("subject").orElse("(erased)");
    }

    private static String restriction(Tree complaint) {
        if (!complaint.isTrue("restricted")) {
            return "";
        }
        Map<String, String> names = complaint.list("timeline").stream()
                .collect(Collectors.toMap(entry -> entry.required("by"), entry -> entry.required("name"), (a, _) -> a));
        String opened = complaint.at("restriction").list("viewers").stream()
                .filter(viewer -> viewer.text("until").isPresent())
                .map(viewer -> names.getOrDefault(viewer.required("caseworker"), viewer.required("caseworker"))
                        + " until " + DateWords.minute(viewer.text("until")))
                .collect(Collectors.joining(", "));
        return "Only its caseworker, or the role to which it belongs, sees it."
                + (opened.isEmpty() ? "" : " It was opened for: " + opened + ".");
    }

    private static Facts entry(Tree entry) {
        return new Facts()
                .texts(entry, "change", "name", "actedFor", "what", "stage")
                .put("at", DateWords.minute(entry.text("at")))
                .put("fields", fields(entry));
    }

    private static List<Map<String, Object>> fields(Tree entry) {
        return entry.list("fields").stream()
                .map(field -> new Facts()
                        .texts(field, "title", "text", "before")
                        .put("confidential", field.isTrue("confidential"))
                        .map())
                .toList();
    }

    /** The actions that take the complaint to another stage, or the others. */
    private static List<Tree> actions(Tree complaint, boolean moving) {
        return complaint.list("actions").stream()
                .filter(action -> action.text("to").isPresent() == moving)
                .toList();
    }

    private static Facts link(Tree action, String own) {
        return new Facts()
                .texts(action, "title", "description")
                .put("address", own + "/actions/" + action.required("id"));
    }

    private static Facts document(Tree document, String own) {
        String about = document.text("type").orElse("") + ", "
                + FileSize.inWords(document.text("bytes")) + ", "
                + DateWords.minute(document.text("attached"))
                + (document.isTrue("shown") ? "" : ", not shown to the complainant");
        return new Facts()
                .put("name", document.text("name").orElse("Document " + document.required("id")))
                .put("address", document.isTrue("canBeOpened") ? own + "/documents/" + document.required("id") : "")
                .put("about", about);
    }
}
