package io.redress.domain.rules;

import io.redress.domain.FaultWords;
import io.redress.domain.Rejection;
import io.redress.domain.complaint.AttachedDocuments;
import io.redress.domain.complaint.Complaint;
import io.redress.domain.complaint.Document;
import io.redress.domain.complaint.DocumentEvent.DocumentAttached;
import io.redress.domain.complaint.DocumentEvent.DocumentRefused;
import io.redress.domain.complaint.DocumentEvent.DocumentsErased;
import io.redress.domain.complaint.DocumentRefusal;
import io.redress.domain.complaint.LinkHolder;
import io.redress.domain.procedure.Documents;
import io.redress.domain.procedure.Procedure;
import io.redress.domain.rules.change.PendingChange;
import io.redress.domain.staff.Actor;
import java.util.Map;
import java.util.Optional;

/** Which files become documents of a complaint. */
public final class DocumentRules {

    /**
     * How many refusals a history has at most of files that the public sent. After that the public gets no more forms, and what still
     * comes from them and is refused is deleted without a word, unless it is harmful.
     */
    private static final int MOST_REFUSALS = 40;

    private final Documents limits;
    private final ErasureRules erasures;

    DocumentRules(Procedure procedure, ErasureRules erasures) {
        this.limits = procedure.documents();
        this.erasures = erasures;
    }

    public static DocumentRules of(Rules rules) {
        return new DocumentRules(rules.procedure(), rules.erasures());
    }

    /** What a file may be. */
    public Documents limits() {
        return limits;
    }

    /**
     * Rejects the wish to send a file for which there is no room, before anything is sent.
     *
     * @param sender who wants to send it
     */
    public void check(Complaint complaint, Actor sender) {
        boolean fromPublic = sender instanceof Actor.Public;
        erasures.conflict(complaint, Optional.empty(), sender).ifPresent(conflict -> {
            throw Rejection.conflict(conflict);
        });
        if (fromPublic && !complaint.open()) {
            throw Rejection.conflict(FaultWords.say("document.closed"));
        }
        if (fromPublic && isRefusedTooOften(complaint)) {
            throw Rejection.full(FaultWords.say("document.refusals"));
        }
        if (isFull(complaint, fromPublic)) {
            throw Rejection.full(FaultWords.say("document.full", limits.most(fromPublic)));
        }
    }

    private static boolean isRefusedTooOften(Complaint complaint) {
        return AttachedDocuments.of(complaint).refusedOfPublic() >= MOST_REFUSALS;
    }

    private boolean isFull(Complaint complaint, boolean fromPublic) {
        return AttachedDocuments.of(complaint).count(fromPublic) >= limits.most(fromPublic);
    }

    /**
     * The same file twice is one document, and a file that was refused once is not judged again. Another file that somebody sends with
     * the same form is another document, or is refused by itself.
     *
     * @param inTimeFor the time limit whose end closed the complaint, although the file had been sent before; empty for none
     */
    Map<String, String> receive(PendingChange pending, Command.ReceiveDocument received, Optional<String> inTimeFor) {
        Complaint complaint = pending.complaint();
        AttachedDocuments documents = AttachedDocuments.of(complaint);
        Optional<Document> same = documents.attached().stream()
                .filter(document -> document.standsFor(received.sha256(), received.shown()))
                .findFirst();
        if (documents.refused().contains(received.ownId())
                || same.filter(document -> isKnown(received, document)).isPresent()) {
            return Map.of();
        }
        Optional<DocumentRefusal> refusal = refusal(complaint, received, same);
        if (refusal.isEmpty()) {
            pending.add(new DocumentAttached(
                    documents.find(received.id()).isPresent() ? received.ownId() : received.id(),
                    received.type(),
                    received.bytes(),
                    received.sha256(),
                    received.sentBy(),
                    received.shown(),
                    received.issued().isEmpty() ? true : null,
                    inTimeFor.orElse(null)));
        } else if (isToBeRecorded(complaint, received, refusal.get())) {
            pending.add(new DocumentRefused(
                    received.ownId(),
                    refusal.get().id(),
                    received.sentBy(),
                    refusal.get() == DocumentRefusal.ALREADY_THERE ? same.get().id() : null));
        } else {
            return Map.of();
        }
        return Map.of(Decision.DOCUMENT, received.name());
    }

    /** A message that comes twice needs no answer, nor a mail that repeats a picture, as the signature of each mail of a person may. */
    private static boolean isKnown(Command.ReceiveDocument received, Document same) {
        return received.issued().isEmpty()
                || same.id().equals(received.id())
                || same.id().equals(received.ownId());
    }

    /**
     * The sender of a file reads why it was refused, and staff have to know of a harmful file. Each mail of a person may have the same
     * picture, which is refused once.
     */
    private static boolean isToBeRecorded(
            Complaint complaint, Command.ReceiveDocument received, DocumentRefusal refusal) {
        if (refusal == DocumentRefusal.MALWARE) {
            return true;
        }
        boolean isRepeated = received.issued().isEmpty()
                && AttachedDocuments.of(complaint).refused().stream().anyMatch(received::isMarkedAs);
        return !isRepeated && !(received.isFromPublic() && isRefusedTooOften(complaint));
    }

    private Optional<DocumentRefusal> refusal(
            Complaint complaint, Command.ReceiveDocument received, Optional<Document> same) {
        if (complaint.handling().erasure() != null) {
            return Optional.of(DocumentRefusal.TO_BE_ERASED);
        }
        boolean ended = received.isFromPublic()
                && received.issued()
                        .filter(issued -> LinkHolder.of(received.sentBy()).hasEnded(complaint.handling(), issued))
                        .isPresent();
        if (ended) {
            return Optional.of(DocumentRefusal.LINK_ENDED);
        }
        if (received.found().isPresent()) {
            return received.found();
        }
        if (same.isPresent()) {
            return Optional.of(DocumentRefusal.ALREADY_THERE);
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
