package io.redress.local.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.testing.AcceptedMail;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Every answer of the operations on e-mails that were set aside, for {@link ContractStoryTest}. */
final class MailContract {

    private static final String MAILS = "/kiwi/admin/mails";
    private static final String NONE = MAILS + "/20261130T080000123Z-Ab12Cd34Ef56Gh78";

    private MailContract() {}

    static void happen(Town town, String tooLarge, String... mary) {
        mail(town, "spam=FAIL", "Win");
        mail(town, "spam=FAIL", "Lose");
        mail(town, "virus=FAIL", "Look");
        is(200, town.get(MAILS, mary));
        is(400, town.get(MAILS + "?cursor=x", mary));
        is(401, town.get(MAILS));
        is(404, town.get("/lime/admin/mails", mary));
        is(422, town.get(MAILS + "?colour=red", mary));
        is(403, town.get(MAILS, town.as("nobody", "unknown-role")));
        String win = id(town, "Win", mary);
        String lose = id(town, "Lose", mary);
        String virus = id(town, "Look", mary);
        String[] nobody = town.as("nobody", "unknown-role");
        for (String path : new String[] {"", "/file"}) {
            is(401, town.get(MAILS + "/" + win + path));
            is(403, town.get(MAILS + "/" + win + path, nobody));
        }
        for (String decision : new String[] {"/complaint", "/discarded"}) {
            is(401, town.post(MAILS + "/" + lose + decision, "{}"));
            is(403, town.post(MAILS + "/" + lose + decision, "{}", nobody));
        }
        is(200, town.get(MAILS + "/" + win, mary));
        is(404, town.get(NONE, mary));
        is(303, town.get(MAILS + "/" + win + "/file", mary));
        is(409, town.get(MAILS + "/" + virus + "/file", mary));
        is(404, town.get(NONE + "/file", mary));
        is(400, town.post(MAILS + "/" + win + "/complaint", "{", mary));
        is(413, town.post(MAILS + "/" + win + "/complaint", tooLarge, mary));
        is(422, town.post(MAILS + "/" + win + "/complaint", "{}", mary));
        is(201, town.post(MAILS + "/" + win + "/complaint", "{\"complainant\": {\"name\": \"Rex\"}}", mary));
        is(409, town.post(MAILS + "/" + win + "/complaint", "{}", mary));
        is(404, town.post(NONE + "/complaint", "{}", mary));
        is(400, town.post(MAILS + "/" + lose + "/discarded", "{", mary));
        is(413, town.post(MAILS + "/" + lose + "/discarded", tooLarge, mary));
        is(422, town.post(MAILS + "/" + lose + "/discarded", "{}", mary));
        is(200, town.post(MAILS + "/" + lose + "/discarded", "{\"reason\": \"Advertising.\"}", mary));
        is(409, town.post(MAILS + "/" + lose + "/discarded", "{\"reason\": \"Advertising.\"}", mary));
        is(404, town.post(NONE + "/discarded", "{\"reason\": \"Advertising.\"}", mary));
        is(409, town.get(MAILS + "/" + lose + "/file", mary));
        repliesOfOthers(town, mary);
        is(200, town.get(MAILS + "?settled=true", mary));
        town.settle();
    }

    /** Somebody else answers the letter of a complaint. */
    private static void repliesOfOthers(Town town, String... mary) {
        int port = town.redress().openMailDoor(0);
        SentMail.of(port, "rex@example.org", "complaints@kiwi.local", "The lamp", "It is broken.")
                .send();
        town.settle();
        AcceptedMail letter = town.redress().ses().mailsTo("rex@example.org").getLast();
        SentMail.of(port, "roy@example.org", letter.replyTo().getFirst(), "About the lamp", "I broke it.")
                .with("lamp.txt", "text/plain", "A drawing".getBytes(StandardCharsets.UTF_8))
                .send();
        mail(town, "spam=FAIL", "Sell");
        town.settle();
        String lamp = id(town, "About the lamp", mary);
        is(401, town.post(MAILS + "/" + lamp + "/added", ""));
        is(403, town.post(MAILS + "/" + lamp + "/added", "", town.as("nobody", "unknown-role")));
        is(404, town.post(NONE + "/added", "", mary));
        is(409, town.post(MAILS + "/" + id(town, "Sell", mary) + "/added", "", mary));
        Answer added = town.post(MAILS + "/" + lamp + "/added", "", mary);
        is(200, added);
        is(409, town.post(MAILS + "/" + lamp + "/added", "", mary));
        town.settle();
        String reference = added.json().at("settled").required("added");
        assertThat(town.get("/kiwi/admin/complaints/" + reference, mary).body())
                .contains("From: roy@example.org\\nSubject: About the lamp\\n\\nI broke it.", "lamp.txt");
    }

    private static void mail(Town town, String verdict, String subject) {
        SentMail.of(town.redress().openMailDoor(0), "rex@example.org", "complaints@kiwi.local", subject, "Buy")
                .with(Map.of("X-Local-Verdict", verdict))
                .send();
        town.settle();
    }

    private static String id(Town town, String subject, String... mary) {
        return town.get(MAILS, mary).json().list("mails").stream()
                .filter(mail -> mail.required("subject").equals(subject))
                .findFirst()
                .orElseThrow()
                .required("id");
    }

    private static void is(int status, Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
    }
}
