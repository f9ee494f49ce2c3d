package io.redress.desk;

import io.redress.domain.Rejection;
import io.redress.paper.PreviewLetters;
import io.redress.paper.ShowLetter;
import io.redress.platform.Response;
import io.redress.platform.Tree;
import java.util.List;
import java.util.Map;

/** The letters of a complaint: as they were ordered, and as an action would send them. */
final class LetterPages {

    private final ShowLetter show;
    private final PreviewLetters preview;
    private final ActionPage action;
    private final DeskTemplate page = new DeskTemplate("preview");

    LetterPages(ShowLetter show, PreviewLetters preview, ActionPage action) {
        this.show = show;
        this.preview = preview;
        this.action = action;
    }

    /** A letter as a page of its own, which can be printed. */
    Response show(DeskRequest asked) {
        return show.run(asked.asProgram(Call.get("/complaints/{reference}/letters/{change}/{letter}")
                .at("reference", asked.reference())
                .at("change", asked.request().path("change"))
                .at("letter", asked.request().path("letter"))
                .with("accept", "text/html")));
    }

    /** The letters that a form would send, with the form itself, to be sent or changed. */
    Response preview(DeskRequest asked) {
        SentForm form = new SentForm(asked);
        String id = asked.request().path("action");
        try {
            Tree letters = Tree.read(preview.run(
                            asked.asProgram(Call.post("/complaints/{reference}/actions/{action}/preview", form.filled())
                                    .at("reference", asked.reference())
                                    .at("action", id)))
                    .body());
            return page.answer(200, facts(asked, letters, form));
        } catch (Rejection rejection) {
            return action.rejected(asked, form, rejection);
        }
    }

    private static Facts facts(DeskRequest asked, Tree letters, SentForm form) {
        String own = asked.complaint(asked.reference());
        String id = asked.request().path("action");
        List<Tree> all = letters.list("letters");
        return DeskTemplate.frame(asked, "Preview, " + asked.reference(), Menu.NONE)
                .put("reference", asked.reference())
                .put("back", own)
                .put("address", own + "/actions/" + id)
                .put("mark", asked.mark())
                .put("version", form.version())
                .put(
                        "values",
                        form.values().entrySet().stream()
                                .map(value -> Map.of("name", value.getKey(), "value", value.getValue()))
                                .toList())
                .put("none", all.isEmpty())
                .each("letters", all, letter -> new Facts().texts(letter, "title", "text", "page"));
    }
}
