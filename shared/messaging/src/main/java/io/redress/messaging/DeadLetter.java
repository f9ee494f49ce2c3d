package io.redress.messaging;

import org.jspecify.annotations.Nullable;

/**
 * A message that its function could not process, in words.
 *
 * @param reference the complaint; absent in a request for a report, and in a message that Redress has not written
 * @param change the number of the change that the function should have handled
 * @param what what was not done, and which letter or mail is missing
 * @param helps whether the message does anything if it is moved back
 */
public record DeadLetter(
        String function,
        @Nullable String reference,
        @Nullable Integer change,
        String what,
        boolean helps) {

    /** What somebody has to do now. */
    public String toDo() {
        return helps
                ? "The log says why it failed. When the cause is gone, move the message back."
                : "Moving it back does not help; who runs Redress can delete it.";
    }
}
