package io.redress.adminapi;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.adminapi.Desk.Answer;
import io.redress.adminapi.Desk.Clerk;
import io.redress.domain.Reference;
import io.redress.domain.complaint.Complaint;
import io.redress.domain.staff.Actor;
import io.redress.domain.staff.StaffMember;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A complaint that a user may not see leaves no trace: every answer is byte for byte the same as if the complaint did not
 * exist. Cursors are random, so pages are followed to the end instead of comparing their cursors.
 */
class NoTraceTest {

    private static final int COMPLAINTS = 14;
    private static final List<String> LISTS = List.of(
            "mine",
            "team",
            "unassigned",
            "due",
            "overdue",
            "waiting",
            "to-approve",
            "follow-on-actions",
            "untold",
            "duties",
            "closed");

    static IntStream seeds() {
        return IntStream.rangeClosed(1, 3);
    }

    /** One complaint of a random world. What happens to it comes from its own seed. */
    private record Fate(Reference reference, long seed, Optional<String> relatesTo) {}

    @ParameterizedTest
    @MethodSource("seeds")
    void a_complaint_that_a_user_may_not_see_looks_as_if_it_did_not_exist(int seed) {
        Random random = new Random(seed);
        StaffMember reader = Hazel.EVERYBODY.get(random.nextInt(Hazel.EVERYBODY.size()));
        boolean north = random.nextInt(4) == 0;
        List<Fate> fates = fates(random);
        Set<String> hidden;
        List<String> told;
        List<String> closed;
        try (Hazel hazel = new Hazel()) {
            fates.forEach(fate -> happen(hazel, fate));
            hidden = hidden(hazel, fates, reader, north);
            closed = closed(hazel, fates);
            told = everything(hazel, clerk(hazel, reader, north), fates, hidden);
        }
        try (Hazel without = new Hazel()) {
            fates.forEach(fate -> {
                if (hidden.contains(fate.reference().value())) {
                    without.fixture.clock.advance(Duration.ofHours(7));
                } else {
                    happen(without, fate);
                }
            });
            assertThat(everything(without, clerk(without, reader, north), fates, hidden))
                    .as(reader.id() + " without " + hidden)
                    .isEqualTo(told);
        }
        assertThat(told).isNotEmpty();
        assertThat(hidden).as("some user does not see everything").isNotEmpty();
        assertThat(closed).as("closed, and hidden").anyMatch(hidden::contains);
        // The press office sees only complaints that were reviewed.
        if (reader != Hazel.PETRA) {
            assertThat(closed).as("closed, and seen").anyMatch(reference -> !hidden.contains(reference));
        }
    }

    private static Clerk clerk(Hazel hazel, StaffMember reader, boolean north) {
        return north ? hazel.of("north", reader) : hazel.as(reader);
    }

    private static List<Fate> fates(Random random) {
        List<Fate> fates = new ArrayList<>();
        SecureRandom references = new SecureRandom();
        for (int i = 0; i < COMPLAINTS; i++) {
            Optional<String> earlier = i > 0 && random.nextInt(3) == 0
                    ? Optional.of(fates.get(random.nextInt(i)).reference().value())
                    : Optional.empty();
            fates.add(new Fate(Reference.random("HAZEL", references), random.nextLong(), earlier));
        }
        return fates;
    }

    private static void happen(Hazel hazel, Fate fate) {
        Random random = new Random(fate.seed());
        hazel.fixture.clock.advance(Duration.ofHours(7));
        String department = List.of("north", "south", "").get(random.nextInt(3));
        String about = random.nextInt(6) == 0 ? "somebody" : null;
        hazel.submitted(
                fate.reference(),
                department.isEmpty() ? null : department,
                about,
                fate.relatesTo().orElse(null));
        String reference = fate.reference().value();
        StaffMember clerk = random.nextBoolean() ? Hazel.BORIS : Hazel.CLARA;
        boolean seen = about == null;
        if (seen && random.nextInt(4) > 0) {
            hazel.assign(reference, clerk);
        }
        if (seen) {
            work(hazel, random, reference, clerk);
        }
        if (random.nextInt(3) == 0) {
            hide(hazel, random, reference, clerk, seen);
        }
    }

    private static void work(Hazel hazel, Random random, String reference, StaffMember clerk) {
        LocalDate today = LocalDate.ofInstant(hazel.fixture.clock.instant(), ZoneOffset.UTC);
        String later =
                hazel.fixture.rules.calendar().nextWorkingDay(today.plusDays(9)).toString();
        switch (random.nextInt(9)) {
            case 0 -> hazel.act(clerk, reference, "ask", Map.of("question", "May I?"));
            case 1 -> {
                hazel.act(clerk, reference, "answer", Map.of("finding", "valid", "answer", "Yes.", "why", "Late."));
                if (random.nextBoolean()) {
                    hazel.says(reference, random.nextBoolean() ? "not-satisfied" : "satisfied");
                }
            }
            case 2 -> hazel.act(clerk, reference, "record-incident", Map.of("what", "Shouting."));
            case 3 ->
                hazel.act(clerk, reference, "add-follow-on-action", Map.of("what", "A new lock.", "until", later));
            case 4 ->
                hazel.act(clerk, reference, "pause", Map.of("cause", "police", "until", later, "reason", "They ask."));
            case 5 -> hazel.act(clerk, reference, "note", Map.of("text", "Rang."));
            case 6, 7 -> {
                hazel.act(
                        clerk, reference, "answer", Map.of("finding", "unfounded", "answer", "No.", "why", "It came."));
                hazel.says(reference, "satisfied");
            }
            default -> {
                // There is no such answer yet.
            }
        }
    }

    private static void hide(Hazel hazel, Random random, String reference, StaffMember clerk, boolean seen) {
        if (hazel.now(reference).open() && random.nextBoolean()) {
            hazel.name(reference, random.nextBoolean() ? Hazel.CLARA : Hazel.PETRA);
        } else if (seen) {
            hazel.act(clerk, reference, "restrict", Map.of("reason", "A court."));
        }
    }

    private static Set<String> hidden(Hazel hazel, List<Fate> fates, StaffMember reader, boolean north) {
        Actor.Caseworker caseworker =
                new Actor.Caseworker(reader.id(), reader.roles(), north ? Set.of("north") : Set.of());
        Set<String> hidden = new HashSet<>();
        for (Fate fate : fates) {
            Complaint complaint = hazel.now(fate.reference().value());
            if (!hazel.rules.access().mayRead(complaint, caseworker, hazel.fixture.clock.instant())) {
                hidden.add(complaint.reference());
            }
        }
        return hidden;
    }

    private static List<String> closed(Hazel hazel, List<Fate> fates) {
        return fates.stream()
                .map(fate -> fate.reference().value())
                .filter(reference -> !hazel.now(reference).open())
                .toList();
    }

    /** All answers to a reader, in a fixed order. */
    private static List<String> everything(Hazel hazel, Clerk reader, List<Fate> fates, Set<String> hidden) {
        List<String> told = new ArrayList<>();
        for (String list : LISTS) {
            for (String size : List.of("2", "100")) {
                told.addAll(pages(reader.asking("list", list).asking("limit", size), Desk.COMPLAINTS));
            }
            told.addAll(pages(reader.asking("list", list).asking("department", "north"), Desk.COMPLAINTS));
        }
        for (String text : List.of("late", "quillon", "hazel-")) {
            for (String list : List.of("team", "closed")) {
                told.addAll(
                        pages(reader.asking("list", list).asking("text", text).asking("limit", "2"), Desk.COMPLAINTS));
            }
        }
        for (String size : List.of("2", "100")) {
            told.addAll(pages(reader.asking("limit", size), Desk.REGISTER));
        }
        told.add(reader.saying("accept", "text/csv").call(Desk.REGISTER).text());
        told.add(reader.call(Desk.REPORTS).text());
        for (Fate fate : fates) {
            String reference = fate.reference().value();
            for (String route : List.of(Desk.VERIFICATION, Desk.COMPLAINT, Desk.HISTORY, Desk.LIMITS)) {
                told.add(reader.call(route, reference).text());
            }
            if (hidden.contains(reference)) {
                told.add(reader.act(reference, "note", Map.of("text", "Is it there?"))
                        .text());
                fates.stream()
                        .map(other -> other.reference().value())
                        .filter(other -> !hidden.contains(other))
                        .findFirst()
                        .ifPresent(seen -> told.add(reader.act(seen, "relate", Map.of("complaint", reference))
                                .text()));
            }
        }
        return told;
    }

    private static List<String> pages(Clerk clerk, String route) {
        List<String> pages = new ArrayList<>();
        Answer page = clerk.call(route);
        Optional<String> next = page.json().text("next");
        while (next.isPresent()) {
            pages.add(page.text().replace(next.get(), "more"));
            page = clerk.asking("cursor", next.get()).call(route);
            next = page.json().text("next");
        }
        assertThat(page.status()).as(page.text()).isEqualTo(200);
        pages.add(page.text());
        return pages;
    }
}
