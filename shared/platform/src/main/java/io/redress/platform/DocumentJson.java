package io.redress.platform;

import io.avaje.jsonb.Json.Import;
import io.redress.domain.complaint.AttachedDocuments;
import io.redress.domain.complaint.Document;
import io.redress.domain.complaint.UnusableAddress;
import io.redress.domain.complaint.WaitingReplies;
import io.redress.domain.complaint.WaitingReply;
import io.redress.domain.procedure.Documents;
import io.redress.domain.procedure.MailDoor;

/** Has adapters generated for documents, and for what a complaint and a procedure say of mails. */
@Import({
    Document.class,
    AttachedDocuments.class,
    UnusableAddress.class,
    WaitingReplies.class,
    WaitingReply.class,
    Documents.class,
    MailDoor.class
})
final class DocumentJson {
    private DocumentJson() {}
}
