package io.redress.mime;

import io.redress.domain.PastedText;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes text of bytes whose charset is named rightly, wrongly or not at all. It never fails. */
final class Letters {

    /** What a byte is that is no UTF-8, if nobody says otherwise: most such mails come from Windows. */
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private Letters() {}

    static String of(byte[] bytes, @Nullable String charset) {
        Optional<Charset> named = named(charset);
        if (named.isPresent() && !says8Bit(named.get())) {
            return decoded(bytes, named.get());
        }
        return strictly(bytes)
                .orElseGet(() -> decoded(bytes, named.filter(Letters::isOther).orElse(WINDOWS)));
    }

    /** Programs that do not know better name these, so text that is valid UTF-8 is read as such whatever they say. */
    private static boolean says8Bit(Charset charset) {
        return charset.equals(StandardCharsets.US_ASCII)
                || charset.equals(StandardCharsets.ISO_8859_1)
                || charset.equals(StandardCharsets.UTF_8)
                || charset.equals(WINDOWS);
    }

    private static boolean isOther(Charset charset) {
        return !says8Bit(charset);
    }

    static Optional<Charset> named(@Nullable String charset) {
        if (charset == null) {
            return Optional.empty();
        }
        String name = charset.strip().replace("\"", "").replace("'", "").toLowerCase(Locale.ROOT);
        try {
            return Optional.of(Charset.forName(name.equals("utf8mb4") || name.equals("cp65001") ? "utf-8" : name))
                    .filter(Letters::isSafe);
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /** Charsets that choose another charset themselves are not trusted. */
    private static boolean isSafe(Charset charset) {
        return !charset.name().startsWith("x-JISAuto");
    }

    private static Optional<String> strictly(byte[] bytes) {
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException _) {
            return Optional.empty();
        }
    }

    private static String decoded(byte[] bytes, Charset charset) {
        return charset.decode(ByteBuffer.wrap(bytes)).toString();
    }

    /** A text of several lines, without the control characters that no text may have. */
    static String text(String read) {
        String pasted = PastedText.text(read);
        StringBuilder kept = new StringBuilder(pasted.length());
        pasted.codePoints()
                .filter(letter -> !Character.isISOControl(letter) || letter == '\n' || letter == '\t')
                .map(letter -> Character.getType(letter) == Character.SURROGATE ? '\uFFFD' : letter)
                .forEach(kept::appendCodePoint);
        return kept.toString().strip();
    }

    /** A text of one line. */
    static String line(String read) {
        return text(read.replaceAll("\\R", " ")).replaceAll("[\\n\\t ]+", " ").strip();
    }
}
