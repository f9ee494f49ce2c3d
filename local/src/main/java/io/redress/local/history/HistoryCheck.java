package io.redress.local.history;

import io.redress.platform.Aws;
import io.redress.platform.Env;
import io.redress.procedures.Procedures;
import io.redress.store.HistoryChain;
import io.redress.store.ReportHistory;
import io.redress.store.SettingsCheck;
import io.redress.store.SettingsVersion;
import io.redress.store.Table;
import io.redress.store.Verification;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Checks the histories of a table, and says where the first break of each is. */
public final class HistoryCheck {

    private final Env env;
    private final PrintStream out;

    private int changes;
    private int erased;
    private int erasedEntries;
    private int broken;

    /** @param env the name of the table and how to reach it, as for a function */
    public HistoryCheck(Env env, PrintStream out) {
        this.env = env;
        this.out = out;
    }

    /** Checks these complaints, or all if none is named. True if the histories of all of them are whole. */
    public boolean run(Collection<String> references) {
        Table table = Table.in(env);
        HistoryChain chain = new HistoryChain(table);
        Set<String> settings = new TreeSet<>();
        Set<String> reports = new TreeSet<>();
        Collection<String> checked = references.isEmpty() ? all(settings, reports) : references;
        checked.forEach(reference -> add(chain.verify(reference)));
        settings.forEach(history -> add(history, SettingsCheck.of(table, history, leftBefore(history))));
        reports.forEach(history -> {
            ReportHistory.check(table, history).ifPresent(firstBreak -> add(history, "step", firstBreak));
            ReportHistory.checkFiles(table, history).forEach(different -> add(history, "step", different));
        });
        String also = (settings.isEmpty() ? "" : ", and " + settings.size() + " of directories and calendars")
                + (reports.isEmpty() ? "" : ", and " + reports.size() + " of reports");
        out.println(count(checked.size(), "complaint") + " with " + count(changes, "change") + also + ": "
                + (broken == 0 ? "all as they were written." : broken + " broken."));
        if (erased > 0) {
            out.println("What was written with " + count(erased, "change") + " has been erased.");
        }
        if (erasedEntries > 0) {
            out.println("What " + (erasedEntries == 1 ? "1 entry" : erasedEntries + " entries")
                    + " of directories said about people who left long ago has been erased.");
        }
        return broken == 0;
    }

    /** An erasure may be a day early, because an organisation counts its days where it is. */
    private Instant leftBefore(String history) {
        return Procedures.read(history.split("#")[1])
                .retention()
                .leftBefore(env.now(), ZoneOffset.UTC)
                .plus(Duration.ofDays(1));
    }

    private void add(String history, SettingsCheck found) {
        erasedEntries += found.erased();
        Verification.Break firstBreak = found.broken();
        if (firstBreak != null) {
            add(history, firstBreak);
        }
    }

    private void add(Verification found) {
        changes += found.changes();
        erased += found.erased().size();
        Verification.Break firstBreak = found.broken();
        if (firstBreak != null) {
            add(found.reference(), firstBreak);
        }
    }

    private void add(String history, Verification.Break firstBreak) {
        add(history, "change", firstBreak);
    }

    private void add(String history, String what, Verification.Break firstBreak) {
        broken++;
        out.println(history + ", " + what + " " + firstBreak.change() + ": " + firstBreak.what());
    }

    /**
     * The references of all complaints in the table. No index holds them all, so this reads the whole table; no
     * deployed function ever does that.
     *
     * @param settings gets the keys of the histories of directories and calendars
     * @param reports gets the keys of the steps of reports
     */
    private Set<String> all(Set<String> settings, Set<String> reports) {
        Set<String> references = new TreeSet<>();
        try (DynamoDbClient dynamo = Aws.configured(DynamoDbClient.builder(), "DYNAMODB", env)
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .build()) {
            dynamo.scanPaginator(request -> request.tableName(env.get("TABLE_NAME"))
                            .projectionExpression("pk, sk, " + SettingsVersion.RECORDED)
                            .consistentRead(true))
                    .items()
                    .forEach(item -> {
                        HistoryChain.reference(text(item, "pk"), text(item, "sk"))
                                .ifPresent(references::add);
                        SettingsVersion.history(item).ifPresent(settings::add);
                        ReportHistory.of(text(item, "pk"), text(item, "sk")).ifPresent(reports::add);
                    });
        }
        return references;
    }

    private static String text(Map<String, AttributeValue> item, String name) {
        return Optional.ofNullable(item.get(name)).orElseThrow().s();
    }

    private static String count(int number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }
}
