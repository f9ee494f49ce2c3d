package io.redress.mailintake;

import io.redress.mime.ReadMail;
import io.redress.mime.Sender;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Whether it is proven that a mail comes from the domain of the address that it names. What SES finds out is enough if the domain publishes
 * a policy. For a domain without one, who sent the mail, or who signed it, must be that domain.
 */
final class ProvenSender {

    private static final String PASS = "PASS";

    /** The names below which registries give out domains, such as {@code co.uk} and {@code com.au}, begin with so many letters at most. */
    private static final int LONGEST_OF_REGISTRIES = 3;

    private static final Pattern SIGNER = Pattern.compile("(?:^|;)\\s*d\\s*=\\s*([A-Za-z0-9._-]+)");

    private ProvenSender() {}

    static boolean is(Incoming incoming, Sender sender) {
        Verdicts verdicts = incoming.received().verdicts();
        if (verdicts.dmarc().equals("FAIL")) {
            return false;
        }
        String domain = domain(sender.address());
        return verdicts.dmarc().equals(PASS) && isWhoWasChecked(incoming, domain)
                || verdicts.spf().equals(PASS)
                        && mayWriteFor(domain(incoming.received().sender()), domain)
                || verdicts.dkim().equals(PASS) && isSignedOnlyFor(domain, incoming.mail());
    }

    /**
     * Whether what SES says of the policy of a domain is about this domain. SES may read another address in a From header that is
     * written so that programs read it differently. A policy is kept if the sender of the envelope, or a signature, is of the domain.
     */
    private static boolean isWhoWasChecked(Incoming incoming, String domain) {
        List<String> read = incoming.received().from();
        boolean sameSender = read.isEmpty()
                || read.size() == 1 && endsWithDomain(read.getFirst().strip().toLowerCase(Locale.ROOT), domain);
        boolean kept = areRelated(domain(incoming.received().sender()), domain)
                || signers(incoming.mail()).stream().anyMatch(signer -> areRelated(signer, domain));
        return sameSender && kept;
    }

    private static boolean endsWithDomain(String from, String domain) {
        return from.endsWith("@" + domain) || from.endsWith("@" + domain + ">");
    }

    /** Whether one domain is a part of the other, or both are parts of a third one that somebody owns, as far as the names show. */
    private static boolean areRelated(String one, String other) {
        String parent = one.substring(one.indexOf('.') + 1);
        boolean owned = parent.indexOf('.') > LONGEST_OF_REGISTRIES;
        return mayWriteFor(one, other) || mayWriteFor(other, one) || owned && other.endsWith("." + parent);
    }

    /** The domains that have signed the mail. */
    private static List<String> signers(ReadMail mail) {
        return mail.headers().stream()
                .filter(header -> header.name().equalsIgnoreCase("DKIM-Signature"))
                .map(header -> SIGNER.matcher(header.value()))
                .map(signer -> signer.find() ? signer.group(1).toLowerCase(Locale.ROOT) : "")
                .toList();
    }

    /** Which of several signatures SES has found to be right is not known, so all must be of the domain. */
    private static boolean isSignedOnlyFor(String domain, ReadMail mail) {
        List<String> signers = signers(mail);
        return !signers.isEmpty() && signers.stream().allMatch(signer -> mayWriteFor(signer, domain));
    }

    /** Whether one domain is the other, or one that the other is a part of. */
    private static boolean mayWriteFor(String one, String domain) {
        return one.contains(".") && (domain.equals(one) || domain.endsWith("." + one));
    }

    private static String domain(String address) {
        return address.substring(address.lastIndexOf('@') + 1).strip().toLowerCase(Locale.ROOT);
    }
}
