package io.redress.store;

import io.redress.domain.calendar.DaysOff;
import io.redress.domain.calendar.Declaration;
import io.redress.platform.Env;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/**
 * The days off that organisations have declared. They change a few times a year and every change of a complaint needs them, so
 * a value that was read is used for a minute.
 */
public final class DeclaredDays implements DaysOff {

    private static final Duration BELIEVED_FOR = Duration.ofMinutes(1);

    private static final String VERSION = "version";
    private static final String RECOUNTED = "recounted";

    private final Env env;
    private final Table table;
    private final Map<String, Known> known = new ConcurrentHashMap<>();

    public DeclaredDays(Env env, Table table) {
        this.env = env;
        this.table = table;
    }

    /**
     * The declared days of an organisation.
     *
     * @param version how often the days have been declared; 0 if never
     * @param recounted the version for which running time limits were last counted again
     */
    public record Declared(Declaration declaration, int version, int recounted) {

        private static final Declared NOTHING = new Declared(Declaration.NOTHING, 0, 0);

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
                Item.json(item, Declaration.class), Item.number(item, VERSION), Item.number(item, RECOUNTED));
    }

    /** Forgets the cached declarations, so that the next use reads the table. */
    public void forget() {
        known.clear();
    }

    /** Replaces the declaration that was read; empty if another writer has replaced it since. */
    public Optional<Declared> replace(String organisation, Declared before, Declaration next) {
        Declared after = new Declared(next, before.version() + 1, before.recounted());
        boolean written = write(organisation, before, after);
        if (written) {
            known.remove(organisation);
        }
        return written ? Optional.of(after) : Optional.empty();
    }

    /** Records that the running time limits have been counted again for this declaration. */
    public void recounted(String organisation, Declared by) {
        write(organisation, by, new Declared(by.declaration(), by.version(), by.version()));
    }

    private boolean write(String organisation, Declared before, Declared after) {
        Item item = Item.of(Keys.calendar(organisation), Keys.DECLARED)
                .json(after.declaration())
                .with(VERSION, after.version())
                .with(RECOUNTED, after.recounted());
        try {
            table.put(
                    item,
                    "attribute_not_exists(pk) OR version = :before",
                    Map.of(":before", AttributeValue.fromN(String.valueOf(before.version()))));
            return true;
        } catch (ConditionalCheckFailedException _) {
            return false;
        }
    }
}
