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
 * The days off that organisations have declared. They change a few times a year and are wanted at every step, so what was
 * read is believed for a minute.
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
     * What an organisation has declared.
     *
     * @param version how often it has been declared anew; 0 while nothing is declared
     * @param recounted the version by which running time limits were last counted anew
     */
    public record Declared(Declaration declaration, int version, int recounted) {

        private static final Declared NOTHING = new Declared(Declaration.NOTHING, 0, 0);

        /** Whether there are limits that may have to move. */
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

    /** What is declared now, whatever was read before. */
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

    /** From now on what is declared is read anew. */
    public void forget() {
        known.clear();
    }

    /** Puts a declaration in the place of the one that was read; empty when somebody else was quicker. */
    public Optional<Declared> replace(String organisation, Declared before, Declaration next) {
        Declared after = new Declared(next, before.version() + 1, before.recounted());
        boolean written = write(organisation, before, after);
        if (written) {
            known.remove(organisation);
        }
        return written ? Optional.of(after) : Optional.empty();
    }

    /** Records that the running limits have been counted by what was declared. */
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
