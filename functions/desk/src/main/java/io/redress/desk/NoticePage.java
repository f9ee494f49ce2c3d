package io.redress.desk;

import io.redress.platform.Response;
import java.util.List;

/** A page that says one thing. */
final class NoticePage {

    private final DeskTemplate page = new DeskTemplate("notice");

    /**
     * @param back the address of the page to go on with
     * @param attempt a form that was not carried out: the page shows what was written into it
     */
    Response answer(int status, DeskRequest asked, String title, List<String> texts, String back, Attempt attempt) {
        boolean lost = !attempt.kept().isEmpty();
        Facts facts = DeskTemplate.frame(asked, title, Menu.NONE)
                .put("texts", texts)
                .put("back", back)
                .put("backTo", "Go on")
                .put("problem", lost ? "Not recorded." : "")
                .put("kept", attempt.kept());
        return page.answer(status, facts);
    }
}
