package io.redress.desk;

import io.redress.domain.Text;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Texts in the addresses of pages, and the pages that list what the story has left. */
final class HostileAddresses {

    /** How long the text of a search may be. */
    private static final int MOST_SOUGHT = 100;

    private final HostileStory story;

    HostileAddresses(HostileStory story) {
        this.story = story;
    }

    void lists(String reference) {
        story.keep("today", story.officer.open(""));
        story.keep("team", story.officer.open("?list=team"));
        story.keep("register", story.officer.open("/register"));
        story.keep("figures", story.officer.open("/figures"));
        story.keep("lodge", story.officer.open("/lodge"));
        story.keep("procedure", story.officer.open("/procedure"));
        story.keep("search by reference", story.officer.open("/complaints?text=" + reference));
    }

    /** Texts in addresses: in each parameter of each page, and in the place of each id. */
    void addresses(String reference) {
        String complaint = "/complaints/" + reference;
        for (String parameter : List.of(
                "?list=",
                "?cursor=",
                "/complaints?text=",
                "/complaints?list=",
                "/complaints?text=a&list=team&cursor=",
                "/register?department=",
                "/register?from=",
                "/register?to=",
                "/register?cursor=",
                "/register/csv?from=",
                "/reports?period=2026-Q3&report=",
                "/reports?report=ombudsman&period=",
                "/people?id=",
                "/people?cursor=",
                "/figures?months=",
                "/procedure?receivedAt=",
                "/procedure?receivedAt=2026-10-23T09:00&kind=",
                "/procedure?receivedAt=2026-10-23T09:00&channel=",
                complaint + "?done=",
                complaint + "?before=",
                "/reports/ombudsman/2026-Q3?asked=",
                "/people/",
                "/reports/ombudsman/",
                "/complaints/",
                "/mails/",
                complaint + "/actions/",
                complaint + "/letters/1/",
                complaint + "/documents/")) {
            story.keep(parameter.replace(reference, "…"), story.officer.open(parameter + encoded(story.area)));
        }
        story.keep("new person", story.administrator.open("/people/" + encoded(story.area)));
        for (int i = 0; i < story.lines.size(); i++) {
            String sought = Text.start(story.lines.get(i), MOST_SOUGHT).strip();
            story.keep("search " + i, story.officer.open("/complaints?text=" + encoded(sought)), sought);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
