package io.redress.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.desk.Visitor.Seen;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Staff send documents to a complaint, and open those that it has. */
class DeskDocumentsTest {

    private AnOffice office;
    private Visitor officer;
    private String reference;

    @BeforeEach
    void open() {
        office = new AnOffice("kiwi");
        officer = office.officer();
        reference = office.fixture.submitted();
    }

    @AfterEach
    void close() {
        office.close();
    }

    private Seen asked(Map<String, String> choices) {
        String address = "/complaints/" + reference + "/documents";
        ShownForm button = officer.open("/complaints/" + reference).form("/documents");
        return officer.send(address, button.filledIn(choices));
    }

    @Test
    void the_form_goes_to_where_documents_are_kept_and_comes_back_to_the_complaint() {
        Seen page = asked(Map.of());
        assertThat(page.status()).as(page.html()).isEqualTo(200);
        ShownForm form = ShownForm.in(page.html()).stream()
                .filter(shown -> shown.action().startsWith("https://documents"))
                .findFirst()
                .orElseThrow();
        Map<String, String> fields = form.filledIn(Map.of());
        assertThat(fields)
                .containsEntry(
                        "success_action_redirect",
                        "https://complaints.kiwi.example/kiwi/desk/complaints/" + reference + "?sent=1")
                .containsEntry("x-amz-meta-shown", "false")
                .containsEntry("x-amz-meta-by", "olive");
        assertThat(form.inputs().getLast().type()).isEqualTo("file");
        String origin = form.action().replaceFirst("(https://[^/]+).*", "$1");
        assertThat(page.policy()).contains("form-action 'self'", origin);
        assertThat(officer.open("/complaints/" + reference + "?sent=1").html()).contains("The file has arrived.");
        assertThat(officer.open("/complaints/" + reference).html()).doesNotContain("The file has arrived.");
    }

    @Test
    void staff_choose_whether_the_complainant_sees_it() {
        Seen page = asked(Map.of("shown", "yes"));
        assertThat(page.html()).contains("The complainant sees it.", "name=\"x-amz-meta-shown\" value=\"true\"");
    }

    @Test
    void a_document_is_opened_by_a_link_that_soon_ends() {
        office.document(reference, AnOffice.DOCUMENT, "letter.pdf");
        String link = "/complaints/" + reference + "/documents/" + AnOffice.DOCUMENT;
        assertThat(officer.open("/complaints/" + reference).html()).contains("letter.pdf", link);
        Seen opened = officer.open(link);
        assertThat(opened.status()).as(opened.html()).isEqualTo(303);
        assertThat(opened.location()).startsWith("https://documents").contains("X-Amz-Expires=120");
        assertThat(officer.open("/complaints/" + reference + "/documents/unknown")
                        .status())
                .isEqualTo(404);
    }
}
