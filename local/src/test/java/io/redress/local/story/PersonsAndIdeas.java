package io.redress.local.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.local.events.QueueBoard.Level;
import io.redress.testing.TestQueue;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/** Every answer of the operations on conditions of contact, ideas for improvement, erasures and dead letters, for {@link ContractStoryTest}. */
final class PersonsAndIdeas {

    private static final String CONDITIONS = "/kiwi/admin/contact-conditions";
    private static final String IDEAS = "/case-in-point/admin/improvements";
    private static final String PERSON = """
            {"name": "Rex Hale", "email": "rex@example.org", "conditions": ["in-writing"], "review": "2027-03-01",
             "reason": "Threats on the phone."}""";
    private static final String END = "{\"ends\": true, \"reason\": \"Polite letters since.\"}";
    private static final String GO_ON =
            "{\"conditions\": [\"in-writing\"], \"review\": \"2027-04-01\", \"reason\": \"Not yet.\"}";
    private static final String CALL = "{\"what\": \"Rang about nothing.\"}";
    private static final String IDEA = "{\"idea\": \"Hours on the door.\"}";
    private static final String ACCEPTED =
            "{\"state\": \"accepted\", \"until\": \"2027-02-01\", \"responsible\": \"sam\"}";

    private static final String NO_CURSOR = "a".repeat(60);

    private final Town town;
    private final String tooLarge;

    private PersonsAndIdeas(Town town, String tooLarge) {
        this.town = town;
        this.tooLarge = tooLarge;
    }

    static void happen(Town town, String tooLarge) {
        PersonsAndIdeas all = new PersonsAndIdeas(town, tooLarge);
        all.conditions();
        all.ideas();
        all.erasures();
        all.deadLetters();
        all.subjects();
    }

    private void conditions() {
        String[] daniel = in("daniel", "kiwi:director-of-quality", "lime:director-of-quality");
        String[] nobody = in("mary");
        refused(CONDITIONS, PERSON, daniel, nobody, "/lime/admin/contact-conditions");
        Answer set = town.post(CONDITIONS, PERSON, daniel);
        is(200, set);
        is(409, town.post(CONDITIONS, PERSON.replace("Threats", "Shouting"), daniel));
        seen(CONDITIONS, daniel, nobody, "/lime/admin/contact-conditions");
        is(400, town.get(CONDITIONS + "?cursor=" + NO_CURSOR, daniel));
        is(422, town.get(CONDITIONS + "?odd=1", daniel));
        String entry = CONDITIONS + "/" + set.text("id");
        is(422, town.get(entry + "?before=noon", daniel));
        String missing = CONDITIONS + "/nobody";
        seen(entry, daniel, nobody, missing);
        refused(entry + "/calls", CALL, daniel, nobody, missing + "/calls");
        is(200, town.post(entry + "/calls", CALL, daniel));
        refused(entry + "/reviews", GO_ON, daniel, nobody, missing + "/reviews");
        is(412, town.post(entry + "/reviews", GO_ON, with(daniel)));
        is(401, town.delete(entry));
        is(403, town.delete(entry, nobody));
        is(404, town.delete(missing, daniel));
        is(409, town.delete(entry, daniel));
        is(200, town.post(entry + "/reviews", END, daniel));
        is(409, town.post(entry + "/reviews", GO_ON, daniel));
        is(412, town.delete(entry, with(daniel)));
        is(204, town.delete(entry, daniel));
    }

    private void ideas() {
        String[] helen = in("helen", "case-in-point:director", "case-in-point:department:*", "lime:director");
        String[] nobody = in("helen");
        refused(IDEAS, IDEA, helen, nobody, "/lime/admin/improvements");
        Answer proposed = town.post(IDEAS, IDEA, helen);
        is(200, proposed);
        seen(IDEAS, helen, nobody, "/lime/admin/improvements");
        is(422, town.get(IDEAS + "?state=odd", helen));
        String decisions = IDEAS + "/" + proposed.text("id") + "/decisions";
        refused(decisions, ACCEPTED, helen, nobody, IDEAS + "/none/decisions");
        is(409, town.post(decisions, "{\"state\": \"done\"}", helen));
        is(412, town.post(decisions, ACCEPTED, with(helen)));
        is(200, town.post(decisions, ACCEPTED, helen));
    }

    private void erasures() {
        String[] margaret = in("margaret", "kiwi:managing-director", "nowhere:managing-director");
        String erasures = "/kiwi/admin/erasures";
        seen(erasures, margaret, in("margaret"), "/nowhere/admin/erasures");
        is(422, town.get(erasures + "?odd=1", margaret));
        is(400, town.get(erasures + "?cursor=" + NO_CURSOR, margaret));
    }

    /** Messages of each function have failed. The function that gets one again has done its work long ago. */
    private void deadLetters() {
        String[] adele = in("adele", "kiwi:administrator", "nowhere:administrator");
        String[] nobody = in("adele");
        String path = "/kiwi/admin/dead-letters";
        String reference =
                town.submit(Town.complaint().replace("3 March", "9 March")).text("reference");
        fail("acknowledgement", "{\"organisation\":\"kiwi\",\"reference\":\"" + reference + "\",\"change\":1}");
        fail("assignment", "{\"organisation\":\"kiwi\",\"reference\":\"" + reference + "\",\"change\":1}");
        fail("notification", "{\"organisation\":\"kiwi\",\"reference\":\"" + reference + "\",\"change\":1}");
        fail("documents", "{\"organisation\":\"kiwi\",\"reference\":\"" + reference + "\",\"change\":1}");
        fail(
                "mail-intake",
                "{\"organisation\":\"kiwi\",\"reference\":\"" + reference
                        + "\",\"filesOfMail\":\"none\",\"by\":\"mary\"}");
        fail("mail-feedback", eventAboutMailOf(reference));
        fail("report", "{\"organisation\":\"kiwi\",\"report\":\"quarterly\",\"period\":\"2026-Q3\"}");
        seen(path, adele, nobody, "/nowhere/admin/dead-letters");
        assertThat(failed(path, adele, reference))
                .containsExactlyInAnyOrder(
                        "acknowledgement", "assignment", "notification", "documents", "mail-intake", "mail-feedback");
        assertThat(town.get(path, adele).each("deadLetters", "function")).contains("report");
        is(422, town.get(path + "?odd=1", adele));
        String back = path + "/move-back";
        refused(back, "{}", "{\"odd\": 1}", adele, nobody, "/nowhere/admin/dead-letters/move-back");
        is(200, town.post(back, "{\"reference\": \"" + reference + "\"}", adele));
        assertThat(failed(path, adele, reference)).isEmpty();
        is(200, town.post(back, "{}", adele));
        town.settle();
        assertThat(failed(path, adele, reference)).isEmpty();
    }

    /** What SES says of a mail about a complaint. */
    private static String eventAboutMailOf(String reference) {
        String mark = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(("C#" + reference).getBytes(StandardCharsets.UTF_8));
        return "{\"eventType\":\"Send\",\"mail\":{\"messageId\":\"one\",\"tags\":{\"mark-of\":[\"" + mark + "\"]}}}";
    }

    /** The functions that have failed to handle a complaint. */
    private List<String> failed(String path, String[] administrator, String reference) {
        return town.get(path, administrator).json().list("deadLetters").stream()
                .filter(letter ->
                        letter.text("reference").filter(reference::equals).isPresent())
                .map(letter -> letter.required("function"))
                .toList();
    }

    private void fail(String function, String body) {
        town.redress().queues().stream()
                .map(Level::queue)
                .filter(queue -> queue.endsWith("redress-" + function + "-dead-letters"))
                .map(TestQueue::named)
                .forEach(queue -> queue.put(body));
    }

    private void subjects() {
        String[] margaret = in("margaret", "kiwi:managing-director", "nowhere:managing-director");
        String person = "{\"email\": \"learner@example.org\"}";
        String subject = "/kiwi/admin/subject-access";
        refused(subject, person, margaret, in("margaret"), "/nowhere/admin/subject-access");
        is(200, town.post(subject, person, margaret));
        is(200, town.post(subject, person, margaret[0], margaret[1], "Accept", "text/html"));
        String erasure = "{\"email\": \"nobody@example.org\", \"ground\": \"person-asked\"}";
        refused(subject + "/erasure", erasure, margaret, in("margaret"), "/nowhere/admin/subject-access/erasure");
        is(200, town.post(subject + "/erasure", erasure, margaret));
    }

    private void seen(String path, String[] caseworker, String[] nobody, String missing) {
        is(200, town.get(path, caseworker));
        is(401, town.get(path));
        is(403, town.get(path, nobody));
        is(404, town.get(missing, caseworker));
    }

    private void refused(String path, String body, String[] caseworker, String[] nobody, String missing) {
        refused(path, body, "{}", caseworker, nobody, missing);
    }

    private void refused(
            String path, String body, String faulty, String[] caseworker, String[] nobody, String missing) {
        is(400, town.post(path, "{", caseworker));
        is(401, town.post(path, body));
        is(403, town.post(path, body, nobody));
        is(404, town.post(missing, body, caseworker));
        is(413, town.post(path, tooLarge, caseworker));
        is(422, town.post(path, faulty, caseworker));
    }

    private String[] in(String person, String... groups) {
        return new String[] {"authorization", "Bearer " + town.redress().token(person + "@kiwi.example", groups)};
    }

    private static String[] with(String[] caseworker) {
        return new String[] {caseworker[0], caseworker[1], "If-Match", "\"99\""};
    }

    private static void is(int status, Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
    }
}
