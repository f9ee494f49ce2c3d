package io.redress.mime;

import io.redress.domain.Text;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What was read of a mail so far: its headers, its texts and its files. */
final class CollectedParts {

    private static final String PLAIN = "text/plain";
    private static final String HTML = "text/html";
    private static final String ALTERNATIVE = "multipart/alternative";

    private final MailLimits limits;
    private final byte[] raw;
    private final String digest;
    private final List<ReadMail.Header> headers = new ArrayList<>();
    private final List<Sender> senders = new ArrayList<>();
    private final List<MailFile> files = new ArrayList<>();
    private final List<Said> texts = new ArrayList<>();
    private final Deque<Level> levels = new ArrayDeque<>();
    private Parameters type = Parameters.of(PLAIN);
    private Parameters disposition = Parameters.of("");
    private boolean hasType;
    private String topType = PLAIN;
    private int parts;
    private int characters;
    private boolean cut;
    private boolean secrets;
    private boolean unclear;

    /** One text of the mail. */
    private record Said(String text, boolean html, int alternative) {
        @Override
        public String toString() {
            return "Said[" + text.length() + " characters]";
        }
    }

    private record Level(String type, int number) {}

    CollectedParts(MailLimits limits, byte[] raw, String digest) {
        this.limits = limits;
        this.raw = raw;
        this.digest = digest;
    }

    void beginHeader() throws TooMuch {
        parts++;
        if (parts > limits.parts()) {
            throw new TooMuch("it has more than " + limits.parts() + " parts");
        }
        boolean inDigest = !levels.isEmpty() && levels.peek().type().equals("multipart/digest");
        type = Parameters.of(inDigest ? "message/rfc822" : PLAIN);
        disposition = Parameters.of("");
        hasType = false;
    }

    void header(String name, String value) {
        switch (name.strip().toLowerCase(Locale.ROOT)) {
            case "content-type" -> {
                if (!hasType) {
                    type = Parameters.of(value);
                    hasType = true;
                    topType = parts == 1 ? type.value() : topType;
                }
            }
            case "content-disposition" -> disposition = Parameters.of(value);
            case "from" -> {
                if (parts == 1) {
                    from(value);
                }
            }
            default -> {
                // Other headers are only kept.
            }
        }
        if (parts == 1) {
            headers.add(new ReadMail.Header(
                    withoutSecrets(name.strip()), withoutSecrets(Letters.line(EncodedWords.read(value)))));
        }
    }

    /** A mail with two senders has none, so the others need not be read. */
    private void from(String header) {
        if (senders.size() > 1 || unclear) {
            return;
        }
        Optional<List<Sender>> read = Senders.of(header);
        unclear = read.isEmpty();
        read.orElse(List.of()).stream()
                .map(sender -> new Sender(
                        sender.displayName().map(this::withoutSecrets).orElse(null), withoutSecrets(sender.address())))
                .forEach(senders::add);
    }

    /** What may be kept and shown of a text of the mail. */
    private String withoutSecrets(String text) {
        String hidden = LetterSecrets.hidden(text);
        secrets |= !hidden.equals(text);
        return hidden;
    }

    void beginMultipart() throws TooMuch {
        levels.push(new Level(type.value(), parts));
        if (levels.size() > limits.depth()) {
            throw new TooMuch("its parts lie deeper than " + limits.depth() + " levels within each other");
        }
    }

    void endMultipart() {
        levels.poll();
    }

    void body(InputStream body) throws IOException {
        byte[] content = body.readAllBytes();
        boolean attached = disposition.value().equals("attachment") || name().isPresent();
        boolean isText = type.value().equals(PLAIN)
                || type.value().equals(HTML)
                || type.value().isEmpty();
        boolean unknownText =
                type.value().startsWith("text/") && !attached && !type.value().contains("calendar");
        if ((isText && !attached) || unknownText || parts == 1 && type.value().indexOf('/') < 0) {
            say(content);
        } else if (content.length > 0) {
            byte[] hidden = TextFile.is(type.value(), content) ? LetterSecrets.hidden(content) : content;
            secrets |= hidden != content;
            files.add(new MailFile(
                    name().map(this::withoutSecrets).orElseGet(this::usualName), withoutSecrets(type.value()), hidden));
        }
    }

    private void say(byte[] content) {
        String text = Letters.of(content, type.get("charset").orElse(null));
        int room = limits.text() - characters;
        if (text.length() > room) {
            cut = true;
            text = Text.start(text, Math.max(room, 0));
        }
        characters += text.length();
        texts.add(new Said(text, type.value().equals(HTML), alternative()));
    }

    /** The number of the innermost alternative in which the part lies; 0 if it lies in none. */
    private int alternative() {
        return levels.stream()
                .filter(level -> level.type().equals(ALTERNATIVE))
                .map(Level::number)
                .findFirst()
                .orElse(0);
    }

    private Optional<String> name() {
        return disposition
                .get("filename")
                .or(() -> type.get("name"))
                .map(CollectedParts::safe)
                .filter(name -> !name.isEmpty());
    }

    /** A name in one line, without the folders that some programs write. */
    private static String safe(String name) {
        String line = Letters.line(EncodedWords.read(name));
        String last = line.substring(Math.max(line.lastIndexOf('/'), line.lastIndexOf('\\')) + 1);
        return last.strip();
    }

    private String usualName() {
        return switch (type.value()) {
            case "message/rfc822", "message/global" -> "message.eml";
            case "text/calendar" -> "invitation.ics";
            case "message/delivery-status" -> "delivery-status.txt";
            case "text/rfc822-headers" -> "headers.txt";
            case "application/ms-tnef" -> "winmail.dat";
            default -> "attachment-" + (files.size() + 1);
        };
    }

    /** The mail ends in the middle of something. */
    void broken() {
        levels.clear();
    }

    ReadMail mail() {
        List<String> said = new ArrayList<>();
        boolean shortened = cut;
        int room = limits.text();
        for (Said each : texts) {
            if (!each.html()) {
                said.add(withoutSecrets(Letters.text(each.text())));
            } else if (!hasPlain(each)) {
                HtmlText read = HtmlText.of(each.text(), room);
                said.add(withoutSecrets(Letters.text(read.text())));
                shortened |= read.cut();
                room -= read.text().length();
            }
        }
        said.removeIf(String::isEmpty);
        String subject = headers.stream()
                .filter(header -> header.name().equalsIgnoreCase("subject"))
                .map(ReadMail.Header::value)
                .findFirst()
                .orElse("");
        return new ReadMail(
                headers,
                unclear ? List.of() : senders,
                subject,
                String.join("\n\n", said),
                shortened,
                topType,
                files,
                digest,
                secrets || LetterSecrets.areIn(raw));
    }

    /** Whether an alternative says in plain text what it says in HTML. */
    private boolean hasPlain(Said html) {
        return texts.stream()
                .anyMatch(other -> !other.html()
                        && other.alternative() == html.alternative()
                        && html.alternative() != 0
                        && !other.text().isBlank());
    }
}
