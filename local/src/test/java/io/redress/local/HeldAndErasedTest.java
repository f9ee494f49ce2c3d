package io.redress.local;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.domain.Rejection;
import io.redress.domain.calendar.DaysOff;
import io.redress.domain.complaint.Complaint;
import io.redress.domain.rules.Command;
import io.redress.domain.staff.Actor;
import io.redress.local.load.Loading;
import io.redress.platform.Env;
import io.redress.procedures.Procedures;
import io.redress.store.Complaints;
import io.redress.store.DataErasure;
import io.redress.store.Table;
import io.redress.testing.TestTable;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The made-up complaints of each organisation are put on hold, released, ordered to be erased and erased, in any order, while years
 * pass: a complaint on hold never loses a byte, and an erased one has lost everything.
 */
class HeldAndErasedTest {

    private static final int COMPLAINTS = 12;
    private static final int STEPS = 12;
    private static final Instant END = Instant.parse("2026-11-01T09:00:00Z");
    private static final Actor.System SWEEP = new Actor.System("deadline-sweep");
    private static final Pattern PERSONAL = Pattern.compile("(PERSON|TEXT#|LINK#|MAIL#|SUBMITTED-AGAIN#).*");

    @ParameterizedTest
    @ValueSource(strings = {"kiwi", "knec", "kentrade", "northumbria", "case-in-point"})
    void a_held_complaint_never_loses_a_byte_and_an_erased_one_loses_all(String organisation) throws Exception {
        try (TestTable test = TestTable.at(END.toString())) {
            Env env = test.env(Map.of("ORGANISATIONS", organisation));
            new Loading(env, organisation, DemoStaff.of(organisation)).run(COMPLAINTS, 11, END, _ -> {});
            Procedures book = Procedures.in(env, DaysOff.NONE);
            Contact contact = new Contact(
                    organisation, book, Complaints.in(env, Table.in(env), book), new Random(organisation.hashCode()));
            DataErasure erasure = DataErasure.in(env, Table.in(env), book);
            Instant now = END;
            Map<String, Map<String, String>> before = personal(test);
            Set<String> references = new TreeSet<>(before.keySet());
            Set<String> erased = new TreeSet<>();
            int held = 0;
            for (int step = 0; step < STEPS; step++) {
                now = now.plus(Duration.ofDays(contact.random().nextInt(700)));
                for (String reference : references) {
                    contact.decides(reference, now);
                    boolean onHold = contact.complaint(reference).isOnHold(now);
                    if (contact.random().nextBoolean()) {
                        erasure.run(organisation, reference, SWEEP, now);
                    }
                    boolean gone = contact.complaint(reference).handling().erasureHasBegun();
                    assertThat(onHold && gone).as(reference + " at " + now).isFalse();
                    held += onHold ? 1 : 0;
                    if (gone) {
                        erased.add(reference);
                    }
                }
                Map<String, Map<String, String>> after = personal(test);
                for (String reference : references) {
                    if (erased.contains(reference)) {
                        assertThat(after).as("erased").doesNotContainKey(reference);
                    } else {
                        assertThat(after.get(reference)).containsAllEntriesOf(before.get(reference));
                    }
                }
                before = after;
            }
            assertThat(held).isGreaterThan(COMPLAINTS);
            assertThat(erased).hasSizeGreaterThan(COMPLAINTS / 4);
        }
    }

    /** The data-protection contact, who takes any of their actions. */
    private record Contact(String organisation, Procedures book, Complaints complaints, Random random) {

        Complaint complaint(String reference) {
            return complaints.get(organisation, reference);
        }

        void decides(String reference, Instant now) {
            String role = book.inForce(organisation).procedure().dataProtection();
            Actor.Caseworker contact = new Actor.Caseworker("the-contact", Set.of(role), Set.of());
            Command.Act act =
                    switch (random.nextInt(5)) {
                        case 0 ->
                            new Command.Act(
                                    "keep-longer",
                                    Map.of(
                                            "until",
                                            now.plus(Duration.ofDays(2 + random.nextInt(900)))
                                                    .toString()
                                                    .substring(0, 10),
                                            "reason",
                                            "A court asks."));
                        case 1 -> new Command.Act("keep-no-longer", Map.of("reason", "It has decided."));
                        case 2 -> new Command.Act("erase", Map.of("ground", "person-asked"));
                        default -> null;
                    };
            if (act == null) {
                return;
            }
            try {
                complaints.change(organisation, reference, contact, now, current -> book.of(current)
                        .decide(current, act, contact, now));
            } catch (Rejection _) {
                // It cannot be done in this state, or the complaint is about the contact.
            }
        }
    }

    /** The items that hold something of people, by complaint and key. */
    private static Map<String, Map<String, String>> personal(TestTable test) {
        Map<String, Map<String, String>> personal = new TreeMap<>();
        for (Map<String, AttributeValue> item : test.items()) {
            String sk = item.get("sk").s();
            if (item.get("pk").s().startsWith("C#") && PERSONAL.matcher(sk).matches()) {
                personal.computeIfAbsent(item.get("pk").s().substring(2), _ -> new TreeMap<>())
                        .put(sk, new TreeMap<>(item).toString());
            }
        }
        return personal;
    }
}
