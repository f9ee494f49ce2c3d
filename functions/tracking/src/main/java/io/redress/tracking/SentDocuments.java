package io.redress.tracking;

import io.redress.domain.Rejection;
import io.redress.domain.Text;
import io.redress.domain.complaint.AttachedDocuments;
import io.redress.domain.complaint.Document;
import io.redress.domain.complaint.DocumentEvent.DocumentAttached;
import io.redress.domain.complaint.DocumentEvent.DocumentRefused;
import io.redress.domain.complaint.DocumentRefusal;
import io.redress.domain.complaint.Event;
import io.redress.domain.complaint.LinkHolder;
import io.redress.domain.complaint.RecordedChange;
import io.redress.domain.rules.Decision;
import io.redress.domain.rules.DocumentRules;
import io.redress.platform.Json;
import io.redress.platform.Times;
import java.time.Instant;
import java.util.ArrayList;
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
        List<Refused> refused = new ArrayList<>();
        int unnamed = 0;
        for (RecordedChange recorded : tracked.history()) {
            for (Event event : recorded.change().events()) {
                Optional<String> id = shown(event);
                if (id.isPresent()) {
                    Optional<String> own = name(recorded);
                    unnamed += own.isPresent() ? 0 : 1;
                    names.put(id.get(), own.orElse(tracked.words().say("document.unnamed", unnamed)));
                }
                if (event instanceof DocumentRefused file && LinkHolder.isNamed(file.sentBy())) {
                    refused.add(new Refused(file.id(), recorded.change().at(), file.refusal(), file.same()));
                }
            }
        }
        return new SentDocuments(tracked, names, List.copyOf(refused));
    }

    /** The id of the file that an event attached or refused, if the complainant sees the file. */
    private static Optional<String> shown(Event event) {
        if (event instanceof DocumentAttached file && file.shown()) {
            return Optional.of(file.id());
        }
        return event instanceof DocumentRefused file && LinkHolder.isNamed(file.sentBy())
                ? Optional.of(file.id())
                : Optional.empty();
    }

    private static Optional<String> name(RecordedChange recorded) {
        return Optional.ofNullable(recorded.texts().get(Decision.DOCUMENT)).filter(Text::present);
    }

    /** The document with this id, if the complainant sees it. */
    Optional<Document> find(String id) {
        return AttachedDocuments.of(tracked.complaint()).find(id).filter(Document::shown);
    }

    /** The name of a file; one with its number for a file that had none. */
    String name(String id) {
        return names.getOrDefault(id, tracked.words().say("document.unnamed", 1));
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
