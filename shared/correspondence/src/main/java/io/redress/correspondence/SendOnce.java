package io.redress.correspondence;

import io.redress.email.InDoubt;
import io.redress.email.Mail;
import io.redress.email.Mailer;
import io.redress.email.NotSent;
import io.redress.platform.Env;
import io.redress.store.MailMark;
import io.redress.store.Table;
import java.util.function.Supplier;

/**
 * Sends each mail once. What certainly did not go is tried again when its message comes back; what may have gone is never
 * tried again by itself, and its message ends in the dead-letter queue, where a person decides.
 */
public final class SendOnce {

    private final Table table;
    private final Mailer mailer;

    private SendOnce(Table table, Mailer mailer) {
        this.table = table;
        this.mailer = mailer;
    }

    public static SendOnce in(Env env, Table table) {
        return new SendOnce(table, Mailer.in(env));
    }

    /**
     * Sends a mail under its mark.
     *
     * @return false when it had been sent before
     * @throws NotSent when it has not gone, and may be sent again
     * @throws IllegalStateException when somebody else is sending it, or it may have gone
     */
    public boolean once(MailMark mark, Supplier<Mail> mail) {
        return switch (mark.take(table)) {
            case SENT -> false;
            case BEING_SENT -> throw new IllegalStateException("somebody is sending this mail just now");
            case IN_DOUBT ->
                throw new IllegalStateException("this mail may have gone before; a person has to decide on it");
            case OURS -> {
                send(mark, mail);
                yield true;
            }
        };
    }

    private void send(MailMark mark, Supplier<Mail> mail) {
        try {
            mailer.send(mail.get());
        } catch (InDoubt doubt) {
            mark.doubt(table);
            throw doubt;
        } catch (RuntimeException notSent) {
            mark.release(table);
            throw notSent;
        }
        mark.settle(table);
    }
}
