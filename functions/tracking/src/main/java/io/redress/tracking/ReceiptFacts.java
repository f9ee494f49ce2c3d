package io.redress.tracking;

import io.redress.domain.intake.Particulars;
import io.redress.domain.language.Wording;
import io.redress.intake.Receipt;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** What the top of the page of a complaint says to a person who has just sent it with the form. */
final class ReceiptFacts {

    /** The parameter of the page's address which says that the complaint was sent just now. */
    static final String RECEIVED = "received";

    private static final String NEW = "1";
    private static final String BEFORE = "before";
    private static final String NOT_MAILED = "not-mailed";

    private ReceiptFacts() {}

    /** What the address says about a receipt. */
    static String inAddress(Receipt receipt) {
        if (receipt.receivedBefore() != null) {
            return BEFORE;
        }
        return receipt.mailHeld() ? NOT_MAILED : NEW;
    }

    /**
     * The facts; none if the address does not say that the complaint was sent just now.
     *
     * @param received what the address says
     * @param link the whole address of the page, to be kept
     */
    static List<Map<String, Object>> of(TrackedComplaint tracked, String received, String link) {
        if (received.isEmpty()) {
            return List.of();
        }
        Wording words = tracked.words();
        return List.of(Map.of(
                "before",
                received.equals(BEFORE) ? words.say("receipt.before") : "",
                "next",
                tracked.complaint().limits().isEmpty() ? tracked.stage().description() : "",
                "link",
                link,
                "mailed",
                words.say(mailed(tracked, received))));
    }

    /** Whether a mail confirms the receipt, and if not, why. */
    private static String mailed(TrackedComplaint tracked, String received) {
        Particulars particulars = tracked.particulars();
        LocalDate today = tracked.now().atZone(tracked.zone()).toLocalDate();
        if (received.equals(NOT_MAILED)) {
            return "receipt.notMailed";
        }
        if (particulars.letterAddress(today).isPresent()) {
            return "receipt.mailed";
        }
        return particulars.contactable() ? "receipt.otherWay" : "receipt.unreachable";
    }
}
