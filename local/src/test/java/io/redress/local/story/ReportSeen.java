package io.redress.local.story;

import io.redress.platform.Tree;
import io.redress.testing.AcceptedMail;
import java.util.List;

/**
 * What a report says beside its totals, in which restricted complaints count. Somebody who knows all other complaints learns nothing
 * else about a restricted one.
 */
final class ReportSeen {

    private static final String RESTRICTED = "restricted-not-broken-down";

    private static final List<String> BREAKDOWNS = List.of(
            "categories",
            "departments",
            "channels",
            "locations",
            "kinds",
            "otherKinds",
            "outcomes",
            "stages",
            "determinations",
            "findings",
            "causes",
            "priorities",
            "waiting",
            "overdue",
            "ended",
            "said",
            "laterContacts",
            "contactedAfterEnd",
            "openedAgain");

    private ReportSeen() {}

    /** The lines of all breakdowns but those of restricted complaints, without shares of the whole; and the averages. */
    static String figures(Answer answer) {
        StringBuilder seen = new StringBuilder(answer.status() + " ");
        if (answer.status() != 200) {
            return seen.append(answer.body()).toString();
        }
        Tree figures = answer.json().at("figures");
        for (String breakdown : BREAKDOWNS) {
            for (Tree line : figures.list(breakdown)) {
                line.text("id")
                        .filter(id -> !id.equals(RESTRICTED))
                        .ifPresent(id -> seen.append(breakdown + " " + id + " " + line.required("count") + "; "));
            }
        }
        for (Tree limit : figures.list("limits")) {
            limit.text("id")
                    .filter(id -> !id.equals(RESTRICTED))
                    .ifPresent(id -> seen.append("limits " + id + " " + limit.value() + "; "));
        }
        figures.list("limitDays").forEach(limit -> seen.append(limit.required("id"))
                .append(limit.required("paused"))
                .append(limit.at("days").value())
                .append("; "));
        return seen.append(figures.at("pace").value()).toString();
    }

    /** The text of a mail; of a report, in which the totals are, nothing. */
    static String text(AcceptedMail mail) {
        return mail.subject().startsWith("Monthly review") ? "" : mail.text();
    }
}
