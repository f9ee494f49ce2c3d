package io.redress.local.template;

import java.util.List;
import java.util.Locale;

/**
 * What happens with mails that come in: they are stored in a bucket, and queues are told of them.
 *
 * @param bucket the name of the bucket
 * @param prefix with this begin the keys of the mails
 * @param recipients the addresses and domains that are received; one with a dot before it means all domains below it
 * @param queues the addresses of the queues that are told
 */
public record MailRule(String bucket, String prefix, List<String> recipients, List<String> queues) {

    /** Whether mails to this address are received. */
    public boolean receives(String address) {
        String small = address.toLowerCase(Locale.ROOT);
        String domain = small.substring(small.lastIndexOf('@') + 1);
        return recipients.stream()
                .anyMatch(recipient -> recipient.startsWith(".")
                        ? domain.endsWith(recipient)
                        : domain.equals(recipient) || small.equals(recipient));
    }
}
