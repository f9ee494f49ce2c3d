package io.redress.mailintake;

import io.redress.mime.ReadMail;
import io.redress.mime.Sender;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whether it is proven that a mail comes from the domain of the address that it names. What SES finds out is enough if the domain publishes
 * a policy. For a domain without one, who sent the mail, or who signed it, must be that domain.
 */
final class ProvenSender {

    private static final String PASS = "PASS";
    private static final Pattern SIGNER = Pattern.compile("(?:^|;)\\s*d\\s*=\\s*([A-Za-z0-9._-]+)");

    private ProvenSender() {}

    static boolean is(Incoming incoming, Sender sender) {
        Verdicts verdicts = incoming.received().verdicts();
        if (verdicts.dmarc().equals("FAIL")) {
            return false;
        }
        String domain = domain(sender.address());
        return verdicts.dmarc().equals(PASS)
                || verdicts.spf().equals(PASS)
                        && mayWriteFor(domain(incoming.received().sender()), domain)
                || verdicts.dkim().equals(PASS) && isSignedOnlyFor(domain, incoming.mail());
    }

    /** Which of several signatures SES has found to be right is not known, so all must be of the domain. */
    private static boolean isSignedOnlyFor(String domain, ReadMail mail) {
        List<String> signatures = mail.headers().stream()
                .filter(header -> header.name().equalsIgnoreCase("DKIM-Signature"))
                .map(ReadMail.Header::value)
                .toList();
        return !signatures.isEmpty()
                && signatures.stream().allMatch(signature -> {
                    Matcher signer = SIGNER.matcher(signature);
                    return signer.find() && mayWriteFor(signer.group(1).toLowerCase(Locale.ROOT), domain);
                });
    }

    /** Whether one domain is the other, or one that the other is a part of. */
    private static boolean mayWriteFor(String one, String domain) {
        return one.contains(".") && (domain.equals(one) || domain.endsWith("." + one));
    }

    private static String domain(String address) {
        return address.substring(address.lastIndexOf('@') + 1).strip().toLowerCase(Locale.ROOT);
    }
}
