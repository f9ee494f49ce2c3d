package io.redress.local.story;

import static io.redress.local.story.Place.complaint;
import static org.assertj.core.api.Assertions.assertThat;

import io.redress.domain.Reference;
import io.redress.platform.Tree;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * A complaint that names a member of staff belongs to the line manager and does not exist for anybody else (NU-6): what others
 * see is compared with a town in which it was never submitted.
 */
class RestrictedStoryTest {

    private static final String OTTO = "otto@example.org";
    private static final List<String> STAFF =
            List.of("sandra", "ian", "adele", "dorothy", "moira", "martin", "mina", "fiona", "frank");

    @Test
    void it_goes_to_the_line_manager_and_after_the_answer_to_the_next_manager_above() {
        try (Twin twin = new Twin("2026-11-02T10:00:00Z")) {
            String reference = twin.naming(about("Fiona Shields"));
            Place it = twin.it;
            assertThat(it.complaint("martin", reference).text("owner")).isEqualTo("line-manager");
            assertThat(it.complaint("martin", reference).text("caseworker")).isEqualTo("martin");
            assertThat(it.complaint("martin", reference).body()).contains(OTTO);
            hiddenFromAllBut(twin, reference, "martin");
            assertThat(twin.told()).containsExactlyInAnyOrder(OTTO, it.address("martin"));
            assertThat(it.act("martin", reference, "lift-restriction", "reason", "Why not?")
                            .status())
                    .isEqualTo(403);

            it.done(
                    "martin",
                    reference,
                    "resolve",
                    "decision",
                    "partly-upheld",
                    "remedy",
                    "apology",
                    "answer",
                    "I am sorry for how you were spoken to.",
                    "action",
                    "I have talked with her.");
            assertThat(twin.town.lastMailTo(OTTO).text()).contains("I am sorry for how you were spoken to.");
            it.says(twin.town.lastMailTo(OTTO), "not-satisfied");
            assertThat(it.complaint("ian", reference).text("caseworker")).isEqualTo("ian");
            hiddenFromAllBut(twin, reference, "ian");

            twin.town.moveTo("2026-11-30T10:00:00Z");
            assertThat(twin.told())
                    .as("when it is overdue, also the data-protection contacts")
                    .containsExactlyInAnyOrder(OTTO, it.address("martin"), it.address("ian"), it.address("dorothy"));
            assertThat(twin.town.subjectsTo(it.address("dorothy")))
                    .as("the answer reveals nothing else")
                    .containsOnly("A restricted complaint is overdue: " + reference);
            it.done("ian", reference, "accept-further");
            assertThat(it.offered("ian", reference)).contains("respond", "draft-response");
            it.done(
                    "ian",
                    reference,
                    "respond",
                    "decision",
                    "not-upheld",
                    "answer",
                    "She did her best.",
                    "action",
                    "None.");
            it.says(twin.town.lastMailTo(OTTO), "satisfied");
            hiddenFromAllBut(twin, reference, "ian");
        }
    }

    @Test
    void its_response_is_signed_off_by_the_next_manager_above_and_nobody_else_hears_of_it() {
        try (Twin twin = new Twin("2026-11-02T10:00:00Z")) {
            String reference = twin.naming(about("Fiona Shields"));
            Place it = twin.it;
            it.done("martin", reference, "escalate", "because", "high-risk");
            String[] response = {"decision", "upheld", "answer", "We are sorry.", "action", "She has been trained."};
            it.done("martin", reference, "draft-response", response);
            assertThat(it.complaint("ian", reference).text("caseworker")).isEqualTo("ian");
            hiddenFromAllBut(twin, reference, "ian");
            assertThat(it.list("ian", "mine").each("complaints", "reference")).containsExactly(reference);
            assertThat(it.list("sandra", "to-approve").each("complaints", "reference"))
                    .isEmpty();
            assertThat(it.offered("ian", reference)).contains("sign", "return").doesNotContain("take-back", "respond");
            assertThat(it.act("martin", reference, "sign").status()).isEqualTo(404);

            it.done("ian", reference, "return", "reason", "Say since when.");
            assertThat(it.complaint("martin", reference).text("caseworker")).isEqualTo("martin");
            hiddenFromAllBut(twin, reference, "martin");
            assertThat(it.offered("martin", reference))
                    .contains("draft-response")
                    .doesNotContain("respond");
            it.done("martin", reference, "draft-response", response);
            it.done("ian", reference, "sign");
            assertThat(twin.town.letter(OTTO, "Decision at stage 2").text())
                    .contains("signed off by somebody who did not write it", "She has been trained.")
                    .doesNotContain("Senior Management");
            hiddenFromAllBut(twin, reference, "ian");
            assertThat(twin.told()).containsExactlyInAnyOrder(OTTO, it.address("martin"), it.address("ian"));
        }
    }

    @Test
    void neither_lists_nor_figures_nor_mails_nor_work_counts_reveal_it() {
        try (Twin real = new Twin("2026-11-02T10:00:00Z");
                Twin without = new Twin("2026-11-02T10:00:00Z")) {
            List<String> ends = List.of("2026-12-03T10:00:00Z");
            List<String> months = List.of("2026-11");
            for (int seed = 0; seed < ends.size(); seed++) {
                new Days(new Random(seed), real, without).happen(seed);
                real.town.moveTo(ends.get(seed));
                without.town.moveTo(ends.get(seed));
                alike(seed, real, without, months.get(seed));
            }
        }
    }

    @Test
    void its_caseworker_can_be_removed_like_a_member_without_open_work() {
        try (Twin real = new Twin("2026-11-02T10:00:00Z");
                Twin without = new Twin("2026-11-02T10:00:00Z")) {
            String reference = real.naming(about("Fiona Shields"));
            for (Twin twin : List.of(real, without)) {
                Answer below = twin.town.put(
                        "/northumbria/admin/staff/fiona", """
                        {"name": "Fiona Shields", "email": "%s", "roles": ["frontline"], "manager": "ian"}
                        """.formatted(twin.it.address("fiona")), twin.it.as("adele"));
                assertThat(below.status()).as(below.body()).isEqualTo(200);
                Answer gone = twin.town.delete("/northumbria/admin/staff/martin", twin.it.as("adele"));
                assertThat(gone.status()).as(gone.body()).isEqualTo(204);
                twin.town.settle();
            }
            assertThat(real.it.complaint("martin", reference).status())
                    .as("he is no member of staff any more")
                    .isEqualTo(403);
            assertThat(real.it.complaint("ian", reference).status())
                    .as("the role that looks for the line manager handles it now")
                    .isEqualTo(200);
            hiddenFrom(
                    real,
                    reference,
                    STAFF.stream()
                            .filter(person -> !List.of("ian", "martin").contains(person))
                            .toList());
        }
    }

    private static void alike(int seed, Twin real, Twin without, String month) {
        for (String person : STAFF) {
            Map<String, String> seen = real.seenBy(person, month);
            without.seenBy(person, month).forEach((what, text) -> assertThat(seen.get(what))
                    .as("seed " + seed + ", " + person + ", " + what)
                    .isEqualTo(text));
        }
        assertThat(real.mails()).as("seed " + seed).isEqualTo(without.mails());
        assertThat(figures(real, month).required("restricted"))
                .as("how many lines the register of the report leaves out")
                .isEqualTo(String.valueOf(real.hidden().size()));
        assertThat(figures(real, month).at("complaints").required("received"))
                .isEqualTo(String.valueOf(Integer.parseInt(
                                figures(without, month).at("complaints").required("received"))
                        + real.hidden().size()));
        assertThat(real.told())
                .as("seed " + seed)
                .doesNotContain(
                        real.it.address("adele"),
                        real.it.address("mina"),
                        real.it.address("fiona"),
                        real.it.address("frank"));
        assertThat(real.town.subjectsTo(real.it.address("dorothy")))
                .allSatisfy(subject -> assertThat(subject).startsWith("A restricted complaint is overdue: "));
        for (String reference : real.hidden()) {
            for (String person : List.of("fiona", "frank", "mina", "adele")) {
                if (real.it.complaint(person, reference).status() == 404) {
                    asIfNotThere(real, person, reference);
                }
            }
        }
    }

    private static Tree figures(Twin twin, String month) {
        return twin.get("ian", "/reports/monthly/" + month).json().at("figures");
    }

    private static void hiddenFromAllBut(Twin twin, String reference, String has) {
        hiddenFrom(
                twin,
                reference,
                STAFF.stream().filter(person -> !person.equals(has)).toList());
    }

    private static void hiddenFrom(Twin twin, String reference, List<String> people) {
        for (String person : people) {
            assertThat(twin.it.complaint(person, reference).status()).as(person).isEqualTo(404);
            asIfNotThere(twin, person, reference);
        }
        assertThat(twin.town
                        .get("/northumbria/admin/complaints/" + reference, twin.kiwi.as("mary"))
                        .status())
                .isEqualTo(403);
        assertThat(twin.town
                        .get("/kiwi/admin/complaints/" + reference, twin.kiwi.as("margaret"))
                        .status())
                .isEqualTo(404);
    }

    private static void asIfNotThere(Twin twin, String person, String reference) {
        String unknown = Reference.random("NORTH", new SecureRandom()).value();
        assertThat(twin.answers(person, reference)).as(person).isEqualTo(twin.answers(person, unknown));
    }

    private static Map<String, Object> about(String name) {
        return complaint(
                "about", Map.of("person", name),
                "details", "A zebra would have been kinder.",
                "complainant", Map.of("name", "Otto Zebra", "email", OTTO));
    }

    /** A random month: the same in both towns, except for complaints that name somebody. */
    private record Days(Random chance, Twin real, Twin without) {

        void happen(int seed) {
            int more = 3 + chance.nextInt(4);
            List<String> named = new ArrayList<>();
            for (int i = 0; i < more; i++) {
                boolean names = i == 0 || chance.nextBoolean();
                if (names) {
                    named.add(real.naming(about(pick(List.of("Fiona Shields", "Frank Foster", "Martin Charlton")))));
                } else {
                    String kind = pick(List.of("complaint", "complaint", "complaint", "feedback"));
                    Map<String, Object> body = complaint("kind", kind, "subject", "Zebra crossing " + seed + i);
                    real.ordinary(body);
                    without.ordinary(body);
                }
                if (chance.nextBoolean()) {
                    ordinaryDeed();
                }
                pick(named, this::hiddenDeed);
            }
            String last = String.valueOf(real.ordinary(complaint("subject", "One more")));
            without.ordinary(complaint("subject", "One more"));
            // A complaint that is hidden from others may be related to one that is not.
            real.it.done(lineManager(named.getFirst()), named.getFirst(), "relate", "complaint", last);
        }

        private void ordinaryDeed() {
            int which = real.references().isEmpty()
                    ? -1
                    : chance.nextInt(real.references().size());
            String person = pick(List.of("fiona", "frank", "moira", "mina"));
            int deed = chance.nextInt(5);
            for (Twin twin : which < 0 ? List.<Twin>of() : List.of(real, without)) {
                String reference = twin.references().get(which);
                switch (deed) {
                    case 0 -> twin.it.act(person, reference, "note", "text", "A zebra again.");
                    case 1 -> twin.it.act(person, reference, "inform", "message", "We are at it.");
                    case 2 ->
                        twin.it.act(
                                person, reference, "set-priority", "priority", "urgent", "note", "She cannot work.");
                    // The manager with the least work gets it, as far as others can see that work.
                    case 3 -> twin.it.act(person, reference, "escalate", "because", "complex");
                    default ->
                        twin.it.act(
                                person,
                                reference,
                                "resolve",
                                "decision",
                                "upheld",
                                "remedy",
                                "apology",
                                "answer",
                                "We are sorry.",
                                "action",
                                "Mended.");
                }
            }
        }

        private void hiddenDeed(String reference) {
            String person = lineManager(reference);
            switch (chance.nextInt(5)) {
                case 0 -> real.it.act(person, reference, "note", "text", "A word with them.");
                case 1 -> real.it.act(person, reference, "inform", "message", "I have read it.");
                case 2 ->
                    real.it.act(person, reference, "add-follow-on-action", "what", "A talk.", "until", "2027-03-01");
                case 3 -> real.it.act(person, reference, "lesson", "cause", "skills", "lesson", "Train them.");
                default ->
                    real.it.act(
                            person,
                            reference,
                            "resolve",
                            "decision",
                            "upheld",
                            "remedy",
                            "apology",
                            "answer",
                            "I am sorry.",
                            "action",
                            "A talk.");
            }
        }

        /** The caseworker: the first of the managers above who may see it. */
        private String lineManager(String reference) {
            return List.of("martin", "moira", "ian", "sandra").stream()
                    .filter(person -> real.it.complaint(person, reference).status() == 200)
                    .findFirst()
                    .orElseThrow();
        }

        private <T> T pick(List<T> all) {
            return all.get(chance.nextInt(all.size()));
        }

        private void pick(List<String> all, java.util.function.Consumer<String> then) {
            if (!all.isEmpty()) {
                then.accept(pick(all));
            }
        }
    }
}
