package io.redress.desk;

import io.redress.domain.language.Language;
import io.redress.platform.Response;
import io.redress.platform.Tree;
import io.redress.web.PageTemplate;
import java.util.List;
import java.util.stream.Collectors;

/** The template of a page of the desk, with what all of them have: the organisation, the user, the menu, and what went wrong. */
final class DeskTemplate {

    private final PageTemplate template;

    /** @param name the name of its file */
    DeskTemplate(String name) {
        template = new PageTemplate(DeskTemplate.class, PageTemplate.MESSAGES, name);
    }

    Response answer(int status, Facts facts) {
        return template.answer(status, facts.map());
    }

    /** The same, for a page with a form that is sent to another address, too. */
    Response answer(int status, Facts facts, String formsTo) {
        return template.answer(status, facts.map(), formsTo);
    }

    /** What every page shows around its own content; nothing has gone wrong, and nothing has just been done. */
    static Facts frame(DeskRequest asked, String title, Menu current) {
        return frame(asked, asked.json(Call.get("/me")), title, current);
    }

    /** @param me who the user is, for a page that needs to know it too */
    static Facts frame(DeskRequest asked, Tree me, String title, Menu current) {
        String home = asked.home();
        return new Facts()
                .put(PageTemplate.LANGUAGE, Language.ENGLISH.tag())
                .put("title", title)
                .put("organisation", me.at("organisation").required("name"))
                .put("colour", me.at("organisation").text("colour").orElse(""))
                .put("user", me.required("name"))
                .put("roles", titles(me.list("roles")))
                .put("actsFor", String.join(", ", me.items("actsFor")))
                .put("administrator", me.isTrue("administrator"))
                .put("home", home)
                .put("signOut", asked.signOut())
                .put("menu", Menu.links(home, current, me.isTrue("readsFigures")))
                .put("find", "")
                .put("others", List.of())
                .put("origins", List.of())
                .put("problem", "")
                .put("because", "")
                .put("faults", List.of())
                .put("kept", List.of())
                .put("done", "");
    }

    private static String titles(List<Tree> parts) {
        return parts.stream().map(part -> part.required("title")).collect(Collectors.joining(", "));
    }
}
