package io.redress.local.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.domain.procedure.Documents;
import java.nio.charset.StandardCharsets;

/** Every request about documents, with every status that it can have. */
final class DocumentContract {

    private static final String[] BROWSER = {"accept", "text/html"};
    private static final String NOBODY = "/tracking/KIWI-7K3M-9QX1.0123456789abcdefghijklmn";

    private DocumentContract() {}

    static void happen(Town town, String tooLarge, String... mary) {
        String[] nobody = town.as("nobody", "quality-manager");
        String reference =
                town.submit(Town.complaint().replace("3 March", "6 March")).text("reference");
        String link = "/tracking/" + Town.tokenIn(town.lastMailTo(Town.LEARNER)) + "/documents";
        String staff = "/kiwi/admin/complaints/" + reference + "/documents";
        String missing = "/kiwi/admin/complaints/KIWI-7K3M-9QX1/documents";

        is(200, town.post(link, "", BROWSER));
        Answer form = town.post(link, "");
        is(201, form);
        SentFile.by(form, "letter.pdf", "%PDF-1.4 a".getBytes(StandardCharsets.US_ASCII));
        town.settle();
        is(200, town.get(link));
        is(303, town.get(link + "/" + form.text("id")));
        is(404, town.get(link + "/nothing"));
        is(404, town.get(link + "/nothing", BROWSER));
        is(404, town.get(NOBODY + "/documents"));
        is(404, town.post(NOBODY + "/documents", ""));

        is(201, town.post(staff, "{\"shown\": true}", mary));
        is(201, town.post(staff, "", mary));
        is(400, town.post(staff, "{", mary));
        is(413, town.post(staff, tooLarge, mary));
        is(422, town.post(staff, "{\"shown\": \"perhaps\"}", mary));
        for (int i = 0; i < Documents.USUAL.mostOfStaff(); i++) {
            byte[] page = ("%PDF-1.4 page " + i).getBytes(StandardCharsets.US_ASCII);
            SentFile.by(town.post(staff, "", mary), "page.pdf", page);
        }
        town.settle();
        is(409, town.post(staff, "", mary));
        is(200, town.get(staff, mary));
        is(200, town.get(staff + "/" + form.text("id"), mary));
        is(404, town.get(staff + "/nothing", mary));
        is(404, town.get(missing, mary));
        is(404, town.post(missing, "", mary));
        for (String path : new String[] {staff, staff + "/" + form.text("id")}) {
            is(401, town.get(path));
            is(403, town.get(path, nobody));
        }
        is(401, town.post(staff, ""));
        is(403, town.post(staff, "", nobody));

        String[] margaret = town.as("margaret", "managing-director");
        is(200, town.post("/kiwi/admin/complaints/" + reference + "/actions/withdraw", "{\"how\": \"e-mail\"}", mary));
        is(409, town.post(link, ""));
        is(409, town.post(link, "", BROWSER));
        is(
                200,
                town.post(
                        "/kiwi/admin/complaints/" + reference + "/actions/erase",
                        "{\"ground\": \"person-asked\"}",
                        margaret));
        Answer refused = town.post(staff, "", mary);
        assertThat(refused.status()).isIn(403, 409);
    }

    /** The authority of the representative whose link this is has ended. */
    static void authorityEnded(Town town, String link) {
        is(410, town.get(link + "/documents"));
        is(410, town.post(link + "/documents", ""));
        is(410, town.get(link + "/documents/nothing"));
    }

    private static void is(int status, Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
    }
}
