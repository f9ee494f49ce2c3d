package io.redress.local.story;

import static org.assertj.core.api.Assertions.assertThat;

/** Every answer of the operations on conditions of contact and on ideas for improvement, for {@link ContractStoryTest}. */
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
        String entry = CONDITIONS + "/" + set.text("id");
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
        is(400, town.post(path, "{", caseworker));
        is(401, town.post(path, body));
        is(403, town.post(path, body, nobody));
        is(404, town.post(missing, body, caseworker));
        is(413, town.post(path, tooLarge, caseworker));
        is(422, town.post(path, "{}", caseworker));
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
