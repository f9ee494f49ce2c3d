package io.redress.local.deadletters;

import io.redress.domain.calendar.DaysOff;
import io.redress.platform.Env;
import io.redress.platform.Tree;
import io.redress.procedures.Procedures;
import io.redress.store.Complaints;
import io.redress.store.Table;
import java.io.PrintStream;
import java.util.List;
import software.amazon.awssdk.services.sqs.SqsClient;

/** All messages of a stack that functions could not process. */
public final class DeadLetterBox {

    /** The functions that have a queue, as the names of their queues end. */
    public static final List<String> FUNCTIONS = List.of("acknowledgement", "assignment", "notification", "report");

    private final SqsClient sqs;
    private final String stack;
    private final DeadLetterWords words;

    /**
     * @param env the name of the table and how to reach it, as for a function
     * @param stack with what the names of the queues begin
     */
    public DeadLetterBox(Env env, SqsClient sqs, String stack) {
        Table table = Table.in(env);
        Procedures procedures = Procedures.in(env, DaysOff.NONE);
        this.sqs = sqs;
        this.stack = stack;
        this.words = new DeadLetterWords(Complaints.in(env, table, procedures), procedures);
    }

    /** Prints every message; returns how many there are. */
    public int list(PrintStream out) {
        int found = 0;
        for (String function : FUNCTIONS) {
            for (Tree body : DeadLetterQueue.of(sqs, stack, function).list()) {
                out.println(function + ": " + words.of(function, body));
                found++;
            }
        }
        out.println(found == 0 ? "There are no dead letters." : found + (found == 1 ? " message." : " messages."));
        if (found > 0) {
            out.println(
                    "The log says why they failed: search it for the reference. When the cause is gone, move them back.");
        }
        return found;
    }

    /** Moves messages back to their functions, and prints each. */
    public int moveBack(List<String> references, PrintStream out) {
        int moved = 0;
        for (String function : FUNCTIONS) {
            for (Tree body : DeadLetterQueue.of(sqs, stack, function)
                    .moveBack(body -> references.isEmpty()
                            || body.text("reference")
                                    .filter(references::contains)
                                    .isPresent())) {
                out.println(function + ": " + words.of(function, body) + " Moved back.");
                moved++;
            }
        }
        out.println(moved + (moved == 1 ? " message moved back." : " messages moved back."));
        return moved;
    }
}
