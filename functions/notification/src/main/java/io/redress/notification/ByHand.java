package io.redress.notification;

import io.redress.domain.complaint.UntoldLetter;

/** The mails that ask a member of staff to tell the complainant a letter. */
final class ByHand {

    static final String USUAL = "by-hand";

    /** The letter was mailed, and the mail came back. */
    static final String RETURNED = "letter-returned";

    /** The letter arrived, and its reader marked it as spam. */
    static final String MARKED_AS_SPAM = "letter-marked-as-spam";

    private ByHand() {}

    /** The mail about a letter that has not reached the complainant. */
    static String of(UntoldLetter letter) {
        return switch (letter.state()) {
            case RETURNED -> RETURNED;
            case MARKED_AS_SPAM -> MARKED_AS_SPAM;
            case ORDERED, OWED, IN_DOUBT, DELAYED -> USUAL;
        };
    }
}
