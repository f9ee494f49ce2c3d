package io.redress.tracking;

import io.redress.domain.Rejection;
import io.redress.domain.complaint.AttachedDocuments;
import io.redress.domain.complaint.Document;
import io.redress.domain.complaint.DocumentEvent.DocumentAttached;
import io.redress.domain.complaint.DocumentEvent.DocumentRefused;
import io.redress.domain.complaint.DocumentRefusal;
import io.redress.domain.complaint.LinkHolder;
import io.redress.domain.complaint.RecordedChange;
import io.redress.domain.rules.Decision;
import io.redress.domain.rules.DocumentRules;
import io.redress.platform.Json;
import io.redress.platform.Times;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The documents of a complaint that its complainant sees: their own, and those that staff show them.
 *
 * @param names the names of files by the ids of their documents
 * @param refused the complainant's files that were refused
 */
record SentDocuments(TrackedComplaint tracked, Map<String, String> names, List<Refused> refused) {

    private static final int THOUSAND = 1000;

    /**
     * A file of the complainant that was refused, and why.
     *
     * @param same the document that is the same file; absent if there is none
     */
    record Refused(
            String id, Instant at, String refusal, @Nullable String same) {}

    private String inWords(Refused file) {
        return file.same() == null
                ? DocumentRefusal.inWords(file.refusal(), tracked.language())
                : tracked.words().say("document.alreadyThere", name(file.same()));
    }

    static SentDocuments of(TrackedComplaint tracked) {
        Map<String, String> names = new HashMap<>();
        List<Refused> refused = tracked.history().stream()
                .flatMap(recorded -> recorded.change().events().stream()
                        .filter(DocumentRefused.class::isInstance)
                        .map(DocumentRefused.class::cast)
                        .filter(event -> LinkHolder.isNamed(event.sentBy()))
                        .map(event -> {
                            name(recorded).ifPresent(name -> names.put(event.id(), name));
                            return new Refused(event.id(), recorded.change().at(), event.refusal(), event.same());
                        }))
                .toList();
        for (RecordedChange recorded : tracked.history()) {
            recorded.change().events().stream()
                    .filter(DocumentAttached.class::isInstance)
                    .forEach(event ->
                            name(recorded).ifPresent(name -> names.put(((DocumentAttached) event).id(), name)));
        }
        return new SentDocuments(tracked, names, refused);
    }

    private static Optional<String> name(RecordedChange recorded) {
        return Optional.ofNullable(recorded.texts().get(Decision.DOCUMENT)).filter(name -> !name.isEmpty());
    }

    /** The document with this id, if the complainant sees it. */
    Optional<Document> find(String id) {
        return AttachedDocuments.of(tracked.complaint()).find(id).filter(Document::shown);
    }

    /** The name of a file; a plain one for a file that had none. */
    String name(String id) {
        return names.getOrDefault(id, tracked.words().say("document.unnamed"));
    }

    /** Whether the complainant can send another one. */
    boolean mayAdd() {
        try {
            DocumentRules.of(tracked.rules()).check(tracked.complaint(), tracked.by());
            return true;
        } catch (Rejection _) {
            return false;
        }
    }

    List<Map<String, Object>> json(Times times) {
        return AttachedDocuments.of(tracked.complaint())
                .shown()
                .map(document -> Json.object(
                        "id",
                        document.id(),
                        "name",
                        name(document.id()),
                        "type",
                        document.type(),
                        "bytes",
                        document.bytes(),
                        "sentBy",
                        document.isFromPublic() ? document.sentBy() : "staff",
                        "attached",
                        times.of(document.attached())))
                .toList();
    }

    List<Map<String, Object>> refusedJson(Times times) {
        return refused.stream()
                .map(file -> Json.object(
                        "id",
                        file.id(),
                        "name",
                        name(file.id()),
                        "at",
                        times.of(file.at()),
                        "refusal",
                        file.refusal(),
                        "refusalInWords",
                        inWords(file),
                        "same",
                        file.same()))
                .toList();
    }

    /** @param base the address of the complaint's page */
    List<Map<String, Object>> facts(String base) {
        return AttachedDocuments.of(tracked.complaint())
                .shown()
                .map(document -> Map.<String, Object>of(
                        "address",
                        base + "/documents/" + document.id(),
                        "name",
                        name(document.id()),
                        "size",
                        size(document.bytes()),
                        "attached",
                        tracked.dates().minute(document.attached()),
                        "byStaff",
                        !document.isFromPublic()))
                .toList();
    }

    List<Map<String, Object>> refusedFacts() {
        return refused.stream()
                .map(file -> Map.<String, Object>of(
                        "name", name(file.id()),
                        "at", tracked.dates().minute(file.at()),
                        "why", inWords(file)))
                .toList();
    }

    /** Nothing that people wrote, such as the names of files. */
    @Override
    public String toString() {
        return "SentDocuments[" + names.keySet() + "]";
    }

    private String size(long bytes) {
        boolean small = bytes < THOUSAND * THOUSAND;
        return tracked.words()
                .say(
                        small ? "document.kB" : "document.MB",
                        String.valueOf(Math.ceilDiv(bytes, small ? THOUSAND : THOUSAND * THOUSAND)));
    }
}
