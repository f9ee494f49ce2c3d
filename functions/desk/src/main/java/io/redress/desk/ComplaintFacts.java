package io.redress.desk;

import io.redress.domain.language.Language;
import io.redress.platform.Tree;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What the page of a complaint says about it: where it stands, what it is about, and who complains.
 *
 * @param complaint the answer of the staff API
 */
record ComplaintFacts(Tree complaint) {

    private Tree titles() {
        return complaint.at("titles");
    }

    private Tree said() {
        return complaint.at("particulars");
    }

    /** Where it stands. */
    List<Map<String, Object>> head() {
        return new Named()
                .add("Stage", titles().text("stage"))
                .add("Due", due())
                .add("Caseworker", complaint.text("caseworkerName").or(() -> complaint.text("caseworker")))
                .add("Belongs to", titles().text("owner"))
                .add("Received", DateWords.minute(complaint.text("received")))
                .add("By", titles().text("channel"))
                .add("Category", titles().text("category"))
                .add("Department", titles().text("department"))
                .add("Number in the register", registers())
                .add("Paused", paused())
                .add("Closed", closed())
                .all();
    }

    private String due() {
        return complaint
                .text("dueInWords")
                .map(due -> complaint.text("timeLeft").orElse("") + ": "
                        + complaint.at("dueLimit").text("title").orElse("") + ", " + due)
                .orElse("");
    }

    private String registers() {
        return complaint.list("registers").stream()
                .map(register -> register.text("number").orElse("") + " ("
                        + register.text("department").orElse("") + ")")
                .collect(Collectors.joining(", "));
    }

    private String paused() {
        Tree pause = complaint.at("pause");
        return pause.text("since")
                .map(_ -> pause.text("title").orElse("") + ", since " + DateWords.day(pause.text("since")) + ", until "
                        + DateWords.day(pause.text("until")) + " at the latest")
                .orElse("");
    }

    private String closed() {
        return complaint
                .text("closed")
                .map(_ -> DateWords.day(complaint.text("closed"))
                        + titles().text("outcome")
                                .map(outcome -> ", " + outcome)
                                .orElse(""))
                .orElse("");
    }

    /** What it is about, beside the text of the complaint. */
    List<Map<String, Object>> what() {
        Tree frontline = said().at("frontline");
        Named named = new Named()
                .add("What would put it right", said().text("remedySought"))
                .add("About", said().text("aboutPerson"))
                .add("Tried at the front line", yesNo(frontline.text("tried")))
                .add("With whom", frontline.text("with"))
                .add("Result", frontline.text("result"))
                .add("Addressed to", titles().text("addressedTo").or(() -> complaint.text("addressedTo")));
        complaint.list("originInWords").forEach(fact -> named.add(fact.required("title"), fact.required("text")));
        said().list("answersInWords").forEach(answer -> named.add(answer.required("title"), answer.required("text")));
        return named.all();
    }

    private static Optional<String> yesNo(Optional<String> value) {
        return value.map(yes -> yes.equals("true") ? "Yes" : "No");
    }

    /** Who complains, and who acts for them. */
    List<Map<String, Object>> who() {
        Tree person = said().at("complainant");
        Tree other = said().at("representative");
        return new Named()
                .add("Name", person.text("name"))
                .add("E-mail", person.text("email"))
                .add("Telephone", person.text("phone"))
                .add("Address", person.text("address"))
                .add("Wants to be told", person.text("preferredChannel").map(ComplaintFacts::channel))
                .add("Language", said().text("language").map(ComplaintFacts::language))
                .add("Represented by", other.text("name"))
                .add("Their e-mail", other.text("email"))
                .add("Their telephone", other.text("phone"))
                .add("Relation", other.text("relation"))
                .add("Authority given", other.text("authorityGiven"))
                .add("Authority until", other.text("authorityUntil"))
                .all();
    }

    private static String channel(String id) {
        return switch (id) {
            case "e-mail" -> "By e-mail";
            case "letter" -> "By post";
            case "phone" -> "By telephone";
            case "in-person" -> "In person";
            default -> id;
        };
    }

    private static String language(String written) {
        return Language.read(written).map(Language::title).orElse(written);
    }

    /** Why nobody is named. */
    String nobody() {
        if (complaint.at("personalData").text("erased").isPresent()) {
            return "The personal data has been erased.";
        }
        return said().isTrue("withheld")
                ? "Only staff who handle this complaint now may read the names."
                : "The complaint is anonymous.";
    }
}
