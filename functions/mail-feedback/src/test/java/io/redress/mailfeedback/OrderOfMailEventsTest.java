package io.redress.mailfeedback;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.domain.rules.Rules;
import io.redress.fixtures.Fixture;
import io.redress.mailfeedback.LetterLife.Sender;
import io.redress.mailfeedback.LetterLife.Subject;
import io.redress.mailfeedback.LetterLife.When;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Every set of events about the mail of an acknowledgement, for all that its sender may know, at once and years later: the same right end
 * in every order, whether each event comes once or twice.
 */
class OrderOfMailEventsTest {

    private static final int ALL_ORDERS_UP_TO = 4;
    private static final int RANDOM_ORDERS = 12;

    private static final Fixture FIXTURE = Fixture.onFriday();
    private static final Rules RULES = FIXTURE.rules;

    @AfterAll
    static void close() {
        FIXTURE.close();
    }

    @ParameterizedTest
    @EnumSource(Sender.class)
    void the_order_makes_no_difference(Sender sender) {
        Random random = new Random(11);
        for (Set<MailEvent> events : subsets()) {
            for (List<MailEvent> order : orders(events, random)) {
                List<MailEvent> twice = twice(order, random);
                for (When when : List.of(When.AT_ONCE, yearsLater(random), When.AFTER_THE_END)) {
                    moments(order.size(), random).forEach(recorded -> check(sender, when, order, recorded));
                    check(sender, when, twice, random.nextInt(twice.size() + 1));
                }
            }
        }
    }

    private static When yearsLater(Random random) {
        return random.nextBoolean() ? When.YEARS_LATER : When.YEARS_LATER_WITH_CHECKS;
    }

    /** @param recorded after how many of the events the sender records what it knows */
    private static void check(Sender sender, When when, List<MailEvent> order, int recorded) {
        LetterLife life = new LetterLife(RULES, Subject.ACKNOWLEDGEMENT, sender, when);
        Instant due = life.due();
        order.subList(0, recorded).forEach(life::handle);
        life.senderRecords();
        order.subList(recorded, order.size()).forEach(life::handle);

        LetterEnd expected = LetterEnd.expected(sender, when, set(order.subList(0, recorded)), set(order));
        LetterEnd end = life.end();
        if (!end.equals(expected) || !life.due().equals(due)) {
            assertThat(end + " due " + life.due())
                    .as("sender %s, %s, %s, recorded after %s", sender, when, order, recorded)
                    .isEqualTo(expected + " due " + due);
        }
    }

    /** The time of the complainant begins with the answer, or is held until the answer has reached the complainant. */
    @ParameterizedTest
    @EnumSource(Sender.class)
    void the_order_makes_no_difference_to_the_time_of_the_complainant(Sender sender) {
        Random random = new Random(13);
        for (Set<MailEvent> events : subsets()) {
            for (int round = 0; round < RANDOM_ORDERS / 2; round++) {
                List<MailEvent> order = shuffled(List.copyOf(events), random);
                List<MailEvent> some = round % 2 == 0 ? order : twice(order, random);
                int recorded = random.nextInt(some.size() + 1);
                LetterLife life = new LetterLife(RULES, Subject.ANSWER, sender, When.AT_ONCE);
                some.subList(0, recorded).forEach(life::handle);
                life.senderRecords();
                some.subList(recorded, some.size()).forEach(life::handle);

                assertThat(life.end())
                        .as("sender %s, %s, recorded after %s", sender, some, recorded)
                        .isEqualTo(LetterEnd.expectedOfAnswer(sender, events));
            }
        }
    }

    private static Set<MailEvent> set(List<MailEvent> events) {
        Set<MailEvent> set = EnumSet.noneOf(MailEvent.class);
        set.addAll(events);
        return set;
    }

    private static List<Set<MailEvent>> subsets() {
        List<Set<MailEvent>> subsets = new ArrayList<>();
        for (int bits = 0; bits < 1 << MailEvent.values().length; bits++) {
            int chosen = bits;
            subsets.add(set(Stream.of(MailEvent.values())
                    .filter(event -> (chosen & 1 << event.ordinal()) != 0)
                    .toList()));
        }
        return subsets;
    }

    private static List<List<MailEvent>> orders(Set<MailEvent> events, Random random) {
        if (events.size() <= ALL_ORDERS_UP_TO) {
            return all(List.copyOf(events));
        }
        return Stream.generate(() -> shuffled(List.copyOf(events), random))
                .limit(RANDOM_ORDERS)
                .toList();
    }

    private static List<List<MailEvent>> all(List<MailEvent> events) {
        if (events.isEmpty()) {
            return List.of(List.of());
        }
        List<List<MailEvent>> orders = new ArrayList<>();
        for (MailEvent first : events) {
            List<MailEvent> others = new ArrayList<>(events);
            others.remove(first);
            for (List<MailEvent> rest : all(others)) {
                orders.add(Stream.concat(Stream.of(first), rest.stream()).toList());
            }
        }
        return orders;
    }

    private static List<MailEvent> shuffled(List<MailEvent> events, Random random) {
        List<MailEvent> shuffled = new ArrayList<>(events);
        Collections.shuffle(shuffled, random);
        return shuffled;
    }

    /** The same order, with each event once more somewhere. */
    private static List<MailEvent> twice(List<MailEvent> order, Random random) {
        List<MailEvent> twice = new ArrayList<>(order);
        order.forEach(event -> twice.add(random.nextInt(twice.size() + 1), event));
        return twice;
    }

    /** Up to three events, the sender may record what it knows at every moment; among more, at a random one. */
    private static List<Integer> moments(int events, Random random) {
        return events < ALL_ORDERS_UP_TO
                ? Stream.iterate(0, moment -> moment <= events, moment -> moment + 1)
                        .toList()
                : List.of(random.nextInt(events + 1));
    }

    @Test
    void all_orders_of_some_events_are_all() {
        assertThat(subsets()).hasSize(128).doesNotHaveDuplicates();
        assertThat(all(List.of(MailEvent.values()))).hasSize(5040).doesNotHaveDuplicates();
    }
}
