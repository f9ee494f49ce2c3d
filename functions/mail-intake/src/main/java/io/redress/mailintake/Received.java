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
 * @param from from whom the mail is, as SES reads it; empty if SES does not say
 * @param recipients the addresses of ours to which the mail was sent
 * @param file the key of the whole mail in the bucket
 */
record Received(Instant at, String sender, List<String> from, List<String> recipients, Verdicts verdicts, String file) {

    /** Reads the notice; empty if it is none about a stored mail. */
    static Optional<Received> of(Tree notice) {
        Tree mail = notice.at("mail");
        Tree receipt = notice.at("receipt");
        Optional<String> file = receipt.at("action").text("objectKey");
        Optional<String> time = receipt.text("timestamp").or(() -> mail.text("timestamp"));
        if (file.isEmpty() || time.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Received(
                Instant.parse(time.get()),
                mail.text("source").orElse(""),
                texts(mail.at("commonHeaders"), "from"),
                texts(receipt, "recipients"),
                Verdicts.of(receipt),
                file.get()));
    }

    private static List<String> texts(Tree tree, String name) {
        return tree.list(name).stream()
                .map(text -> Objects.toString(text.value(), ""))
                .toList();
    }

    @Override
    public String toString() {
        return "Received[" + at + "]";
    }
}
