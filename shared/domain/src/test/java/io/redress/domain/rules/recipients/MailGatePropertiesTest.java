package io.redress.domain.rules.recipients;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.domain.complaint.AccessEvent.AccessGiven;
import io.redress.domain.complaint.AccessEvent.GlassBroken;
import io.redress.domain.complaint.AccessEvent.Restricted;
import io.redress.domain.complaint.AccessEvent.RestrictionLifted;
import io.redress.domain.complaint.AssignmentEvent.Assigned;
import io.redress.domain.complaint.AssignmentEvent.LeftUnassigned;
import io.redress.domain.complaint.Complaint;
import io.redress.domain.complaint.Event;
import io.redress.domain.complaint.StageEvent.ConsultationRequested;
import io.redress.domain.complaint.StageEvent.StageEntered;
import io.redress.domain.complaint.Subject;
import io.redress.domain.complaint.SubjectEvent.PersonNamed;
import io.redress.domain.complaint.SubjectEvent.SubjectUnknown;
import io.redress.domain.procedure.Alert;
import io.redress.domain.staff.StaffMember;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whatever the history of a complaint and whenever a mail goes out, nobody gets a mail about a complaint about themselves. */
class MailGatePropertiesTest {

    private static final int TRIES = 2_000;
    private static final List<StaffMember> PEOPLE =
            List.of(Acorn.DORA, Acorn.HUGO, Acorn.OLGA, Acorn.OMAR, Acorn.PETRA, Acorn.ADELE);

    private final Random random = new Random(20261129);

    @Test
    void nobody_gets_a_mail_about_a_complaint_about_themselves_whenever_it_goes_out() {
        int kept = 0;
        for (int i = 0; i < TRIES; i++) {
            List<Event> events = anyEvents();
            Complaint now = with(events);
            Complaint after = with(events.subList(0, random.nextInt(events.size() + 1)));
            Set<String> meant = random.nextInt(3) == 0 ? Set.of(one(PEOPLE).id()) : Set.of();
            Acorn acorn = away();
            MailGate gate = acorn.gate(now, meant);
            ChangeRecipients chosen = ChangeRecipients.of(gate, after, after);
            List<String> told = told(chosen);
            for (StaffMember member : PEOPLE) {
                if (now.isAbout(member.id()) || meant.contains(member.id())) {
                    kept++;
                    assertThat(told).as("about %s: %s", member.id(), events).doesNotContain(member.id());
                }
            }
        }
        assertThat(kept).isGreaterThan(TRIES / 3);
    }

    /** Everybody who gets any of the mails. */
    private List<String> told(ChangeRecipients chosen) {
        String doer = one(PEOPLE).id();
        List<String> told = new ArrayList<>();
        for (Recipients recipients : List.of(chosen.before(), chosen.after(), chosen.now())) {
            Stream<List<StaffMember>> lists = Stream.concat(
                    Stream.of(
                            recipients.caseworker(),
                            recipients.assigners(),
                            recipients.assignersAndOwners(),
                            recipients.consulted(),
                            recipients.ofRole("director"),
                            chosen.caseworkerBefore()),
                    Stream.of(Alert.To.values())
                            .map(to -> new Escalation(recipients).level(to, List.of()))
                            .map(Escalation.Level::people));
            lists.forEach(list -> recipients
                    .withDelegates(list)
                    .forEach(to -> told.add(to.member().id())));
            recipients
                    .withDelegatesBesides(recipients.watchers(doer), doer)
                    .forEach(to -> told.add(to.member().id()));
        }
        return told;
    }

    private Acorn away() {
        Acorn acorn = Acorn.unassigned();
        if (random.nextBoolean()) {
            acorn.staff(Acorn.away(one(PEOPLE), one(PEOPLE)));
        }
        return acorn;
    }

    private Complaint with(List<Event> events) {
        return Acorn.unassigned().with(events.toArray(Event[]::new)).complaint();
    }

    private List<Event> anyEvents() {
        List<Event> events = new ArrayList<>();
        for (int i = random.nextInt(7); i > 0; i--) {
            String person = one(PEOPLE).id();
            events.add(
                    switch (random.nextInt(9)) {
                        case 0, 1 -> new Assigned(person);
                        case 2 ->
                            new PersonNamed(
                                    new Subject(person, List.copyOf(one(PEOPLE).roles())));
                        case 3 -> new SubjectUnknown(List.of(person));
                        case 4 -> new Restricted("director", random.nextBoolean());
                        case 5 -> new AccessGiven(person, null);
                        case 6 -> new GlassBroken(person, Acorn.RECEIVED.plusSeconds(9_000_000));
                        case 7 -> new LeftUnassigned("officer");
                        default ->
                            random.nextBoolean()
                                    ? new StageEntered("second", "head")
                                    : new ConsultationRequested("director", person);
                    });
            if (events.getLast() instanceof Restricted && random.nextInt(4) == 0) {
                events.add(new RestrictionLifted());
            }
        }
        return events;
    }

    private <T> T one(List<T> these) {
        return these.get(random.nextInt(these.size()));
    }
}
