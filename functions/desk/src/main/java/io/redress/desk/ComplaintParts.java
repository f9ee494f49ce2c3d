package io.redress.desk;

import io.redress.platform.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The parts of a complaint's page that few complaints have: related complaints, incidents, follow-on actions, contacts after the end,
 * conditions of contact, and warnings.
 *
 * @param complaint the answer of the staff API
 * @param home the address of the desk, relative to the page
 */
record ComplaintParts(Tree complaint, String home) {

    /** The parts that have something in them. */
    List<Map<String, Object>> parts() {
        List<Map<String, Object>> parts = new ArrayList<>();
        add(parts, "follow-on", "Follow-on actions", complaint.list("followOnActions"), ComplaintParts::followOn);
        add(parts, "incidents", "Incidents", complaint.list("incidents"), ComplaintParts::incident);
        add(parts, "related", "Related complaints", complaint.list("related"), this::related);
        add(parts, "later", "After the end", complaint.list("laterContacts"), ComplaintParts::later);
        add(parts, "contact", "Conditions for contact", complaint.list("contactConditions"), ComplaintParts::condition);
        return parts;
    }

    private static void add(
            List<Map<String, Object>> parts, String id, String heading, List<Tree> items, Function<Tree, Facts> item) {
        if (!items.isEmpty()) {
            parts.add(new Facts()
                    .put("id", id)
                    .put("heading", heading)
                    .each("items", items, item)
                    .map());
        }
    }

    private static Facts item(String title, String address, String about, String text) {
        return new Facts()
                .put("title", title)
                .put("address", address)
                .put("about", about)
                .put("text", text);
    }

    private static Facts followOn(Tree action) {
        String done = action.text("done").isPresent()
                ? "Done on " + DateWords.day(action.text("done"))
                : (action.isTrue("overdue") ? "Overdue, by " : "By ")
                        + action.text("dueInWords").orElse("");
        return item(
                action.text("title").orElse("Follow-on action"),
                "",
                done
                        + action.text("caseworkerName")
                                .or(() -> action.text("caseworker"))
                                .map(by -> ", " + by)
                                .orElse("")
                        + action.text("roleTitle")
                                .or(() -> action.text("role"))
                                .map(by -> ", " + by)
                                .orElse(""),
                action.text("what").orElse("")
                        + action.text("how").map(how -> "\n\n" + how).orElse(""));
    }

    private static Facts incident(Tree incident) {
        return item(
                "Incident",
                "#change-" + incident.text("change").orElse(""),
                DateWords.minute(incident.text("at")) + ", "
                        + incident.text("name").or(() -> incident.text("by")).orElse(""),
                incident.text("what").orElse(""));
    }

    private Facts related(Tree reference) {
        String other = String.valueOf(reference.value());
        boolean same = complaint.items("possiblySame").contains(other);
        return item(other, home + "/complaints/" + other, same ? "Possibly the same complaint" : "", "");
    }

    private static Facts later(Tree contact) {
        return item(
                "The complainant wrote after the end",
                "",
                DateWords.minute(contact.text("at"))
                        + contact.text("outcome")
                                .map(outcome -> ", decided: " + outcome)
                                .orElse(", not decided yet"),
                "");
    }

    private static Facts condition(Tree conditions) {
        return item(ConditionWords.title(conditions), "", ConditionWords.review(conditions), "");
    }

    /** What staff have to know before they do anything. */
    List<Map<String, Object>> warnings() {
        List<Map<String, Object>> warnings = new ArrayList<>();
        complaint
                .list("waitingReplies")
                .forEach(reply -> warn(
                        warnings,
                        "A reply of the complainant waits for your decision until "
                                + DateWords.minute(reply.text("until")),
                        reply.text("mail").map(mail -> home + "/mails/" + mail)));
        complaint.list("untoldLetters").forEach(letter -> warn(warnings, untold(letter), Optional.empty()));
        complaint
                .list("unusableAddresses")
                .forEach(address -> warn(
                        warnings,
                        "Mails do not reach an address of this complaint: "
                                + address.text("why").orElse(""),
                        Optional.empty()));
        Tree name = complaint.at("nameGiven");
        if (name.isTrue("open")) {
            warn(
                    warnings,
                    "The complainant has named a member of staff. Record who that is, or that it is nobody, before you go on.",
                    Optional.empty());
        }
        List<String> again = complaint.items("submittedAgain");
        if (!again.isEmpty()) {
            warn(
                    warnings,
                    "The same was submitted again, the last time on " + DateWords.minute(Optional.of(again.getLast())),
                    Optional.empty());
        }
        personalData().ifPresent(data -> warn(warnings, data, Optional.empty()));
        return warnings;
    }

    private Optional<String> personalData() {
        Tree data = complaint.at("personalData");
        return data.text("erased")
                .map(_ -> "The personal data was erased on " + DateWords.day(data.text("erased")))
                .or(() -> data.text("heldUntil")
                        .map(_ -> "The personal data is kept until " + DateWords.day(data.text("heldUntil"))))
                .or(() -> data.text("due")
                        .or(() -> data.text("planned"))
                        .map(day -> "The personal data will be erased on " + DateWords.day(Optional.of(day))));
    }

    private static String untold(Tree letter) {
        String title = letter.text("title").orElse("A letter");
        return switch (letter.text("state").orElse("")) {
            case "in-doubt" -> "Nobody knows whether this letter has arrived: " + title;
            case "delayed" -> "The mail with this letter is delayed: " + title;
            case "returned" -> "The mail with this letter came back. Tell the complainant in another way: " + title;
            case "marked-as-spam" ->
                "The mail with this letter was marked as spam. Tell the complainant in another way: " + title;
            default -> "Tell the complainant this letter by hand: " + title;
        };
    }

    private static void warn(List<Map<String, Object>> warnings, String text, Optional<String> address) {
        warnings.add(Map.of("text", text, "address", address.orElse("")));
    }
}
