package io.redress.mailintake;

import io.redress.domain.intake.SetAsideMail.Cause;
import io.redress.platform.Tree;
import java.util.Optional;

/**
 * What SES found out about a mail: {@code PASS}, {@code FAIL}, {@code GRAY} if it cannot say, {@code PROCESSING_FAILED}, or {@code DISABLED}.
 *
 * @param virus what the search for viruses found
 * @param spam what the search for spam found
 * @param spf whether the server may send for the domain of the envelope's sender
 * @param dkim whether a signature of the mail is right
 * @param dmarc whether the address in the mail agrees with one of both, if its domain asks for that
 */
record Verdicts(String virus, String spam, String spf, String dkim, String dmarc) {

    private static final String PASS = "PASS";
    private static final String FAIL = "FAIL";

    static Verdicts of(Tree receipt) {
        return new Verdicts(
                status(receipt, "virusVerdict"),
                status(receipt, "spamVerdict"),
                status(receipt, "spfVerdict"),
                status(receipt, "dkimVerdict"),
                status(receipt, "dmarcVerdict"));
    }

    private static String status(Tree receipt, String verdict) {
        return receipt.at(verdict).text("status").orElse("PROCESSING_FAILED");
    }

    /**
     * Why a mail is dangerous; empty if it is not. Nothing of it is read then but its head and its text.
     *
     * @param hasFiles whether there are files in the mail: a text alone cannot do harm
     */
    Optional<Cause> danger(boolean hasFiles) {
        return switch (virus) {
            case PASS, "DISABLED" -> Optional.empty();
            case FAIL -> Optional.of(Cause.VIRUS);
            default -> hasFiles ? Optional.of(Cause.NOT_SCANNED) : Optional.empty();
        };
    }

    /**
     * Why nobody should act on what a mail says; empty if it may be what it seems. What SES cannot say is no reason, but a server that may
     * not send for its domain is one unless a signature speaks for the mail: a forged mail has no signature at all, and that is no failure.
     */
    Optional<Cause> doubt() {
        if (spam.equals(FAIL)) {
            return Optional.of(Cause.SPAM);
        }
        boolean forged = dmarc.equals(FAIL) || spf.equals(FAIL) && !dkim.equals(PASS);
        return forged ? Optional.of(Cause.NOT_AUTHENTIC) : Optional.empty();
    }
}
