package io.redress.procedures.walks;

import io.redress.domain.intake.Particulars;
import io.redress.domain.intake.Person;
import io.redress.domain.intake.Representative;
import io.redress.domain.intake.Submission;
import io.redress.domain.procedure.Intake.Question;
import io.redress.domain.procedure.Procedure;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** A valid submission, with the fields that a walk changes. */
final class Entry {

    private static final String ORIGIN = "origin.";
    private static final String ANSWERS = "answers.";
    private static final Set<String> FIELDS = Set.of(
            "kind",
            "channel",
            "addressedTo",
            "category",
            "department",
            "relatesTo",
            "name",
            "email",
            "contact",
            "about",
            "tried",
            "remedy",
            "representative",
            "authority",
            "received");

    private final Map<String, String> said;
    private final Procedure procedure;

    private Entry(Map<String, String> said, Procedure procedure) {
        this.said = said;
        this.procedure = procedure;
    }

    static Submission of(Map<String, String> said, Procedure procedure, Place place) {
        for (String field : said.keySet()) {
            if (!FIELDS.contains(field) && !field.startsWith(ORIGIN) && !field.startsWith(ANSWERS)) {
                throw place.fault("a submission has no '" + field + "'");
            }
        }
        return new Entry(said, procedure).submission();
    }

    private Submission submission() {
        return new Submission(
                said("kind", null),
                said("channel", null),
                said("addressedTo", null),
                said(
                        "category",
                        asks(Question.CATEGORY)
                                ? procedure.categories().getFirst().id()
                                : null),
                said(
                        "department",
                        asks(Question.DEPARTMENT)
                                ? procedure.departments().getFirst().id()
                                : null),
                said("relatesTo", null),
                after(ORIGIN),
                new Particulars(
                        complainant(),
                        representative(),
                        "The parcel is late",
                        "It was promised for Friday.",
                        said("remedy", asks(Question.REMEDY) ? "An apology" : null),
                        said("about", null),
                        frontline(),
                        null,
                        null,
                        after(ANSWERS),
                        after(ORIGIN)));
    }

    private Person complainant() {
        boolean contact = yes("contact");
        boolean email = contact && yes("email");
        return new Person(
                yes("name") ? "Ada Moss" : null,
                email ? "ada@example.org" : null,
                contact && !email ? "020 7946 0000" : null,
                null,
                null);
    }

    private Representative representative() {
        String authority = said("authority", null);
        return "yes".equals(said("representative", null))
                ? new Representative(
                        "Sol Reyes",
                        "sol@example.org",
                        null,
                        "friend",
                        authority == null ? null : LocalDate.parse(authority),
                        null)
                : null;
    }

    private Particulars.Frontline frontline() {
        String tried = said("tried", asks(Question.FRONTLINE) ? "yes" : null);
        return tried == null ? null : new Particulars.Frontline(tried.equals("yes"), "The desk", "Nothing came of it");
    }

    /** The values of the fields that begin with this word, by the rest of their names. */
    private Map<String, String> after(String word) {
        Map<String, String> values = new LinkedHashMap<>();
        said.forEach((field, value) -> {
            if (field.startsWith(word)) {
                values.put(field.substring(word.length()), value);
            }
        });
        return values;
    }

    private boolean asks(Question consulted) {
        return procedure.intake().asks().contains(consulted);
    }

    private boolean yes(String field) {
        return said(field, "yes").equals("yes");
    }

    /** The value that the walk gives; a dash leaves the field out. */
    private String said(String field, String otherwise) {
        String value = said.getOrDefault(field, otherwise);
        return "-".equals(value) ? null : value;
    }
}
