package io.redress.desk;

import io.redress.desk.Visitor.Seen;
import java.util.Map;
import java.util.regex.Pattern;

/** Complaints that staff record by the form, with a text in each field. */
final class HostileComplaints {

    private static final Pattern REFERENCE = Pattern.compile("KNEC-[0-9A-Z]{4}-[0-9A-Z]{4}");

    private final HostileStory story;

    HostileComplaints(HostileStory story) {
        this.story = story;
    }

    /** Records a complaint for each line; the reference of the first. */
    String complaints() {
        String first = "";
        for (int i = 0; i < story.lines.size(); i++) {
            String reference = complaint("recorded " + i, i == 0 ? "same person" : "");
            first = first.isEmpty() ? reference : first;
        }
        ShownForm form = story.officer.open("/lodge").form("/lodge");
        String named = story.line();
        Seen about = story.keep(
                "about somebody",
                story.officer.send(
                        "/lodge", told(form, Map.of("complainant.phone", "+254 20 2716 000", "about.person", named))));
        story.keep("complaint about somebody", story.officer.open("/complaints/" + found(about)), named);
        form = story.officer.open("/lodge").form("/lodge");
        story.keep(
                "faults of a complaint",
                story.officer.send("/lodge", told(form, Map.of("complainant.email", story.line()))),
                story.area);
        return first;
    }

    String complaint(String name, String sameAs) {
        ShownForm form = story.officer.open("/lodge").form("/lodge");
        Map<String, String> told = told(form, Map.of("complainant.phone", "+254 20 271 69" + story.pages.size()));
        Seen receipt = story.keep(name, story.officer.send("/lodge", told));
        String reference = found(receipt);
        story.keep(
                "complaint " + name,
                story.officer.open("/complaints/" + reference),
                story.area,
                told.get("subject"),
                told.get("complainant.name"));
        if (!sameAs.isEmpty()) {
            told.remove("new_");
            told.put(
                    "once_",
                    story.officer
                            .open("/lodge")
                            .form("/lodge")
                            .filledIn(Map.of())
                            .get("once_"));
            story.keep(sameAs, story.officer.send("/lodge", told));
        }
        return reference;
    }

    private Map<String, String> told(ShownForm form, Map<String, String> more) {
        Map<String, String> told = story.filled(form, Map.of("kind", "complaint", "new_", "yes"));
        told.put("channel", "phone");
        told.put("representative.authority.given", "2026-10-20");
        told.keySet().removeIf(field -> field.startsWith("origin."));
        told.putAll(more);
        return told;
    }

    private static String found(Seen receipt) {
        var reference = REFERENCE.matcher(receipt.html());
        if (receipt.status() != 200 || !reference.find()) {
            throw new AssertionError("not recorded: " + receipt.html());
        }
        return reference.group();
    }
}
