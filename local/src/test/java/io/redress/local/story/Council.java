package io.redress.local.story;

import io.redress.platform.Tree;
import java.util.List;

/** Steps that many complaints to KNEC go through, and questions about them. */
record Council(Place knec) {

    /** A complaint that has been sent to a department. */
    String referred(String email, String department) {
        String reference = knec.submitted(Place.from(email));
        knec.done("rita", reference, "refer", "department", department);
        return reference;
    }

    /** A complaint whose investigation Helen has approved. */
    String investigated(String email) {
        String reference = referred(email, "results-certificates");
        knec.done(caseworker(reference), reference, "request-investigation", "grounds", "Two records disagree.");
        knec.done("helen", reference, "approve");
        return reference;
    }

    /** A complaint whose findings the complainant has received. */
    String found(String email) {
        String reference = investigated(email);
        findings(reference, "not-justified");
        return reference;
    }

    void findings(String reference, String determination) {
        knec.done(
                caseworker(reference),
                reference,
                "give-findings",
                "determination",
                determination,
                "findings",
                "One mark was left out.",
                "measures",
                "It has been added.",
                "records",
                "File 12");
    }

    void present(String reference, String on) {
        knec.done(
                caseworker(reference),
                reference,
                "present-to-management",
                "presented-to",
                "The directors",
                "presented-on",
                on,
                "minute",
                "Item 4");
    }

    void decide(String reference, String decision, String determination) {
        knec.done(
                caseworker(reference),
                reference,
                "decide",
                "decision",
                decision,
                "determination",
                determination,
                "answer",
                "The mark is added, and the fee is returned.");
    }

    String caseworker(String reference) {
        return knec.caseworker("rita", reference);
    }

    List<String> registers(String reference) {
        return knec.complaint("rita", reference).json().list("registers").stream()
                .map(entry -> entry.required("department") + " " + entry.required("number"))
                .toList();
    }

    List<String> owed(String reference) {
        return knec.complaint("rita", reference).json().list("letters").stream()
                .filter(letter -> letter.text("owed").isPresent())
                .map(letter -> letter.required("letter"))
                .toList();
    }

    Answer register(String person, String query) {
        return knec.town().get("/knec/admin/register?" + query + "from=2026-01-01&to=2026-12-31", knec.as(person));
    }

    Tree row(String person, String query, String reference) {
        return register(person, query).json().list("register").stream()
                .filter(line -> line.required("reference").equals(reference))
                .findFirst()
                .orElseThrow();
    }
}
