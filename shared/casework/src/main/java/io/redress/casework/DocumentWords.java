package io.redress.casework;

import io.redress.domain.complaint.AttachedDocuments;
import io.redress.domain.complaint.Change;
import io.redress.domain.complaint.Complaint;
import io.redress.domain.complaint.Document;
import io.redress.domain.complaint.DocumentEvent;
import io.redress.domain.complaint.DocumentEvent.DocumentAttached;
import io.redress.domain.complaint.DocumentEvent.DocumentRefused;
import io.redress.domain.complaint.DocumentRefusal;
import io.redress.domain.complaint.RecordedChange;
import io.redress.domain.language.Language;
import io.redress.domain.rules.Decision;
import io.redress.platform.Json;
import io.redress.platform.Times;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How the API shows the documents of a complaint, and what happened to them. */
final class DocumentWords {

    private DocumentWords() {}

    static Map<String, Object> json(DocumentEvent event) {
        return switch (event) {
            case DocumentAttached document ->
                Json.object(
                        "@type", "document-attached",
                        "id", document.id(),
                        "type", document.type(),
                        "bytes", document.bytes(),
                        "sha256", document.sha256(),
                        "sentBy", document.sentBy(),
                        "shown", document.shown(),
                        "withMail", document.withMail(),
                        "inTimeFor", document.inTimeFor());
            case DocumentRefused document ->
                Json.object(
                        "@type", "document-refused",
                        "id", document.id(),
                        "refusal", document.refusal(),
                        "sentBy", document.sentBy(),
                        "same", document.same());
            case DocumentEvent.DocumentsErased _ -> Json.object("@type", "documents-erased");
        };
    }

    static String sentence(DocumentEvent event) {
        return switch (event) {
            case DocumentAttached document
            when document.inTimeFor() != null ->
                "A document was attached that had been sent before the complaint was closed, and in time.";
            case DocumentAttached document ->
                document.shown()
                        ? "A document was attached."
                        : "A document was attached that the complainant does not see.";
            case DocumentRefused document ->
                "A file was refused. " + DocumentRefusal.inWords(document.refusal(), Language.ENGLISH);
            case DocumentEvent.DocumentsErased _ -> "All documents have been deleted.";
        };
    }

    /**
     * The documents of a complaint, the oldest first.
     *
     * @param seen the history, without what this caseworker may not see
     * @param named whether this caseworker may read the complainant's name, which may be in every document
     */
    static List<Map<String, Object>> of(Complaint complaint, List<RecordedChange> seen, boolean named, Times times) {
        return AttachedDocuments.of(complaint).attached().stream()
                .map(document -> json(document, name(seen, document.id()), named, times))
                .toList();
    }

    private static Map<String, Object> json(Document document, Optional<String> name, boolean named, Times times) {
        return Json.object(
                "id", document.id(),
                "name", name.orElse(null),
                "type", document.type(),
                "bytes", document.bytes(),
                "sha256", document.sha256(),
                "sentBy", document.sentBy(),
                "shown", document.shown(),
                "canBeOpened", named,
                "attached", times.of(document.attached()));
    }

    /**
     * The files that were refused, the oldest first.
     *
     * @param seen the history, without what this caseworker may not see
     */
    static List<Map<String, Object>> refused(List<RecordedChange> seen, Times times) {
        return seen.stream()
                .flatMap(recorded -> recorded.change().events().stream()
                        .filter(DocumentRefused.class::isInstance)
                        .map(event -> refused((DocumentRefused) event, recorded, times)))
                .toList();
    }

    private static Map<String, Object> refused(DocumentRefused file, RecordedChange recorded, Times times) {
        String name = recorded.texts().get(Decision.DOCUMENT);
        return Json.object(
                "id", file.id(),
                "name", name == null || name.isEmpty() ? null : name,
                "at", times.of(recorded.change().at()),
                "refusal", file.refusal(),
                "refusalInWords", DocumentRefusal.inWords(file.refusal(), Language.ENGLISH),
                "sentBy", file.sentBy(),
                "same", file.same());
    }

    /** The name of a document; empty if the caseworker may not read names, or it had none. */
    static Optional<String> name(List<RecordedChange> seen, String id) {
        return seen.stream()
                .filter(recorded -> attaches(recorded.change(), id))
                .flatMap(recorded -> Optional.ofNullable(recorded.texts().get(Decision.DOCUMENT)).stream())
                .filter(name -> !name.isEmpty())
                .findFirst();
    }

    private static boolean attaches(Change change, String id) {
        return change.events().stream()
                .anyMatch(event -> event instanceof DocumentAttached attached
                        && attached.id().equals(id));
    }
}
