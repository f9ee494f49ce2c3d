package io.redress.files;

import io.redress.domain.complaint.Complaint;
import io.redress.domain.complaint.Document;
import io.redress.domain.procedure.Documents;
import io.redress.platform.Env;
import java.time.Duration;
import java.time.Instant;

/** Gives forms by which a file is sent to a complaint, and links to the files of its documents. Nothing is asked of S3 for that. */
public final class DocumentLinks {

    private static final Duration FORM_LASTS = Duration.ofMinutes(15);
    private static final Duration LINK_LASTS = Duration.ofMinutes(2);

    private final Env env;
    private final Signer signer;

    public DocumentLinks(Env env) {
        this.env = env;
        this.signer = Signer.in(env, "DOCUMENTS_BUCKET");
    }

    /** A link that saves the file of a document, and until when it works. */
    public record Link(String url, Instant until) {}

    /** Where a page must be allowed to send a form. */
    public String origin() {
        return signer.origin();
    }

    /**
     * A form that sends one file to a complaint.
     *
     * @param by who sends it, as the history names them
     * @param shown whether the complainant sees the file
     * @param limits which files are accepted
     * @param then where the browser goes afterwards; empty if S3 answers by itself
     */
    public DocumentForm form(Complaint complaint, String by, boolean shown, Documents limits, String then) {
        Instant now = env.now();
        IncomingDocument document = new IncomingDocument(
                complaint.organisation(), complaint.reference(), IncomingDocument.newId(env), by, shown, now);
        UploadForm form = signer.form(document.key(), document.metadata(), limits.mostBytes(), FORM_LASTS, then);
        return new DocumentForm(document.id(), form, now.plus(FORM_LASTS), limits);
    }

    /** @param name the name under which the file is saved */
    public Link link(Complaint complaint, Document document, String name) {
        AttachedFile file =
                new AttachedFile(complaint.organisation(), complaint.reference(), document.id(), document.sha256());
        return new Link(
                signer.link(file.key(), name, document.type(), LINK_LASTS),
                env.now().plus(LINK_LASTS));
    }
}
