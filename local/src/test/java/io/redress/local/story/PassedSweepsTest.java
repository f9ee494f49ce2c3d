package io.redress.local.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.platform.Json;
import io.redress.platform.Tree;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Sweeps that would find nothing to do are passed over when the clock is moved. For complaints, absences and declared
 * days made up from a seed, this gives the same events, the same mails and the same times as running every sweep.
 * {@code -Dredress.sweeps.seeds=1,3} chooses other seeds; a seed that gives the sweep nothing to do fails, and shows nothing.
 */
class PassedSweepsTest {

    private static final String START = "2026-12-14T08:00:00Z";
    private static final LocalDate FIRST_DAY = LocalDate.parse("2026-12-14");
    private static final Duration SHORTEST = Duration.ofMinutes(7);
    private static final Duration LONGEST = Duration.ofHours(30);
    private static final int STEPS = 6;
    private static final int HOURS_AT_MOST = 6;

    /** What a run did: by complaint its events with their times, and the mails with theirs. */
    private record Outcome(Map<String, List<String>> events, List<String> mails, int sweeps) {}

    static LongStream seeds() {
        return LongStream.of(
                List.of(System.getProperty("redress.sweeps.seeds", "1").split(",")).stream()
                        .mapToLong(Long::parseLong)
                        .toArray());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void passing_over_idle_sweeps_changes_no_event_no_mail_and_no_time(long seed) {
        Outcome every = run(seed, false);
        Outcome some = run(seed, true);
        assertThat(some.events()).isEqualTo(every.events());
        assertThat(some.mails()).isEqualTo(every.mails());
        assertThat(every.events().values().stream().flatMap(List::stream))
                .as("a run in which the sweep has something to do")
                .anyMatch(event -> event.matches(".*(alerted|limit-moved|limit-missed).*"));
        assertThat(some.sweeps()).isPositive().isLessThan(every.sweeps() / 10);
    }

    private static Outcome run(long seed, boolean foresight) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        List<String> references = new ArrayList<>();
        int sweeps = 0;
        try (Town town = Town.still(START, foresight, "kiwi", "northumbria")) {
            List<Place> places = List.of(town.place("kiwi"), town.place("northumbria"));
            for (int step = 0; step < STEPS; step++) {
                Place place = places.get(random.nextInt(places.size()));
                int what = random.nextInt(10);
                if (what < 7) {
                    references.add(place.submitted(complaint(place, random)));
                } else if (what < 8) {
                    absence(town, place, random);
                } else {
                    dayOff(town, place, random);
                }
                town.settle();
                Duration move = SHORTEST.plusMinutes(random.nextInt(HOURS_AT_MOST * 60));
                sweeps += sweeps(town, move);
            }
            sweeps += sweeps(town, LONGEST);
            return new Outcome(events(places, references), mails(town, references), sweeps);
        }
    }

    private static int sweeps(Town town, Duration move) {
        return town.redress().advance(move).ran().getOrDefault("DeadlineSweepFunction/Schedule", 0);
    }

    private static Map<String, Object> complaint(Place place, RandomGenerator random) {
        return place.id().equals("kiwi")
                ? Place.complaint((Object) "category", random.nextBoolean() ? "course-delivery" : "staff-conduct")
                : Place.complaint();
    }

    private static void absence(Town town, Place place, RandomGenerator random) {
        boolean kiwi = place.id().equals("kiwi");
        LocalDate from = FIRST_DAY.plusDays(random.nextInt(5));
        Answer answer = town.put(
                "/" + place.id() + "/admin/staff/" + (kiwi ? "mary" : "martin"),
                Json.write(Map.of(
                        "name",
                        kiwi ? "Mary Whitfield" : "Martin Charlton",
                        "email",
                        kiwi ? place.address("mary") : place.address("martin"),
                        "roles",
                        List.of(kiwi ? "quality-manager" : "manager"),
                        "absences",
                        List.of(Map.of("from", from, "until", from.plusDays(2))))),
                administrator(town, place));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    }

    private static void dayOff(Town town, Place place, RandomGenerator random) {
        LocalDate day = FIRST_DAY.plusDays(2 + random.nextInt(5));
        Answer answer = town.put(
                "/" + place.id() + "/admin/calendar",
                Json.write(Map.of("days", List.of(Map.of("date", day, "name", "Snow", "source", "Office")))),
                administrator(town, place));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    }

    private static String[] administrator(Town town, Place place) {
        return new String[] {"authorization", "Bearer " + town.token("adele@example.org", place.id() + ":administrator")
        };
    }

    private static Map<String, List<String>> events(List<Place> places, List<String> references) {
        Map<String, List<String>> all = new LinkedHashMap<>();
        for (String reference : references) {
            Place place = places.get(reference.startsWith("KIWI") ? 0 : 1);
            List<String> events = new ArrayList<>();
            String reader = place.id().equals("kiwi") ? "daniel" : "ian";
            for (Tree change : place.history(reader, reference)) {
                for (Tree event : change.list("events")) {
                    String said = withoutMessageId(Json.write(event.value()));
                    events.add(change.required("at") + " " + numbered(said, references));
                }
            }
            // Functions that work at the same time may write in either order.
            all.put(numbered(reference, references), events.stream().sorted().toList());
        }
        return all;
    }

    private static List<String> mails(Town town, List<String> references) {
        return town.redress().ses().mails().stream()
                .map(mail -> numbered(
                                mail.sentAt() + " " + mail.to() + " " + mail.subject() + " " + mail.text(), references)
                        .replaceAll("/tracking/\\S+", "/tracking/TOKEN")
                        .replaceAll("http://localhost:\\d+", "URL"))
                .sorted()
                .toList();
    }

    /** SES gives each mail an id of its own. */
    private static String withoutMessageId(String event) {
        return event.replaceFirst(",\"messageId\":\"[^\"]*\"", "");
    }

    /** The text with each reference replaced by its number, because every run draws its own references. */
    private static String numbered(String text, List<String> references) {
        String numbered = text;
        for (int i = 0; i < references.size(); i++) {
            numbered = numbered.replace(references.get(i), "COMPLAINT-" + i);
        }
        return numbered;
    }
}
