package io.redress.local.browser;

import io.redress.local.story.Place;
import io.redress.local.story.SentMail;
import io.redress.local.story.Town;
import java.util.Map;

/** Complaints and mails with words that break lines badly, and words that run from right to left. */
final class AwkwardTexts {

    static final String LONG = "The address was https://portal.example/" + "results".repeat(20)
            + "\n\nقلت لهم ثلاث مرات، ولم يجب أحد (2026).\n\nI asked again in April.";

    private AwkwardTexts() {}

    /** The reference of a new complaint of somebody whose name is as long as its subject. */
    static String complaint(Place place, String name) {
        return place.submitted(Place.complaint(
                "subject",
                "Nothing has come of it: matokeo ya mtihani wa " + "Kiswahili".repeat(6),
                "details",
                LONG,
                "complainant",
                Map.of(
                        "name",
                        "Wolfeschlegelsteinhausenbergerdorff-" + "Featherstonehaugh ".repeat(3) + name,
                        "email",
                        name + "@" + place.id() + ".example.org")));
    }

    /** Sends Kiwi a mail that is set aside as spam. */
    static void mail(Town town) {
        SentMail.of(
                        town.redress().openMailDoor(0),
                        "stranger@example.org",
                        "complaints@kiwi.local",
                        "Win " + "money".repeat(20),
                        LONG)
                .with(Map.of("X-Local-Verdict", "spam=FAIL"))
                .send();
        town.settle();
    }
}
