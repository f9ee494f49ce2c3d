package io.redress.documents;

import io.redress.domain.complaint.AttachedDocuments;
import io.redress.domain.complaint.Complaint;
import io.redress.domain.complaint.DocumentEvent.DocumentAttached;
import io.redress.domain.complaint.DocumentRefusal;
import io.redress.domain.rules.Command;
import io.redress.domain.rules.DocumentRules;
import io.redress.domain.rules.RuleBook;
import io.redress.domain.staff.Actor;
import io.redress.files.AttachedFile;
import io.redress.files.Bucket;
import io.redress.files.IncomingDocument;
import io.redress.files.StoredFile;
import io.redress.lambda.Telemetry;
import io.redress.platform.Env;
import io.redress.platform.Log;
import io.redress.store.Complaints;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;

/**
 * Checks a file that came, and makes it a document of its complaint or refuses it. The bytes that are checked are the bytes that are
 * kept: they are written again, under a key with their hash. After that the file that came is deleted, so every step may come twice.
 */
final class CheckDocument {

    /** The tag by which GuardDuty marks what it has searched, and the verdict that lets a file pass. */
    private static final String VERDICT = "GuardDutyMalwareScanStatus";

    private static final String CLEAN = "NO_THREATS_FOUND";
    private static final String HARMFUL = "THREATS_FOUND";
    private static final Actor.System ACTOR = new Actor.System("documents");

    private final Env env;
    private final Complaints complaints;
    private final RuleBook book;
    private final Bucket bucket;
    private final boolean scans;

    CheckDocument(Env env, Complaints complaints, RuleBook book, Bucket bucket) {
        this.env = env;
        this.complaints = complaints;
        this.book = book;
        this.bucket = bucket;
        this.scans = env.get("MALWARE_SCAN").equals("true");
    }

    void run(SentFile sent) {
        if (!sent.key().startsWith(IncomingDocument.PREFIX)) {
            return;
        }
        Optional<StoredFile> stored = bucket.find(sent.key(), sent.version());
        if (stored.isEmpty()) {
            // An earlier message has dealt with it.
            return;
        }
        Optional<String> verdict =
                scans ? sent.verdict().or(() -> bucket.tag(sent.key(), sent.version(), VERDICT)) : Optional.of(CLEAN);
        if (verdict.isPresent()) {
            check(stored.get(), found(verdict.get()));
            bucket.delete(sent.key(), sent.version());
        }
        // Without a verdict, the message with the verdict brings the file here again.
    }

    private static Optional<DocumentRefusal> found(String verdict) {
        return switch (verdict) {
            case CLEAN -> Optional.empty();
            case HARMFUL -> Optional.of(DocumentRefusal.MALWARE);
            default -> Optional.of(DocumentRefusal.NOT_SCANNED);
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
        long most = new DocumentRules(book.of(complaint).procedure()).limits().mostBytes();
        boolean read = found.isEmpty() && stored.size() <= most;
        byte[] bytes = read ? bucket.read(stored.key(), stored.version(), most).orElseThrow() : new byte[0];
        Command.ReceiveDocument command = new Command.ReceiveDocument(
                document.id(),
                read ? FileType.of(bytes) : "",
                stored.size(),
                read ? sha256(bytes) : "",
                document.by(),
                document.shown(),
                found,
                IncomingDocument.nameOf(stored));
        boolean attaches = attaches(complaint, command);
        AttachedFile file =
                new AttachedFile(document.organisation(), document.reference(), document.id(), command.sha256());
        if (attaches) {
            bucket.write(file.key(), bytes, command.type(), Map.of());
        }
        Complaint now = complaints.change(
                complaint.organisation(), complaint.reference(), ACTOR, env.now(), current -> book.of(current)
                        .decide(current, command, ACTOR, env.now()));
        if (attaches && !has(now, file)) {
            // Something else came first, such as the erasure.
            bucket.deleteAll(file.key());
        }
    }

    private boolean attaches(Complaint complaint, Command.ReceiveDocument command) {
        return book.of(complaint).decide(complaint, command, ACTOR, env.now()).events().stream()
                .anyMatch(DocumentAttached.class::isInstance);
    }

    private static boolean has(Complaint complaint, AttachedFile file) {
        return AttachedDocuments.of(complaint)
                .find(file.id())
                .filter(document -> document.sha256().equals(file.sha256()))
                .isPresent();
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
