package io.redress.notification;

import io.redress.domain.complaint.ChangeContext;
import io.redress.domain.complaint.DocumentEvent;
import io.redress.domain.complaint.DocumentEvent.DocumentAttached;
import io.redress.domain.complaint.DocumentEvent.DocumentRefused;
import io.redress.domain.complaint.DocumentRefusal;
import io.redress.domain.rules.Rules;
import io.redress.domain.rules.recipients.ChangeRecipients;
import io.redress.platform.Dates;
import java.util.Map;
import java.util.stream.Stream;

/** The mails about documents: the caseworker learns what the complainant sent, and which file is harmful. None names a file. */
final class DocumentMails {

    private final Rules rules;
    private final ChangeContext context;
    private final ChangeRecipients recipients;
    private final StaffMails toStaff;

    DocumentMails(Rules rules, ChangeContext context, ChangeRecipients recipients, StaffMails toStaff) {
        this.rules = rules;
        this.context = context;
        this.recipients = recipients;
        this.toStaff = toStaff;
    }

    Stream<Runnable> of(DocumentEvent event) {
        return switch (event) {
            case DocumentAttached attached -> isFromPublic(attached.id()) ? mails("document-added") : Stream.empty();
            case DocumentRefused refused -> isHarmful(refused) ? mails("document-harmful") : Stream.empty();
            case DocumentEvent.DocumentsErased _ -> Stream.empty();
        };
    }

    private boolean isFromPublic(String id) {
        var documents = context.after().handling().documents();
        return documents != null
                && documents.attached().stream()
                        .anyMatch(document -> document.id().equals(id) && document.isFromPublic());
    }

    private static boolean isHarmful(DocumentRefused refused) {
        return DocumentRefusal.of(refused.refusal())
                .filter(why -> why == DocumentRefusal.MALWARE || why == DocumentRefusal.NOT_SCANNED)
                .isPresent();
    }

    private Stream<Runnable> mails(String letter) {
        return toStaff.mails(
                letter,
                recipients.caseworkerBefore(),
                Map.of(
                        "sentOn",
                        Dates.minute(
                                context.recorded().change().at(),
                                rules.calendar().zone())));
    }
}
