package io.redress.domain.complaint;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The documents of a complaint.
 *
 * @param attached the files that belong to it, in the order in which they were attached
 * @param refused the ids of the files that were refused
 * @param refusedOfPublic how many of the refused files the complainant or the representative sent
 */
public record AttachedDocuments(List<Document> attached, List<String> refused, Integer refusedOfPublic) {

    /** The documents of most complaints. */
    private static final AttachedDocuments NONE = new AttachedDocuments(List.of(), List.of(), 0);

    public AttachedDocuments {
        attached = attached == null ? List.of() : List.copyOf(attached);
        refused = refused == null ? List.of() : List.copyOf(refused);
        if (refusedOfPublic == null) {
            refusedOfPublic = refused.size();
        }
    }

    /** The documents of a complaint, which may have none. */
    public static AttachedDocuments of(Complaint complaint) {
        return of(complaint.handling());
    }

    static AttachedDocuments of(Handling handling) {
        return handling.documents() == null ? NONE : handling.documents();
    }

    /** The document with this id. */
    public Optional<Document> find(String id) {
        return attached.stream().filter(document -> document.id().equals(id)).findFirst();
    }

    /** The documents that the complainant sees. */
    public Stream<Document> shown() {
        return attached.stream().filter(Document::shown);
    }

    /** How many documents the public has sent, or staff have added. */
    public int count(boolean fromPublic) {
        return Math.toIntExact(attached.stream()
                .filter(document -> document.isFromPublic() == fromPublic)
                .count());
    }

    public boolean isEmpty() {
        return attached.isEmpty();
    }

    /** What one more event makes of them. */
    AttachedDocuments after(DocumentEvent event, Instant at) {
        return switch (event) {
            case DocumentEvent.DocumentAttached added ->
                new AttachedDocuments(
                        Stream.concat(attached.stream(), Stream.of(added.at(at)))
                                .toList(),
                        refused,
                        refusedOfPublic);
            case DocumentEvent.DocumentRefused file ->
                new AttachedDocuments(
                        attached,
                        Stream.concat(refused.stream(), Stream.of(file.id())).toList(),
                        refusedOfPublic + (LinkHolder.isNamed(file.sentBy()) ? 1 : 0));
            case DocumentEvent.DocumentsErased _ -> new AttachedDocuments(List.of(), refused, refusedOfPublic);
        };
    }
}
