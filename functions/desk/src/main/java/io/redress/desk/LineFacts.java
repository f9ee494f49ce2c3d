package io.redress.desk;

import io.redress.platform.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A complaint as a line of a list. */
final class LineFacts {

    private LineFacts() {}

    /** @param home the address of the desk, relative to the page */
    static Facts of(Tree line, String home) {
        Tree titles = line.at("titles");
        return new Facts()
                .texts(line, "reference", "subject", "complainant", "timeLeft")
                .put("kind", titles.text("kind").orElse(""))
                .put("stage", titles.text("stage").orElse(""))
                .put("address", home + "/complaints/" + line.required("reference"))
                .put(
                        "caseworker",
                        line.text("caseworkerName")
                                .or(() -> line.text("caseworker"))
                                .orElse(""))
                .put("due", line.text("dueInWords").orElse(""))
                .put("limit", line.at("dueLimit").text("title").orElse(""))
                .put("overdue", line.isTrue("overdue"))
                .put("restricted", line.isTrue("restricted"))
                .put("closed", line.isTrue("open") ? "No time limit runs" : closed(titles))
                .put("marks", marks(line));
    }

    private static String closed(Tree titles) {
        return titles.text("outcome").map(outcome -> "Closed: " + outcome).orElse("Closed");
    }

    /** What stands out about a complaint, in a word or two each. */
    static List<Map<String, Object>> marks(Tree complaint) {
        List<Map<String, Object>> marks = new ArrayList<>();
        add(marks, complaint.isTrue("restricted"), "Restricted", true);
        add(marks, complaint.isTrue("overdue"), "Overdue", true);
        complaint.at("titles").text("priority").ifPresent(priority -> add(marks, true, "Priority: " + priority, true));
        add(marks, complaint.isTrue("paused"), "Paused", false);
        add(marks, complaint.text("pendingConsultation").isPresent(), "Waits for approval or advice", false);
        add(marks, !complaint.list("untoldLetters").isEmpty(), "A letter is not known to have arrived", true);
        complaint.at("titles").text("determination").ifPresent(found -> add(marks, true, "Found: " + found, false));
        return marks;
    }

    private static void add(List<Map<String, Object>> marks, boolean holds, String text, boolean late) {
        if (holds) {
            marks.add(Map.of("text", text, "late", late));
        }
    }
}
