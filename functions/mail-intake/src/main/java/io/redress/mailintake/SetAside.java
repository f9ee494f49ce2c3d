package io.redress.mailintake;

import io.redress.domain.intake.SetAsideMail;
import io.redress.domain.intake.SetAsideMail.Cause;
import io.redress.files.Bucket;
import io.redress.lambda.Telemetry;
import io.redress.mime.MailFile;
import io.redress.mime.ReadMail;
import io.redress.mime.Sender;
import io.redress.platform.Env;
import io.redress.store.SetAsideMails;
import io.redress.store.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Puts a mail on the list of those about which a person decides, and keeps the whole of it for as long. */
final class SetAside {

    /** An item of the table has room for 400 KB, in which all of this and the decision must fit, however it is written. */
    private static final int BYTES_OF_TEXT = 150_000;

    private static final int BYTES_OF_HEADERS = 60_000;
    private static final int BYTES_OF_FILES = 60_000;
    private static final int BYTES_OF_LINE = 2_000;
    private static final int MOST_TEXT = 60_000;
    private static final int MOST_HEADERS = 100;
    private static final int LONGEST_HEADER = 300;
    private static final int LONGEST_LINE = 500;
    private static final int MOST_FILES = 100;

    /** Who decides if no person does. */
    private static final String BY = "mail-intake";

    private final Env env;
    private final SetAsideMails mails;
    private final Bucket bucket;

    SetAside(Env env, Table table, Bucket bucket) {
        this.env = env;
        this.mails = new SetAsideMails(table);
        this.bucket = bucket;
    }

    /**
     * Sets a mail aside. Its file is copied without being read again, because it may be of any size.
     *
     * @param complaint the complaint to whose letter it replies; absent for none
     * @param language the language in which it is written; absent if it is not known
     * @return the mail as it waits
     */
    SetAsideMail run(
            String organisation,
            Incoming incoming,
            Outcome outcome,
            @Nullable String complaint,
            @Nullable String language) {
        Instant now = env.now();
        String id = mails.id(organisation, content(incoming, complaint), incoming.at(), now);
        String file = SetAsideMail.fileOf(organisation, id);
        bucket.copy(incoming.received().file(), file);
        ReadMail mail = incoming.mail();
        @Nullable Sender sender = mail.senders().size() == 1 ? mail.senders().getFirst() : null;
        String text = new Room(BYTES_OF_TEXT).take(mail.text(), MOST_TEXT);
        List<SetAsideMail.MailedFile> files = files(mail);
        SetAsideMail waiting = new SetAsideMail(
                id,
                incoming.at(),
                outcome.cause(),
                outcome.detail() == null ? null : line(outcome.detail()),
                complaint,
                sender == null || sender.name() == null ? null : line(sender.name()),
                sender == null ? null : line(sender.address()),
                line(mail.subject()),
                text,
                mail.cut()
                        || text.length() < mail.text().length()
                        || files.size() < mail.files().size(),
                files,
                headers(mail),
                file,
                !mail.secrets(),
                language,
                null);
        mails.keep(organisation, waiting, now);
        Telemetry.count("MailSetAside");
        return waiting;
    }

    /**
     * A mail that was set aside when it came before. It must not become a complaint now, because a person decides about it. A server that
     * sends a mail to each address by itself may have brought it for an address at which nothing is received: that decides nothing.
     */
    Optional<SetAsideMail> known(String organisation, Incoming incoming, @Nullable String complaint) {
        return mails.known(organisation, content(incoming, complaint))
                .filter(mail -> mail.cause() != Cause.UNKNOWN_ADDRESS);
    }

    /** Whether a mail waits in the list only because too many complaints came in when it came. */
    boolean hasNoPlace(String organisation, Incoming incoming) {
        return mails.known(organisation, incoming.id())
                .filter(mail -> mail.cause() == Cause.TOO_MANY && mail.waits())
                .isPresent();
    }

    /** Writes down of a mail that waits that it has become a complaint by itself. If a person has decided before, that counts. */
    void became(String organisation, Incoming incoming, String reference) {
        Instant now = env.now();
        mails.known(organisation, incoming.id())
                .filter(SetAsideMail::waits)
                .ifPresent(mail -> mails.settle(
                        organisation, mail.settledBy(SetAsideMail.Settled.became(now, BY, reference)), now));
    }

    /** What is the same if the same mail comes twice. A mail that answers letters about several complaints is set aside for each of them. */
    private static String content(Incoming incoming, @Nullable String complaint) {
        return complaint == null ? incoming.id() : incoming.id() + " " + complaint;
    }

    private static List<SetAsideMail.MailedFile> files(ReadMail mail) {
        Room room = new Room(BYTES_OF_FILES);
        List<SetAsideMail.MailedFile> files = new ArrayList<>();
        for (MailFile file : mail.files()) {
            String name = room.take(file.name(), LONGEST_LINE);
            String type = room.take(file.type(), LONGEST_LINE);
            if (files.size() == MOST_FILES || room.isFull()) {
                break;
            }
            files.add(new SetAsideMail.MailedFile(name, type, file.content().length));
        }
        return files;
    }

    private static List<String> headers(ReadMail mail) {
        Room room = new Room(BYTES_OF_HEADERS);
        List<String> lines = new ArrayList<>();
        for (ReadMail.Header header : mail.headers()) {
            String line = room.take(header.name() + ": " + header.value(), LONGEST_HEADER);
            if (lines.size() == MOST_HEADERS || room.isFull()) {
                break;
            }
            lines.add(line);
        }
        return lines;
    }

    private static String line(String text) {
        return new Room(BYTES_OF_LINE).take(text, LONGEST_LINE);
    }
}
