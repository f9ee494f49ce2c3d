package io.redress.domain.rules;

import static io.redress.domain.rules.AWiderProcedure.withLineManagers;
import static org.assertj.core.api.Assertions.assertThat;

import io.redress.domain.complaint.Complaint;
import io.redress.domain.complaint.Handling;
import io.redress.domain.complaint.IntakeEvent.Submitted;
import io.redress.domain.complaint.RegisterRow;
import io.redress.domain.complaint.Restriction;
import io.redress.domain.complaint.Status;
import io.redress.domain.complaint.Subject;
import io.redress.domain.procedure.Procedure;
import io.redress.domain.rules.access.Access;
import io.redress.domain.staff.Actor;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The rules of access for a complaint and for its register line allow the same people. */
class AccessAgreementTest {

    private static final int TRIES = 3_000;
    private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");
    private static final List<String> PEOPLE = List.of("olga", "omar", "hugo", "root");
    private static final List<String> ROLES =
            List.of("officer", "head", "director", "adviser", "line-manager", "administrator", "cook");
    private static final List<String> STAGES = List.of("enquiry", "first", "advice", "second", "signature", "closed");

    private final Random random = new Random(20260302);
    private final Procedure procedure = withLineManagers().build();
    private final Access access = new Rules(procedure, Scenario.ENGLAND).access();

    @Test
    void those_who_see_the_complaint_see_its_register_line_and_the_caseworker_also_sees_the_complaint() {
        int seen = 0;
        int hidden = 0;
        for (int i = 0; i < TRIES; i++) {
            Complaint complaint = anyComplaint();
            RegisterRow row = RegisterRow.of(complaint, procedure);
            Actor.Caseworker caseworker =
                    new Actor.Caseworker(one(PEOPLE), some(ROLES), some(List.of("north", "south")));
            boolean whole = access.mayRead(complaint, caseworker, NOW);
            boolean own = caseworker.id().equals(complaint.status().caseworker());
            if (!own) {
                assertThat(access.mayRead(row, caseworker, NOW))
                        .as("%s can read the register line of %s", caseworker, complaint)
                        .isEqualTo(whole);
            } else if (access.mayRead(row, caseworker, NOW)) {
                assertThat(whole)
                        .as("%s can also read the complaint itself: %s", caseworker, complaint)
                        .isTrue();
            }
            if (whole) {
                seen++;
            } else {
                hidden++;
            }
        }
        assertThat(seen).as("complaints that were seen").isGreaterThan(TRIES / 10);
        assertThat(hidden).as("complaints that were not").isGreaterThan(TRIES / 10);
    }

    @Test
    void only_viewers_the_waiting_role_and_the_consulted_role_see_a_restricted_complaint() {
        for (int i = 0; i < TRIES; i++) {
            Complaint complaint = anyComplaint();
            Restriction restriction = complaint.handling().restriction();
            Actor.Caseworker caseworker = new Actor.Caseworker(one(PEOPLE), some(ROLES), Set.of());
            if (restriction == null || !access.mayRead(complaint, caseworker, NOW)) {
                continue;
            }
            boolean viewer = restriction.sees(caseworker.id(), NOW);
            boolean looksAfterIt =
                    restriction.waitsForSomebody() && caseworker.roles().contains(restriction.role());
            boolean consulted = complaint.status().pendingConsultation() != null
                    && !restriction.named()
                    && caseworker.roles().contains(complaint.status().pendingConsultation());
            assertThat(viewer || looksAfterIt || consulted)
                    .as("%s sees %s", caseworker, complaint)
                    .isTrue();
            assertThat(complaint.isAbout(caseworker.id())).isFalse();
        }
    }

    private Complaint anyComplaint() {
        List<String> path = new ArrayList<>(List.of(one(STAGES), one(STAGES)));
        String stage = path.getLast();
        boolean closed = stage.equals("closed");
        String owner = closed ? null : one("officer", "head", "director", "line-manager");
        Status status = new Status(
                stage,
                owner,
                closed ? null : one(null, null, "adviser", "director"),
                List.of(),
                NOW,
                one(null, "olga", "omar"),
                null,
                closed ? NOW : null,
                closed ? "withdrawn" : null);
        List<Subject> about =
                random.nextInt(4) == 0 ? List.of(new Subject(one(PEOPLE), List.of("officer"))) : List.of();
        return new Complaint(
                "ACORN-0000-0000",
                "acorn",
                1,
                1,
                Submitted.of(
                        "complaint",
                        "website",
                        null,
                        "delay",
                        one(null, "north", "south"),
                        NOW,
                        true,
                        true,
                        null,
                        Map.of()),
                status,
                about,
                List.of(),
                List.of(),
                path,
                Handling.NOTHING.with(anyRestriction()));
    }

    private Restriction anyRestriction() {
        if (random.nextBoolean()) {
            return null;
        }
        List<Restriction.Viewer> viewers = Stream.of(one(PEOPLE), one(PEOPLE))
                .limit(random.nextInt(3))
                .map(person -> new Restriction.Viewer(
                        person, one(null, NOW, NOW.minusMillis(1), NOW.plus(Duration.ofDays(1)))))
                .toList();
        return new Restriction(one("administrator", "director"), random.nextBoolean(), viewers, null);
    }

    private Set<String> some(List<String> these) {
        Set<String> some = new HashSet<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            some.add(one(these));
        }
        return some;
    }

    @SafeVarargs
    private <T> T one(T... these) {
        return these[random.nextInt(these.length)];
    }

    private <T> T one(List<T> these) {
        return these.get(random.nextInt(these.size()));
    }
}
