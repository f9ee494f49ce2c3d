package io.redress.assignment;

import io.redress.domain.complaint.Complaint;
import io.redress.domain.intake.Particulars;
import io.redress.domain.intake.SubmissionFingerprint;
import io.redress.domain.rules.Command;
import io.redress.domain.rules.Rules;
import io.redress.domain.staff.Actor;
import io.redress.store.Complaints;
import io.redress.store.RecentSubmission;
import io.redress.store.Table;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Notes on a new complaint which complaints of the same person from the day before may be the same. Staff decide whether they are. */
final class NotePossiblySame {

    /** A person who sends more complaints in a day does not send the same one. */
    private static final int MOST = 10;

    private final Complaints complaints;
    private final Table table;

    NotePossiblySame(Complaints complaints, Table table) {
        this.complaints = complaints;
        this.table = table;
        table.needPersonKey();
    }

    void run(Complaint complaint, Particulars particulars, Rules rules, Actor.System actor, Instant now) {
        boolean isNew = complaint.path().size() == 1;
        if (!isNew) {
            return;
        }
        List<String> others = SubmissionFingerprint.person(
                        particulars, rules.procedure().country())
                .map(person -> RecentSubmission.before(table, complaint.organisation(), person, complaint.reference()))
                .orElse(List.of());
        Command.NotePossiblySame command = new Command.NotePossiblySame(open(complaint, others));
        if (!command.references().isEmpty()) {
            complaints.change(
                    complaint.organisation(),
                    complaint.reference(),
                    actor,
                    now,
                    current -> rules.decide(current, command, actor, now));
        }
    }

    /** Those that may be named on a complaint which is not restricted. One that names a person may be restricted soon. */
    private List<String> open(Complaint complaint, List<String> references) {
        if (references.isEmpty()) {
            return List.of();
        }
        Set<String> open = complaints.all(complaint.organisation(), references).stream()
                .filter(other -> !other.restricted()
                        && other.about().isEmpty()
                        && !other.handling().subjectIsUnknown())
                .map(Complaint::reference)
                .collect(Collectors.toSet());
        return references.stream().filter(open::contains).limit(MOST).toList();
    }
}
