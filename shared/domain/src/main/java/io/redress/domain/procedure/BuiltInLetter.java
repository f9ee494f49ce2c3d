package io.redress.domain.procedure;

import java.util.Locale;
import java.util.Optional;

/**
 * The letters to complainants that Redress knows how to write. A procedure orders them by their {@link #id}, or sets a letter
 * of its own in one of them. Their wording is in the templates of the same names in {@code shared/email}.
 */
public enum BuiltInLetter {
    ACKNOWLEDGEMENT("We have received your complaint", FilledIn.OPTIONAL_TEXT),
    RECEIVED("We have received what you sent us", FilledIn.OPTIONAL_TEXT),
    ANSWER("Our answer", FilledIn.TEXT),
    CLOSED("We have closed it", FilledIn.NOTHING),
    DECISION("The decision on your complaint", FilledIn.FIELDS),
    ERASURE("We erase your personal data", FilledIn.NOTHING),
    EXHAUSTED("Where you can take your complaint", FilledIn.NOTHING),
    EXTENSION("We need more time", FilledIn.TEXT),
    KEPT_LONGER("We keep your personal data for longer", FilledIn.NOTHING),
    MESSAGE("A message to you", FilledIn.TEXT),
    NEW_DATES("A new date for your complaint", FilledIn.NOTHING),
    NO_FURTHER("Your complaint goes no further with us", FilledIn.OPTIONAL_TEXT),
    PAUSED("Your complaint has to wait", FilledIn.TEXT),
    REFERRED("Your complaint is with another office", FilledIn.FIELDS),
    REFUSED_FURTHER("Why your complaint does not go to the next stage", FilledIn.TEXT),
    REPLY_REMINDER("Does our answer settle your complaint?", FilledIn.NOTHING),
    RESPONSE("Our response", FilledIn.FIELDS),
    RESUMED("We go on with your complaint", FilledIn.NOTHING),
    STAGE_OPENED("What happens with your complaint now", FilledIn.OPTIONAL_TEXT);

    /** Which fields a letter shows. */
    public enum FilledIn {
        /** Nothing. */
        NOTHING,
        /** The text of the quoted field, if the action has one. */
        OPTIONAL_TEXT,
        /** The text of the quoted field, without which the letter cannot be written. */
        TEXT,
        /** Every field, under its title. */
        FIELDS
    }

    private final String title;
    private final FilledIn filledIn;

    BuiltInLetter(String title, FilledIn filledIn) {
        this.title = title;
        this.filledIn = filledIn;
    }

    /** The name by which procedures order it, such as {@code stage-opened}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The title on the complainant's page. */
    public String title() {
        return title;
    }

    /** Whether it begins with the words of the action that sends it, and has none of its own. */
    boolean needsOpening() {
        return switch (this) {
            case RESPONSE, DECISION, STAGE_OPENED -> true;
            case ACKNOWLEDGEMENT,
                    RECEIVED,
                    ANSWER,
                    CLOSED,
                    ERASURE,
                    EXHAUSTED,
                    EXTENSION,
                    KEPT_LONGER,
                    MESSAGE,
                    NEW_DATES,
                    NO_FURTHER,
                    PAUSED,
                    REFERRED,
                    REFUSED_FURTHER,
                    REPLY_REMINDER,
                    RESUMED -> false;
        };
    }

    /** Whether it begins with the words of the action that sends it, if the action has any. */
    boolean takesOpening() {
        return needsOpening() || this == ANSWER || this == CLOSED;
    }

    public FilledIn filledIn() {
        return filledIn;
    }

    /** The built-in letter with this id; empty if there is none. */
    static Optional<BuiltInLetter> of(String id) {
        for (BuiltInLetter letter : values()) {
            if (letter.id().equals(id)) {
                return Optional.of(letter);
            }
        }
        return Optional.empty();
    }
}
