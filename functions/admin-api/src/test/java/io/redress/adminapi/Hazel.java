package io.redress.adminapi;

import io.redress.adminapi.Desk.Clerk;
import io.redress.domain.Reference;
import io.redress.domain.calendar.DaysOff;
import io.redress.domain.complaint.Complaint;
import io.redress.domain.complaint.Event;
import io.redress.domain.complaint.RecordedChange;
import io.redress.domain.intake.Particulars;
import io.redress.domain.intake.Person;
import io.redress.domain.intake.ReceivedSubmission;
import io.redress.domain.intake.Submission;
import io.redress.domain.rules.Command;
import io.redress.domain.rules.Rules;
import io.redress.domain.rules.SubmissionResult;
import io.redress.domain.rules.form.LookedUp;
import io.redress.domain.staff.Actor;
import io.redress.domain.staff.Candidate;
import io.redress.domain.staff.SignIn;
import io.redress.domain.staff.StaffMember;
import io.redress.fixtures.Fixture;
import io.redress.platform.Env;
import io.redress.procedures.Procedures;
import io.redress.store.ComplaintCreation;
import io.redress.store.Complaints;
import io.redress.store.Directory;
import io.redress.store.Link;
import io.redress.store.RepeatMarks;
import io.redress.store.Table;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Another organisation at the same desk, with the features that Kiwi does not use: departments, a role that sees only
 * handed-over complaints, a consulted role, protected names, and line managers.
 */
final class Hazel implements AutoCloseable {

    static final String NAME = "hazel";

    /** Occurs in the texts of every complaint. */
    static final String MARK = "Quillon";

    static final StaffMember RUTH = member("ruth", null, "head");
    static final StaffMember BORIS = member("boris", "ruth", "clerk");
    static final StaffMember CLARA = member("clara", "boris", "clerk");
    static final StaffMember PETRA = member("petra", "ruth", "press");
    static final StaffMember ADA = member("ada", null, "administrator");
    static final List<StaffMember> EVERYBODY = List.of(RUTH, BORIS, CLARA, PETRA, ADA);

    private static final Actor.System ASSIGNMENT = new Actor.System("assignment");

    final Desk desk = new Desk(NAME);
    final Fixture fixture = desk.fixture;
    private final Env env = fixture.env(Map.of("ORGANISATIONS", "kiwi,hazel"));
    private final Procedures procedures = Procedures.in(env, DaysOff.NONE);
    final Rules rules = procedures.inForce(NAME);
    private final Table table = Table.in(env);
    private final ComplaintCreation creation = ComplaintCreation.in(env, table, procedures);
    final Complaints complaints = Complaints.in(env, table, procedures);

    final Directory directory = new Directory(table);

    Hazel() {
        EVERYBODY.forEach(member -> directory.put(NAME, member));
    }

    private static StaffMember member(String id, String manager, String role) {
        return new StaffMember(id, "Staff " + id, id + "@hazel.example", Set.of(role), Set.of(), manager, List.of());
    }

    /** A user who has signed in. */
    Clerk as(StaffMember member) {
        return desk.as(member.id(), SignIn.groups(NAME, member).toArray(String[]::new));
    }

    /** The same, for one department only. */
    Clerk of(String department, StaffMember member) {
        return desk.as(member.id(), NAME + ":" + member.roles().iterator().next(), NAME + ":department:" + department);
    }

    String submitted() {
        return submitted(Reference.random("HAZEL", env.random()), null, null, null);
    }

    String submitted(String department) {
        return submitted(Reference.random("HAZEL", env.random()), department, null, null);
    }

    /** A complaint whose complainant names another complaint. */
    String relatedTo(String other) {
        return submitted(Reference.random("HAZEL", env.random()), null, null, other);
    }

    String submitted(Reference reference, String department, String aboutPerson, String relatesTo) {
        Instant now = env.now();
        Person person = new Person("Amara " + MARK, "amara@complainant.example", null, null, null);
        Particulars particulars = Particulars.of(
                person, null, MARK + " is late", "It never came, says " + MARK, null, aboutPerson, null, null, null);
        Submission submission =
                new Submission("complaint", null, null, "delay", department, relatesTo, Map.of(), particulars);
        SubmissionResult.Accepted accepted = rules.submit(
                        reference, new ReceivedSubmission(submission, List.of(), now, "complainant"), now)
                .accepted();
        ComplaintCreation.Outcome born = creation.write(
                accepted.complaint(),
                accepted.change(),
                particulars,
                Link.random(reference, env.random()),
                RepeatMarks.NONE);
        if (born != ComplaintCreation.Outcome.CREATED) {
            throw new AssertionError(born);
        }
        return reference.value();
    }

    /** Assigns a complaint to a member of staff, as the function assignment does. */
    void assign(String reference, StaffMember member) {
        decide(reference, ASSIGNMENT, new Command.Assign(List.of(candidate(member))));
    }

    /** Records whom a complaint is about, and assigns it to the line manager. */
    void name(String reference, StaffMember about) {
        decide(reference, ASSIGNMENT, new Command.NamePerson(candidate(about)));
        decide(
                reference,
                ASSIGNMENT,
                new Command.Assign(EVERYBODY.stream().map(Hazel::candidate).toList()));
    }

    void act(StaffMember member, String reference, String action, Map<String, String> fields) {
        decide(
                reference,
                new Actor.Caseworker(member.id(), member.roles(), Set.of()),
                new Command.Act(action, fields, lookedUp(reference, fields)));
    }

    private LookedUp lookedUp(String reference, Map<String, String> fields) {
        return new LookedUp(
                EVERYBODY.stream().map(Hazel::candidate).toList(),
                Optional.ofNullable(fields.get("complaint")).flatMap(other -> complaints.find(NAME, other)),
                LookedUp.changesWithLetters(complaints.changes(now(reference))));
    }

    void says(String reference, String action) {
        decide(reference, new Actor.Complainant(), new Command.Act(action, Map.of()));
    }

    void decide(String reference, Actor actor, Command.Act command) {
        Instant now = env.now();
        complaints.change(NAME, reference, actor, now, complaint -> rules.decide(complaint, command, actor, now));
    }

    void decide(String reference, Actor.System actor, Command.SystemCommand command) {
        Instant now = env.now();
        complaints.change(NAME, reference, actor, now, complaint -> rules.decide(complaint, command, actor, now));
    }

    private static Candidate candidate(StaffMember member) {
        return new Candidate(member.id(), member.roles(), member.departments(), member.manager(), false, 0);
    }

    Complaint now(String reference) {
        return complaints.get(NAME, reference);
    }

    <E extends Event> List<RecordedChange> with(String reference, Class<E> type) {
        return complaints.history(reference).stream()
                .filter(recorded -> recorded.change().events().stream().anyMatch(type::isInstance))
                .toList();
    }

    @Override
    public void close() {
        desk.close();
    }
}
