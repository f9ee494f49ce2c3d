package io.redress.desk;

import io.redress.desk.Visitor.Seen;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** The actions on complaints, and the letters that they send, with a text in each field. */
final class HostileActions {

    /** Actions after which nobody could go on, and those for dates or numbers alone. */
    private static final Set<String> LAST = Set.of("erase", "restrict", "break-glass", "end-links", "keep-longer");

    private static final Pattern ACTION = Pattern.compile("href=\"[^\"]*/complaints/[^/\"]+/actions/([a-z-]+)\"");

    private final HostileStory story;
    private final HostileComplaints complaints;

    HostileActions(HostileStory story, HostileComplaints complaints) {
        this.story = story;
        this.complaints = complaints;
    }

    /** Takes the actions on a complaint that leave it in its stage, with a text in each field. */
    void actions(String reference) {
        String document = story.line();
        story.office.document(reference, AnOffice.DOCUMENT, document);
        String page = "/complaints/" + reference;
        for (String action : offered(story.officer.open(page), false)) {
            String address = page + "/actions/" + action;
            Seen open = story.officer.open(address);
            if (open.status() == 200) {
                ShownForm form = open.form("/" + action);
                story.keep(
                        "wrong " + action,
                        story.officer.send(
                                address, story.filled(form, Map.of(story.line(), story.area, "surprise", story.area))));
                story.keep("done " + action, story.officer.send(address, story.filled(form, Map.of())));
            }
        }
        story.keep("complaint with actions", story.officer.open(page), story.area, document);
    }

    /** Takes the actions that lead to other stages, each on another complaint, and opens the letters before and after they go. */
    void letters() {
        Set<String> all = offered(story.officer.open("/complaints/" + complaints.complaint("moved", "")), true);
        for (String action : all) {
            String page = "/complaints/" + complaints.complaint("before " + action, "");
            String address = page + "/actions/" + action;
            ShownForm form = story.officer.open(address).form("/" + action);
            Map<String, String> filled = story.filled(form, Map.of());
            story.keep("preview of " + action, story.officer.send(address + "/preview", filled));
            story.keep("moved by " + action, story.officer.send(address, filled));
            Seen after = story.keep("complaint after " + action, story.officer.open(page + "?done=2"), story.area);
            Pattern.compile("href=\"[^\"]*(/letters/[^\"]*)\"")
                    .matcher(after.html())
                    .results()
                    .map(link -> link.group(1))
                    .forEach(letter -> story.keep(action + letter, story.officer.open(page + letter)));
        }
    }

    private static Set<String> offered(Seen complaint, boolean moving) {
        int more = complaint.html().indexOf("<summary><h3>More</h3>");
        String part =
                moving ? complaint.html().substring(0, more) : complaint.html().substring(more);
        Set<String> offered = new TreeSet<>();
        ACTION.matcher(part).results().map(link -> link.group(1)).forEach(offered::add);
        offered.removeAll(LAST);
        return offered;
    }
}
