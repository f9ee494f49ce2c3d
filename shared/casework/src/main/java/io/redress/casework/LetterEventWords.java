package io.redress.casework;

import io.redress.domain.complaint.LetterEvent;
import io.redress.platform.Dates;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** What happened to a letter, as a sentence of the timeline. */
final class LetterEventWords {

    private LetterEventWords() {}

    static String of(LetterEvent event, ZoneId zone) {
        return switch (event) {
            case LetterEvent.LetterDrafted drafted -> "Letter written: " + drafted.letter() + ".";
            case LetterEvent.LetterOrdered ordered -> "Letter ordered: " + ordered.letter() + ".";
            case LetterEvent.LetterOwed owed -> "Letter to be told by hand: " + owed.letter() + ".";
            case LetterEvent.LetterReturned back ->
                "The mail of this letter came back: " + back.letter() + ", " + Dates.minute(back.at(), zone) + ".";
            case LetterEvent.LetterDelayed delayed ->
                "The mail of this letter is delayed: " + delayed.letter() + ", since "
                        + Dates.minute(delayed.at(), zone) + ".";
            case LetterEvent.LetterDelivered delivered ->
                "The delayed letter arrived: " + delivered.letter() + ", " + Dates.minute(delivered.at(), zone) + ".";
            case LetterEvent.LetterMarkedAsSpam marked ->
                "This letter was marked as spam: " + marked.letter() + ", " + Dates.minute(marked.at(), zone) + ".";
            case LetterEvent.AddressUnusable address ->
                "Nothing more is mailed to the e-mail address of the "
                        + address.holder().id() + ", because "
                        + switch (address.why()) {
                            case RETURNED -> "a mail came back from it for good.";
                            case MARKED_AS_SPAM -> "a letter was marked as spam there.";
                        };
            case LetterEvent.LetterTold told ->
                "Told by hand: " + told.letter() + ", " + Dates.minute(told.at(), zone) + ".";
            case LetterEvent.LetterOrderedAgain again -> "The letter of change " + again.change() + " is sent again.";
            case LetterEvent.LetterSent sent -> "Letter sent: " + sent.letter() + on(sent.at(), zone) + ".";
            case LetterEvent.LetterDoubted doubted ->
                "Nobody knows whether this letter arrived: " + doubted.letter() + ", handed over "
                        + Dates.minute(doubted.at(), zone) + ".";
        };
    }

    private static String on(@Nullable Instant at, ZoneId zone) {
        return at == null ? "" : ", on " + Dates.minute(at, zone);
    }
}
