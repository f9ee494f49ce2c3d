package io.redress.scene;

import io.redress.domain.Actor;
import io.redress.domain.Change;
import io.redress.domain.Command;
import io.redress.domain.Complaint;
import io.redress.domain.Decision;
import io.redress.domain.Event;
import io.redress.domain.Reference;
import io.redress.domain.Rules;
import io.redress.domain.StaffMember;
import io.redress.domain.calendar.DaysOff;
import io.redress.procedures.Procedures;
import io.redress.runtime.Env;
import io.redress.runtime.Json;
import io.redress.store.Births;
import io.redress.store.Complaints;
import io.redress.store.Directory;
import io.redress.store.Link;
import io.redress.store.Recorded;
import io.redress.store.Table;
import io.redress.testing.MovableClock;
import io.redress.testing.SesSimulator;
import io.redress.testing.TestTable;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Kiwi, or another organisation, around one function: a table of its own, a mail service, a clock, and what has
 * happened before the test begins.
 */
public final class Scene implements AutoCloseable {

    public static final String KIWI = "kiwi";

    /** An organisation that does what Kiwi does not: it asks, signs, refers and keeps complaints to a few. */
    public static final String BOROUGH = "borough";

    /** The reference in all example events. */
    public static final String EXAMPLE = "KIWI-7K3M-9QX1";

    /** The moment in all example events, a Friday. */
    public static final String FRIDAY = "2026-10-23T08:32:09.640Z";

    /** The fields of an answer. */
    public static final Map<String, String> ANSWER =
            Map.of("decision", "upheld", "answer", "You are right, and we have put it right.");

    private static final Actor.System ASSIGNMENT = new Actor.System("assignment");
    private static final Actor.System SWEEP = new Actor.System("deadline-sweep");

    public final TestTable table;
    public final SesSimulator ses = new SesSimulator();
    public final MovableClock clock;
    public final Rules rules;
    public final Complaints complaints;
    public final Directory directory;
    private final String organisation;
    private final Env env;
    private final Births births;

    private Scene(String organisation, TestTable table) {
        this.organisation = organisation;
        this.table = table;
        this.clock = table.clock();
        this.env = env(Map.of());
        Procedures procedures = Procedures.in(env, DaysOff.NONE);
        Table opened = Table.in(env);
        this.rules = procedures.inForce(organisation);
        this.births = Births.in(env, opened, procedures);
        this.complaints = Complaints.in(env, opened, procedures);
        this.directory = new Directory(opened);
    }

    /** One that begins at a moment. */
    public static Scene at(String now) {
        return of(KIWI, now);
    }

    /** The same around another organisation. */
    public static Scene of(String organisation, String now) {
        return new Scene(organisation, TestTable.at(now));
    }

    /** One that begins on the Friday of the example events. */
    public static Scene onFriday() {
        return at(FRIDAY);
    }

    /** What the function under test finds around it. */
    public Env env() {
        return env;
    }

    /** The same with further variables. */
    public Env env(Map<String, String> more) {
        Map<String, String> all = new HashMap<>(more);
        all.putIfAbsent("ORGANISATIONS", organisation);
        all.put("AWS_ENDPOINT_URL_SESV2", ses.url());
        // What says nothing has to be given up on quickly.
        all.put("MAIL_TIMEOUT", "PT0.5S");
        return table.env(all);
    }

    /** Enters members of staff, or replaces them. */
    public void staff(Colleague... colleagues) {
        Stream.of(colleagues).forEach(colleague -> directory.put(organisation, colleague.member()));
    }

    /** A new complaint of the usual sort; gives its reference. */
    public String submitted() {
        return submitted(Entry.usual());
    }

    public String submitted(Entry entry) {
        return submitted(Reference.random(rules.procedure().prefix(), env.random()), entry);
    }

    /** The complaint that the example events speak of. */
    public String submittedExample(Entry entry) {
        return submitted(new Reference(EXAMPLE), entry);
    }

    private String submitted(Reference reference, Entry entry) {
        Instant now = env.now();
        Decision decision = rules.submit(reference, entry.submission(), now, now);
        Change change = new Change(
                1,
                now,
                new Actor.Complainant().name(),
                decision.events().stream()
                        .map(event ->
                                event instanceof Event.Submitted submitted ? in(entry.department(), submitted) : event)
                        .toList());
        Complaint complaint = Complaint.unborn(
                        reference, organisation, rules.procedure().version())
                .after(change);
        Births.Outcome outcome = births.write(
                complaint, change, entry.submission().particulars(), Link.random(reference, env.random()), null);
        if (outcome != Births.Outcome.BORN) {
            throw new AssertionError(outcome);
        }
        return reference.value();
    }

    private static Event in(String department, Event.Submitted event) {
        return new Event.Submitted(
                event.kind(),
                event.channel(),
                event.addressedTo(),
                event.category(),
                department,
                event.received(),
                event.reachable(),
                event.contactable(),
                event.relatesTo(),
                event.origin());
    }

    /** Gives a complaint to somebody, as assignment does. */
    public int assign(String reference, Colleague colleague) {
        return decide(reference, ASSIGNMENT, new Command.Assign(List.of(colleague.candidate())));
    }

    /** Records that nobody can take a complaint. */
    public int leaveUnassigned(String reference) {
        return decide(reference, ASSIGNMENT, new Command.Assign(List.of()));
    }

    /** Records whom a complaint is about. */
    public int name(String reference, Colleague colleague) {
        return decide(reference, ASSIGNMENT, new Command.NamePerson(colleague.candidate()));
    }

    /** What deadline-sweep does now. */
    public int wake(String reference) {
        return decide(reference, SWEEP, new Command.Wake());
    }

    /** What somebody of a role does now; their id is the role. */
    public int act(String role, String reference, String action, Map<String, String> fields) {
        return decide(reference, new Actor.Caseworker(role, Set.of(role), Set.of()), new Command.Act(action, fields));
    }

    /** What one of the staff does now. */
    public int act(Colleague colleague, String reference, String action, Map<String, String> fields) {
        StaffMember member = colleague.member();
        return decide(
                reference,
                new Actor.Caseworker(member.id(), member.roles(), member.departments()),
                new Command.Act(action, fields, List.of(colleague.candidate())));
    }

    /** What the complainant does now. */
    public int says(String reference, String action, Map<String, String> fields) {
        return decide(reference, new Actor.Complainant(), new Command.Act(action, fields));
    }

    /** Decides and writes; gives the number of the last change. */
    public int decide(String reference, Actor actor, Command command) {
        Instant now = env.now();
        return complaints
                .change(organisation, reference, actor, now, complaint -> rules.decide(complaint, command, actor, now))
                .version();
    }

    /** A complaint as it stands. */
    public Complaint now(String reference) {
        return complaints.get(organisation, reference);
    }

    /** The message that tells a function of a change. */
    public String message(String reference, int change) {
        return Json.write(Map.of("organisation", organisation, "reference", reference, "change", change));
    }

    /** All events of a complaint, in order. */
    public List<Event> events(String reference) {
        return complaints.history(reference).stream()
                .map(Recorded::change)
                .flatMap(change -> change.events().stream())
                .toList();
    }

    /** The events of one type. */
    public <E extends Event> List<E> events(String reference, Class<E> type) {
        return events(reference).stream()
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    @Override
    public void close() {
        ses.close();
        table.close();
    }
}
