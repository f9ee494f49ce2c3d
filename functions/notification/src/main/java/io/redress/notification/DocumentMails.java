package io.redress.notification;

import io.redress.domain.complaint.ChangeContext;
import io.redress.domain.complaint.DocumentEvent;
import io.redress.domain.complaint.DocumentEvent.DocumentAttached;
import io.redress.domain.complaint.DocumentEvent.DocumentRefused;
import io.redress.domain.complaint.DocumentRefusal;
import io.redress.domain.rules.recipients.ChangeRecipients;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The mails about documents: the caseworker learns what the complainant sent, and which file is harmful. None names a file. What came with
 * a mail is told with that mail.
 */
final class DocumentMails {

    private final ChangeContext context;
    private final ChangeRecipients recipients;
    private final StaffMails toStaff;
    private final ToldAddition additions;

    DocumentMails(ChangeContext context, ChangeRecipients recipients, StaffMails toStaff, ToldAddition additions) {
        this.context = context;
        this.recipients = recipients;
        this.toStaff = toStaff;
        this.additions = additions;
    }

    Stream<Runnable> of(DocumentEvent event) {
        return switch (event) {
            case DocumentAttached attached -> letter(attached).stream().flatMap(this::mails);
            case DocumentRefused refused -> letter(refused).stream().flatMap(this::mails);
            case DocumentEvent.DocumentsErased _ -> Stream.empty();
        };
    }

    private Optional<String> letter(DocumentAttached attached) {
        if (attached.inTimeFor() != null) {
            return Optional.of("document-in-time");
        }
        return attached.isAddition() && additions.isTold() ? Optional.of("document-added") : Optional.empty();
    }

    /** The letter about a file that staff have to know of. Only its sender reads of the others. */
    private static Optional<String> letter(DocumentRefused refused) {
        return DocumentRefusal.of(refused.refusal()).flatMap(why -> switch (why) {
            case MALWARE -> Optional.of("document-harmful");
            case NOT_SCANNED -> Optional.of("document-not-scanned");
            case WRONG_TYPE, TOO_BIG, TOO_BIG_UNPACKED, EMPTY, TOO_MANY, TO_BE_ERASED, ALREADY_THERE, LINK_ENDED ->
                Optional.empty();
        });
    }

    private Stream<Runnable> mails(String letter) {
        Map<String, Object> facts = new HashMap<>(additions.facts());
        facts.put("sentOn", StaffWords.minute(context.recorded().change().at()));
        return toStaff.mails(letter, recipients.caseworkerBefore(), facts);
    }
}
