package io.redress.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.domain.calendar.Declaration;
import io.redress.domain.calendar.DeclaredDay;
import io.redress.store.DeclaredDays.Declared;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DeclaredDaysTest {

    private static final LocalDate FUNERAL = LocalDate.of(2026, 11, 2);
    private static final Declaration ONE =
            new Declaration(List.of(new DeclaredDay(FUNERAL, "Day of mourning", "Gazette 7")));

    private Kiwi kiwi;
    private DeclaredDays days;

    @BeforeEach
    void open() {
        kiwi = Kiwi.at("2026-10-23T08:32:09Z");
        days = new DeclaredDays(kiwi.env, kiwi.table);
    }

    @AfterEach
    void close() {
        kiwi.close();
    }

    private Declared declare(Declaration next) {
        return days.replace(Kiwi.NAME, days.read(Kiwi.NAME), next, "adele").orElseThrow();
    }

    @Test
    void without_a_declaration_no_limit_has_to_be_counted_again() {
        assertThat(days.of(Kiwi.NAME)).isEmpty();
        assertThat(days.read(Kiwi.NAME).isNews()).isFalse();
    }

    @Test
    void a_declaration_is_news_until_the_limits_have_been_counted_again() {
        Declared declared = declare(ONE);

        assertThat(declared.isNews()).isTrue();
        assertThat(days.of(Kiwi.NAME)).isEqualTo(Map.of(FUNERAL, "Day of mourning"));
        days.recounted(Kiwi.NAME, declared);
        assertThat(days.read(Kiwi.NAME).isNews()).isFalse();
        assertThat(days.read(Kiwi.NAME).declaration()).isEqualTo(ONE);
    }

    @Test
    void a_declaration_during_the_count_is_still_news() {
        Declared first = declare(ONE);
        declare(Declaration.NOTHING);

        days.recounted(Kiwi.NAME, first);
        assertThat(days.read(Kiwi.NAME).isNews()).isTrue();
    }

    @Test
    void of_two_declarations_at_once_one_fails() {
        Declared before = days.read(Kiwi.NAME);

        assertThat(days.replace(Kiwi.NAME, before, ONE, "adele")).isPresent();
        assertThat(days.replace(Kiwi.NAME, before, Declaration.NOTHING, "adele"))
                .isEmpty();
        assertThat(days.read(Kiwi.NAME).declaration()).isEqualTo(ONE);
    }

    @Test
    void declared_days_are_cached_for_a_minute() {
        DeclaredDays elsewhere = new DeclaredDays(kiwi.env, kiwi.table);
        assertThat(elsewhere.of(Kiwi.NAME)).isEmpty();
        declare(ONE);

        kiwi.test.clock().advance(Duration.ofSeconds(59));
        assertThat(elsewhere.of(Kiwi.NAME)).isEmpty();
        kiwi.test.clock().advance(Duration.ofSeconds(1));
        assertThat(elsewhere.of(Kiwi.NAME)).containsKey(FUNERAL);
        Map<LocalDate, String> known = elsewhere.of(Kiwi.NAME);
        kiwi.test.clock().advance(Duration.ofMinutes(5));
        assertThat(elsewhere.of(Kiwi.NAME)).isSameAs(known);
    }

    @Test
    void every_organisation_has_its_own_declaration() {
        declare(ONE);
        assertThat(days.of("another")).isEmpty();
    }
}
