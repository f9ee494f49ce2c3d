package io.redress.domain.complaint;

import io.redress.domain.language.Language;
import io.redress.domain.language.Messages;
import java.util.Locale;
import java.util.Optional;

/** Why a file did not become a document of a complaint. */
public enum DocumentRefusal {
    /** It is no file of a type that the organisation accepts. */
    WRONG_TYPE,
    TOO_BIG,
    /** It is an archive, as some office documents are, and has far more bytes when a program unpacks it. */
    TOO_BIG_UNPACKED,
    EMPTY,
    /** There are as many documents as there may be. */
    TOO_MANY,
    MALWARE,
    /** Somebody has ordered the erasure of the personal data, and it has not begun yet. */
    TO_BE_ERASED,
    /** Everybody who would see it sees the same file already. */
    ALREADY_THERE,
    /** The link by which its form was opened does not hold any more. */
    LINK_ENDED,
    /** The search for harmful software could not read it, for example because it has a password. */
    NOT_SCANNED;

    /** The refusal as it is stored. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The refusal with this id. */
    public static Optional<DocumentRefusal> of(String id) {
        for (DocumentRefusal refusal : values()) {
            if (refusal.id().equals(id)) {
                return Optional.of(refusal);
            }
        }
        return Optional.empty();
    }

    /** Why, in words for the person who sent the file. */
    public String inWords(Language language) {
        return Messages.OF_THE_DOMAIN.in(language).say("refusal." + id());
    }

    /** A stored refusal in words; the refusal itself if a newer version of Redress has stored it. */
    public static String inWords(String id, Language language) {
        return of(id).map(refusal -> refusal.inWords(language)).orElse(id);
    }
}
