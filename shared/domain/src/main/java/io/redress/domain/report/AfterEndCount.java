package io.redress.domain.report;

import io.redress.domain.complaint.Handling.Closing;
import io.redress.domain.complaint.Handling.LaterContact;
import io.redress.domain.complaint.RegisterRow;
import io.redress.domain.procedure.Choice;
import io.redress.domain.procedure.Procedure;
import io.redress.domain.procedure.Stage;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Counts what came after the end of complaints, by the stage where they had ended, and what came of it. */
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
        row.laterContacts().stream()
                .filter(contact -> end.decided(contact) && !start.decided(contact))
                .forEach(contact -> Breakdown.add(
                        row, laterContacts, _ -> Objects.requireNonNullElse(contact.outcome(), Counting.OPENED_AGAIN)));
    }

    /**
     * Counts a complaint whose complainant wrote after its end at the stage where it had ended, and one that was opened again at
     * the stage where it had ended before. Neither changes where the complaint ended: in the period in which it ends again, it
     * counts there.
     */
    void addComplaint(RegisterRow row) {
        List<AsOf.Ending> ends = row.laterContacts().stream()
                .filter(contact -> end.wrote(contact) && !start.wrote(contact))
                .flatMap((LaterContact contact) -> new AsOf(contact.at()).ending(row).stream())
                .toList();
        count(row, ends, contacted);
        List<AsOf.Ending> over = row.closings().stream()
                .filter(closing -> end.reopened(closing) && !start.reopened(closing))
                .map((Closing closing) -> AsOf.Ending.of(closing))
                .toList();
        count(row, over, openedAgain);
    }

    /** A complaint counts once at each stage; a restricted one once. */
    private void count(RegisterRow row, List<AsOf.Ending> ends, Breakdown breakdown) {
        if (row.restriction() == null) {
            Stream<String> stages = ends.stream().map(ending -> endings.stage(row, ending));
            stages.distinct().forEach(breakdown::add);
        } else if (!ends.isEmpty()) {
            breakdown.addRestricted();
        }
    }

    void into(FiguresBuilder figures) {
        figures.laterContacts(laterContacts.tallies())
                .contactedAfterEnd(contacted.tallies())
                .openedAgain(openedAgain.tallies());
    }
}
