package io.redress.desk;

import io.redress.platform.Response;
import io.redress.platform.Tree;
import io.redress.web.PageTemplate;
import java.util.List;

/**
 * What comes after a complaint was recorded: its own page, or, if there is something to hand over, to ask or to know, a page that says it,
 * and that can be printed as the receipt.
 */
final class LodgedPage {

    private final DeskTemplate page = new DeskTemplate("lodged");

    /** @param receipt the answer of the staff API */
    Response answer(DeskRequest asked, Tree receipt) {
        String reference = receipt.required("reference");
        List<Tree> hints = receipt.list("hints");
        List<Tree> conditions = receipt.list("contactConditions");
        String link = receipt.text("tracking").orElse("");
        String notMailed = receipt.text("notMailed").isPresent()
                ? "No e-mail goes to the complainant about the receipt, because the address has got many letters today."
                : "";
        if (link.isEmpty() && hints.isEmpty() && conditions.isEmpty()) {
            return PageTemplate.seeOther(asked.complaint(reference) + "?done=1");
        }
        return page.answer(
                200,
                DeskTemplate.frame(asked, "Recorded: " + reference, Menu.LODGE)
                        .put("reference", reference)
                        .put("own", asked.complaint(reference))
                        .put("link", link)
                        .put("notMailed", notMailed)
                        .put("dates", dates(receipt))
                        .each("hints", hints, hint -> new Facts().texts(hint, "message"))
                        .each("conditions", conditions, condition -> new Facts()
                                .put("title", ConditionWords.title(condition))
                                .put("review", ConditionWords.review(condition))));
    }

    private static List<?> dates(Tree receipt) {
        return new Named()
                .add("We confirm the receipt by", receipt.text("acknowledgeByInWords"))
                .add("We answer by", receipt.text("answerByInWords"))
                .all();
    }
}
