package io.redress.local.story;

import static io.redress.local.story.Town.LEARNER;
import static org.assertj.core.api.Assertions.assertThat;

import io.redress.platform.Tree;
import io.redress.testing.S3Object;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Files that complainants and staff send: checked, attached or refused, got again by those who may, and erased. */
class DocumentsStoryTest {

    private static final byte[] LETTER = "%PDF-1.7\nThe letter.".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] PROGRAM = "MZ\u0090\u0000\u0003".getBytes(StandardCharsets.ISO_8859_1);
    private static final String MARY = "mary@kiwi.example";

    private Town town;
    private String reference;
    private String tracking;
    private String staff;

    @BeforeEach
    void begin() {
        town = Town.on("2026-12-21T10:00:00Z");
        reference = town.submit(Town.complaint()).text("reference");
        tracking = "/tracking/" + Town.tokenIn(town.lastMailTo(LEARNER));
        staff = "/kiwi/admin/complaints/" + reference;
    }

    @AfterEach
    void end() {
        town.close();
    }

    private String[] mary() {
        return town.as("mary", "quality-manager");
    }

    private String sent(String name, byte[] file) {
        Answer form = town.post(tracking + "/documents", "");
        assertThat(form.status()).as(form.body()).isEqualTo(201);
        assertThat(SentFile.by(form, name, file).statusCode()).isEqualTo(201);
        town.settle();
        return form.text("id");
    }

    private List<Tree> documents() {
        return town.get(staff, mary()).json().list("documents");
    }

    @Test
    void a_complainant_sends_a_letter_that_staff_read_and_both_can_save() {
        String id = sent("my letter.pdf", LETTER);

        assertThat(documents()).hasSize(1).allSatisfy(document -> {
            assertThat(document.required("name")).isEqualTo("my letter.pdf");
            assertThat(document.required("type")).isEqualTo("application/pdf");
            assertThat(document.required("sentBy")).isEqualTo("complainant");
        });
        assertThat(town.subjectsTo(MARY)).contains("A document was sent for " + reference);
        Answer ofStaff = town.get(staff + "/documents/" + id, mary());
        Answer ofComplainant = town.get(tracking + "/documents/" + id);
        assertThat(ofComplainant.status()).isEqualTo(303);
        for (String link : List.of(ofStaff.text("url"), ofComplainant.header("location"))) {
            HttpResponse<String> file = SentFile.open(link);
            assertThat(file.body()).isEqualTo("%PDF-1.7\nThe letter.");
            assertThat(file.headers().firstValue("content-disposition"))
                    .hasValueSatisfying(name -> assertThat(name).startsWith("attachment; filename=\"my letter.pdf\""));
        }
        assertThat(town.get(staff + "/history", mary()).body())
                .contains("\"@type\":\"document-attached\"", "\"document.name\":\"my letter.pdf\"");
        assertThat(incoming()).isEmpty();
        assertThat(town.get(staff + "/history/verification", mary()).body()).contains("\"whole\":true");
    }

    @Test
    void several_files_of_a_day_are_two_mails_to_staff_and_not_one_for_each() {
        for (int file = 0; file < 5; file++) {
            sent("photo" + file + ".pdf", ("%PDF-1.7 " + file).getBytes(StandardCharsets.US_ASCII));
        }
        String subject = "A document was sent for " + reference;
        assertThat(documents()).hasSize(5);
        assertThat(town.subjectsTo(MARY)).filteredOn(subject::equals).hasSize(1);
        town.moveTo("2026-12-22T10:00:00Z");
        assertThat(town.subjectsTo(MARY)).filteredOn(subject::equals).hasSize(2);
        assertThat(town.lastMailTo(MARY).text()).contains("one mail for 4 things");
    }

    @Test
    void a_browser_sends_a_file_by_a_plain_form_and_comes_back() {
        String[] browser = {"accept", "text/html"};
        assertThat(town.get(tracking, browser).body()).contains("Send us a document");
        Answer page = town.post(tracking + "/documents", "", browser);
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.header("content-security-policy"))
                .contains("form-action 'self' " + town.redress().s3().url());
        HttpResponse<String> sent = SentFile.byPage(page.body(), "Foto \u0645.png", png());
        assertThat(sent.statusCode()).isEqualTo(303);
        String back = sent.headers().firstValue("location").orElseThrow();
        assertThat(back).startsWith(town.redress().url() + tracking + "?sent=1&");
        assertThat(town.get(back, browser).body()).contains("Your file has arrived");
        town.settle();
        assertThat(town.get(tracking, browser).body()).contains("Foto \u0645.png", "1 kB");
    }

    @Test
    void what_cannot_be_taken_is_refused_and_the_sender_reads_why() {
        sent("invoice.pdf", PROGRAM);
        sent("empty letter.pdf", " ".getBytes(StandardCharsets.US_ASCII));

        Answer list = town.get(tracking + "/documents");
        assertThat(list.json().list("documents")).isEmpty();
        assertThat(list.each("refusedDocuments", "name")).containsExactly("invoice.pdf", "empty letter.pdf");
        assertThat(list.each("refusedDocuments", "refusal")).containsOnly("wrong-type");
        assertThat(town.get(tracking, "accept", "text/html").body())
                .contains("Files that we could not take", "This is not a file of a kind that we accept");
        assertThat(town.redress().s3().objects(bucket(), "")).isEmpty();
    }

    @Test
    void the_same_file_twice_is_one_document_and_a_form_that_is_sent_with_two_files_sends_both() {
        Answer form = town.post(tracking + "/documents", "");
        SentFile.by(form, "a.pdf", LETTER);
        SentFile.by(
                form,
                "b.pdf",
                (new String(LETTER, StandardCharsets.US_ASCII) + "more").getBytes(StandardCharsets.US_ASCII));
        town.settle();
        sent("a.pdf", LETTER);

        assertThat(documents().stream().map(document -> document.required("name")))
                .containsExactlyInAnyOrder("a.pdf", "b.pdf");
        assertThat(documents().stream().map(document -> document.required("sha256")))
                .doesNotHaveDuplicates();
        assertThat(incoming()).isEmpty();
    }

    @Test
    void staff_add_documents_that_the_complainant_sees_only_if_they_are_shown() {
        for (boolean shown : new boolean[] {true, false}) {
            Answer form = town.post(staff + "/documents", "{\"shown\":" + shown + "}", mary());
            SentFile.by(form, shown + ".pdf", ("%PDF-1.4 " + shown).getBytes(StandardCharsets.US_ASCII));
        }
        town.settle();

        assertThat(documents()).hasSize(2);
        Answer seen = town.get(tracking + "/documents");
        assertThat(seen.each("documents", "name")).containsExactly("true.pdf");
        assertThat(seen.each("documents", "sentBy")).containsExactly("staff");
        String internal = documents().stream()
                .filter(document -> !document.isTrue("shown"))
                .map(document -> document.required("id"))
                .findFirst()
                .orElseThrow();
        assertThat(town.get(tracking + "/documents/" + internal).status()).isEqualTo(404);
        assertThat(town.get(tracking + "/documents/" + internal, "accept", "text/html")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void an_erasure_is_claimed_only_when_all_files_are_gone() {
        sent("a.pdf", LETTER);
        town.post(staff + "/actions/withdraw", "{\"how\":\"e-mail\"}", mary());
        String[] margaret = town.as("margaret", "managing-director");
        Answer ordered = town.post(staff + "/actions/erase", "{\"ground\":\"person-asked\"}", margaret);
        assertThat(ordered.status()).as(ordered.body()).isEqualTo(200);
        town.moveTo("2026-12-31T10:00:00Z");

        Answer erased = town.get(staff, mary());
        assertThat(erased.body()).contains("has been erased").doesNotContain("a.pdf");
        assertThat(erased.json().list("documents")).isEmpty();
        assertThat(town.redress().s3().objects(bucket(), "")).isEmpty();
        Answer history = town.get(staff + "/history", mary());
        assertThat(history.body().indexOf("documents-erased"))
                .isPositive()
                .isLessThan(history.body().indexOf("\"@type\":\"erased\""));
    }

    private List<S3Object> incoming() {
        return town.redress().s3().objects(bucket(), "incoming/");
    }

    private String bucket() {
        return town.redress().s3().buckets().stream().findFirst().orElse("none");
    }

    private static byte[] png() {
        return "\u0089PNG\r\n\u001a\n and more".getBytes(StandardCharsets.ISO_8859_1);
    }
}
