package io.redress.store;

import io.redress.domain.rules.Destination;
import io.redress.platform.Env;
import java.util.Locale;

/**
 * Which function has handled which change of a complaint. A function that has done everything that a change asks of it leaves a mark,
 * so a message that comes once more, however late, changes nothing; and the sweep finds the changes that a function never heard of.
 */
public final class HandledChanges {

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
        String pk = Keys.complaint(reference);
        String sk = key(change, function);
        if (table.getEventuallyConsistent(pk, sk).isPresent()) {
            return;
        }
        handle.run();
        table.put(Item.of(pk, sk).with("at", Keys.moment(env.now())));
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
