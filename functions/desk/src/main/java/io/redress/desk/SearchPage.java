package io.redress.desk;

import io.redress.domain.Reference;
import io.redress.platform.Response;
import io.redress.platform.Tree;
import io.redress.web.PageTemplate;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds complaints by reference, name, address, telephone number or words: open ones, and closed ones. */
final class SearchPage {

    private final DeskTemplate page = new DeskTemplate("search");

    /** A whole reference leads to its complaint. */
    Response show(DeskRequest asked) {
        String text = asked.query("text").strip();
        Optional<Reference> reference = Reference.parse(text);
        if (reference.isPresent()) {
            return PageTemplate.seeOther(
                    asked.home() + "/complaints/" + reference.get().value());
        }
        Facts facts = DeskTemplate.frame(asked, text.isEmpty() ? "Search" : text + ", Search", Menu.NONE)
                .put("find", text);
        return page.answer(200, facts.put("results", text.isEmpty() ? List.of() : results(asked, text)));
    }

    private static List<Map<String, Object>> results(DeskRequest asked, String text) {
        String only = asked.query("list");
        return List.of(
                        new Section("team", "open", "Open complaints", "No open complaint was found."),
                        new Section("closed", "closed", "Closed complaints", "No closed complaint was found."))
                .stream()
                .filter(section -> only.isEmpty() || only.equals(section.list))
                .map(section -> section.found(asked, text).map())
                .toList();
    }

    private record Section(String list, String id, String heading, String none) {

        Facts found(DeskRequest asked, String text) {
            String home = asked.home();
            Tree found = asked.json(Call.get("/complaints")
                    .asking("list", list)
                    .asking("text", text)
                    .asking("cursor", asked.query("list").equals(list) ? asked.query("cursor") : ""));
            String again =
                    home + "/complaints?list=" + list + "&text=" + URLEncoder.encode(text, StandardCharsets.UTF_8);
            String next = TodayPage.next(found, again);
            return new Facts()
                    .put("id", id)
                    .put("heading", heading)
                    .put("caption", heading + " with “" + text + "”")
                    .put("none", next.isEmpty() ? none : "Nothing was found so far.")
                    .each("lines", found.list("complaints"), line -> LineFacts.of(line, home))
                    .put("next", next);
        }
    }
}
