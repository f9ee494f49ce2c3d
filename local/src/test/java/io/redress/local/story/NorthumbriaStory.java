package io.redress.local.story;

import static io.redress.local.story.Place.complaint;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;

/** Northumbria's IT Services, its complainants, and what all its stories need. */
abstract class NorthumbriaStory {

    static final String OLIVE = "olive@example.org";
    static final String PETE = "pete@example.org";
    static final String RUBY = "ruby@example.org";

    Town town;
    Place it;

    void begin(String moment) {
        town = Town.on(moment, "northumbria");
        it = town.place("northumbria");
    }

    @AfterEach
    void end() {
        town.close();
    }

    /** A complaint from a person, with further fields given by names and values in turn. */
    static Map<String, Object> from(String email, Object... more) {
        Map<String, Object> body = complaint(more);
        body.put("complainant", Map.of("name", "A. Learner", "email", email));
        return body;
    }

    /** A complaint that was resolved on the spot; the complainant has not replied yet. */
    String resolved(String email) {
        String reference = it.submitted(from(email));
        it.done(
                "fiona",
                reference,
                "resolve",
                "decision",
                "upheld",
                "remedy",
                "apology",
                "answer",
                "We are sorry.",
                "action",
                "It is mended.");
        return reference;
    }

    void draft(String investigator, String reference, String answer) {
        it.done(
                investigator,
                reference,
                "draft-response",
                "decision",
                "upheld",
                "answer",
                answer,
                "action",
                "We mend it.");
    }

    void says(String email, String action, String... fields) {
        it.says(town.lastMailTo(email), action, fields);
    }

    String stage(String reference) {
        return it.complaint("moira", reference).json().at("stage").required("id");
    }

    String outcome(String reference) {
        return it.complaint("moira", reference).json().text("outcome").orElse("open");
    }

    List<String> related(String person, String reference) {
        return it.complaint(person, reference).json().value() instanceof Map<?, ?> shown
                        && shown.get("related") instanceof List<?> related
                ? related.stream().map(String.class::cast).toList()
                : List.of();
    }

    long overdue(String reference, String limit, String person) {
        return town.subjectsTo(it.address(person)).stream()
                .filter(subject -> subject.equals("Overdue: " + limit + ", " + reference))
                .count();
    }
}
