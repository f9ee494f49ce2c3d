package io.redress.documents;

import io.redress.domain.complaint.DocumentRefusal;
import io.redress.lambda.Telemetry;
import io.redress.platform.Log;
import java.util.Optional;
import java.util.function.Function;

/**
 * What the bytes of a file say of it.
 *
 * @param type the type; empty for one that is not known
 * @param refusal why no procedure accepts it, whatever its type is; empty if one may
 */
record FileContent(String type, Optional<DocumentRefusal> refusal) {

    /** What the bytes of a file say that nobody has read. */
    static final FileContent UNREAD = new FileContent("", Optional.empty());

    static FileContent of(byte[] bytes) {
        return of(bytes, FileContent::read);
    }

    /**
     * A file that makes its check fail has no type, so it is refused. If the check failed with an exception, it would fail each
     * time the message about the file is delivered, and the sender would never read why the file is no document.
     *
     * @param check reads the bytes
     */
    static FileContent of(byte[] bytes, Function<byte[], FileContent> check) {
        try {
            return check.apply(bytes);
        } catch (RuntimeException | StackOverflowError fault) {
            Log.failed("a file could not be checked and is refused", fault);
            Telemetry.count("UncheckedFiles");
            return UNREAD;
        }
    }

    private static FileContent read(byte[] bytes) {
        String type = FileType.of(bytes);
        if (!FileType.isArchive(type)) {
            return new FileContent(type, Optional.empty());
        }
        return switch (Unpacking.of(bytes, ZipDirectory.of(bytes))) {
            case DONE -> new FileContent(type, Optional.empty());
            case TOO_BIG -> new FileContent(type, Optional.of(DocumentRefusal.TOO_BIG_UNPACKED));
            case BROKEN -> UNREAD;
        };
    }
}
