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
import org.jspecify.annotations.Nullable;

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
     * What is known after a mail was handed over.
     *
     * @param doubt when it was handed over, if nobody knows whether it was sent; else null
     * @param messageId the id by which the mail service knows it; null if nobody knows it
     */
    public record Outcome(@Nullable Instant doubt, @Nullable String messageId) {}

    /**
     * Sends a mail under its mark, unless it has been sent before.
     *
     * @throws NotSent if it was certainly not sent, and may be tried again
     * @throws IllegalStateException if another sender is sending it
     */
    public Outcome send(MailMark mark, Supplier<Mail> mail) {
        return switch (mark.take(table)) {
            case SENT -> sent(mark);
            case BEING_SENT -> throw new IllegalStateException("another sender is sending this mail now");
            case IN_DOUBT -> new Outcome(mark.takenAt(table), null);
            case OURS -> handOver(mark, mail);
        };
    }

    /**
     * The same.
     *
     * @return when the mail was handed over, if nobody knows whether it was sent; empty if it was sent, now or before
     */
    public Optional<Instant> doubtAfter(MailMark mark, Supplier<Mail> mail) {
        return Optional.ofNullable(send(mark, mail).doubt());
    }

    private Outcome sent(MailMark mark) {
        return new Outcome(null, mark.messageId(table).orElse(null));
    }

    private Outcome handOver(MailMark mark, Supplier<Mail> mail) {
        String messageId;
        try {
            messageId = mailer.send(mail.get(), mark.tags()).messageId();
        } catch (InDoubt _) {
            // The mail service may have said meanwhile that it has accepted the mail.
            return mark.doubt(table) ? new Outcome(mark.takenAt(table), null) : sent(mark);
        } catch (RuntimeException notSent) {
            mark.release(table);
            throw notSent;
        }
        mark.settle(table, messageId);
        return new Outcome(null, messageId);
    }
}
