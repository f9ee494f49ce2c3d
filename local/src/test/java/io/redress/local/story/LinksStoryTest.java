package io.redress.local.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.testing.AcceptedMail;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Links belong to a person, end, and are replaced. */
class LinksStoryTest {

    private static final String ANN = "ann@example.org";
    private static final String SOLICITOR = "joan@marsh.example";
    private static final String STRANGER = "stranger@example.org";
    private static final String[] BROWSER = {"accept", "text/html"};
    private static final String[] FORM = {"accept", "text/html", "content-type", "application/x-www-form-urlencoded"};

    private Town town;
    private Place kiwi;

    @BeforeEach
    void begin() {
        town = Town.on("2026-10-19T10:00:00Z", "kiwi");
        kiwi = town.place("kiwi");
    }

    @AfterEach
    void end() {
        town.close();
    }

    private String represented() {
        return kiwi.submitted(Place.from(
                ANN,
                "representative",
                Map.of(
                        "name",
                        "Joan Marsh",
                        "email",
                        SOLICITOR,
                        "authority",
                        Map.of("given", "2026-10-01", "until", "2026-10-30"))));
    }

    private Answer ask(String reference, String email) {
        Answer answer =
                town.post("/kiwi/links", "{\"reference\": \"%s\", \"email\": \"%s\"}".formatted(reference, email));
        town.settle();
        return answer;
    }

    @Test
    void
            a_representative_acts_for_the_complainant_until_the_authority_ends_and_then_the_complainant_gets_the_letters() {
        String reference = represented();
        AcceptedMail acknowledgement = town.letter(SOLICITOR, "We have received your complaint");
        String link = "/tracking/" + Town.tokenIn(acknowledgement);
        assertThat(town.get(link).text("by")).isEqualTo("representative");
        assertThat(town.get(link, BROWSER).body()).contains("You act for the complainant until Friday 30 October 2026");
        kiwi.says(acknowledgement, "add-information", "information", "She was ill in May.");
        assertThat(town.get(link).each("added", "by")).containsExactly("representative");

        String caseworker = kiwi.caseworker("mary", reference);
        assertThat(town.letter(kiwi.address(caseworker), "acted on " + reference)
                        .text())
                .contains("The representative has acted on a complaint, for the complainant");
        Answer seen = kiwi.complaint(caseworker, reference);
        assertThat(seen.each("timeline", "name")).contains("The representative");
        assertThat(seen.each("timeline", "actedFor")).contains("The complainant");
        assertThat(seen.each("timeline", "by")).contains("representative");

        town.moveTo("2026-10-30T22:59:00Z");
        assertThat(town.get(link).status()).isEqualTo(200);
        town.moveTo("2026-10-31T00:01:00Z");
        Answer ended = town.get(link);
        assertThat(ended.status()).isEqualTo(410);
        assertThat(ended.text("detail")).contains("ended on Friday 30 October 2026", "new authority");
        assertThat(town.post(link + "/actions/withdraw", "{}").status()).isEqualTo(410);
        Answer page = town.get(link, BROWSER);
        assertThat(page.status()).isEqualTo(410);
        assertThat(page.body())
                .contains("Your authority has ended")
                .doesNotContain("Nothing has come of it", "A. Learner", "What you can do now");
        assertThat(town.post(link + "/actions/withdraw", "sure_=yes", FORM).status())
                .isEqualTo(410);
        assertThat(kiwi.complaint(caseworker, reference).json().at("stage").required("id"))
                .isNotEqualTo("closed");

        int before = town.mailTo(SOLICITOR).size();
        ask(reference, SOLICITOR);
        kiwi.done(caseworker, reference, "inform", "message", "We go on.");
        assertThat(town.mailTo(SOLICITOR)).hasSize(before);
        String complainants = "/tracking/" + Town.tokenIn(town.letter(ANN, "A message"));
        assertThat(town.get(complainants).text("by")).isEqualTo("complainant");
        assertThat(town.get(complainants, BROWSER).body()).contains("by the representative");
    }

    @Test
    void the_links_of_a_representative_end_with_another_representative_and_those_of_the_complainant_stay() {
        String reference = represented();
        String solicitors = "/tracking/" + Town.tokenIn(town.lastMailTo(SOLICITOR));
        ask(reference, ANN);
        String complainants = "/tracking/" + Town.tokenIn(town.lastMailTo(ANN));
        assertThat(town.get(complainants).text("by")).isEqualTo("complainant");
        kiwi.done(
                kiwi.caseworker("mary", reference),
                reference,
                "correct",
                "representative-name",
                "Ola Berg",
                "representative-email",
                "ola@law.example",
                "reason",
                "She has another solicitor.");
        assertThat(town.get(solicitors).status()).isEqualTo(404);
        assertThat(town.get(complainants).status()).isEqualTo(200);
        ask(reference, "ola@law.example");
        assertThat(town.get("/tracking/" + Town.tokenIn(town.lastMailTo("ola@law.example")))
                        .text("by"))
                .isEqualTo("representative");
    }

    @Test
    void a_link_in_the_wrong_hands_is_ended_and_the_complainant_asks_for_a_new_one() {
        String reference = kiwi.submitted(Place.from(ANN));
        String old = "/tracking/" + Town.tokenIn(town.lastMailTo(ANN));
        String caseworker = kiwi.caseworker("mary", reference);
        kiwi.done(caseworker, reference, "end-links", "whose", "all", "reason", "It was forwarded to a list.");
        assertThat(kiwi.complaint(caseworker, reference).each("timeline", "what"))
                .anySatisfy(what -> assertThat(what).contains("All links that were given out before have ended."));
        assertThat(town.get(old).status()).isEqualTo(404);
        assertThat(town.post(old + "/actions/withdraw", "{}").status()).isEqualTo(404);
        assertThat(town.get(old, BROWSER).body()).contains("href=\"../kiwi/links\"", "Send me a new link");

        assertThat(town.get("/kiwi/links", BROWSER).body()).contains("method=\"post\" action=\"links\"");
        Answer wrong = town.post("/kiwi/links", "reference=KIWI&email=ann", FORM);
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.body()).contains("value=\"KIWI\"", "value=\"ann\"", "must be the reference in our letters");
        Answer sent =
                town.post("/kiwi/links", "reference=" + reference.toLowerCase() + "&email=Ann%40example.org", FORM);
        assertThat(sent.status()).isEqualTo(202);
        assertThat(sent.body()).contains("If this reference and this e-mail address belong together");
        town.settle();
        AcceptedMail letter = town.letter(ANN, "Your new link");
        assertThat(letter.text()).contains(reference, "Dear A. Learner");
        assertThat(town.get("/tracking/" + Town.tokenIn(letter)).status()).isEqualTo(200);
        assertThat(town.get(old).status()).isEqualTo(404);
    }

    @Test
    void the_answer_is_the_same_whatever_is_true_and_only_the_address_on_record_gets_mail() {
        String restricted = kiwi.submitted(Place.from("fiona@example.org"));
        kiwi.done(kiwi.caseworker("mary", restricted), restricted, "restrict", "reason", "Private.");
        String withdrawn = kiwi.submitted(Place.from("gus@example.org"));
        kiwi.says(town.lastMailTo("gus@example.org"), "withdraw");
        String open = kiwi.submitted(Place.from(ANN));
        Set<Answer> answers = new HashSet<>();
        for (String reference : List.of(open, restricted, withdrawn, "KIWI-7K3M-9QX1")) {
            for (String email : List.of(STRANGER, "fiona@example.org", "gus@example.org")) {
                Answer answer = ask(reference, email);
                answers.add(new Answer(answer.status(), Map.of(), answer.body()));
            }
        }
        assertThat(answers).singleElement().satisfies(answer -> assertThat(answer.status())
                .isEqualTo(202));
        assertThat(town.mailTo(STRANGER)).isEmpty();
        assertThat(town.mailTo(ANN)).extracting(AcceptedMail::subject).noneMatch(this::isNewLink);
        for (String address : List.of("fiona@example.org", "gus@example.org")) {
            assertThat(town.subjectsTo(address)).filteredOn(this::isNewLink).hasSize(1);
            assertThat(town.get("/tracking/" + Town.tokenIn(town.lastMailTo(address)))
                            .status())
                    .isEqualTo(200);
        }

        town.leapTo("2028-12-01T10:00:00Z");
        Answer late = ask(withdrawn, "gus@example.org");
        assertThat(answers).contains(new Answer(late.status(), Map.of(), late.body()));
        assertThat(town.subjectsTo("gus@example.org"))
                .filteredOn(this::isNewLink)
                .hasSize(1);
    }

    @Test
    void requests_count_among_the_letters_that_an_address_gets_in_a_day() {
        String reference = kiwi.submitted(Place.from(ANN));
        for (int i = 0; i < 8; i++) {
            assertThat(ask(reference, ANN).status()).isEqualTo(202);
        }
        assertThat(town.mailTo(ANN)).as("with the acknowledgement").hasSize(5);
        assertThat(kiwi.complaint("mary", reference).each("timeline", "what"))
                .as("nothing happened to the complaint")
                .noneMatch(what -> what.contains("new-link"));
    }

    private boolean isNewLink(String subject) {
        return subject.contains("Your new link");
    }
}
