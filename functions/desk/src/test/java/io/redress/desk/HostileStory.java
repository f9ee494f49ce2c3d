package io.redress.desk;

import io.redress.desk.ShownForm.Input;
import io.redress.desk.Visitor.Seen;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** An office into which the same texts come by every way that texts come in, and all its pages that show them. */
final class HostileStory implements AutoCloseable {

    /** Fields that take no text, or in which a text would end the story. */
    private static final Set<String> NO_TEXTS =
            Set.of("complainant.email", "complainant.phone", "representative.email", "relatesTo", "about.person");

    final AnOffice office = new AnOffice("knec");
    final Map<String, Seen> pages = new LinkedHashMap<>();
    final Map<String, List<String>> shown = new LinkedHashMap<>();
    final Visitor officer = office.officer();
    final Visitor administrator = office.as("adele", "administrator");
    final String area;
    final List<String> lines;
    private int next;

    private HostileStory(String area, List<String> lines) {
        this.area = area;
        this.lines = List.copyOf(lines);
    }

    /**
     * @param area a text of several lines
     * @param lines texts of one line, each of which is used about as often as the others
     */
    static HostileStory told(String area, List<String> lines) {
        HostileStory story = new HostileStory(area, lines);
        HostilePeople people = new HostilePeople(story);
        people.people();
        people.daysOff();
        HostileComplaints complaints = new HostileComplaints(story);
        String first = complaints.complaints();
        HostileActions actions = new HostileActions(story, complaints);
        actions.actions(first);
        actions.letters();
        HostileMails mails = new HostileMails(story);
        mails.mails();
        mails.reports();
        HostileAddresses addresses = new HostileAddresses(story);
        addresses.lists(first);
        addresses.addresses(first);
        return story;
    }

    String line() {
        return lines.get(next++ % lines.size());
    }

    /** @param texts what the page has to show as it was written */
    Seen keep(String name, Seen seen, String... texts) {
        pages.put(name, seen);
        shown.put(name, List.of(texts));
        return seen;
    }

    /** A form with a text in each field that takes one, and a choice in each that is required. */
    Map<String, String> filled(ShownForm form, Map<String, String> more) {
        Map<String, String> filled = new HashMap<>();
        for (Input input : form.inputs()) {
            String name = input.name();
            if (name.endsWith("_") || NO_TEXTS.contains(name)) {
                continue;
            }
            if (input.type().equals("textarea")) {
                filled.put(name, area);
            } else if (input.type().equals("text") && input.options().isEmpty()) {
                filled.put(name, input.name().equals("complaint") ? "" : line());
            } else if (input.required() && !input.options().isEmpty()) {
                filled.put(name, form.choice(name));
            } else if (input.required()) {
                filled.put(name, input.type().equals("date") ? "2026-10-23" : "2026-10-23T09:00");
            }
        }
        filled.putAll(more);
        return form.filledIn(filled);
    }

    @Override
    public void close() {
        office.close();
    }
}
