package io.redress.email;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Facts for every letter, as a caller would give them. */
final class SampleFacts {

    static final String TRACKING = "https://complaints.kiwi.example/tracking/9tq2Vx0aY3mJc7RkW1zL5w";

    static final String REASON = "The tutor who can tell us what happened is away until 11 January.";

    private SampleFacts() {}

    static Map<String, Object> all() {
        var facts = new HashMap<String, Object>();
        facts.put("organisation", "Kiwi Education");
        facts.put("reference", "KIWI-7K3M-9QXR");
        facts.put("name", "Amina Otieno");
        facts.put("contact", "The Quality Improvement and Policy Manager\nquality@kiwi.example\n020 7946 0123");
        facts.put("trackingLink", TRACKING);
        facts.put(
                "mailAddress", "https://complaints.kiwi.example/kiwi/desk/mails/20261130T080000123Z-Ab12Cd34Ef56Gh78");
        facts.put("waitsUntil", "Saturday 29 May 2027");
        facts.put("deskAddress", "https://complaints.kiwi.example/kiwi/desk/complaints/KIWI-7K3M-9QXR");
        facts.put("receivedOn", "Wednesday 23 December 2026");
        facts.put("changedOn", "Tuesday 12 January 2027");
        facts.put("actedOn", "Monday 11 January 2027, 10:42");
        facts.put("stage", "Stage 1: investigation");
        facts.put(
                "stageDescription",
                "The Quality Improvement and Policy Manager looks into what happened and answers you.");
        facts.put("limits", limits());
        facts.put("repliesRead", true);
        facts.put("stillNeeded", List.of(Map.of("title", "Your registration number")));
        facts.put("mayAdd", true);
        facts.put("mayWithdraw", true);
        facts.put(
                "goFurther",
                "If our answer does not satisfy you, say so by your link. Your complaint then goes to the"
                        + " Director of Quality Assurance. You need not give reasons.");
        facts.put("outcome", "Upheld in part");
        facts.put("joinedTo", "");
        facts.put("decision", "Upheld in part");
        facts.put("answeredAt", "Stage 1: investigation");
        facts.put("letter", "answer");
        facts.put("refusedDate", "Monday 18 January 2027");
        facts.put("standingDate", "Monday 11 January 2027");
        facts.put("handedOver", "23 October 2026, 08:32");
        facts.put("sentOn", "23 October 2026, 08:32");
        facts.put(
                "bodies",
                List.of(Map.of("title", "The awarding body", "contact", "Its address is on your certificate.")));
        facts.put("from", "The Quality Improvement and Policy Manager");
        facts.put(
                "text",
                "You told us that your certificate came late.\n\nYou are right & we are sorry:\n"
                        + "- it was printed on 3 December;\n- it was posted on 21 December.\n\nWe now post within two days.");
        facts.put("asksIfSatisfied", true);
        facts.put("respondBy", "Friday 29 January 2027");
        facts.put("role", "Director of Quality Assurance");
        facts.put("limit", "Answer");
        facts.put("firstDate", "Friday 8 January 2027");
        facts.put("newDate", "Friday 22 January 2027");
        facts.put("why", "nobody with that role can take it");
        facts.put("kind", "Complaint");
        facts.put("category", "Certificates");
        facts.put("dueWords", "Friday 8 January 2027");
        facts.put("timeLeft", "3 working days");
        facts.put("extendableBy", "Quality Improvement and Policy Manager");
        facts.put("complainantTold", true);
        facts.put("toldBefore", "Joan Field");
        facts.put("toldNext", "Daniel Hill");
        facts.put("toCaseworker", true);
        facts.put("toPossibleCaseworkers", false);
        facts.put("toManagers", false);
        facts.put("toAdministrators", false);
        facts.put("caseworker", "Joan Field");
        facts.put("complainantAction", "Not satisfied with the answer");
        facts.put("toConsulted", false);
        facts.put("toRestrictedViewers", false);
        more(facts);
        facts.put("next", "The complaint goes to stage 2.");
        return facts;
    }

    private static void more(Map<String, Object> facts) {
        facts.put("complaint", true);
        facts.put("represented", "");
        facts.put("opening", "The investigation of your complaint is finished, and these are its findings.");
        facts.put("titled", "");
        facts.put("fromAtTheBeginning", "The Quality Improvement and Policy Manager");
        facts.put("contacts", List.of(Map.of("title", "Telephone", "value", "0191 498 0000")));
        facts.put("formerLimits", List.of());
        facts.put("datesOfPriority", false);
        facts.put("priority", List.of());
        facts.put("silence", "If we have heard nothing by the end of Friday 29 January 2027, we close your complaint.");
        facts.put("reclassified", false);
        facts.put("wasComplaint", false);
        facts.put("stageSince", "Tuesday 12 January 2027");
        facts.put("platform", "");
        facts.put("preferred", "By phone");
        facts.put("request", "Please tell the complainant by telephone");
        facts.put("tellBy", "Tuesday 27 October 2026");
        facts.put("words", "https://complaints.kiwi.example/kiwi/desk/complaints/KIWI-7K3M-9QX1/letters/12/answer");
        facts.put("reasonsGiven", List.of(Map.of("title", "Why", "text", "She is away until June.")));
        facts.put("waitsForYou", true);
        facts.put("heading", "Findings of the investigation");
        facts.put("reopened", false);
        facts.put("department", "Examinations");
        facts.put("consultedRole", "Head of department");
        facts.put("requestedBy", "Joan Field");
        facts.put("byRepresentative", false);
        facts.put("several", false);
        facts.put("additions", "3");
        facts.put("firstAdded", "Friday 23 October 2026, 09:32");
        facts.put("doneBy", "Edith Moor");
        facts.put("waitsFor", "Something from you");
        facts.put("waitedFor", "Something from you");
        facts.put("waitsUntil", "Friday 22 January 2027");
        facts.put("keptUntil", "Wednesday 30 June 2027");
        facts.put("erasedOn", "Thursday 1 July 2027");
        facts.put("wasToldOfErasure", true);
        facts.put(
                "newDates",
                List.of(Map.of(
                        "title",
                        "Answer",
                        "newDate",
                        "Monday 21 December 2026",
                        "formerDate",
                        "Friday 18 December 2026",
                        "why",
                        "Not counted: Thursday 17 December 2026 (A day of mourning).")));
        facts.put("kept", List.of(Map.of("title", "Answer", "left", "4 working days")));
        facts.put(
                "parts",
                List.of(
                        Map.of("title", "What we found", "text", "Valid in part"),
                        Map.of(
                                "title",
                                "Why",
                                "text",
                                "The centre had no second invigilator.\nThe rules ask for two.")));
        facts.put("reasons", List.of(Map.of("title", "Why", "text", "Two of the three findings stand.")));
        facts.put(
                "outside",
                List.of(Map.of("title", "The ombudsman", "contact", "It looks at complaints free of charge.")));
        facts.put("change", "7");
        facts.put("followOnAction", "Tell the Managing Director");
        facts.put("responsible", "Managing Director");
        facts.put("toResponsible", true);
        facts.put(
                "duties",
                List.of(Map.of("title", "A warning", "dueWords", "Friday 15 January 2027", "role", "Quality Manager")));
        facts.put("actsFor", "Rupert Lane");
        facts.put("who", "Adele Novak");
        facts.put("seesUntil", "Tuesday 12 January 2027, 10:42");
        facts.put("givenReason", "The police ask for it today.");
    }

    static Map<String, Object> with(String fact, Object value) {
        var facts = all();
        facts.put(fact, value);
        return facts;
    }

    static Map<String, Object> with(Map<String, Object> others) {
        var facts = all();
        facts.putAll(others);
        return facts;
    }

    private static List<Map<String, Object>> limits() {
        return List.of(
                Map.of(
                        "title", "Acknowledgement",
                        "dueWords", "Tuesday 29 December 2026",
                        "explanation", "2 working days; Christmas Day and Boxing Day are not counted."),
                Map.of(
                        "title", "Answer",
                        "dueWords", "Monday 11 January 2027",
                        "explanation", "10 working days; weekends and three bank holidays are not counted."));
    }
}
