package io.redress.local.story;

import static io.redress.local.story.Place.complaint;
import static org.assertj.core.api.Assertions.assertThat;

import io.redress.platform.Tree;
import io.redress.testing.AcceptedMail;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * A manager investigates a complaint, others sign the response, it is closed, and managers read reports (NU-5, NU-10 to NU-16).
 */
class NorthumbriaInvestigationStoryTest extends NorthumbriaStory {

    @Test
    void a_complex_complaint_may_go_to_stage_2_at_once_and_one_from_a_vip_always_does() {
        begin("2026-11-02T10:00:00Z");
        String complex = it.submitted(from(OLIVE));
        it.done("fiona", complex, "escalate", "because", "complex");
        assertThat(stage(complex)).isEqualTo("stage-2");
        assertThat(it.due("moira", complex)).containsEntry("stage-2-decision", "2026-11-30T23:59:59Z");
        assertThat(it.state("moira", complex, "stage-1-decision")).isEqualTo("cancelled");

        assertThat(it.submit(from(PETE, "kind", "vip-complaint")).status())
                .as("nobody can give themselves the role")
                .isEqualTo(422);
        Answer lodged = it.lodge("frank", from(PETE, "kind", "vip-complaint", "channel", "telephone"));
        String vip = lodged.text("reference");
        assertThat(stage(vip)).isEqualTo("stage-2");
        assertThat(lodged.text("acknowledgeBy")).startsWith("2026-11-02T11:00");
        assertThat(it.state("moira", vip, "acknowledgement")).isEqualTo("met");
        assertThat(town.lastMailTo(PETE).text()).contains("Stage 2, investigation", "Monday 30 November 2026");
        String found = it.submitted(from(RUBY));
        it.done("frank", found, "reclassify", "kind", "vip-complaint", "reason", "She is a governor.");
        assertThat(stage(found)).isEqualTo("stage-2");

        String investigator = it.complaint("ian", vip).text("caseworker");
        town.moveTo("2026-11-09T10:00:00Z");
        assertThat(it.due("ian", vip)).containsEntry("stage-2-update", "2026-11-09T23:59:59Z");
        it.done(investigator, vip, "inform", "message", "We have read the logs.");
        assertThat(it.due("ian", vip)).containsEntry("stage-2-update", "2026-11-16T23:59:59Z");
        it.done(
                investigator,
                vip,
                "pause",
                "cause",
                "supplier",
                "until",
                "2026-11-20",
                "reason",
                "The maker looks at it.");
        assertThat(it.state("ian", vip, "stage-2-decision")).isEqualTo("paused");
        town.moveTo("2026-11-11T10:00:00Z");
        it.done(investigator, vip, "resume");
        assertThat(it.due("ian", vip))
                .as("two days later than the first due time")
                .containsEntry("stage-2-decision", "2026-12-02T23:59:59Z");
        it.done(
                investigator,
                vip,
                "extend",
                "limit",
                "stage-2-decision",
                "until",
                "2026-12-09",
                "reason",
                "The maker wants to see the machine.");
        it.done(
                investigator,
                vip,
                "respond",
                "decision",
                "upheld",
                "answer",
                "It was the machine.",
                "action",
                "It is replaced.");
        assertThat(town.lastMailTo(PETE).text())
                .contains("It was the machine.", "Upheld", "who outside IT Services can look at it");
        says(PETE, "satisfied");
        assertThat(outcome(vip)).isEqualTo("satisfied");
        assertThat(it.due("ian", vip)).isEmpty();
    }

    @Test
    void a_response_that_needs_a_signature_is_not_sent_unsigned_and_is_sent_as_drafted() {
        begin("2026-12-14T10:00:00Z");
        String vip = it.lodged("frank", from(OLIVE, "kind", "vip-complaint", "channel", "in-person"));
        String investigator = it.complaint("ian", vip).text("caseworker");
        assertThat(it.due("ian", vip)).containsEntry("stage-2-decision", "2027-01-19T23:59:59Z");

        town.moveTo("2026-12-23T10:00:00Z");
        int letters = town.mailTo(OLIVE).size();
        draft(investigator, vip, "We found nothing.");
        assertThat(stage(vip)).isEqualTo("stage-2-signing");
        AcceptedMail consulted = town.lastMailTo(it.address("sandra"));
        assertThat(consulted.subject()).isEqualTo("Your approval is needed: " + vip);
        assertThat(consulted.text()).contains("Tuesday 5 January 2027").doesNotContain("We found nothing.", OLIVE);
        assertThat(it.list("sandra", "to-approve").each("complaints", "reference"))
                .containsExactly(vip);
        String[] response = {"decision", "upheld", "answer", "Past her.", "action", "None."};
        assertThat(it.act(investigator, vip, "respond", response).status()).isEqualTo(409);
        assertThat(it.act(investigator, vip, "sign").status())
                .as("only she signs")
                .isEqualTo(403);
        assertThat(town.mailTo(OLIVE)).as("nothing leaves unsigned").hasSize(letters);

        assertThat(it.act("sandra", vip, "return").status()).isEqualTo(422);
        it.done("sandra", vip, "return", "reason", "Say what was looked at.");
        assertThat(stage(vip)).isEqualTo("stage-2-returned");
        assertThat(it.act(investigator, vip, "respond", response).status())
                .as("what came back cannot leave unsigned")
                .isEqualTo(409);
        assertThat(it.state("ian", vip, "signature")).isEqualTo("met");
        draft(investigator, vip, "We looked at the wrong logs.");
        it.done(investigator, vip, "take-back");
        draft(investigator, vip, "We looked at all logs, and the fault was ours.");
        assertThat(town.mailTo(OLIVE)).hasSize(letters);

        it.done("sandra", vip, "sign", "note", "Good.");
        AcceptedMail letter = town.lastMailTo(OLIVE);
        assertThat(letter.text())
                .contains("We looked at all logs, and the fault was ours.", "Upheld", "We mend it.")
                .doesNotContain("wrong logs", "We found nothing.", "Good.");
        assertThat(it.state("ian", vip, "stage-2-decision")).isEqualTo("met");
        says(OLIVE, "not-satisfied");
        assertThat(outcome(vip)).isEqualTo("exhausted");
        assertThat(stage(vip)).isEqualTo("ended");
        assertThat(town.lastMailTo(OLIVE).text()).contains("Office of the Independent Adjudicator", "www.oiahe.org.uk");
    }

    @Test
    void a_document_may_name_the_complainant_so_only_those_who_read_the_name_open_it() {
        begin("2026-11-02T10:00:00Z");
        String path = "/northumbria/admin/complaints/" + it.submitted(from(OLIVE)) + "/documents";
        Answer form = town.post(path, "", it.as("fiona"));
        SentFile.by(form, "letter of " + OLIVE + ".hta", "I am Olive.".getBytes(StandardCharsets.UTF_8));
        town.settle();

        String file = path + "/" + form.text("id");
        assertThat(town.get(path, it.as("fiona")).each("documents", "name"))
                .containsExactly("letter of " + OLIVE + ".hta.txt");
        assertThat(town.get(path, it.as("fiona")).body()).contains("\"canBeOpened\":true");
        assertThat(town.get(file, it.as("fiona")).status()).isEqualTo(200);
        assertThat(town.get(path, it.as("ian")).body())
                .contains("\"canBeOpened\":false")
                .doesNotContain(OLIVE);
        assertThat(town.get(file, it.as("ian")).status()).isEqualTo(403);
    }

    @Test
    void the_data_protection_contact_opens_documents_of_a_restricted_complaint_for_the_person_who_asks() {
        begin("2026-11-02T10:00:00Z");
        String reference = it.submitted(from(OLIVE, "about", Map.of("person", "Fiona Shields")));
        String path = "/northumbria/admin/complaints/" + reference;
        Answer form = town.post("/tracking/" + Town.tokenIn(town.lastMailTo(OLIVE)) + "/documents", "");
        SentFile.by(form, "letter.txt", "I am Olive.".getBytes(StandardCharsets.UTF_8));
        town.settle();
        assertThat(town.get(path, it.as("dorothy")).status()).isEqualTo(404);

        Answer held = town.post("/northumbria/admin/subject-access", "{\"email\":\"" + OLIVE + "\"}", it.as("dorothy"));
        assertThat(held.json().list("complaints").getFirst().list("documents"))
                .singleElement()
                .satisfies(document -> {
                    assertThat(document.required("name")).isEqualTo("letter.txt");
                    assertThat(document.required("id")).isEqualTo(form.text("id"));
                });
        String file = path + "/documents/" + form.text("id");
        Answer opened = town.get(file, it.as("dorothy"));
        assertThat(SentFile.open(opened.text("url")).body()).isEqualTo("I am Olive.");
        assertThat(town.get(path + "/reads", it.as("dorothy")).body())
                .as("the read is recorded")
                .contains("\"part\":\"document\"");
        assertThat(town.get(file, it.as("fiona")).status()).isEqualTo(404);
        assertThat(town.get(path, it.as("dorothy")).status()).isEqualTo(404);
    }

    @Test
    void a_complaint_can_be_related_to_an_earlier_one_and_only_its_handlers_read_names() {
        begin("2026-11-02T10:00:00Z");
        String first = it.submitted(from(OLIVE));
        String child = it.submitted(from(OLIVE, "relatesTo", first));
        assertThat(child).as("a separate job").isNotEqualTo(first);
        assertThat(it.complaint("fiona", child).text("relatesTo")).isEqualTo(first);
        assertThat(related("fiona", child)).containsExactly(first);
        assertThat(related("fiona", first)).containsExactly(child);

        assertThat(it.complaint("fiona", first).body()).contains(OLIVE);
        assertThat(it.complaint("moira", first).body())
                .as("a manager stands in")
                .contains(OLIVE);
        for (String other : List.of("ian", "sandra", "adele")) {
            assertThat(it.complaint(other, first).body())
                    .as(other)
                    .doesNotContain(OLIVE, "Learner")
                    .contains("withheld");
            assertThat(town.get("/northumbria/admin/complaints?list=team&text=learner", it.as(other))
                            .each("complaints", "reference"))
                    .as(other)
                    .isEmpty();
        }
        String freely = it.submitted(from(PETE, "consents", true));
        assertThat(it.complaint("sandra", freely).body()).contains(PETE);

        Answer unnamed = it.submit(complaint("complainant", null));
        String nobodys = unnamed.text("reference");
        assertThat(it.state("fiona", nobodys, "acknowledgement")).isEqualTo("not-applicable");
        assertThat(it.due("fiona", nobodys).keySet()).containsExactly("stage-1-decision");
        it.done(
                "fiona",
                nobodys,
                "resolve",
                "decision",
                "upheld",
                "remedy",
                "apology",
                "answer",
                "We are sorry.",
                "action",
                "Mended.");
        assertThat(town.get(unnamed.text("tracking")).body()).contains("We are sorry.");
    }

    @Test
    void senior_management_gets_a_monthly_and_a_yearly_report() {
        begin("2026-11-25T10:00:00Z");
        String kept = resolved(OLIVE);
        it.done("fiona", kept, "lesson", "cause", "communication", "lesson", "Say it before they ask.");
        says(OLIVE, "satisfied");
        String open = it.submitted(from(PETE));
        it.submitted(from(RUBY, "kind", "compliment"));
        town.moveTo("2026-12-01T12:00:00Z");
        for (String reader : List.of("ian", "sandra")) {
            AcceptedMail report = town.mailTo(it.address(reader)).stream()
                    .filter(mail -> !mail.attachments().isEmpty())
                    .toList()
                    .getLast();
            assertThat(report.subject()).contains("Monthly review of feedback and complaints", "November 2026");
            assertThat(report.text())
                    .contains("2 complaints were received, 1 closed", "Positive feedback", "We did not say");
            assertThat(report.attachments().getFirst().text())
                    .contains(kept, open, "Settled: the complainant is satisfied")
                    .doesNotContain("Learner", OLIVE);
        }
        town.moveTo("2027-01-04T12:00:00Z");
        assertThat(town.subjectsTo(it.address("sandra")))
                .anyMatch(subject -> subject.contains("Monthly review") && subject.contains("December 2026"))
                .noneMatch(subject -> subject.contains("Yearly review"));
        town.moveTo("2027-08-02T12:00:00Z");
        assertThat(town.subjectsTo(it.address("sandra")))
                .anyMatch(subject -> subject.contains(
                        "Yearly review of the complaints process, 2026/2027 (August 2026 to July 2027)"));
        Tree year = town.get("/northumbria/admin/reports/yearly/2026-2027", it.as("ian"))
                .json()
                .at("figures");
        assertThat(year.at("complaints").required("received")).isEqualTo("2");
        assertThat(year.at("complaints").required("carriedForward")).isEqualTo("1");
        assertThat(town.get("/northumbria/admin/reports/yearly/2026-2027", it.as("fiona"))
                        .status())
                .isEqualTo(403);
    }
}
