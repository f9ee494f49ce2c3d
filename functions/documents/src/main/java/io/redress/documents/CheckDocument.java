package io.redress.documents;

import io.redress.domain.complaint.AttachedDocuments;
import io.redress.domain.complaint.Complaint;
import io.redress.domain.complaint.DocumentEvent.DocumentAttached;
import io.redress.domain.complaint.DocumentRefusal;
import io.redress.domain.rules.Command;
import io.redress.domain.rules.Decision;
import io.redress.domain.rules.RuleBook;
import io.redress.domain.staff.Actor;
import io.redress.files.AttachedFile;
import io.redress.files.Bucket;
import io.redress.files.FileName;
import io.redress.files.IncomingDocument;
import io.redress.files.StoredFile;
import io.redress.lambda.Telemetry;
import io.redress.messaging.Queue;
import io.redress.platform.Env;
import io.redress.platform.Json;
import io.redress.platform.Log;
import io.redress.platform.Sha256;
import io.redress.store.Complaints;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Checks a file that came, and makes it a document of its complaint or refuses it. The bytes that are checked are the bytes that are
 * kept: they are written again, under a key with their hash. After that the file that came is deleted, so every step may come twice.
 */
final class CheckDocument {

    /** The tag by which GuardDuty marks what it has searched, and the verdict that lets a file pass. */
    private static final String VERDICT = "GuardDutyMalwareScanStatus";

    private static final String CLEAN = "NO_THREATS_FOUND";
    private static final String HARMFUL = "THREATS_FOUND";
    private static final String UNREADABLE = "UNSUPPORTED";

    /** For how long a file waits for its verdict, and how often it is looked for. A verdict comes within minutes. */
    private static final Duration WAITS = Duration.ofHours(6);

    private static final Duration LOOKS = Duration.ofMinutes(15);
    private static final Actor.System ACTOR = new Actor.System("documents");

    private final Env env;
    private final Complaints complaints;
    private final RuleBook book;
    private final Bucket bucket;
    private final Optional<Queue> waiting;

    /** @param waiting the queue to which the message about a file returns that has no verdict yet; empty if files are not searched */
    CheckDocument(Env env, Complaints complaints, RuleBook book, Bucket bucket, Optional<Queue> waiting) {
        this.env = env;
        this.complaints = complaints;
        this.book = book;
        this.bucket = bucket;
        this.waiting = waiting;
    }

    void run(SentFile sent) {
        if (!sent.key().startsWith(IncomingDocument.PREFIX)) {
            return;
        }
        Optional<StoredFile> stored = bucket.find(sent.key(), sent.version());
        if (stored.isEmpty()) {
            // An earlier message has dealt with it, or the erasure has.
            IncomingDocument.gone(sent.key()).ifPresent(document -> complaints
                    .find(document.organisation(), document.reference())
                    .ifPresent(complaint -> deleteIfErased(complaint, document)));
            return;
        }
        Optional<String> verdict = verdict(sent, stored.get());
        if (verdict.isPresent()) {
            check(stored.get(), found(verdict.get()));
            bucket.delete(sent.key(), sent.version());
        } else {
            // The message with the verdict brings the file here, too; but that one may be lost.
            waiting.orElseThrow().sendLater(Json.write(sent.message()), LOOKS);
        }
    }

    private Optional<String> verdict(SentFile sent, StoredFile stored) {
        if (waiting.isEmpty()) {
            return Optional.of(CLEAN);
        }
        Optional<String> verdict = sent.verdict().or(() -> bucket.tag(sent.key(), sent.version(), VERDICT));
        boolean givenUp = !env.now().isBefore(stored.stored().plus(WAITS));
        return verdict.isEmpty() && givenUp ? Optional.of(UNREADABLE) : verdict;
    }

    private static Optional<DocumentRefusal> found(String verdict) {
        return switch (verdict) {
            case CLEAN -> Optional.empty();
            case HARMFUL -> Optional.of(DocumentRefusal.MALWARE);
            case UNREADABLE -> Optional.of(DocumentRefusal.NOT_SCANNED);
            // The file may be good, and the search has failed. The message ends among the dead letters, from where it
            // can be sent again.
            default -> throw new IllegalStateException("the search for harmful software ended with " + verdict);
        };
    }

    private void check(StoredFile stored, Optional<DocumentRefusal> found) {
        Optional<IncomingDocument> meant = IncomingDocument.of(stored);
        Optional<Complaint> complaint =
                meant.flatMap(document -> complaints.find(document.organisation(), document.reference()));
        if (complaint.isEmpty()) {
            Log.said("a file belongs to no complaint and is deleted");
            Telemetry.count("StrayFiles");
            return;
        }
        receive(complaint.get(), meant.get(), stored, found);
    }

    private void receive(
            Complaint complaint, IncomingDocument document, StoredFile stored, Optional<DocumentRefusal> found) {
        long most = book.of(complaint).procedure().documents().mostBytes();
        boolean read = found.isEmpty() && stored.size() <= most;
        byte[] bytes = read ? bucket.read(stored.key(), stored.version(), most).orElseThrow() : new byte[0];
        FileContent content = read ? FileContent.of(bytes) : FileContent.UNREAD;
        String hash = read ? Sha256.hex(bytes) : "";
        Command.ReceiveDocument command = new Command.ReceiveDocument(
                document.id(),
                content.type(),
                stored.size(),
                hash,
                document.by(),
                document.shown(),
                found.or(content::refusal),
                FileName.ending(IncomingDocument.nameOf(stored), content.type()),
                read ? hash : Sha256.hex(stored.version()),
                Optional.ofNullable(document.issued()),
                Optional.of(stored.stored()));
        Set<AttachedFile> written = new HashSet<>();
        Complaint now =
                complaints.change(complaint.organisation(), complaint.reference(), ACTOR, env.now(), current -> {
                    Decision decision = book.of(current).decide(current, command, ACTOR, env.now());
                    attached(decision, document)
                            .filter(written::add)
                            .ifPresent(file -> bucket.write(file.key(), bytes, content.type(), Map.of()));
                    return decision;
                });
        // Something else came first, such as the erasure.
        written.stream().filter(file -> !has(now, file)).forEach(file -> bucket.deleteAll(file.key()));
        deleteIfErased(now, document);
    }

    /** The file that a decision attaches: it is written before the decision is recorded. */
    private static Optional<AttachedFile> attached(Decision decision, IncomingDocument document) {
        return decision.events().stream()
                .filter(DocumentAttached.class::isInstance)
                .map(DocumentAttached.class::cast)
                .map(event ->
                        new AttachedFile(document.organisation(), document.reference(), event.id(), event.sha256()))
                .findFirst();
    }

    private static boolean has(Complaint complaint, AttachedFile file) {
        return AttachedDocuments.of(complaint)
                .find(file.id())
                .filter(document -> document.sha256().equals(file.sha256()))
                .isPresent();
    }

    /**
     * Deletes what an earlier message may have written for a complaint whose erasure has begun since. That message may have failed after
     * it wrote, and the erasure may have looked for files before.
     */
    private void deleteIfErased(Complaint complaint, IncomingDocument document) {
        if (complaint.handling().erasureHasBegun() || complaint.handling().isErased()) {
            bucket.deleteAll(AttachedFile.all(document.organisation(), document.reference()) + document.id());
        }
    }
}
