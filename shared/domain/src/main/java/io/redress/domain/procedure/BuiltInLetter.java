package io.redress.domain.procedure;

import io.redress.domain.language.Language;
import io.redress.domain.language.Messages;
import java.util.Locale;
import java.util.Optional;

/**
 * The letters to complainants that Redress knows how to write. A procedure orders them by their {@link #id}, or sets a letter
 * of its own in one of them. Their wording is in the templates of the same names in {@code shared/email}.
 */
public enum BuiltInLetter {
    ACKNOWLEDGEMENT(FilledIn.OPTIONAL_TEXT),
    RECEIVED(FilledIn.OPTIONAL_TEXT),
    ANSWER(FilledIn.TEXT),
    CLOSED(FilledIn.NOTHING),
    DECISION(FilledIn.FIELDS),
    ERASURE(FilledIn.NOTHING),
    EXHAUSTED(FilledIn.NOTHING),
    EXTENSION(FilledIn.TEXT),
    KEPT_LONGER(FilledIn.NOTHING),
    MESSAGE(FilledIn.TEXT),
    NEW_DATES(FilledIn.NOTHING),
    NO_FURTHER(FilledIn.OPTIONAL_TEXT),
    PAUSED(FilledIn.TEXT),
    REFERRED(FilledIn.FIELDS),
    REFUSED_FURTHER(FilledIn.TEXT),
    REPLY_REMINDER(FilledIn.NOTHING),
    RESPONSE(FilledIn.FIELDS),
    RESUMED(FilledIn.NOTHING),
    STAGE_OPENED(FilledIn.OPTIONAL_TEXT);

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

    private final FilledIn filledIn;

    BuiltInLetter(FilledIn filledIn) {
        this.filledIn = filledIn;
    }

    /** The name by which procedures order it, such as {@code stage-opened}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The title on the complainant's page. */
    public String title(Language language) {
        return Messages.OF_THE_DOMAIN.in(language).say("letter." + id());
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
