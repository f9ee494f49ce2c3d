package io.redress.report;

import io.redress.domain.report.Figures;
import io.redress.domain.report.Headline;
import io.redress.domain.report.Layout;
import io.redress.domain.report.Layout.Content;
import io.redress.domain.report.LimitDays;
import io.redress.domain.report.LimitFigures;
import io.redress.domain.report.Movement;
import io.redress.domain.report.Period;
import io.redress.domain.report.SatisfactionFigures;
import io.redress.domain.report.Tally;
import io.redress.domain.report.Terms;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;

/** Makes the blocks of each content of a layout. Content without anything to show has no blocks. */
final class Contents {

    private static final String NUMBER = "Number";
    private static final String SHARE = "Share";
    static final String NIL = "NIL";

    private final ReportPage page;
    private final Figures figures;
    private final FurtherContents further;
    private final Lines lines;
    private final TextContents told;

    Contents(ReportPage page, Medium medium) {
        this.page = page;
        this.figures = page.figures();
        this.further = new FurtherContents(page);
        this.lines = new Lines(medium);
        this.told = new TextContents(page, medium);
    }

    /** @param part the part that shows it, whose title needs not be said again */
    List<Map<String, Object>> of(Content content, Layout.Part part) {
        return switch (content) {
            case COMPLAINTS -> complaints();
            case COMPARISON -> comparison();
            case PACE -> words(Phrases.pace(figures.pace()));
            case LIMITS -> limits(part.shows().getFirst() == Content.LIMITS ? "" : "Time limits");
            case CATEGORIES -> categories(new Terms(page.layout().terms()));
            case DEPARTMENTS -> tallies("Department", "Received, by department", figures.departments());
            case CHANNELS -> tallies("Channel", "Received, by channel", figures.channels());
            case PRIORITIES -> tallies("Priority", "Open in this time, by priority at its end", figures.priorities());
            case OUTCOMES -> tallies("Outcome", "Closed, by outcome", figures.outcomes());
            case STAGES -> tallies("Stage", "Closed, by the stage they ended at", Phrases.STAGES, figures.stages());
            case DETERMINATIONS -> tallies("Finding", "Closed, by what was found", figures.determinations());
            case FINDINGS ->
                tallies("Finding", "Closed, by what was found, as all organisations count it", figures.findings());
            case CAUSES -> tallies("Root cause", "Root causes of what was closed", Phrases.CAUSES, figures.causes());
            case SATISFACTION -> satisfaction();
            case IDEAS -> told.ideas();
            case INCIDENTS -> told.incidents();
            case CONTACTS_AFTER_END ->
                List.of(
                                tallies(
                                        "Stage",
                                        "Complainants who wrote after the end, by the stage their complaint had ended at",
                                        Phrases.WITHOUT_RESTRICTED,
                                        figures.contactedAfterEnd()),
                                tallies(
                                        "What came of it",
                                        "Contacts after the end, by what came of them",
                                        Phrases.RESTRICTED_LEFT_OUT,
                                        figures.laterContacts()))
                        .stream()
                        .flatMap(List::stream)
                        .toList();
            case OPENED_AGAIN ->
                tallies(
                        "Stage",
                        "Opened again, by the stage they had ended at",
                        Phrases.WITHOUT_RESTRICTED,
                        figures.openedAgain());
            case OTHER_KINDS ->
                tallies("Kind", "Other entries received", Phrases.RESTRICTED_LEFT_OUT, figures.otherKinds());
            case ERASURES -> further.erasures();
            case ENDED -> further.ended();
            case LATE_MISSES -> further.lateMisses();
            case LINES_SENT_HERE ->
                lines.of(page.content().sent(), page.content().moreSent(), hidden(), true);
            case LINES_DIRECT ->
                lines.of(page.content().direct(), page.content().moreDirect(), hidden(), false);
            case LESSONS -> told.learned(page.content().learned());
            case LATE_LESSONS -> told.late(page.content().learned());
            case SENT_HERE -> further.sentHere();
            case RESTRICTED -> words(Phrases.restricted(figures));
            case KINDS -> tallies("Kind", "Entries received, by kind", figures.kinds());
            case LOCATIONS -> tallies("Location", "Received, by location", figures.locations());
            case WAITING -> tallies("Waiting for", "Open at the end, by whom they wait for", figures.waiting());
            case OVERDUE -> tallies("Late by", "Open at the end and overdue, by how much", figures.overdue());
            case SAID -> further.said();
            case FOLLOW_ONS -> further.followOns();
            case TURNED_AWAY -> tallies("Why", "Turned away (only the number is stored)", figures.turnedAway());
        };
    }

    /** What stands for a content without anything to show, beside others that have something; empty for nothing. */
    List<Map<String, Object>> nil(Content content) {
        return switch (content) {
            case IDEAS ->
                page.procedure().improvements() == null ? List.of() : List.of(Block.text(TextContents.IDEAS, NIL));
            case INCIDENTS ->
                page.procedure().duties().isEmpty() ? List.of() : List.of(Block.text(TextContents.INCIDENTS, NIL));
            case COMPLAINTS,
                    COMPARISON,
                    PACE,
                    ENDED,
                    LATE_MISSES,
                    SENT_HERE,
                    LINES_SENT_HERE,
                    LINES_DIRECT,
                    LESSONS,
                    LATE_LESSONS,
                    RESTRICTED,
                    KINDS,
                    LOCATIONS,
                    WAITING,
                    OVERDUE,
                    SAID,
                    FOLLOW_ONS,
                    LIMITS,
                    CATEGORIES,
                    DEPARTMENTS,
                    CHANNELS,
                    PRIORITIES,
                    OUTCOMES,
                    STAGES,
                    DETERMINATIONS,
                    FINDINGS,
                    CAUSES,
                    SATISFACTION,
                    CONTACTS_AFTER_END,
                    OPENED_AGAIN,
                    OTHER_KINDS,
                    ERASURES,
                    TURNED_AWAY -> List.of();
        };
    }

    /** Says how many complaints no list has, and why. */
    private String hidden() {
        return Phrases.hidden(figures, page.content().leftOut());
    }

    private List<Map<String, Object>> complaints() {
        if (figures.nil()) {
            return List.of();
        }
        Movement complaints = figures.complaints();
        Map<String, Integer> numbers = new LinkedHashMap<>();
        numbers.put("Brought forward", complaints.broughtForward());
        numbers.put("Received", complaints.received());
        numbers.put("Closed", complaints.closed());
        numbers.put("Carried forward", complaints.carriedForward());
        return List.of(
                Block.numbers("", numbers, List.of(Phrases.reopened(complaints), Phrases.correction(complaints))));
    }

    /** Beside the headline figures stand those of other periods, as their reports had them. */
    private List<Map<String, Object>> comparison() {
        // An earlier version stored the year before twice in a yearly report.
        Headline before = figures.before();
        Headline year = figures.yearBefore();
        boolean twice = before != null && year != null && before.period().equals(year.period());
        List<Headline> others =
                Stream.of(before, twice ? null : year).filter(Objects::nonNull).toList();
        if (others.isEmpty()) {
            return List.of();
        }
        List<Headline> all =
                Stream.concat(Stream.of(Headline.of(figures)), others.stream()).toList();
        List<String> columns = new ArrayList<>(List.of("Compared"));
        all.forEach(one ->
                columns.add(Period.parse(one.period(), page.procedure().year()).title()));
        return List.of(Block.table(
                "",
                "",
                columns,
                List.of(
                        row("Received", all, one -> String.valueOf(one.received())),
                        row("Closed", all, one -> String.valueOf(one.closed())),
                        row("Carried forward", all, one -> String.valueOf(one.carriedForward())),
                        row("Time limits met", all, one -> one.percent() == null ? "\u2013" : one.percent() + "%"),
                        row(
                                "Working days to close, on average",
                                all,
                                one -> one.average() == null ? "\u2013" : Phrases.number(one.average())))));
    }

    private static List<String> row(String title, List<Headline> all, Function<Headline, String> figure) {
        return Stream.concat(Stream.of(title), all.stream().map(figure)).toList();
    }

    private static List<Map<String, Object>> words(String words) {
        return words.isEmpty() ? List.of() : List.of(Block.text("", words));
    }

    private List<Map<String, Object>> limits(String heading) {
        return figures.nil() || figures.limits().isEmpty()
                ? List.of()
                : List.of(Block.bars(
                        heading,
                        "",
                        "Time limit",
                        "Met",
                        "",
                        figures.limits().stream().map(this::limit).toList()));
    }

    private Block.Row limit(LimitFigures limit) {
        Integer percent = limit.percent();
        LimitDays days = figures.limitDays().stream()
                .filter(one -> one.id().equals(limit.id()))
                .findFirst()
                .orElse(null);
        return new Block.Row(
                limit.title(),
                Phrases.details(limit) + Phrases.days(days),
                percent == null ? "\u2013" : percent + "%",
                "",
                percent == null ? -1 : percent);
    }

    private List<Map<String, Object>> categories(Terms terms) {
        return terms.own()
                ? tallies("Category", "Received, by category", figures.categories())
                : tallies("Issue", "Received, by issue", terms.of(figures.categories()));
    }

    private static List<Map<String, Object>> tallies(String of, String heading, List<Tally> tallies) {
        return tallies(of, heading, "", tallies);
    }

    private static List<Map<String, Object>> tallies(String of, String heading, String note, List<Tally> tallies) {
        return tallies.isEmpty()
                ? List.of()
                : List.of(Block.bars(
                        heading,
                        note,
                        of,
                        NUMBER,
                        SHARE,
                        tallies.stream().map(Block.Row::of).toList()));
    }

    /** The share of the satisfied in this period and in those before it, the latest first. */
    private List<Map<String, Object>> satisfaction() {
        return figures.satisfaction().isEmpty()
                ? List.of()
                : List.of(Block.bars(
                        "Satisfied with our answers, of those who told us",
                        Phrases.SATISFACTION,
                        "Period",
                        "Satisfied",
                        SHARE,
                        figures.satisfaction().reversed().stream()
                                .map(this::satisfaction)
                                .toList()));
    }

    private Block.Row satisfaction(SatisfactionFigures said) {
        Integer percent = said.percent();
        return new Block.Row(
                Period.parse(said.period(), page.procedure().year()).title(),
                Phrases.satisfaction(said),
                String.valueOf(said.satisfied()),
                percent == null ? "\u2013" : percent + "%",
                Objects.requireNonNullElse(percent, 0));
    }
}
