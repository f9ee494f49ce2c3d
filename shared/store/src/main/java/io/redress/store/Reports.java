package io.redress.store;

import io.redress.domain.report.Figures;
import io.redress.domain.report.ImprovementFigures;
import io.redress.domain.report.Layout;
import io.redress.domain.report.ReportContent;
import io.redress.platform.Csv;
import io.redress.platform.Sha256;
import io.redress.platform.StoredJson;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/**
 * The reports. A report of a period is never changed once it is stored. A report is one item. Its register is compressed and
 * stored in as many items as it needs, because an item holds at most 400 KB.
 */
public final class Reports {

    /** Takes the place of a report's id in the marks of the yearly reminders of the calendar. No procedure has a report with this id. */
    public static final String CALENDAR_REMINDER = "calendar-reminder";

    /** The same for the weekly digests. */
    public static final String WEEKLY_DIGEST = "weekly-digest";

    private static final String CONTENT = "content";
    static final String DIGEST = "digest";
    private static final String VERSION = "version";
    static final String LISTS = "lists";
    private static final String LAYOUT = "layout";
    private static final String EDITION = "edition";

    private final Table table;
    private final ReportParts parts;

    public Reports(Table table) {
        this.table = table;
        this.parts = new ReportParts(table);
    }

    /**
     * A stored report: the figures of a period.
     *
     * @param report the id of the report in the procedure
     * @param layout the id of the layout with which it was made
     * @param edition the edition of the layout, which the report keeps
     */
    public record Made(String report, String period, Instant at, Figures figures, String layout, int edition) {

        /** A report with the first edition of the usual layout, as all were before there were others. */
        public Made(String report, String period, Instant at, Figures figures) {
            this(report, period, at, figures, Layout.USUAL, 1);
        }
    }

    public Optional<Made> find(String organisation, String report, String period) {
        return find(organisation, report, period, 1);
    }

    /**
     * A version of a report.
     *
     * @param version 1 for the report as it was first made, and one more for each restatement
     */
    public Optional<Made> find(String organisation, String report, String period, int version) {
        return head(organisation, report, ReportKeys.version(period, version)).map(Reports::made);
    }

    /** The number of the last version of a report that is made; 1 if it was never restated. */
    public int lastVersion(String organisation, String report, String period) {
        AtomicInteger last = new AtomicInteger(1);
        table.each(
                query -> query.keyConditionExpression("pk = :pk AND begins_with(sk, :restated)")
                        .projectionExpression(VERSION)
                        .expressionAttributeValues(Map.of(
                                ":pk", AttributeValue.fromS(ReportKeys.reports(organisation)),
                                ":restated", AttributeValue.fromS(ReportKeys.restated(report, period))))
                        .consistentRead(true),
                item -> last.accumulateAndGet(Integer.parseInt(Item.text(item, VERSION)), Math::max));
        return last.get();
    }

    /**
     * What a version of a report lists; nothing for a report of figures alone.
     *
     * @param version 1 for the report as it was first made, and one more for each restatement
     */
    public ReportContent content(String organisation, String report, String period, int version) {
        return head(organisation, report, ReportKeys.version(period, version))
                .filter(head -> head.containsKey(LISTS))
                .map(head -> StoredJson.read(
                        parts.text(ReportKeys.reportParts(organisation, report, period), Item.text(head, LISTS)),
                        ReportContent.class))
                .orElse(ReportContent.NOTHING);
    }

    /** The register that a report was counted from, as CSV; empty if there is no such report. */
    public Optional<String> register(String organisation, String report, String period) {
        return register(organisation, report, period, 1);
    }

    /** The register that a version of a report was counted from. */
    public Optional<String> register(String organisation, String report, String period, int version) {
        return head(organisation, report, ReportKeys.version(period, version))
                .map(head -> parts.text(ReportKeys.reportParts(organisation, report, period), Item.text(head, DIGEST)));
    }

    /**
     * What is stored of a version of a report, each as a SHA-256 in hexadecimal digits; empty if there is no such version.
     *
     * @param version 1 for the report as it was first made, and one more for each restatement
     */
    public Optional<Hashes> hashes(String organisation, String report, String period, int version) {
        return head(organisation, report, ReportKeys.version(period, version)).map(head -> {
            String pk = ReportKeys.reportParts(organisation, report, period);
            String lists = head.containsKey(LISTS)
                    ? parts.whole(pk, Item.text(head, LISTS)).orElse(null)
                    : "";
            return new Hashes(
                    parts.whole(pk, Item.text(head, DIGEST)).map(Sha256::hex).orElse(null),
                    lists == null
                            ? null
                            : Sha256.hex(String.join(
                                    "\n",
                                    Item.text(head, CONTENT),
                                    layout(head),
                                    String.valueOf(edition(head)),
                                    lists)));
        });
    }

    /**
     * @param register the hash of the register as a CSV file; null if its parts are gone or damaged
     * @param figures the hash of the figures, of the layout, and of what the report lists; null in the same case
     */
    public record Hashes(
            @Nullable String register, @Nullable String figures) {}

    /** Stores a report of figures alone, as it is first made. */
    public Made keep(String organisation, Made made, String register) {
        return keep(organisation, made, 1, register, ReportContent.NOTHING);
    }

    /**
     * Stores a report with its register and what it lists unless a report of that period exists, and returns the stored one. The
     * keys of the parts contain a digest, so that two writers at the same time cannot mix their parts.
     */
    public Made keep(String organisation, Made made, int version, String register, ReportContent content) {
        Item whole = whole(organisation, made, version, register, content);
        try {
            table.put(whole, "attribute_not_exists(pk)", Map.of());
            return made;
        } catch (ConditionalCheckFailedException _) {
            forget(organisation, made, whole.attributes());
            return find(organisation, made.report(), made.period(), version).orElseThrow();
        }
    }

    /** A report as one item, after its register and what it lists are stored. */
    private Item whole(String organisation, Made made, int version, String register, ReportContent content) {
        String pk = ReportKeys.reportParts(organisation, made.report(), made.period());
        String digest = parts.keep(pk, register);
        String lists = content.equals(ReportContent.NOTHING) ? null : parts.keep(pk, StoredJson.write(content));
        return Item.of(
                        ReportKeys.reports(organisation),
                        ReportKeys.report(made.report(), ReportKeys.version(made.period(), version)))
                .with(VERSION, version == 1 ? null : String.valueOf(version))
                .with("report", made.report())
                .with("period", made.period())
                .with("at", Keys.moment(made.at()))
                .with(CONTENT, StoredJson.write(made.figures()))
                .with(LAYOUT, made.layout())
                .with(EDITION, made.edition())
                .with(DIGEST, digest)
                .with(LISTS, lists);
    }

    /** Deletes parts to which no version refers any more, because they may contain words that are no longer shown or were erased. */
    private void forget(String organisation, Made made, Map<String, AttributeValue> item) {
        for (String name : List.of(DIGEST, LISTS)) {
            if (item.containsKey(name)) {
                parts.forget(organisation, made.report(), made.period(), Item.text(item, name));
            }
        }
    }

    /**
     * Leaves some complaints out of the register, the lists and the ideas of a version of a report that is not submitted yet. All its
     * numbers stay.
     *
     * @return how many complaints were left out that were in it
     */
    public int leaveOut(String organisation, Made made, int version, Set<String> references) {
        String register =
                register(organisation, made.report(), made.period(), version).orElseThrow();
        ReportContent content = content(organisation, made.report(), made.period(), version);
        Set<String> shown = shown(made.figures(), content, register);
        shown.retainAll(references);
        if (shown.isEmpty()) {
            return 0;
        }
        Map<String, AttributeValue> before = table.get(
                        ReportKeys.reports(organisation),
                        ReportKeys.report(made.report(), ReportKeys.version(made.period(), version)))
                .orElseThrow();
        Figures figures = made.figures().withoutIdeasOf(shown);
        Made less = new Made(made.report(), made.period(), made.at(), figures, made.layout(), made.edition());
        Item whole = whole(
                organisation,
                less,
                version,
                Csv.without(register, shown),
                content.without(shown, figures.improvements(), shown.size()));
        table.put(whole, DIGEST + " = :before", Map.of(":before", AttributeValue.fromS(Keys.hash(register))));
        forget(organisation, made, before);
        return shown.size();
    }

    /** The references of all complaints that a version of a report shows in its register, its lists and its ideas. */
    public Set<String> shown(String organisation, Made made, int version) {
        return shown(
                made.figures(),
                content(organisation, made.report(), made.period(), version),
                register(organisation, made.report(), made.period(), version).orElseThrow());
    }

    private static Set<String> shown(Figures figures, ReportContent content, String register) {
        Set<String> shown = new HashSet<>(Csv.firstCells(register));
        shown.addAll(content.references());
        ImprovementFigures ideas = figures.improvements();
        if (ideas != null) {
            shown.addAll(ideas.complaints());
        }
        return shown;
    }

    /** All reports of an organisation as they were first made, by report and period. */
    public List<Made> all(String organisation) {
        List<Made> reports = new ArrayList<>();
        table.each(
                query -> query.keyConditionExpression("pk = :pk")
                        .filterExpression("attribute_exists(content) AND attribute_not_exists(version)")
                        .expressionAttributeValues(
                                Map.of(":pk", AttributeValue.fromS(ReportKeys.reports(organisation)))),
                item -> reports.add(made(item)));
        return List.copyOf(reports);
    }

    /** Records that a report has been mailed to all its recipients. */
    public void mailed(String organisation, String report, String period, Instant at) {
        table.put(Item.of(ReportKeys.reports(organisation), ReportKeys.reportMailed(report, period))
                .with("at", Keys.moment(at)));
    }

    public boolean wasMailed(String organisation, String report, String period) {
        return table.get(ReportKeys.reports(organisation), ReportKeys.reportMailed(report, period))
                .isPresent();
    }

    private Optional<Map<String, AttributeValue>> head(String organisation, String report, String period) {
        return table.get(ReportKeys.reports(organisation), ReportKeys.report(report, period))
                .filter(item -> item.containsKey(CONTENT));
    }

    private static Made made(Map<String, AttributeValue> item) {
        return new Made(
                Item.text(item, "report"),
                Item.text(item, "period"),
                Instant.parse(Item.text(item, "at")),
                StoredJson.read(Item.text(item, CONTENT), Figures.class),
                layout(item),
                edition(item));
    }

    private static String layout(Map<String, AttributeValue> head) {
        return head.containsKey(LAYOUT) ? Item.text(head, LAYOUT) : Layout.USUAL;
    }

    private static int edition(Map<String, AttributeValue> head) {
        return head.containsKey(EDITION) ? Item.number(head, EDITION) : 1;
    }
}
