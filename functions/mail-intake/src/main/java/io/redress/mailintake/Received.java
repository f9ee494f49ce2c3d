package io.redress.mailintake;

import io.redress.platform.Tree;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What SES tells of a mail that it has received and stored.
 *
 * @param sender the sender of the envelope; empty if it has none
 * @param recipients the addresses of ours to which the mail was sent
 * @param file the key of the whole mail in the bucket
 */
record Received(Instant at, String sender, List<String> recipients, Verdicts verdicts, String file) {

    /** Reads the notice; empty if it is none about a stored mail. */
    static Optional<Received> of(Tree notice) {
        Tree mail = notice.at("mail");
        Tree receipt = notice.at("receipt");
        Optional<String> file = receipt.at("action").text("objectKey");
        Optional<String> time = receipt.text("timestamp").or(() -> mail.text("timestamp"));
        if (file.isEmpty() || time.isEmpty()) {
            return Optional.empty();
        }
        List<String> recipients = receipt.list("recipients").stream()
                .map(recipient -> Objects.toString(recipient.value(), ""))
                .toList();
        return Optional.of(new Received(
                Instant.parse(time.get()),
                mail.text("source").orElse(""),
                recipients,
                Verdicts.of(receipt),
                file.get()));
    }

    @Override
    public String toString() {
        return "Received[" + at + "]";
    }
}
