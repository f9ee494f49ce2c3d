package io.redress.domain.report;

import io.redress.domain.complaint.Handling.Closing;
import io.redress.domain.complaint.Handling.LaterContact;
import io.redress.domain.complaint.RegisterRow;
import io.redress.domain.procedure.Choice;
import io.redress.domain.procedure.Procedure;
import io.redress.domain.procedure.Stage;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Counts what came after the end of complaints, by the stage where they had ended, and what came of it. Restricted ones are left out:
 * no total tells these things, so a line of the restricted would tell them of a single one.
 */
final class AfterEndCount {

    private final AsOf start;
    private final AsOf end;
    private final Endings endings;
    private final Breakdown laterContacts;
    private final Breakdown contacted;
    private final Breakdown openedAgain;

    AfterEndCount(Procedure procedure, AsOf start, AsOf end) {
        this.start = start;
        this.end = end;
        this.endings = new Endings(procedure);
        this.laterContacts = Titles.by(procedure.outcomes(), Choice::id, Choice::title);
        this.contacted = Titles.by(procedure.stages(), Stage::id, Stage::title);
        this.openedAgain = Titles.by(procedure.stages(), Stage::id, Stage::title);
    }

    void addDecided(RegisterRow row) {
        if (row.restriction() != null) {
            return;
        }
        row.laterContacts().stream()
                .filter(contact -> end.decided(contact) && !start.decided(contact))
                .forEach(contact ->
                        laterContacts.add(Objects.requireNonNullElse(contact.outcome(), Counting.OPENED_AGAIN)));
    }

    /**
     * Counts a complaint whose complainant wrote after its end at the stage where it had ended, and one that was opened again at
     * the stage where it had ended before. Neither changes where the complaint ended: in the period in which it ends again, it
     * counts there.
     */
    void addComplaint(RegisterRow row) {
        if (row.restriction() != null) {
            return;
        }
        count(
                row,
                row.laterContacts().stream()
                        .filter(contact -> end.wrote(contact) && !start.wrote(contact))
                        .flatMap((LaterContact contact) -> new AsOf(contact.at()).ending(row).stream()),
                contacted);
        count(
                row,
                row.closings().stream()
                        .filter(closing -> end.reopened(closing) && !start.reopened(closing))
                        .map((Closing closing) -> AsOf.Ending.of(closing)),
                openedAgain);
    }

    /** A complaint counts once at each stage. */
    private void count(RegisterRow row, Stream<AsOf.Ending> ends, Breakdown breakdown) {
        ends.map(ending -> endings.stage(row, ending)).distinct().forEach(breakdown::add);
    }

    void into(FiguresBuilder figures) {
        figures.laterContacts(laterContacts.tallies())
                .contactedAfterEnd(contacted.tallies())
                .openedAgain(openedAgain.tallies());
    }
}
