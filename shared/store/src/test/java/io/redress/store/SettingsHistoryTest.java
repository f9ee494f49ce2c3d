package io.redress.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.redress.domain.calendar.Declaration;
import io.redress.domain.calendar.DeclaredDay;
import io.redress.domain.staff.StaffMember;
import io.redress.store.SettingsHistory.Author;
import io.redress.store.SettingsHistory.Entry;
import io.redress.testing.AtOnce;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class SettingsHistoryTest {

    private static final String HISTORY = "SETTINGS#kiwi#staff";

    private Kiwi kiwi;
    private Directory directory;
    private Author adele;

    @BeforeEach
    void open() {
        kiwi = Kiwi.at("2026-10-23T08:32:09Z");
        directory = new Directory(kiwi.table);
        adele = new Author("adele", kiwi.env);
    }

    @AfterEach
    void close() {
        kiwi.close();
    }

    private static StaffMember member(String id, String role) {
        return new StaffMember(id, id, id + "@kiwi.example", Set.of(role), Set.of(), null, List.of());
    }

    private boolean put(StaffMember member) {
        return directory
                .put(Kiwi.NAME, directory.roster(Kiwi.NAME), member, Optional.empty(), adele)
                .isPresent();
    }

    private List<Entry<StaffMember>> entries() {
        return directory.history().entries(Kiwi.NAME);
    }

    private Optional<Verification.Break> firstBreak() {
        return Optional.ofNullable(check(HISTORY).broken());
    }

    private SettingsCheck check(String history) {
        return SettingsCheck.of(kiwi.table, history, kiwi.env.now().plusMillis(1));
    }

    /** Ada comes, is promoted, and goes. */
    private void adaComesAndGoes() {
        put(member("ada", "quality-manager"));
        put(member("ada", "director-of-quality"));
        directory.remove(Kiwi.NAME, directory.roster(Kiwi.NAME), "ada", adele);
    }

    @Test
    void the_history_says_who_changed_whom_when_and_how() {
        adaComesAndGoes();
        Instant at = Instant.parse("2026-10-23T08:32:09Z");
        StaffMember first = member("ada", "quality-manager");
        StaffMember promoted = member("ada", "director-of-quality");
        assertThat(entries())
                .containsExactly(
                        new Entry<>(3, at, "adele", "ada", promoted, null, false),
                        new Entry<>(2, at, "adele", "ada", first, promoted, false),
                        new Entry<>(1, at, "adele", "ada", null, first, false));
        assertThat(firstBreak()).isEmpty();
    }

    @Test
    void a_directory_that_was_changed_before_histories_were_kept_begins_with_the_next_change() {
        assertThat(firstBreak()).isEmpty();
        kiwi.table.put(Item.of(Keys.staff(Kiwi.NAME), Keys.CHANGES).with("version", 7));
        put(member("ada", "quality-manager"));
        assertThat(entries()).extracting(Entry::number).containsExactly(8);
        assertThat(firstBreak()).isEmpty();
    }

    @Test
    void changes_at_once_have_an_entry_each_and_those_that_failed_have_none() throws Exception {
        List<Boolean> made = AtOnce.run(8, number -> put(member("p" + number, "quality-manager")));
        long changes = made.stream().filter(done -> done).count();
        assertThat(changes).isPositive();
        assertThat(entries()).hasSize((int) changes);
        assertThat(directory.all(Kiwi.NAME)).hasSize((int) changes);
        assertThat(firstBreak()).isEmpty();
    }

    private Map<String, AttributeValue> stored(int number) {
        return kiwi.table.get(HISTORY, Keys.entry(number)).orElseThrow();
    }

    private void replace(Map<String, AttributeValue> stored, String attribute, String value) {
        Item item = Item.of(HISTORY, Item.text(stored, Keys.SK));
        stored.forEach(item::with);
        kiwi.table.put(item.with(attribute, value));
    }

    @Test
    void an_altered_author_is_found() {
        adaComesAndGoes();
        replace(stored(2), "json", Item.text(stored(2), "json").replace("adele", "mary"));
        assertThat(firstBreak().orElseThrow().change()).isEqualTo(2);
    }

    @Test
    void an_altered_last_entry_is_found() {
        adaComesAndGoes();
        replace(stored(3), "json", Item.text(stored(3), "json").replace("adele", "mary"));
        assertThat(firstBreak().orElseThrow().change()).isEqualTo(3);
    }

    @Test
    void an_altered_value_is_found() {
        adaComesAndGoes();
        replace(stored(2), "is", Item.text(stored(2), "is").replace("director-of-quality", "managing-director"));
        assertThat(firstBreak().orElseThrow().change()).isEqualTo(2);
    }

    @Test
    void missing_entries_are_found_wherever_they_are_missing() {
        for (int missing = 1; missing <= 3; missing++) {
            adaComesAndGoes();
            assertThat(firstBreak()).isEmpty();
            Map<String, AttributeValue> entry = stored(entries().getFirst().number() - 3 + missing);
            kiwi.table.delete(HISTORY, Item.text(entry, Keys.SK));
            assertThat(firstBreak()).as("without entry %s", missing).isPresent();
            Item back = Item.of(HISTORY, Item.text(entry, Keys.SK));
            entry.forEach(back::with);
            kiwi.table.put(back);
        }
    }

    @Test
    void a_removed_history_is_found() {
        adaComesAndGoes();
        IntStream.rangeClosed(1, 3).forEach(number -> kiwi.table.delete(HISTORY, Keys.entry(number)));
        assertThat(firstBreak().orElseThrow().what()).startsWith("missing");
    }

    @Test
    void a_history_that_was_removed_with_its_head_is_found_by_the_version_of_the_directory() {
        adaComesAndGoes();
        IntStream.rangeClosed(1, 3).forEach(number -> kiwi.table.delete(HISTORY, Keys.entry(number)));
        kiwi.table.delete(HISTORY, Keys.HEAD);
        assertThat(firstBreak().orElseThrow())
                .isEqualTo(new Verification.Break(3, "missing, and all other entries with it"));
    }

    @Test
    void an_end_that_was_removed_is_found_although_the_head_fits() {
        put(member("ada", "quality-manager"));
        Map<String, AttributeValue> head = kiwi.table.get(HISTORY, Keys.HEAD).orElseThrow();
        put(member("ada", "director-of-quality"));
        kiwi.table.delete(HISTORY, Keys.entry(2));
        Item back = Item.of(HISTORY, Keys.HEAD);
        head.forEach(back::with);
        kiwi.table.put(back);
        assertThat(firstBreak().orElseThrow())
                .isEqualTo(new Verification.Break(2, "missing, and all later entries with it"));
    }

    @Test
    void a_removed_history_of_the_calendar_is_found_also_after_a_recount() {
        DeclaredDays days = new DeclaredDays(kiwi.env, kiwi.table);
        Declaration declaration =
                new Declaration(List.of(new DeclaredDay(LocalDate.of(2026, 11, 2), "A storm", "The Gazette")));
        days.replace(Kiwi.NAME, days.read(Kiwi.NAME), declaration, "adele").orElseThrow();
        days.recounted(Kiwi.NAME, days.read(Kiwi.NAME));
        String history = Keys.settings(Kiwi.NAME, "calendar");
        assertThat(check(history).broken()).isNull();
        erase(history, 1);
        assertThat(check(history).broken()).as("an erased entry of a calendar").isNotNull();
        kiwi.table.delete(history, Keys.entry(1));
        kiwi.table.delete(history, Keys.HEAD);
        assertThat(check(history).broken()).isNotNull();
    }

    @Test
    void what_is_kept_about_somebody_who_left_is_erased_after_its_time_and_the_chain_stays_whole() {
        put(member("bob", "quality-manager"));
        adaComesAndGoes();
        FormerStaff former = new FormerStaff(kiwi.table);
        Instant left = kiwi.env.now();
        assertThat(former.erase(Kiwi.NAME, left)).isZero();
        assertThat(marked("ada@kiwi.example")).isPositive();

        assertThat(former.erase(Kiwi.NAME, left.plusMillis(1))).isOne();
        assertThat(marked("ada@kiwi.example")).isZero();
        assertThat(marked("bob@kiwi.example")).isPositive();
        assertThat(firstBreak()).isEmpty();
        assertThat(entries())
                .extracting(Entry::number, Entry::which, Entry::erased)
                .containsExactly(
                        tuple(4, "ada", true), tuple(3, "ada", true), tuple(2, "ada", true), tuple(1, "bob", false));
        assertThat(former.erase(Kiwi.NAME, left.plusMillis(1))).isZero();
        put(member("eve", "quality-manager"));
        assertThat(firstBreak()).isEmpty();
    }

    @Test
    void who_is_in_the_directory_again_is_not_forgotten_until_they_have_left_again() {
        adaComesAndGoes();
        put(member("ada", "quality-manager"));
        FormerStaff former = new FormerStaff(kiwi.table);
        Instant later = kiwi.env.now().plusMillis(1);
        assertThat(former.erase(Kiwi.NAME, later)).isZero();
        assertThat(marked("ada@kiwi.example")).isEqualTo(5);
        directory.remove(Kiwi.NAME, directory.roster(Kiwi.NAME), "ada", adele);
        assertThat(former.erase(Kiwi.NAME, later)).isOne();
        assertThat(marked("ada@kiwi.example")).isZero();
    }

    @Test
    void an_earlier_removal_erases_nothing_of_a_later_time() {
        adaComesAndGoes();
        Instant left = kiwi.env.now().plusMillis(1);
        kiwi.test.clock().advance(Duration.ofDays(1461));
        adaComesAndGoes();

        assertThat(new FormerStaff(kiwi.table).erase(Kiwi.NAME, left)).isOne();
        assertThat(entries()).extracting(Entry::erased).containsExactly(false, false, false, true, true, true);
        assertThat(SettingsCheck.of(kiwi.table, HISTORY, left)).isEqualTo(new SettingsCheck(3, null));
    }

    @Test
    void the_history_is_read_once_for_all_who_left() {
        for (String id : List.of("ada", "bob", "eve")) {
            put(member(id, "quality-manager"));
            directory.remove(Kiwi.NAME, directory.roster(Kiwi.NAME), id, adele);
        }
        AtomicInteger reads = new AtomicInteger();
        Table metered = Table.metered(kiwi.test.env(), used -> {
            if (used.kind() == Consumption.Kind.READ) {
                reads.incrementAndGet();
            }
        });
        assertThat(new FormerStaff(metered).erase(Kiwi.NAME, kiwi.env.now().plusMillis(1)))
                .isEqualTo(3);
        assertThat(reads).as("who left, the history, and each in the directory").hasValue(5);
        assertThat(new FormerStaff(metered).erase(Kiwi.NAME, kiwi.env.now().plusMillis(1)))
                .isZero();
        assertThat(reads).hasValue(6);
    }

    @Test
    void an_entry_that_was_emptied_is_found_unless_the_member_left_long_ago() {
        put(member("bob", "quality-manager"));
        adaComesAndGoes();
        erase(HISTORY, 1);
        assertThat(firstBreak()).as("Bob is still there").hasValueSatisfying(found -> assertThat(found.change())
                .isOne());
        directory.remove(Kiwi.NAME, directory.roster(Kiwi.NAME), "bob", adele);
        assertThat(firstBreak()).as("he left, but his removal is not erased").isPresent();
        erase(HISTORY, 5);
        assertThat(check(HISTORY)).isEqualTo(new SettingsCheck(2, null));
        assertThat(SettingsCheck.of(kiwi.table, HISTORY, kiwi.env.now()).broken())
                .as("he left too short a time ago")
                .isNotNull();
    }

    private void erase(String history, int number) {
        kiwi.table.update(request -> request.key(Table.key(history, Keys.entry(number)))
                .updateExpression("REMOVE was, #is, salt")
                .expressionAttributeNames(Map.of("#is", "is")));
    }

    @Test
    void an_erasure_that_stops_at_any_step_is_completed_by_the_next_one() {
        for (int step = 1; ; step++) {
            adaComesAndGoes();
            Instant later = kiwi.env.now().plusMillis(1);
            AtomicInteger steps = new AtomicInteger();
            int stopsAt = step;
            boolean stopped = false;
            try {
                new FormerStaff(Table.metered(kiwi.test.env(), _ -> {
                            if (steps.incrementAndGet() == stopsAt) {
                                throw new IllegalStateException("stopped");
                            }
                        }))
                        .erase(Kiwi.NAME, later);
            } catch (IllegalStateException fault) {
                stopped = true;
            }
            new FormerStaff(kiwi.table).erase(Kiwi.NAME, later);
            assertThat(marked("ada@kiwi.example")).isZero();
            assertThat(firstBreak()).isEmpty();
            if (!stopped) {
                assertThat(step).isGreaterThan(4);
                return;
            }
        }
    }

    /** How many items have a text. */
    private long marked(String text) {
        return kiwi.test.items().stream()
                .filter(item -> item.toString().contains(text))
                .count();
    }
}
