package io.redress.local;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.domain.procedure.Field;
import io.redress.domain.procedure.Procedure;
import io.redress.domain.procedure.Role;
import io.redress.domain.rules.Destination;
import io.redress.domain.staff.ManagerChain;
import io.redress.domain.staff.StaffMember;
import io.redress.fixtures.Colleague;
import io.redress.fixtures.Fixture;
import io.redress.local.faults.Pipeline;
import io.redress.platform.Tree;
import io.redress.testing.AcceptedMail;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The person whom a complaint is about gets no mail about it, in each of the five organisations: every member of staff, named in every
 * way, while everything that happens to the complaint happens in any order, and its messages are delivered in any order.
 */
class AboutSomebodyTest {

    private static final String NOW = "2026-10-23T08:32:09.640Z";

    /** How a complaint comes to be about somebody. */
    private enum Naming {
        /** The complaint gives the name, and a telephone number only. */
        BY_PHONE,
        /** The complaint gives the name, and an e-mail address. */
        BY_EMAIL,
        /** The complaint gives a part of the name, and staff say later whom it means. */
        IN_PART,
        /** The complaint names nobody; staff say later whom it is about. */
        LATER,
        /** The complaint names somebody else; staff say later that it is about this person, too. */
        AS_SECOND
    }

    @ParameterizedTest
    @ValueSource(strings = {"kiwi", "knec", "kentrade", "northumbria", "case-in-point"})
    void nobody_gets_a_mail_about_a_complaint_about_themselves(String organisation) throws IOException {
        try (Pipeline pipeline = new Pipeline(Fixture.of(organisation, NOW))) {
            List<StaffMember> staff = DemoStaff.of(organisation);
            staff.forEach(member -> pipeline.fixture.directory.put(organisation, member));
            Set<String> told = new HashSet<>();
            for (StaffMember subject : staff) {
                for (Naming naming : namings(staff.indexOf(subject))) {
                    Random order = new Random(subject.id().hashCode() + naming.ordinal());
                    told.addAll(new OneComplaint(pipeline, staff, subject, naming, order).recipients());
                }
            }
            assertThat(told).as("others are told instead").hasSizeGreaterThan(2);
        }
    }

    /** Each member is named in every second way, and the next member in the others, so that an organisation has all ways. */
    private static List<Naming> namings(int position) {
        return Stream.of(Naming.values())
                .filter(naming -> (naming.ordinal() + position) % 2 == 0)
                .toList();
    }

    /** A message to a function about a change. */
    private record Waiting(Destination destination, int change) {}

    private static final class OneComplaint {

        private final Pipeline pipeline;
        private final Fixture fixture;
        private final List<StaffMember> staff;
        private final StaffMember subject;
        private final String as;
        private final String reference;
        private final Random random;
        private final List<Waiting> waiting = new ArrayList<>();
        private final boolean namedAtFirst;
        private int seen;

        /** How many mails the person got before the complaint was about that person. */
        private int innocent;

        OneComplaint(Pipeline pipeline, List<StaffMember> staff, StaffMember subject, Naming naming, Random random) {
            this.pipeline = pipeline;
            this.fixture = pipeline.fixture;
            this.staff = staff;
            this.subject = subject;
            this.random = random;
            this.as = "about " + subject.id() + ", " + naming;
            fixture.clock.set(Instant.parse(NOW));
            this.reference = submitted(naming);
            boolean later = naming == Naming.LATER || naming == Naming.AS_SECOND;
            this.namedAtFirst = !later;
            this.innocent = later ? Integer.MAX_VALUE : 0;
            happen(() -> name(later || naming == Naming.IN_PART));
            happen(() -> fixture.says(reference, "add-information", Map.of("information", "One thing more.")));
            happen(() -> {
                fixture.clock.advance(Duration.ofDays(40));
                fixture.wake(reference);
            });
            deliver(Integer.MAX_VALUE);
        }

        /** Submits the complaint of somebody who has not complained before. */
        private String submitted(Naming naming) {
            String person = subject.id() + "-" + naming.name().toLowerCase(Locale.ROOT);
            Map<String, Object> complainant =
                    new HashMap<>(Map.of("name", "Amara Blythe", "phone", "ask for " + person));
            if (naming == Naming.BY_EMAIL) {
                complainant.put("email", person + "@complainant.example");
            }
            Map<String, Object> body = new HashMap<>(Map.of(
                    "complainant",
                    complainant,
                    "subject",
                    "Nobody came",
                    "details",
                    "I waited for an hour.",
                    "frontline",
                    Map.of("tried", true, "with", "the desk", "result", "Nothing"),
                    "answers",
                    answers()));
            name(naming).ifPresent(name -> body.put("about", Map.of("person", name)));
            Procedure procedure = fixture.rules.procedure();
            procedure.categories().stream().findFirst().ifPresent(first -> body.put("category", first.id()));
            procedure.departments().stream().findFirst().ifPresent(first -> body.put("department", first.id()));
            Pipeline.Answered answer = pipeline.submit(procedure.organisation(), body, person);
            assertThat(answer.status()).as(answer.body()).isEqualTo(201);
            return Tree.read(answer.body()).required("reference");
        }

        /** The answers to the organisation's questions that have choices. */
        private Map<String, String> answers() {
            return fixture.rules.procedure().intake().fields().stream()
                    .filter(field -> !field.choices().isEmpty())
                    .collect(Collectors.toMap(
                            Field::id, field -> field.choices().getFirst().id()));
        }

        private Optional<String> name(Naming naming) {
            return switch (naming) {
                case BY_PHONE -> Optional.of(subject.name());
                case BY_EMAIL -> Optional.of(subject.email());
                case IN_PART -> Optional.of(subject.name().split(" ")[0] + " at the desk");
                case LATER -> Optional.empty();
                case AS_SECOND -> Optional.of(other().name());
            };
        }

        private StaffMember other() {
            return staff.stream()
                    .filter(member -> !member.id().equals(subject.id()))
                    .skip(random.nextInt(staff.size() - 1))
                    .findFirst()
                    .orElseThrow();
        }

        private void name(boolean byStaff) {
            if (byStaff) {
                fixture.name(reference, new Colleague(subject));
                innocent = Math.min(innocent, mails(subject).size());
            }
        }

        /** Something happens after some of the messages were delivered. */
        private void happen(Runnable what) {
            deliver(random.nextInt(4));
            what.run();
        }

        /** Delivers this many messages, or all there are and those that follow from them, in any order. */
        private void deliver(int most) {
            for (int i = 0; i < most; i++) {
                fixture.complaints.history(reference).stream()
                        .filter(recorded -> recorded.change().number() > seen)
                        .forEach(recorded -> Destination.of(recorded.change())
                                .forEach(to -> waiting.add(
                                        new Waiting(to, recorded.change().number()))));
                seen = fixture.now(reference).version();
                if (waiting.isEmpty()) {
                    return;
                }
                Collections.shuffle(waiting, random);
                Waiting next = waiting.removeLast();
                pipeline.deliver(next.destination(), fixture.message(reference, next.change()));
                check(next);
            }
        }

        private void check(Waiting delivered) {
            assertThat(mails(subject)).as("%s: mails after %s", as, delivered).hasSizeLessThanOrEqualTo(innocent);
            if (innocent < Integer.MAX_VALUE) {
                String caseworker = fixture.now(reference).status().caseworker();
                assertThat(caseworker).as(as).isNotEqualTo(subject.id());
            }
        }

        private List<AcceptedMail> mails(StaffMember member) {
            return fixture.ses.mailsTo(member.email()).stream()
                    .filter(mail -> mail.subject().contains(reference))
                    .toList();
        }

        /** The members of staff who have got a mail about the complaint. */
        Set<String> recipients() {
            assertThat(waiting).as(as).isEmpty();
            Set<String> told = staff.stream()
                    .filter(member -> !mails(member).isEmpty())
                    .map(StaffMember::id)
                    .collect(Collectors.toSet());
            if (namedAtFirst) {
                onlyUpTheLine(told);
            }
            return told;
        }

        /**
         * Where only the line manager sees a complaint about a person, a mail goes only up the line, to those who find the line manager,
         * and, with the reference alone, to the data-protection contacts or, if it is about them, to an administrator.
         */
        private void onlyUpTheLine(Set<String> told) {
            Procedure procedure = fixture.rules.procedure();
            if (procedure.aboutPersons() == null) {
                return;
            }
            Set<String> roles =
                    Set.of(procedure.aboutPersons().foundBy(), procedure.dataProtection(), Role.ADMINISTRATOR);
            Stream<StaffMember> above = ManagerChain.ofStaff(staff, subject.id()).above().stream();
            Stream<StaffMember> looking = staff.stream().filter(member -> !Collections.disjoint(member.roles(), roles));
            assertThat(told)
                    .as(as)
                    .isSubsetOf(
                            Stream.concat(above, looking).map(StaffMember::id).collect(Collectors.toSet()));
        }
    }
}
