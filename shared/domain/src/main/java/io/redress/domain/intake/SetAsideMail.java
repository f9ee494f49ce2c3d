package io.redress.domain.intake;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A mail that has become neither a complaint nor an addition to one. A person decides what becomes of it.
 *
 * @param id sorts by the time of receipt
 * @param complaint the complaint to whose letter it replies; absent if it replies to none that is known
 * @param name the sender's name; absent for none
 * @param from the sender's address as the mail names it; absent if it names none, or several
 * @param text what it says, up to a length; the file of the mail has all of it
 * @param cut whether it says more than that
 * @param headers the lines of its head, decoded
 * @param file the key of the whole mail in the bucket of mails
 * @param clean whether the file was searched for tracking links and reply addresses of letters, and has none
 * @param language the language in which it is written; absent if it was not recognised
 * @param settled what a person has decided; absent as long as it waits
 */
public record SetAsideMail(
        String id,
        Instant received,
        Cause cause,
        @Nullable String detail,
        @Nullable String complaint,
        @Nullable String name,
        @Nullable String from,
        String subject,
        String text,
        boolean cut,
        List<MailedFile> files,
        List<String> headers,
        String file,
        boolean clean,
        @Nullable String language,
        @Nullable Settled settled) {

    /** Why a mail was set aside. */
    public enum Cause {
        VIRUS("A virus was found in it."),
        NOT_SCANNED("Its files could not be checked for viruses."),
        SPAM("It was found to be spam."),
        NOT_AUTHENTIC("It does not come from where it says: the checks of its sender have failed."),
        UNREADABLE("It could not be read."),
        AUTOMATIC("A program sent it, or it was sent to many people, so it is not answered."),
        NO_SENDER("It names no sender, or several, so nobody can be answered."),
        EMPTY("It has neither a subject, nor a text, nor a file."),
        UNKNOWN_ADDRESS("It was sent to an address at which nothing is received."),
        WRONG_TOKEN("It replies to no letter of ours: the address is wrong."),
        EXPIRED_TOKEN("The link and the reply address of that letter are no longer valid."),
        OTHER_ADDRESS("It answers a letter, and nothing shows that it comes from the address on record."),
        NO_ROOM("Its sender has added so much to the complaint that there is no room for more now."),
        NOT_POSSIBLE("Nothing can be added to the complaint in its present stage."),
        REFUSED("The procedure does not accept it."),
        TOO_MANY("Too many complaints came in this hour.");

        private final String words;

        Cause(String words) {
            this.words = words;
        }

        /** The cause in a sentence. */
        public String inWords() {
            return words;
        }

        /**
         * Whether somebody may have meant the mail as a reply to the letter that it answers. A program means nothing, and a virus may send
         * itself to everybody who ever wrote; a complaint must not stay open for them. What is in doubt for another cause is for a person.
         */
        public boolean mayBeMeant() {
            return switch (this) {
                case VIRUS, AUTOMATIC -> false;
                case UNKNOWN_ADDRESS, WRONG_TOKEN, EXPIRED_TOKEN -> false;
                case NOT_SCANNED,
                        SPAM,
                        NOT_AUTHENTIC,
                        UNREADABLE,
                        NO_SENDER,
                        EMPTY,
                        OTHER_ADDRESS,
                        NO_ROOM,
                        NOT_POSSIBLE,
                        REFUSED,
                        TOO_MANY -> true;
            };
        }
    }

    /** A file in the mail. */
    public record MailedFile(String name, String type, int size) {
        @Override
        public String toString() {
            return "MailedFile[" + size + " bytes]";
        }
    }

    /**
     * What a person decided.
     *
     * @param by the id of the member of staff
     * @param reason why it was discarded; absent if it was not
     * @param became the reference of the complaint that it became; absent if it became none
     * @param added the reference of the complaint to which it was added; absent if it was added to none
     * @param request the digest of the request that made a complaint of it, by which the same request is known; absent for other decisions
     */
    public record Settled(
            Instant at,
            String by,
            @Nullable String reason,
            @Nullable String became,
            @Nullable String added,
            @Nullable String request) {

        public static Settled discarded(Instant at, String by, String reason) {
            return new Settled(at, by, reason, null, null, null);
        }

        public static Settled became(Instant at, String by, String reference) {
            return new Settled(at, by, null, reference, null, null);
        }

        /** @param request the digest of the request that made a complaint of the mail */
        public static Settled became(Instant at, String by, String reference, String request) {
            return new Settled(at, by, null, reference, null, request);
        }

        public static Settled added(Instant at, String by, String reference) {
            return new Settled(at, by, null, null, reference, null);
        }

        /** Whether nothing had to be done about the mail. */
        public boolean isDiscarded() {
            return became == null && added == null;
        }

        /** Whether the same person decided the same, at whatever time. */
        public boolean isSameAs(Settled other) {
            return equals(new Settled(at, other.by, other.reason, other.became, other.added, other.request));
        }

        @Override
        public String toString() {
            return "Settled[" + by + "]";
        }
    }

    public SetAsideMail {
        files = files == null ? List.of() : List.copyOf(files);
        headers = headers == null ? List.of() : List.copyOf(headers);
    }

    /** The key of a whole mail in the bucket of mails, which keeps what begins like it longer than others. */
    public static String fileOf(String organisation, String id) {
        return "set-aside/" + organisation + "/" + id;
    }

    /** The complaint to whose letter it replies. */
    public Optional<String> repliesTo() {
        return Optional.ofNullable(complaint);
    }

    /** The complaints that it is about: the one to whose letter it replies, and the one that it became. */
    public List<String> complaints() {
        return Stream.of(complaint, settled == null ? null : settled.became())
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    /** Whether nobody has decided yet. */
    public boolean waits() {
        return settled == null;
    }

    /** Whether a person has decided that nothing has to be done about it. Its file is deleted then. */
    public boolean isDiscarded() {
        return settled != null && settled.isDiscarded();
    }

    /** Whether its file, and the files in it, may be given to anybody as far as viruses are concerned. */
    public boolean isSafe() {
        return cause != Cause.VIRUS && cause != Cause.NOT_SCANNED;
    }

    /** The same mail with another text and other headers. */
    public SetAsideMail saying(String newText, List<String> newHeaders) {
        return new SetAsideMail(
                id,
                received,
                cause,
                detail,
                complaint,
                name,
                from,
                subject,
                newText,
                cut,
                files,
                newHeaders,
                file,
                clean,
                language,
                settled);
    }

    /** Whether staff may have its file. With a link or an address in it, they could act as the complainant. */
    public boolean mayBeSaved() {
        return isSafe() && clean;
    }

    /**
     * Whether the files in it become documents if a person takes it.
     *
     * @param searched whether documents are searched for viruses one by one
     */
    public boolean givesFiles(boolean searched) {
        return isSafe() || cause == Cause.NOT_SCANNED && searched;
    }

    /** The same mail, settled. */
    public SetAsideMail settledBy(Settled decision) {
        return new SetAsideMail(
                id, received, cause, detail, complaint, name, from, subject, text, cut, files, headers, file, clean,
                language, decision);
    }

    @Override
    public String toString() {
        return "SetAsideMail[" + id + ", " + cause + "]";
    }
}
