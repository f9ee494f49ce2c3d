package io.redress.mailintake;

import io.redress.domain.intake.SetAsideMail;
import io.redress.domain.intake.SetAsideMail.Cause;
import io.redress.files.Bucket;
import io.redress.lambda.Telemetry;
import io.redress.mime.ReadMail;
import io.redress.mime.Sender;
import io.redress.platform.Env;
import io.redress.store.SetAsideMails;
import io.redress.store.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Puts a mail on the list of those about which a person decides, and keeps the whole of it for as long. */
final class SetAside {

    /** With this begin the keys of mails that were set aside. The bucket keeps them longer than others. */
    private static final String KEPT = "set-aside/";

    private static final int MOST_TEXT = 60_000;
    private static final int MOST_HEADERS = 100;
    private static final int LONGEST_HEADER = 300;
    private static final int LONGEST_LINE = 500;
    private static final int MOST_FILES = 100;

    private final Env env;
    private final SetAsideMails mails;
    private final Bucket bucket;

    SetAside(Env env, Table table, Bucket bucket) {
        this.env = env;
        this.mails = new SetAsideMails(table);
        this.bucket = bucket;
    }

    /**
     * @param detail more about the cause; absent for nothing
     * @param complaint the complaint to whose letter it replies; absent for none
     */
    void run(
            String organisation,
            Incoming incoming,
            byte[] raw,
            Cause cause,
            @Nullable String detail,
            @Nullable String complaint) {
        Instant now = env.now();
        String id = mails.id(organisation, incoming.id(), incoming.at(), now);
        String file = KEPT + organisation + "/" + id;
        bucket.write(file, raw, "message/rfc822", Map.of());
        ReadMail mail = incoming.mail();
        @Nullable Sender sender = mail.senders().size() == 1 ? mail.senders().getFirst() : null;
        String text = shortened(mail.text(), MOST_TEXT);
        mails.keep(
                organisation,
                new SetAsideMail(
                        id,
                        incoming.at(),
                        cause,
                        detail == null ? null : shortened(detail, LONGEST_LINE),
                        complaint,
                        sender == null || sender.name() == null ? null : shortened(sender.name(), LONGEST_LINE),
                        sender == null ? null : shortened(sender.address(), LONGEST_LINE),
                        shortened(mail.subject(), LONGEST_LINE),
                        text,
                        mail.cut() || text.length() < mail.text().length(),
                        files(mail),
                        headers(mail),
                        file,
                        null),
                now);
        Telemetry.count("MailSetAside");
    }

    private static List<SetAsideMail.MailedFile> files(ReadMail mail) {
        return mail.files().stream()
                .limit(MOST_FILES)
                .map(file -> new SetAsideMail.MailedFile(
                        shortened(file.name(), LONGEST_LINE),
                        shortened(file.type(), LONGEST_LINE),
                        file.content().length))
                .toList();
    }

    private static List<String> headers(ReadMail mail) {
        List<String> lines = new ArrayList<>();
        mail.headers().stream()
                .limit(MOST_HEADERS)
                .forEach(header -> lines.add(shortened(header.name() + ": " + header.value(), LONGEST_HEADER)));
        return lines;
    }

    private static String shortened(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most);
    }
}
