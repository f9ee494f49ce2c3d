package io.redress.store;

import io.redress.domain.rules.Destination;
import io.redress.platform.Env;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/**
 * Which function has handled which change of a complaint. A function that has done everything that a change asks of it leaves a mark,
 * so a message that comes once more, however late, changes nothing; and the sweep finds the changes that a function never heard of.
 */
public final class HandledChanges {

    private static final String UNTIL = "until";
    private static final String SENT = "sent";

    private final Table table;
    private final Env env;

    public HandledChanges(Env env, Table table) {
        this.env = env;
        this.table = table;
    }

    /**
     * Lets a function handle a change, unless it has done so before. If that fails, there is no mark, and the message comes again.
     *
     * <p>A second message that comes at the same time may not see the mark yet, so what is handled has to bear a repetition.
     */
    public void once(String reference, int change, Destination function, Runnable handle) {
        onceOrLater(reference, change, function, () -> {
            handle.run();
            return Optional.empty();
        });
    }

    /**
     * The same for a function that may leave something for later. Then the mark says until when, and from then on the change counts as
     * not handled, so the sweep sends its message again.
     *
     * @param handle returns until when something waits; empty if nothing does
     */
    public void onceOrLater(String reference, int change, Destination function, Supplier<Optional<Instant>> handle) {
        String pk = Keys.complaint(reference);
        String sk = key(change, function);
        Instant now = env.now();
        boolean handled = table.getEventuallyConsistent(pk, sk)
                .filter(mark ->
                        !waitsUntil(mark).filter(until -> !now.isBefore(until)).isPresent())
                .isPresent();
        if (handled) {
            return;
        }
        Optional<Instant> until = handle.get();
        Item mark = Item.of(pk, sk).with("at", Keys.moment(env.now()));
        until.ifPresent(later -> mark.with(UNTIL, Keys.moment(later)));
        table.put(mark);
    }

    /** Until when a function has left something of a change; empty if the change is handled. */
    static Optional<Instant> waitsUntil(Map<String, AttributeValue> mark) {
        return Optional.ofNullable(Item.textOrNull(mark, UNTIL)).map(Instant::parse);
    }

    /** When the sweep sent on what a function had left until then; empty before that. */
    static Optional<Instant> sent(Map<String, AttributeValue> mark) {
        return Optional.ofNullable(Item.textOrNull(mark, SENT)).map(Instant::parse);
    }

    /** Notes on a mark that what the function had left was sent on, unless the function has replaced the mark meanwhile. */
    static void noteSent(Table table, Map<String, AttributeValue> mark, Instant now) {
        Item noted = Item.of(Item.text(mark, Keys.PK), Item.text(mark, Keys.SK))
                .with("at", Item.text(mark, "at"))
                .with(UNTIL, Item.text(mark, UNTIL))
                .with(SENT, Keys.moment(now));
        try {
            table.write(List.of(table.put(
                    noted, "#until = :until", Map.of("#until", UNTIL), Map.of(":until", Item.attribute(mark, UNTIL)))));
        } catch (TransactionCanceledException _) {
            // The function has replaced the mark. If it still waits, the next look finds it.
        }
    }

    /**
     * Whether an item of a complaint, by its sort key, is a mark: of a change that a function has handled, or of a mail. Somebody who
     * copies a complaint copies its marks first.
     */
    public static boolean isMark(String sk) {
        return sk.startsWith(Keys.HANDLED) || sk.startsWith(Keys.MAIL);
    }

    static String key(int change, Destination function) {
        return Keys.handled(change, function.name().toLowerCase(Locale.ROOT));
    }
}
