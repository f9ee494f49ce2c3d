package io.redress.store;

import io.redress.domain.Reference;
import io.redress.domain.calendar.DaysOff;
import io.redress.domain.complaint.ActionEvent.ActionTaken;
import io.redress.domain.complaint.Change;
import io.redress.domain.complaint.Complaint;
import io.redress.domain.complaint.Event;
import io.redress.domain.complaint.IntakeEvent;
import io.redress.domain.complaint.RecordedChange;
import io.redress.domain.complaint.StageEvent;
import io.redress.domain.intake.Particulars;
import io.redress.domain.rules.Decision;
import io.redress.domain.staff.Actor;
import io.redress.platform.Env;
import io.redress.procedures.Procedures;
import io.redress.store.HistoryImport.Life;
import io.redress.testing.TestTable;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Case In Point's complaints in a table of their own. Its front line proposes an idea for improvement with every answer. */
final class CaseInPoint implements AutoCloseable {

    static final String NAME = "case-in-point";

    private static final Actor EMILY = new Actor.Caseworker("emily", Set.of("employee"), Set.of());

    final TestTable test = TestTable.at("2026-10-23T08:32:09Z");
    final Env env = test.env(Map.of("ORGANISATIONS", NAME));
    final Table table = Table.in(env);
    final Procedures book = Procedures.in(env, DaysOff.NONE);
    final Complaints complaints = Complaints.in(env, table, book);
    final ImprovementIdeas ideas = new ImprovementIdeas(table);

    /** A complaint that the front line has answered, with the idea that it taught. */
    String answered(String idea) {
        Reference reference = Reference.random(book.inForce(NAME).procedure().prefix(), env.random());
        List<Event> submitted = List.of(
                IntakeEvent.Submitted.of("complaint", null, null, null, null, env.now(), true, true, null, Map.of()),
                new StageEvent.StageEntered("frontline", "employee"));
        Particulars particulars = Kiwi.particulars("Nobody was at the desk.");
        Change change = new Change(1, env.now(), "complainant", submitted);
        write(new Life(initial(reference.value()), particulars, List.of(new RecordedChange(change, Map.of()))));
        complaints.change(
                NAME,
                reference.value(),
                EMILY,
                env.now(),
                _ -> new Decision(
                        List.of(
                                new ActionTaken("resolve-at-frontline", Map.of()),
                                new StageEvent.StageEntered("resolved", "employee")),
                        Map.of("done", "We rang.", "idea", idea)));
        return reference.value();
    }

    private Complaint initial(String reference) {
        return Complaint.initial(
                new Reference(reference), NAME, book.inForce(NAME).procedure().version());
    }

    Life life(String reference) {
        return new Life(initial(reference), complaints.particulars(reference), complaints.history(reference));
    }

    void write(Life life) {
        HistoryImport.in(env, table, book).write(List.of(life));
    }

    @Override
    public void close() {
        test.close();
    }
}
