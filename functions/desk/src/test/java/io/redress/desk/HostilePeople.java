package io.redress.desk;

import io.redress.desk.Visitor.Seen;
import java.util.HashMap;
import java.util.Map;

/** The people and the days off of an office, with a text in each of their fields. */
final class HostilePeople {

    private final HostileStory story;

    HostilePeople(HostileStory story) {
        this.story = story;
    }

    void people() {
        for (int i = 0; i < story.lines.size(); i++) {
            String address = "/people/person-" + i;
            Map<String, String> entered = story.administrator
                    .open(address)
                    .form(address)
                    .filledIn(Map.of(
                            "name", story.line(), "email", "p" + i + "@example.org", "role:department-officer", "yes"));
            story.keep("entered " + i, story.administrator.send(address, entered));
        }
        ShownForm form = story.administrator.open("/people/person-0").form("/people/person-0");
        story.administrator.send("/people/person-0", form.filledIn(Map.of("manager", "person-1")));
        story.keep("directory", story.officer.open("/people"), story.lines.toArray(String[]::new));
        story.keep("person", story.officer.open("/people/person-0"), story.lines.getFirst());
        story.keep("form of a person", story.administrator.open("/people/person-2"), story.lines.get(2));
        story.keep(
                "faults of a person",
                story.administrator.send("/people/person-0", form.filledIn(Map.of("email", story.line()))));
    }

    void daysOff() {
        Map<String, String> days = new HashMap<>(Map.of("step_", "preview"));
        for (int i = 0; i < 3; i++) {
            days.put("days[" + i + "].date", "2026-11-1" + i);
            days.put("days[" + i + "].name", story.line());
            days.put("days[" + i + "].source", story.line());
        }
        Seen preview = story.keep(
                "days before they are declared",
                story.administrator.send(
                        "/calendar",
                        story.administrator.open("/calendar").form("/calendar").filledIn(days)));
        story.administrator.send("/calendar", preview.form("/calendar").filledIn(Map.of("step_", "declare")));
        story.keep(
                "calendar",
                story.administrator.open("/calendar"),
                days.get("days[0].name"),
                days.get("days[1].name"),
                days.get("days[2].source"));
    }
}
