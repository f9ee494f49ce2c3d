package io.redress.domain.complaint;

import java.util.Locale;
import java.util.Optional;

/** Why a file did not become a document of a complaint. */
public enum DocumentRefusal {
    /** It is no file of a type that the organisation accepts. */
    WRONG_TYPE("This is not a file of a kind that we accept, whatever its name says."),
    TOO_BIG("The file is too big."),
    EMPTY("The file is empty."),
    /** There are as many documents as there may be. */
    TOO_MANY("There are as many documents as this complaint can have."),
    MALWARE("The file contains harmful software."),
    /** Somebody has ordered the erasure of the personal data, and it has not begun yet. */
    TO_BE_ERASED("The personal data of this complaint is going to be erased, so nothing can be added any more."),
    /** Everybody who would see it sees the same file already. */
    ALREADY_THERE("We have this file already."),
    /** The link by which its form was opened does not hold any more. */
    LINK_ENDED("The link with which this file was sent does not work any more."),
    /** The search for harmful software could not read it, for example because it has a password. */
    NOT_SCANNED("The file could not be searched for harmful software, for example because it has a password.");

    private final String words;

    DocumentRefusal(String words) {
        this.words = words;
    }

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

    /** Why, in words for who sent the file. */
    public String inWords() {
        return words;
    }
}
