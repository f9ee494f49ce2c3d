package io.redress.domain.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.domain.Rejection.Fault;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class DeclarationTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 10, 23);
    private static final DeclaredDay PAST = day("2026-10-22");
    private static final DeclaredDay NEXT = day("2026-11-02");

    private static DeclaredDay day(String date) {
        return new DeclaredDay(LocalDate.parse(date), "Day of mourning", "Gazette 7");
    }

    private static Declaration of(DeclaredDay... days) {
        return new Declaration(List.of(days));
    }

    private static List<Fault> faults(Declaration before, Declaration next) {
        return before.faults(next, Calendars.england(), TODAY);
    }

    @Test
    void today_and_later_days_can_be_declared_and_withdrawn() {
        assertThat(faults(Declaration.NOTHING, of(day("2026-10-23"), NEXT))).isEmpty();
        assertThat(faults(of(NEXT), Declaration.NOTHING)).isEmpty();
    }

    @Test
    void declared_days_are_in_order() {
        assertThat(of(NEXT, PAST).days()).containsExactly(PAST, NEXT);
        assertThat(of(NEXT, PAST).names().keySet()).containsExactly(PAST.date(), NEXT.date());
    }

    @Test
    void past_days_can_be_declared_with_a_source_and_corrected_but_not_withdrawn() {
        assertThat(faults(Declaration.NOTHING, of(PAST))).isEmpty();
        assertThat(faults(Declaration.NOTHING, of(new DeclaredDay(PAST.date(), "Idd-ul-Azha", " "))))
                .extracting(Fault::field)
                .containsExactly("days[0].source");
        assertThat(faults(of(PAST), of(new DeclaredDay(PAST.date(), "Idd-ul-Azha", "Gazette notice 9 of 2026"))))
                .isEmpty();
        assertThat(faults(of(PAST), Declaration.NOTHING))
                .containsExactly(new Fault(
                        "days", "must keep 2026-10-22, which is in the past and has been counted as a day off"));
        assertThat(faults(of(PAST), of(PAST, NEXT))).isEmpty();
    }

    @Test
    void every_fault_names_its_place() {
        Declaration faulty = of(
                new DeclaredDay(null, " ", "Gazette 7"),
                NEXT,
                NEXT,
                new DeclaredDay(LocalDate.of(1990, 1, 1), "Too\nlate", "x".repeat(201)));
        assertThat(faults(Declaration.NOTHING, faulty))
                .extracting(Fault::field)
                .containsExactly(
                        "days[0].name",
                        "days[0].date",
                        "days[1].name",
                        "days[1].source",
                        "days[1].date",
                        "days[3].date");
    }
}
