package io.redress.local.deadletters;

import io.redress.domain.calendar.DaysOff;
import io.redress.messaging.DeadLetter;
import io.redress.messaging.DeadLetterQueue;
import io.redress.messaging.DeadLetterWords;
import io.redress.messaging.MessageSubject;
import io.redress.platform.Env;
import io.redress.platform.Tree;
import io.redress.procedures.Procedures;
import io.redress.store.Complaints;
import io.redress.store.Table;
import java.io.PrintStream;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.sqs.SqsClient;

/** All messages of a stack that functions could not process. */
public final class DeadLetterBox {

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
        Complaints complaints = Complaints.in(env, table, procedures);
        this.sqs = sqs;
        this.stack = stack;
        this.words = new DeadLetterWords(complaints::find, complaints::changes, procedures);
    }

    /** Prints every message; returns how many there are. */
    public int list(PrintStream out) {
        int found = 0;
        for (String function : DeadLetterQueue.FUNCTIONS) {
            for (Tree body : queue(function).list(Integer.MAX_VALUE).bodies()) {
                DeadLetter letter = words.of(function, body);
                out.println(line(letter) + (letter.helps() ? "" : " " + letter.toDo()));
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
        for (String function : DeadLetterQueue.FUNCTIONS) {
            for (Tree body : queue(function)
                    .moveBack(
                            body -> references.isEmpty()
                                    || Optional.ofNullable(
                                                    MessageSubject.of(body).reference())
                                            .filter(references::contains)
                                            .isPresent(),
                            Integer.MAX_VALUE)
                    .bodies()) {
                out.println(line(words.of(function, body)) + " Moved back.");
                moved++;
            }
        }
        out.println(moved + (moved == 1 ? " message moved back." : " messages moved back."));
        return moved;
    }

    private static String line(DeadLetter letter) {
        String change = letter.change() == null ? "" : ", change " + letter.change();
        String which = letter.reference() == null ? "" : letter.reference() + change + ": ";
        return letter.function() + ": " + which + letter.what();
    }

    /** The queues of a function in a stack, whose names the template makes from that of the stack. */
    private DeadLetterQueue queue(String function) {
        String name = stack + "-" + function;
        return new DeadLetterQueue(sqs, function, address(name), address(name + "-dead-letters"));
    }

    private String address(String name) {
        return sqs.getQueueUrl(request -> request.queueName(name)).queueUrl();
    }
}
