package io.redress.desk;

import io.redress.platform.PathPart;
import io.redress.platform.Response;
import io.redress.platform.Tree;
import io.redress.web.PageTemplate;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The directory of staff, with the roles that nobody has. */
final class PeoplePage {

    private final DeskTemplate page = new DeskTemplate("people");

    /** An id that an administrator has typed leads to the page of that person, who may be new. */
    Response show(DeskRequest asked) {
        String id = asked.query("id").strip();
        if (!id.isEmpty()) {
            return PageTemplate.seeOther(asked.home() + "/people/" + PathPart.of(id));
        }
        Tree staff = asked.json(Call.get("/staff").asking("cursor", asked.query("cursor")));
        Titles titles = Titles.of(asked);
        Map<String, String> names = new TreeMap<>();
        staff.list("staff").forEach(person -> names.put(person.required("id"), person.required("name")));
        Facts facts = DeskTemplate.frame(asked, "People", Menu.PEOPLE)
                .put(
                        "vacant",
                        staff.items("vacant").stream()
                                .map(role -> titles.role(role))
                                .toList())
                .each("people", staff.list("staff"), person -> line(person, titles, names, asked.home()))
                .put("next", TodayPage.next(staff, asked.home() + "/people?more=yes"));
        return page.answer(200, facts);
    }

    private static Facts line(Tree person, Titles titles, Map<String, String> names, String home) {
        String manager = person.text("manager").orElse("");
        return new Facts()
                .texts(person, "name", "email")
                .put("address", home + "/people/" + person.required("id"))
                .put("roles", person.items("roles").stream().map(titles::role).collect(Collectors.joining(", ")))
                .put(
                        "departments",
                        person.items("departments").stream()
                                .map(titles::department)
                                .collect(Collectors.joining(", ")))
                .put("manager", names.getOrDefault(manager, manager))
                .put(
                        "away",
                        person.list("absences").stream()
                                .map(absence -> DateWords.date(absence.required("from")) + " to "
                                        + DateWords.date(absence.required("until")))
                                .collect(Collectors.joining(", ")));
    }
}
