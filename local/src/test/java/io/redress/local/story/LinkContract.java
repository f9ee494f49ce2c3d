package io.redress.local.story;

import static org.assertj.core.api.Assertions.assertThat;

/** Every answer of the operations on links, and those of a link whose holder has no authority any more, for {@link ContractStoryTest}. */
final class LinkContract {

    private static final String LINKS = "/kiwi/links";
    private static final String ASKED = "{\"reference\": \"KIWI-7K3M-9QX1\", \"email\": \"rex@example.org\"}";
    private static final String[] BROWSER = {"accept", "text/html"};
    private static final String[] FORM = {"accept", "text/html", "content-type", "application/x-www-form-urlencoded"};

    private LinkContract() {}

    static void happen(Town town, String tooLarge, String... mary) {
        is(200, town.get(LINKS));
        is(404, town.get("/lime/links"));
        is(404, town.get("/lime/links", BROWSER));
        is(202, town.post(LINKS, ASKED));
        is(202, town.post(LINKS, "reference=KIWI-7K3M-9QX1&email=rex%40example.org", FORM));
        is(400, town.post(LINKS, "{"));
        is(404, town.post("/lime/links", ASKED));
        is(413, town.post(LINKS, tooLarge));
        is(422, town.post(LINKS, "{}"));
        is(422, town.post(LINKS, "reference=KIWI", FORM));
        authorityEnds(town, mary);
    }

    private static void authorityEnds(Town town, String... mary) {
        Answer lodged = town.post("/kiwi/admin/complaints", """
                {"channel": "in-person", "receivedAt": "2026-12-28T15:00", "subject": "The lift", "details": "It is out of order.",
                 "complainant": {"name": "Rosa Finch", "phone": "0113 496 0000"},
                 "representative": {"name": "Joan Marsh", "email": "joan@marsh.example", "authority": {"given": "2026-12-01"}}}""", mary);
        is(201, lodged);
        town.settle();
        String link = "/tracking/" + Town.tokenIn(town.lastMailTo("joan@marsh.example"));
        is(200, town.get(link));
        is(
                200,
                town.post(
                        "/kiwi/admin/complaints/" + lodged.text("reference") + "/actions/correct",
                        "{\"authority-until\": \"2026-12-28\", \"reason\": \"She says so.\"}",
                        mary));
        is(410, town.get(link));
        is(410, town.get(link, BROWSER));
        is(410, town.head(link));
        is(410, town.post(link + "/actions/withdraw", "{}"));
        is(410, town.post(link + "/actions/withdraw", "sure_=yes", FORM));
        DocumentContract.authorityEnded(town, link);
    }

    private static void is(int status, Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
    }
}
