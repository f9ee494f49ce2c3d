package io.redress.assignment;

import io.redress.domain.complaint.Complaint;
import io.redress.domain.complaint.SubjectName;
import io.redress.domain.intake.Particulars;
import io.redress.domain.rules.Command;
import io.redress.domain.rules.Rules;
import io.redress.domain.staff.Actor;
import io.redress.domain.staff.Candidate;
import io.redress.domain.staff.SubjectMatcher;
import io.redress.messaging.Message;
import io.redress.platform.Env;
import io.redress.procedures.Procedures;
import io.redress.store.Complaints;
import io.redress.store.DeclaredDays;
import io.redress.store.Directory;
import io.redress.store.RegisterNumbers;
import io.redress.store.RemovedStaff;
import io.redress.store.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Enters a complaint into its department's register, notes which others may be the same, and assigns it to the suitable
 * caseworker with the fewest complaints, or records that there is none.
 */
final class AssignComplaint {

    private static final Actor.System ASSIGNMENT = new Actor.System("assignment");

    private final Env env;
    private final Procedures procedures;
    private final Complaints complaints;
    private final Directory directory;
    private final EnterRegister enter;
    private final NotePossiblySame same;
    private final RemovedStaff removed;

    AssignComplaint(Env env, Table table) {
        this.env = env;
        this.procedures = Procedures.in(env, new DeclaredDays(env, table));
        this.complaints = Complaints.in(env, table, procedures);
        this.directory = new Directory(table);
        this.enter = new EnterRegister(complaints, new RegisterNumbers(table));
        this.same = new NotePossiblySame(complaints, table);
        this.removed = new RemovedStaff(table, procedures, complaints);
    }

    void run(Message message) {
        Complaint found = complaints.get(message.organisation(), message.reference());
        Rules rules = procedures.of(found);
        Instant now = env.now();
        Complaint complaint = enter.run(found, rules, ASSIGNMENT, now);
        if (!complaint.open()) {
            return;
        }
        LocalDate today = now.atZone(rules.calendar().zone()).toLocalDate();
        Complaint named = complaint;
        if (isNameOpen(complaint)) {
            Particulars particulars = complaints.particulars(complaint.reference());
            same.run(complaint, particulars, rules, ASSIGNMENT, now);
            named = name(complaint, particulars.aboutPerson(), rules, today, now);
        }
        List<Candidate> candidates = directory.candidates(message.organisation(), rules.team(named), today);
        Complaint assigned = change(named, new Command.Assign(candidates), rules, now);
        removed.giveBackIfRemoved(assigned, ASSIGNMENT, now);
    }

    /** Whether nobody has found out yet whom the complaint is about, if it names somebody. */
    private static boolean isNameOpen(Complaint complaint) {
        SubjectName known = complaint.handling().name();
        return complaint.about().isEmpty() && (known == null || known.open());
    }

    /**
     * Finds out whom a complaint is about before it is assigned (KW-4). If the directory does not identify the person, this is
     * recorded, and a member of staff has to find out.
     */
    private Complaint name(Complaint complaint, @Nullable String about, Rules rules, LocalDate today, Instant now) {
        SubjectName known = complaint.handling().name();
        if (about == null || about.isBlank()) {
            return complaint;
        }
        SubjectMatcher matcher = new SubjectMatcher(rules.procedure(), directory.all(complaint.organisation()));
        Command.SystemCommand command = matcher.exactMatch(about)
                .filter(member -> known == null || !known.cleared().contains(member.id()))
                .<Command.SystemCommand>map(member -> new Command.NamePerson(member.candidate(today, 0)))
                .orElseGet(
                        () -> new Command.LeaveSubjectUnknown(possibleMatches(matcher.possibleMatches(about), known)));
        return change(complaint, command, rules, now);
    }

    /** The possible matches without those that staff have already ruled out. */
    private static List<String> possibleMatches(List<String> ids, @Nullable SubjectName known) {
        return known == null
                ? ids
                : ids.stream().filter(id -> !known.cleared().contains(id)).toList();
    }

    private Complaint change(Complaint complaint, Command.SystemCommand command, Rules rules, Instant now) {
        return complaints.change(
                complaint.organisation(),
                complaint.reference(),
                ASSIGNMENT,
                now,
                current -> rules.decide(current, command, ASSIGNMENT, now));
    }
}
