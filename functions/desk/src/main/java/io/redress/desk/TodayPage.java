package io.redress.desk;

import io.redress.platform.Response;
import io.redress.platform.Tree;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What there is to do, list by list, the most urgent complaint first. */
final class TodayPage {

    private final DeskTemplate page = new DeskTemplate("today");

    /** The lists of open work, as the page names them. */
    private enum Shown {
        MINE("mine", "Mine", "The complaints that you work on, and those of colleagues for whom you act."),
        UNASSIGNED("unassigned", "Unassigned", "Complaints of your team that nobody works on yet."),
        OVERDUE("overdue", "Overdue", "Complaints of your team whose time limit has passed."),
        DUE("due", "Due", "Complaints of your team with a time limit, the first due first."),
        TO_APPROVE("to-approve", "To approve", "Complaints that wait for your approval or your advice."),
        UNTOLD(
                "untold",
                "In doubt, or to tell",
                "Letters that have to be told by hand, or of which nobody knows whether they arrived."),
        FOLLOW_ON(
                "follow-on-actions",
                "Follow-on actions",
                "Complaints with something that you or your role still have to do."),
        DUTIES("duties", "Incidents", "Complaints with incidents whose duties are not all done."),
        WAITING("waiting", "Waiting", "Complaints that wait for the complainant, or for somebody outside."),
        TEAM("team", "Team", "All open complaints of your team.");

        private final String id;
        private final String title;
        private final String about;

        Shown(String id, String title, String about) {
            this.id = id;
            this.title = title;
            this.about = about;
        }

        static Shown of(String id) {
            return List.of(values()).stream()
                    .filter(list -> list.id.equals(id))
                    .findFirst()
                    .orElse(MINE);
        }
    }

    Response show(DeskRequest asked) {
        Shown chosen = Shown.of(asked.query("list"));
        Tree lines =
                asked.json(Call.get("/complaints").asking("list", chosen.id).asking("cursor", asked.query("cursor")));
        Tree me = asked.json(Call.get("/me").asking("lists", "true"));
        String home = asked.home();
        Facts facts = DeskTemplate.frame(asked, me, chosen.title, Menu.TODAY)
                .put("heading", chosen.title)
                .put("about", chosen.about)
                .put("caption", chosen.title + ", the most urgent first")
                .put("none", "There is nothing in this list.")
                .put("mails", mails(asked))
                .put("mailsAt", home + "/mails")
                .each("lists", me.list("lists"), list -> tab(list, chosen, home))
                .each("lines", lines.list("complaints"), line -> LineFacts.of(line, home))
                .put("next", next(lines, home + "?list=" + chosen.id));
        return page.answer(200, facts);
    }

    /** How many e-mails wait for a decision; empty for none. */
    private static String mails(DeskRequest asked) {
        Tree mails = asked.json(Call.get("/mails"));
        int count = mails.list("mails").size();
        return count == 0 ? "" : count + (mails.text("next").isPresent() ? " or more" : "");
    }

    private static Facts tab(Tree list, Shown chosen, String home) {
        Shown shown = Shown.of(list.required("id"));
        return new Facts()
                .put("name", shown.title)
                .put("address", home + "?list=" + shown.id)
                .put("count", list.required("count") + (list.isTrue("more") ? "+" : ""))
                .put("current", shown == chosen);
    }

    /** The address of the next part of a list; empty after the last. */
    static String next(Tree list, String address) {
        return list.text("next")
                .map(cursor -> address + "&cursor=" + URLEncoder.encode(cursor, StandardCharsets.UTF_8))
                .orElse("");
    }
}
