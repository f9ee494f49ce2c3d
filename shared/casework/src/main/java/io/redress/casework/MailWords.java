package io.redress.casework;

import io.redress.domain.intake.SetAsideMail;
import io.redress.domain.intake.SetAsideMail.Settled;
import io.redress.platform.Json;
import io.redress.platform.Times;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Mails that were set aside, as the API shows them. */
final class MailWords {

    private MailWords() {}

    static Map<String, Object> line(SetAsideMail mail, Times times) {
        return Json.object(
                "id", mail.id(),
                "received", times.of(mail.received()),
                "cause", Json.name(mail.cause()),
                "causeInWords", mail.cause().inWords(),
                "detail", mail.detail(),
                "complaint", mail.complaint(),
                "name", mail.name(),
                "from", mail.from(),
                "subject", mail.subject(),
                "files", mail.files().size(),
                "settled", mail.settled() == null ? null : settled(mail.settled(), times));
    }

    /**
     * A mail as its own page shows it.
     *
     * @param decisions what the user may decide about it now
     * @param names the names of the staff, by id
     */
    static Map<String, Object> decided(
            SetAsideMail mail, Times times, List<String> decisions, Map<String, String> names) {
        Map<String, Object> all = whole(mail, times);
        all.put("decisions", decisions);
        if (mail.settled() != null) {
            Map<String, Object> settled = settled(mail.settled(), times);
            settled.put("name", names.get(mail.settled().by()));
            all.put("settled", settled);
        }
        return all;
    }

    static Map<String, Object> whole(SetAsideMail mail, Times times) {
        Map<String, Object> all = new LinkedHashMap<>(line(mail, times));
        all.put("text", mail.text());
        if (mail.cut()) {
            all.put("cut", true);
        }
        all.put("headers", mail.headers());
        all.put(
                "files",
                mail.files().stream()
                        .map(file -> Json.object("name", file.name(), "type", file.type(), "size", file.size()))
                        .toList());
        return all;
    }

    private static Map<String, Object> settled(Settled settled, Times times) {
        return Json.object(
                "at", times.of(settled.at()),
                "by", settled.by(),
                "reason", settled.reason(),
                "became", settled.became(),
                "added", settled.added());
    }
}
