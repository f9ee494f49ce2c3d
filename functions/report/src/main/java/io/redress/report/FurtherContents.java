package io.redress.report;

import io.redress.domain.report.EndedFigures;
import io.redress.domain.report.ErasureFigures;
import io.redress.domain.report.Figures;
import io.redress.domain.report.FollowOnFigures;
import io.redress.domain.report.Movement;
import io.redress.domain.report.Period;
import io.redress.domain.report.SaidFigures;
import io.redress.domain.report.Tally;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes the blocks of what is not about numbers received and closed alone. */
final class FurtherContents {

    private static final String NUMBER = "Number";
    private static final String SHARE = "Share";

    private final ReportPage page;
    private final Figures figures;

    FurtherContents(ReportPage page) {
        this.page = page;
        this.figures = page.figures();
    }

    List<Map<String, Object>> ended() {
        return figures.ended().isEmpty()
                ? List.of()
                : List.of(Block.bars(
                        "Closed, by how far they had gone",
                        "",
                        "How far",
                        NUMBER,
                        SHARE,
                        figures.ended().stream().map(FurtherContents::ended).toList()));
    }

    private static Block.Row ended(EndedFigures ended) {
        return new Block.Row(
                ended.title(),
                Phrases.ended(ended),
                String.valueOf(ended.count()),
                ended.percent() + "%",
                ended.percent());
    }

    List<Map<String, Object>> said() {
        int all = figures.said().stream().mapToInt(SaidFigures::count).sum();
        return all == 0
                ? List.of()
                : List.of(Block.bars(
                        "Whether the answer settles it, by who said so last",
                        "",
                        "Who said it",
                        NUMBER,
                        SHARE,
                        figures.said().stream()
                                .map(said -> new Block.Row(
                                        said.title(),
                                        Phrases.said(said),
                                        String.valueOf(said.count()),
                                        Tally.percent(said.count(), all) + "%",
                                        Tally.percent(said.count(), all)))
                                .toList()));
    }

    List<Map<String, Object>> lateMisses() {
        return figures.lateMisses().isEmpty()
                ? List.of()
                : List.of(Block.bars(
                        "Corrections of earlier reports: missed then, known only now",
                        "They count in no other figure of this report.",
                        "Time limit",
                        "Missed",
                        "",
                        figures.lateMisses().stream()
                                .map(miss -> new Block.Row(
                                        miss.title(),
                                        miss.period() == null
                                                ? ""
                                                : Period.parse(
                                                                miss.period(),
                                                                page.procedure().year())
                                                        .title(),
                                        String.valueOf(miss.missed()),
                                        "",
                                        -1))
                                .toList()));
    }

    List<Map<String, Object>> sentHere() {
        Movement sent = figures.sentHere();
        if (sent == null) {
            return List.of();
        }
        Map<String, Integer> numbers = new LinkedHashMap<>();
        numbers.put("Brought forward", sent.broughtForward());
        numbers.put("Received", sent.received());
        numbers.put("Closed", sent.closed());
        numbers.put("Carried forward", sent.carriedForward());
        return List.of(Block.numbers(
                "Of these, sent on by another body",
                numbers,
                List.of(Phrases.reopened(sent), Phrases.WITHOUT_RESTRICTED)));
    }

    List<Map<String, Object>> followOns() {
        FollowOnFigures followOns = figures.followOns();
        if (followOns == null || followOns.nothing()) {
            return List.of();
        }
        List<Block.Row> rows = new ArrayList<>(List.of(
                row("Due in the period", followOns.due()),
                row("Completed in the period, whenever they were due", followOns.done()),
                row("Not completed at its end, and overdue", followOns.overdue())));
        if (followOns.incidents() > 0) {
            rows.add(row("Incidents that lack a duty at its end", followOns.incidents()));
            followOns.duties().forEach(duty -> rows.add(row("Lacking: " + duty.title(), duty.count())));
        }
        return List.of(Block.bars("Follow-on actions", "", "Follow-on action", NUMBER, "", rows));
    }

    List<Map<String, Object>> erasures() {
        ErasureFigures erasures = figures.erasures();
        if (erasures == null) {
            return List.of();
        }
        List<Block.Row> rows = List.of(
                row("Erased because its time was over", erasures.byRetention()),
                row("Erased by order, for example because the person asked", erasures.byRequest()),
                row("Kept for longer, at the end of this time", erasures.onHold()));
        return List.of(Block.bars(
                "Personal data of entries of every kind",
                "Reference, dates and outcome of an erased entry stay, and with them all other figures. "
                        + Phrases.RESTRICTED_LEFT_OUT,
                "What happened",
                NUMBER,
                "",
                rows));
    }

    private static Block.Row row(String title, int count) {
        return new Block.Row(title, "", String.valueOf(count), "", -1);
    }
}
