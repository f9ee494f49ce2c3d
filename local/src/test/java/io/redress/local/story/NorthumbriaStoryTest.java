package io.redress.local.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * What people tell Northumbria's IT Services: feedback, complaints that are resolved on the spot, and complaints that a manager
 * moves to stage 2 (NU-1 to NU-10).
 */
class NorthumbriaStoryTest extends NorthumbriaStory {

    @Test
    void feedback_is_recorded_and_thanked_for_and_can_become_a_complaint() {
        begin("2026-12-21T10:00:00Z");
        String bad = it.submitted(from(OLIVE, "kind", "feedback"));
        String good = it.submitted(from(PETE, "kind", "compliment"));
        String idea = it.submitted(from(RUBY, "kind", "suggestion"));

        assertThat(town.lastMailTo(OLIVE).text()).contains("Negative feedback", "tell us: it keeps its reference");
        assertThat(town.lastMailTo(PETE).text())
                .contains("Positive feedback", "what went well")
                .doesNotContain("meant it as a complaint");
        assertThat(it.due("fiona", bad)).as("no limit runs for feedback").isEmpty();

        it.done("fiona", good, "take-note", "action", "Read out at the Helpline's meeting.");
        assertThat(town.mailTo(PETE)).as("thanked at once, and nothing more").hasSize(1);
        it.done("frank", idea, "reply", "message", "We shall try it in the new year.");
        assertThat(town.lastMailTo(RUBY).text()).contains("We shall try it in the new year.");
        assertThat(outcome(good)).isEqualTo("replied");
        assertThat(outcome(idea)).isEqualTo("replied");

        town.moveTo("2026-12-22T10:00:00Z");
        it.done("fiona", bad, "reclassify", "kind", "complaint", "reason", "She waits for an answer.");
        assertThat(it.complaint("moira", bad).text("received")).startsWith("2026-12-21T10:00");
        assertThat(it.due("moira", bad)).containsEntry("stage-1-decision", "2026-12-24T23:59:59Z");
        assertThat(stage(bad)).isEqualTo("stage-1");
        assertThat(town.lastMailTo(OLIVE).subject()).isEqualTo("We have received your complaint (" + bad + ")");
    }

    @Test
    void stage_1_puts_it_right_on_the_spot_with_news_every_working_day_over_easter() {
        begin("2027-03-24T10:00:00Z");
        Answer receipt = it.submit(from(OLIVE, "category", "network"));
        String olives = receipt.text("reference");
        String petes = it.submitted(from(PETE));
        String rubys = it.submitted(from(RUBY));
        assertThat(receipt.text("acknowledgeBy")).startsWith("2027-03-24T11:00");
        assertThat(receipt.text("answerBy"))
                .as("Good Friday to Easter Monday do not count")
                .isEqualTo("2027-03-31T23:59:59+01:00");
        assertThat(it.state("fiona", olives, "acknowledgement")).isEqualTo("met");
        assertThat(town.lastMailTo(OLIVE).text())
                .contains("Stage 1", "Wednesday 31 March 2027", "Good Friday", "Easter Monday");
        assertThat(it.due("fiona", olives)).containsEntry("stage-1-update", "2027-03-25T23:59:59Z");

        town.moveTo("2027-03-25T12:00:00Z");
        it.done("fiona", olives, "inform", "message", "The access point on your floor is being changed.");
        assertThat(town.lastMailTo(OLIVE).text()).contains("The access point on your floor is being changed.");
        assertThat(it.due("fiona", olives))
                .as("the limit for news starts again, and the next working day is after Easter")
                .containsEntry("stage-1-update", "2027-03-30T23:59:59+01:00");

        it.done(
                "fiona",
                olives,
                "resolve",
                "decision",
                "upheld",
                "remedy",
                "apology",
                "answer",
                "We are sorry.",
                "action",
                "The access point was changed.");
        it.done(
                "moira",
                petes,
                "resolve",
                "decision",
                "not-upheld",
                "remedy",
                "explanation",
                "answer",
                "The room was booked by others.",
                "action",
                "We showed how bookings are seen.");
        assertThat(stage(petes)).as("a manager helps without leaving stage 1").isEqualTo("stage-1-answered");
        it.done(
                "frank",
                rubys,
                "resolve",
                "decision",
                "partly-upheld",
                "remedy",
                "other-action",
                "answer",
                "Half of it was ours.",
                "action",
                "You get a new laptop.",
                "improvement",
                "Ask twice before closing.");
        assertThat(town.lastMailTo(OLIVE).text())
                .contains("An apology", "We are sorry.", "Upheld", "Are you satisfied?");
        assertThat(town.lastMailTo(PETE).text())
                .contains("An explanation", "The room was booked by others.", "Not upheld");
        assertThat(town.lastMailTo(RUBY).text())
                .contains("Other action", "You get a new laptop.", "Upheld in part")
                .doesNotContain("Ask twice");
        assertThat(it.due("fiona", olives)).as("the complainant has to reply").containsOnlyKeys("reply");

        says(OLIVE, "satisfied", "comment", "Thank you.");
        says(RUBY, "withdraw");
        assertThat(outcome(olives)).isEqualTo("satisfied");
        assertThat(outcome(rubys)).isEqualTo("withdrawn");
        assertThat(town.lastMailTo(OLIVE).subject()).isEqualTo("Your complaint is closed (" + olives + ")");

        town.moveTo("2027-04-02T12:00:00Z");
        assertThat(town.lastMailTo(PETE).subject()).isEqualTo("Does our answer settle your complaint? (" + petes + ")");
        assertThat(outcome(petes)).isEqualTo("open");
        town.moveTo("2027-04-10T12:00:00Z");
        assertThat(outcome(petes)).isEqualTo("not-contested");
        assertThat(town.lastMailTo(PETE).subject()).isEqualTo("Your complaint is closed (" + petes + ")");
        assertThat(town.subjectsTo(PETE).stream().filter(subject -> subject.startsWith("Does our answer")))
                .hasSize(1);
    }

    @Test
    void a_manager_extends_a_stage_1_limit_or_it_is_escalated() {
        begin("2027-03-24T18:30:00Z");
        String kept = it.submitted(from(OLIVE));
        String late = it.submitted(from(PETE));
        assertThat(it.due("moira", kept))
                .as("after five o'clock it counts as received on the next working day")
                .containsEntry("stage-1-decision", "2027-04-01T23:59:59+01:00")
                .containsEntry("stage-1-update", "2027-03-30T23:59:59+01:00");

        String[] more = {"limit", "stage-1-decision", "until", "2027-04-07", "reason", "The whole network is down."};
        assertThat(it.act("fiona", kept, "extend", more).status())
                .as("frontline staff may not")
                .isEqualTo(403);
        it.done("moira", kept, "extend", more);
        assertThat(it.due("moira", kept)).containsEntry("stage-1-decision", "2027-04-07T23:59:59+01:00");
        assertThat(town.lastMailTo(OLIVE).text())
                .contains("The whole network is down.", "Thursday 1 April 2027", "Wednesday 7 April 2027");

        String[] urgent = {"priority", "urgent", "note", "Exams are on Monday."};
        it.done("frank", late, "set-priority", urgent);
        assertThat(it.due("frank", late)).as("by day or night").hasEntrySatisfying("urgent-news", due -> assertThat(due)
                .startsWith("2027-03-24T22:30:"));
        it.done("frank", late, "inform", "message", "Somebody is on the way.");
        assertThat(it.state("frank", late, "urgent-news")).isEqualTo("met");

        town.moveTo("2027-04-01T22:59:59Z");
        assertThat(it.state("moira", late, "stage-1-decision"))
                .as("not yet late")
                .isEqualTo("running");
        town.moveTo("2027-04-08T12:00:00Z");
        assertThat(it.events("moira", kept)).contains("limit-extended");
        assertThat(it.state("moira", late, "stage-1-decision")).isEqualTo("running");
        assertThat(overdue(late, "Decision at stage 1", "frank")).isEqualTo(1);
        assertThat(overdue(late, "Decision at stage 1", "moira"))
                .as("his manager")
                .isEqualTo(1);
        assertThat(overdue(late, "Decision at stage 1", "ian"))
                .as("the director")
                .isEqualTo(1);
        assertThat(overdue(kept, "Decision at stage 1", "fiona")).isEqualTo(1);
        assertThat(overdue(kept, "Decision at stage 1", "ian"))
                .as("it was only due yesterday")
                .isZero();
        assertThat(it.list("fiona", "overdue").each("complaints", "reference")).contains(kept, late);
    }

    @Test
    void on_chat_a_person_acknowledges_and_informs_and_the_decision_goes_by_mail() {
        begin("2027-03-24T10:00:00Z");
        Map<String, Object> chatted = from(OLIVE, "channel", "chat", "answers", Map.of("name-on-platform", "@olive"));
        String reference = it.lodged("fiona", chatted);
        assertThat(town.mailTo(OLIVE)).isEmpty();
        String caseworker = it.caseworker("moira", reference);
        assertThat(town.letter(it.address(caseworker), "Please write to the complainant: " + reference)
                        .text())
                .contains("where no machine can send it: Chat.")
                .doesNotContain("@olive");
        assertThat(it.complaint(caseworker, reference).body()).contains("@olive");
        it.done(caseworker, reference, "told", "letter", "all", "how", "chat", "on", "2027-03-24");
        assertThat(it.state("moira", reference, "acknowledgement")).isEqualTo("met");

        it.done(caseworker, reference, "inform", "message", "We are on it.");
        assertThat(town.mailTo(OLIVE)).isEmpty();
        assertThat(it.list(caseworker, "untold").each("complaints", "reference"))
                .containsExactly(reference);
        it.done(caseworker, reference, "told", "letter", "all", "how", "chat", "on", "2027-03-24");
        assertThat(it.act(caseworker, reference, "told", "letter", "all", "how", "chat", "on", "2027-03-24")
                        .status())
                .isEqualTo(409);
        String[] decision = {
            "decision", "upheld", "remedy", "apology", "answer", "We are sorry.", "action", "It is mended."
        };
        it.done(caseworker, reference, "resolve", decision);
        assertThat(town.letter(OLIVE, "Decision at stage 1").text()).contains(reference);
    }

    @Test
    void who_prefers_the_phone_is_rung_up_and_what_was_said_is_recorded() {
        begin("2027-03-24T10:00:00Z");
        Map<String, Object> olive = from(OLIVE, "channel", "telephone");
        olive.put(
                "complainant",
                Map.of("name", "Olive Marsh", "email", OLIVE, "phone", "0191 227 4646", "preferredChannel", "phone"));
        String reference = it.lodged("fiona", olive);
        String caseworker = it.caseworker("moira", reference);
        String task = town.letter(it.address(caseworker), "Please tell the complainant by telephone: " + reference)
                .text();
        String words = "/northumbria/admin/complaints/" + reference + "/letters/1/acknowledgement";
        assertThat(task)
                .contains(
                        "wants to be told in this way: By phone",
                        town.redress().url() + words.replace("/admin/", "/desk/"))
                .doesNotContain("0191 227");
        assertThat(town.get(words, it.as(caseworker)).text("text"))
                .contains("Olive Marsh", "We have recorded your complaint")
                .doesNotContain("/tracking/");
        it.done(caseworker, reference, "told", "letter", "all", "how", "phone", "on", "2027-03-24");
        assertThat(it.state("moira", reference, "acknowledgement")).isEqualTo("met");

        String[] decision = {
            "decision", "upheld", "remedy", "apology", "answer", "We are sorry.", "action", "It is mended."
        };
        it.done(caseworker, reference, "resolve", decision);
        town.moveTo("2027-03-26T10:00:00Z");
        assertThat(it.due("moira", reference)).as("nobody has told her").doesNotContainKey("reply");
        it.done(caseworker, reference, "told", "letter", "all", "how", "phone", "on", "2027-03-26");
        assertThat(it.due("moira", reference)).containsKey("reply");
        assertThat(town.mailTo(OLIVE)).isEmpty();
    }

    @Test
    void not_satisfied_a_manager_moves_it_to_stage_2_or_explains_why_not() {
        begin("2026-12-01T10:00:00Z");
        String further = resolved(OLIVE);
        String refused = resolved(PETE);
        says(OLIVE, "not-satisfied");
        says(PETE, "partly-satisfied", "comment", "The printer still jams.");
        assertThat(stage(further)).isEqualTo("further");
        assertThat(it.due("moira", further)).containsEntry("further-decision", "2026-12-04T23:59:59Z");
        assertThat(town.lastMailTo(OLIVE).text()).contains("Further action being considered", "Friday 4 December 2026");

        assertThat(it.act("fiona", refused, "refuse-further", "reason", "No.").status())
                .as("frontline staff may not decide it")
                .isEqualTo(403);
        String judge = it.complaint("ian", refused).text("caseworker");
        assertThat(it.act(judge, refused, "refuse-further").status())
                .as("a reason is needed")
                .isEqualTo(422);
        it.done(judge, refused, "refuse-further", "reason", "The printer was replaced last week.");
        assertThat(outcome(refused)).isEqualTo("no-further-action");
        assertThat(stage(refused)).isEqualTo("not-taken-further");
        assertThat(town.lastMailTo(PETE).text())
                .contains(
                        "The printer was replaced last week.", "If you have something new", "Independent Adjudicator");

        town.moveTo("2026-12-03T10:00:00Z");
        it.done(
                it.complaint("ian", further).text("caseworker"),
                further,
                "accept-further",
                "note",
                "Look at the logs.");
        assertThat(stage(further)).isEqualTo("stage-2");
        assertThat(it.state("ian", further, "further-decision")).isEqualTo("met");
        assertThat(it.due("ian", further))
                .as("twenty working days, with Christmas and the days that the University is closed between")
                .containsEntry("stage-2-decision", "2027-01-08T23:59:59Z")
                .containsEntry("stage-2-update", "2026-12-10T23:59:59Z");
        assertThat(town.lastMailTo(OLIVE).text()).contains("Stage 2, investigation", "Friday 8 January 2027");

        it.done("moira", refused, "reopen", "reason", "It jams again, with the new printer.");
        assertThat(stage(refused)).isEqualTo("further");
        assertThat(town.lastMailTo(PETE).subject()).isEqualTo("Your complaint is open again (" + refused + ")");
        says(PETE, "withdraw");
        assertThat(outcome(refused)).isEqualTo("withdrawn");
    }
}
