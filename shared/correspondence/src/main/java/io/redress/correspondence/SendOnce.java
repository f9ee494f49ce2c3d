package io.redress.correspondence;

import io.redress.email.InDoubt;
import io.redress.email.Mail;
import io.redress.email.Mailer;
import io.redress.email.NotSent;
import io.redress.platform.Env;
import io.redress.store.MailMark;
import io.redress.store.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Sends each mail once. If a mail was certainly not sent, it is tried again when its message returns to the queue. If it may
 * have been sent, the sender is told so, and sends it again only if that does no harm.
 */
public final class SendOnce {

    private final Table table;
    private final Mailer mailer;

    private SendOnce(Table table, Mailer mailer) {
        this.table = table;
        this.mailer = mailer;
    }

    public static SendOnce in(Env env, Table table) {
        return with(Mailer.in(env), table);
    }

    /** For a function that uses the mailer itself, too. */
    public static SendOnce with(Mailer mailer, Table table) {
        return new SendOnce(table, mailer);
    }

    /**
     * Sends a mail under its mark, unless it has been sent before.
     *
     * @return when the mail was handed over, if nobody knows whether it was sent; empty if it was sent, now or before
     * @throws NotSent if it was certainly not sent, and may be tried again
     * @throws IllegalStateException if another sender is sending it
     */
    public Optional<Instant> doubtAfter(MailMark mark, Supplier<Mail> mail) {
        return switch (mark.take(table)) {
            case SENT -> Optional.empty();
            case BEING_SENT -> throw new IllegalStateException("another sender is sending this mail now");
            case IN_DOUBT -> Optional.of(mark.takenAt(table));
            case OURS -> {
                try {
                    send(mark, mail);
                    yield Optional.empty();
                } catch (InDoubt _) {
                    yield Optional.of(mark.takenAt(table));
                }
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
