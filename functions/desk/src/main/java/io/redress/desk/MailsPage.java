package io.redress.desk;

import io.redress.platform.Response;
import io.redress.platform.Tree;

/** The e-mails that were set aside and wait for a decision of staff. */
final class MailsPage {

    private final DeskTemplate page = new DeskTemplate("mails");

    Response show(DeskRequest asked) {
        Tree mails = asked.json(Call.get("/mails").asking("cursor", asked.query("cursor")));
        Facts facts = DeskTemplate.frame(asked, "E-mails", Menu.MAILS)
                .each("mails", mails.list("mails"), mail -> line(mail, asked.home()))
                .put("next", TodayPage.next(mails, asked.home() + "/mails?more=yes"));
        return page.answer(200, facts);
    }

    private static Facts line(Tree mail, String home) {
        return new Facts()
                .texts(mail, "name", "from", "complaint")
                .put(
                        "subject",
                        mail.text("subject").filter(text -> !text.isBlank()).orElse("(no subject)"))
                .put("address", home + "/mails/" + mail.required("id"))
                .put("received", DateWords.minute(mail.text("received")))
                .put("cause", mail.text("causeInWords").orElse(""));
    }
}
