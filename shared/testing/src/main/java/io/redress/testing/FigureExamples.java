package io.redress.testing;

import io.redress.domain.report.ContentLine;
import io.redress.domain.report.EndedFigures;
import io.redress.domain.report.ErasureFigures;
import io.redress.domain.report.Figures;
import io.redress.domain.report.FiguresBuilder;
import io.redress.domain.report.FollowOnFigures;
import io.redress.domain.report.Headline;
import io.redress.domain.report.Improvement;
import io.redress.domain.report.ImprovementFigures;
import io.redress.domain.report.LateMiss;
import io.redress.domain.report.LimitDays;
import io.redress.domain.report.LimitFigures;
import io.redress.domain.report.Movement;
import io.redress.domain.report.Pace;
import io.redress.domain.report.ReportContent;
import io.redress.domain.report.SaidFigures;
import io.redress.domain.report.SatisfactionFigures;
import io.redress.domain.report.Tally;
import java.time.LocalDate;
import java.util.List;

/** Examples of the figures of a report. */
public final class FigureExamples {

    private static final LocalDate FIRST = LocalDate.parse("2026-10-01");
    private static final LocalDate LAST = LocalDate.parse("2026-10-31");

    private FigureExamples() {}

    public static Figures figures() {
        List<Tally> tallies =
                List.of(new Tally("course-delivery", "Course delivery", 3, 75), new Tally(null, "None", 1, 25));
        return new Figures(
                "2026-10",
                FIRST,
                LAST,
                new Movement(2, 1, 4, 1, 3, 5),
                new LimitFigures(null, "All", 3, 1, 2, 1, 4, 75),
                List.of(
                        new LimitFigures("stage-1-answer", "Answer", 3, 1, 2, 1, 4, 75),
                        new LimitFigures("acknowledgement", "Acknowledgement", 0, 0, 0, 0, 0, null)),
                tallies,
                tallies,
                tallies,
                tallies,
                tallies,
                tallies,
                tallies,
                tallies,
                new Pace(9.5, 8.0),
                tallies,
                tallies,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                null,
                null,
                null,
                0,
                0);
    }

    /** The figures of a month in which staff decided on a contact after the end, and nothing else happened. */
    public static Figures contactedFigures() {
        return bareFiguresWith(List.of(new Tally("replied", "Replied to", 1, 100)), List.of());
    }

    /** The figures of a month whose complainants said whether answers satisfied them, and of the month before. */
    public static Figures satisfactionFigures() {
        return FiguresBuilder.copy(bareFigures())
                .contactedAfterEnd(List.of(new Tally("stage-1", "Stage 1", 2, 100)))
                .openedAgain(List.of(new Tally("stage-1", "Stage 1", 1, 100)))
                .satisfaction(List.of(
                        new SatisfactionFigures("2026-09", 0, 0, 0, 0, null),
                        new SatisfactionFigures("2026-10", 4, 2, 1, 1, 50)))
                .build();
    }

    /** The figures of a month with ideas for improvement. */
    public static Figures improvementFigures() {
        return FiguresBuilder.copy(bareFigures())
                .improvements(new ImprovementFigures(
                        1,
                        1,
                        2,
                        3,
                        List.of(
                                new ImprovementFigures.Line(
                                        "a", "KIWI-7K3M-9QX1", "mary", "daniel", Improvement.State.ACCEPTED, FIRST),
                                new ImprovementFigures.Line(
                                        "b", null, "mary", "daniel", Improvement.State.DECLINED, null),
                                new ImprovementFigures.Line("c", null, "mary", "mary", Improvement.State.DONE, null))))
                .build();
    }

    /** The figures of a month in which nothing was received. */
    public static Figures bareFigures() {
        return bareFiguresWith(List.of(), List.of());
    }

    /** The figures of a month in which one of two complaints was a major one. */
    public static Figures prioritisedFigures() {
        return bareFiguresWith(
                List.of(), List.of(new Tally("ordinary", "Ordinary", 1, 50), new Tally("major", "Major", 1, 50)));
    }

    /** The figures of a month in which personal data was erased. */
    public static Figures erasureFigures() {
        return FiguresBuilder.copy(bareFigures())
                .erasures(new ErasureFigures(3, 2, 1))
                .build();
    }

    /** What a report lists, with one of everything. */
    public static ReportContent content() {
        return new ReportContent(
                List.of(new ContentLine(
                        "CAJ/2026/17",
                        "KENTRADE-8H2N-3RT5",
                        "Mombasa",
                        "From the ombudsman",
                        false,
                        ContentLine.Status.PENDING,
                        null,
                        null,
                        null,
                        null,
                        FIRST,
                        null)),
                List.of(
                        line("KENTRADE-7K3M-9QX1", ContentLine.Status.RESOLVED),
                        line("KENTRADE-9W2X-4ZB6", ContentLine.Status.WAITING)),
                List.of(
                        new ReportContent.Learned(
                                "KENTRADE-7K3M-9QX1", "Training", "Ring.", "A letter.", "A list.", null),
                        new ReportContent.Learned("KENTRADE-2B6C-1AD4", null, "Write.", null, null, FIRST)),
                List.of(new ReportContent.Lacking("KENTRADE-7K3M-9QX1", "Warning")),
                List.of(new ReportContent.Idea("a", "A shorter form.")),
                List.of(new ReportContent.Proposed("KENTRADE-7K3M-9QX1", "mary", "A bell.")),
                3,
                0,
                0,
                0,
                0,
                0);
    }

    private static ContentLine line(String reference, ContentLine.Status status) {
        return new ContentLine(
                reference,
                reference,
                null,
                "E-mail",
                true,
                status,
                "Settled",
                "Delay",
                "Training",
                "A letter.",
                FIRST,
                LAST);
    }

    /** The figures of a month with what endings, answers, time limits and other periods add to them, some of it restricted. */
    public static Figures moreFigures() {
        Tally restricted = new Tally(Tally.RESTRICTED, "Restricted, not broken down", 1, 50);
        List<Tally> tallies = List.of(new Tally("a", "A", 1, 50), restricted);
        return FiguresBuilder.copy(bareFigures())
                .kinds(tallies)
                .locations(List.of(new Tally("Mombasa", "Mombasa", 1, 50), restricted))
                .ended(List.of(new EndedFigures("first", "At the first stage", 3, 100, 1, 1, 1, new Pace(9.5, 8.0))))
                .said(List.of(new SaidFigures("silence", "No answer", 1, 0, 0, 0)))
                .waiting(List.of(new Tally("staff", "With staff", 1, 50), restricted))
                .overdue(List.of(new Tally("over-20", "More than 20 working days late", 1, 50), restricted))
                .limitDays(List.of(new LimitDays("answer", "Answer", 1, new Pace(9.5, 8.0))))
                .lateMisses(List.of(
                        new LateMiss("2026-09", "answer", "Answer", 2),
                        new LateMiss(null, Tally.RESTRICTED, restricted.title(), 1)))
                .followOns(new FollowOnFigures(3, 2, 1, 1, List.of(new Tally("warning", "Warning", 1, 100))))
                .sentHere(new Movement(1, 0, 1, 0, 1, 1))
                .before(new Headline("2026-09", 4, 3, 2, 75, 9.5))
                .yearBefore(new Headline("2025-10", 0, 0, 1, null, null))
                .satisfaction(List.of(new SatisfactionFigures("2026-10", 2, 1, 0, 1, 50)))
                .erasures(new ErasureFigures(1, 0, 0))
                .restricted(1)
                .notListed(2)
                .build();
    }

    private static Figures bareFiguresWith(List<Tally> laterContacts, List<Tally> priorities) {
        return new Figures(
                "2026-10",
                FIRST,
                LAST,
                new Movement(0, 0, 0, 0, 0, 0),
                new LimitFigures(null, "All", 0, 0, 0, 0, 0, null),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                List.of(),
                List.of(),
                laterContacts,
                priorities,
                List.of(),
                List.of(),
                List.of(),
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                null,
                null,
                null,
                0,
                0);
    }
}
