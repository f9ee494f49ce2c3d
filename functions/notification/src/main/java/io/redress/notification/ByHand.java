package io.redress.notification;

import io.redress.domain.complaint.UntoldLetter;

/** The mails that ask a member of staff to tell the complainant a letter. */
final class ByHand {

    static final String USUAL = "by-hand";

    /** The letter was mailed, and the mail came back. */
    static final String RETURNED = "letter-returned";

    private ByHand() {}

    /** The mail about a letter that has not reached the complainant. */
    static String of(UntoldLetter letter) {
        return letter.state() == UntoldLetter.State.RETURNED ? RETURNED : USUAL;
    }
}
