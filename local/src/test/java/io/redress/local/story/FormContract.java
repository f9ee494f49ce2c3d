package io.redress.local.story;

import static org.assertj.core.api.Assertions.assertThat;

/** Every answer of the operations of the form by which the public complain, for {@link ContractStoryTest}. */
final class FormContract {

    private static final String COMPLAIN = "/kiwi/complain";
    private static final String MARK = "once_=a-mark-of-this-form-1";
    private static final String FILLED_IN = MARK
            + "&kind=complaint&subject=The+bell&details=It+does+not+ring.&complainant.name=Erwin+Marsh&complainant.email=erwin%40example.org";
    private static final String[] BROWSER = {"accept", "text/html"};
    private static final String[] FORM = {"accept", "text/html", "content-type", "application/x-www-form-urlencoded"};
    private static final String[] PROGRAM = {
        "accept", "application/json", "content-type", "application/x-www-form-urlencoded"
    };

    private FormContract() {}

    static void happen(Town town, String tooLarge) {
        is(200, town.get("/kiwi", BROWSER));
        is(404, town.get("/lime", BROWSER));
        is(200, town.get(COMPLAIN));
        is(200, town.get(COMPLAIN + "?lang=en&kind=compliment", BROWSER));
        is(404, town.get("/lime/complain"));
        is(404, town.get("/lime/complain", BROWSER));
        is(200, town.post(COMPLAIN, FILLED_IN + "&step_=check", FORM));
        is(200, town.post(COMPLAIN, FILLED_IN + "&step_=change", FORM));
        received(town);
        is(409, town.post(COMPLAIN, FILLED_IN + "&remedySought=Mend+it.&step_=send", FORM));
        is(409, town.post(COMPLAIN, FILLED_IN + "&remedySought=Mend+it.&step_=send", PROGRAM));
        is(400, town.post(COMPLAIN, "{}"));
        is(400, town.post(COMPLAIN, "subject=%", FORM));
        is(404, town.post("/lime/complain", FILLED_IN, FORM));
        is(404, town.post("/lime/complain", FILLED_IN, PROGRAM));
        is(413, town.post(COMPLAIN, tooLarge, FORM));
        is(413, town.post(COMPLAIN, tooLarge, PROGRAM));
        is(422, town.post(COMPLAIN, MARK, FORM));
        is(422, town.post(COMPLAIN, MARK, PROGRAM));
    }

    /** Sent twice, by a browser, it is one complaint, whose page confirms the receipt. */
    private static void received(Town town) {
        Answer sent = town.post(COMPLAIN, FILLED_IN + "&step_=send", FORM);
        is(303, sent);
        assertThat(town.post(COMPLAIN, FILLED_IN + "&step_=send", FORM).header("location"))
                .isEqualTo(sent.header("location"));
        Answer page = town.get(sent.header("location").replaceFirst("^\\.\\.", ""), BROWSER);
        is(200, page);
        assertThat(page.body()).contains("We have received your complaint");
    }

    private static void is(int status, Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
    }
}
