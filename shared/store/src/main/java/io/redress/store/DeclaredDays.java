package io.redress.store;

import io.redress.domain.calendar.DaysOff;
import io.redress.domain.calendar.Declaration;
import io.redress.platform.Env;
import io.redress.store.SettingsHistory.Author;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/**
 * The days off that organisations have declared. They change a few times a year and every change of a complaint needs them, so
 * a value that was read is used for a minute.
 */
public final class DeclaredDays implements DaysOff {

    private static final Duration BELIEVED_FOR = Duration.ofMinutes(1);

    private static final String VERSION = "version";
    private static final String RECOUNTED = "recounted";

    private static final String UNCHANGED = "attribute_not_exists(pk) OR version = :before";

    private final Env env;
    private final Table table;
    private final Map<String, Known> known = new ConcurrentHashMap<>();
    private final SettingsHistory<Declaration> history;

    public DeclaredDays(Env env, Table table) {
        this.env = env;
        this.table = table;
        this.history = new SettingsHistory<>(table, SettingsHistory.CALENDAR, Declaration.class);
    }

    /** Who declared days, when and which. */
    public SettingsHistory<Declaration> history() {
        return history;
    }

    /**
     * The declared days of an organisation.
     *
     * @param version how often the days have been declared; 0 if never
     * @param recounted the version for which running time limits were last counted again
     * @param recorded the number of the last entry of its history; 0 if there is none
     */
    public record Declared(Declaration declaration, int version, int recounted, int recorded) {

        private static final Declared NOTHING = new Declared(Declaration.NOTHING, 0, 0, 0);

        /** Whether a newer declaration exists for which the running time limits have not been counted again. */
        public boolean isNews() {
            return version != recounted;
        }
    }

    private record Known(Map<LocalDate, String> days, int version, Instant at) {}

    @Override
    public Map<LocalDate, String> of(String organisation) {
        Instant now = env.now();
        Known before = known.get(organisation);
        if (before != null && now.isBefore(before.at().plus(BELIEVED_FOR)) && !now.isBefore(before.at())) {
            return before.days();
        }
        Declared read = declared(table.getEventuallyConsistent(Keys.calendar(organisation), Keys.DECLARED));
        Map<LocalDate, String> days = before != null && before.version() == read.version()
                ? before.days()
                : read.declaration().names();
        known.put(organisation, new Known(days, read.version(), now));
        return days;
    }

    /** Reads the current declaration from the table, without the cached one. */
    public Declared read(String organisation) {
        return declared(table.get(Keys.calendar(organisation), Keys.DECLARED));
    }

    private static Declared declared(Optional<Map<String, AttributeValue>> item) {
        return item.map(DeclaredDays::declared).orElse(Declared.NOTHING);
    }

    private static Declared declared(Map<String, AttributeValue> item) {
        return new Declared(
                Item.json(item, Declaration.class),
                Item.number(item, VERSION),
                Item.number(item, RECOUNTED),
                SettingsVersion.entries(item));
    }

    /** Forgets the cached declarations, so that the next use reads the table. */
    public void forget() {
        known.clear();
    }

    /**
     * Replaces the declaration that was read.
     *
     * @param by the id of the member of staff who declares
     * @return empty if another writer has replaced the declaration since
     */
    public Optional<Declared> replace(String organisation, Declared before, Declaration next, String by) {
        Declared after = new Declared(next, before.version() + 1, before.recounted(), before.version() + 1);
        TransactWriteItem declared =
                table.put(item(organisation, after), UNCHANGED, Map.of(), Map.of(":before", version(before)));
        List<TransactWriteItem> recorded =
                history.writes(organisation, after.version(), new Author(by, env), null, before.declaration(), next);
        try {
            table.write(Stream.concat(Stream.of(declared), recorded.stream()).toList());
        } catch (TransactionCanceledException cancelled) {
            if (ChangeWriter.contended(cancelled)) {
                return Optional.empty();
            }
            throw cancelled;
        }
        known.remove(organisation);
        return Optional.of(after);
    }

    /** Records that the running time limits have been counted again for this declaration. */
    public void recounted(String organisation, Declared by) {
        Declared after = new Declared(by.declaration(), by.version(), by.version(), by.recorded());
        try {
            table.put(item(organisation, after), UNCHANGED, Map.of(":before", version(by)));
        } catch (ConditionalCheckFailedException _) {
            // Somebody has declared other days meanwhile, and the next sweep counts for those.
        }
    }

    private static AttributeValue version(Declared declared) {
        return AttributeValue.fromN(String.valueOf(declared.version()));
    }

    private static Item item(String organisation, Declared declared) {
        return SettingsVersion.with(
                Item.of(Keys.calendar(organisation), Keys.DECLARED)
                        .json(declared.declaration())
                        .with(VERSION, declared.version())
                        .with(RECOUNTED, declared.recounted()),
                declared.recorded());
    }
}
