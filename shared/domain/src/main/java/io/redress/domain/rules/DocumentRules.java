package io.redress.domain.rules;

import io.redress.domain.Rejection;
import io.redress.domain.complaint.AttachedDocuments;
import io.redress.domain.complaint.Complaint;
import io.redress.domain.complaint.DocumentEvent.DocumentAttached;
import io.redress.domain.complaint.DocumentEvent.DocumentRefused;
import io.redress.domain.complaint.DocumentEvent.DocumentsErased;
import io.redress.domain.complaint.DocumentRefusal;
import io.redress.domain.procedure.Documents;
import io.redress.domain.procedure.Procedure;
import io.redress.domain.rules.change.PendingChange;
import java.util.Map;
import java.util.Optional;

/** Which files become documents of a complaint. */
public final class DocumentRules {

    /** How many refusals a history has at most. What is refused after that is deleted without a word in the history. */
    private static final int MOST_REFUSALS = 40;

    private final Documents limits;

    public DocumentRules(Procedure procedure) {
        this.limits = procedure.documents();
    }

    /** What a file may be. */
    public Documents limits() {
        return limits;
    }

    /**
     * Rejects the wish to send a file for which there is no room, before anything is sent.
     *
     * @param fromPublic whether the complainant or the representative wants to send it, not staff
     */
    public void check(Complaint complaint, boolean fromPublic) {
        if (complaint.handling().erasure() != null) {
            throw Rejection.conflict("the personal data of this complaint is erased, so no document can be added");
        }
        if (fromPublic && !complaint.open()) {
            throw Rejection.conflict("this complaint is closed, so no document can be added here; please contact us");
        }
        if (isFull(complaint, fromPublic)) {
            throw Rejection.full("This complaint has no room for further documents: there can be "
                    + limits.most(fromPublic) + ". Please contact us in another way.");
        }
    }

    private boolean isFull(Complaint complaint, boolean fromPublic) {
        return AttachedDocuments.of(complaint).count(fromPublic) >= limits.most(fromPublic);
    }

    /** The same file twice is one document, and a file that was refused once is not judged again. */
    Map<String, String> receive(PendingChange pending, Command.ReceiveDocument received) {
        Complaint complaint = pending.complaint();
        AttachedDocuments documents = AttachedDocuments.of(complaint);
        boolean known = documents.refused().contains(received.id())
                || documents.attached().stream()
                        .anyMatch(document -> document.id().equals(received.id())
                                || document.standsFor(received.sha256(), received.shown()));
        if (known || complaint.handling().erasure() != null) {
            return Map.of();
        }
        Optional<DocumentRefusal> refusal = refusal(complaint, received);
        if (refusal.isEmpty()) {
            pending.add(new DocumentAttached(
                    received.id(),
                    received.type(),
                    received.bytes(),
                    received.sha256(),
                    received.sentBy(),
                    received.shown()));
        } else if (documents.refused().size() < MOST_REFUSALS) {
            pending.add(new DocumentRefused(received.id(), refusal.get().id(), received.sentBy()));
        } else {
            return Map.of();
        }
        return Map.of(Decision.DOCUMENT, received.name());
    }

    private Optional<DocumentRefusal> refusal(Complaint complaint, Command.ReceiveDocument received) {
        if (received.found().isPresent()) {
            return received.found();
        }
        if (received.bytes() == 0) {
            return Optional.of(DocumentRefusal.EMPTY);
        }
        if (received.bytes() > limits.mostBytes()) {
            return Optional.of(DocumentRefusal.TOO_BIG);
        }
        if (!limits.types().contains(received.type())) {
            return Optional.of(DocumentRefusal.WRONG_TYPE);
        }
        return isFull(complaint, received.isFromPublic()) ? Optional.of(DocumentRefusal.TOO_MANY) : Optional.empty();
    }

    /** The files are gone, so the erasure of the other data can be completed. */
    void erased(PendingChange pending) {
        Complaint complaint = pending.complaint();
        if (complaint.handling().erasureHasBegun()
                && !AttachedDocuments.of(complaint).isEmpty()) {
            pending.add(new DocumentsErased());
        }
    }
}
