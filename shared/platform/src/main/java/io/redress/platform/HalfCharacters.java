package io.redress.platform;

import io.redress.domain.FaultWords;
import io.redress.domain.Text;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Halves of characters in a JSON body. An escape can stand for one, and nobody can write it again. */
final class HalfCharacters {

    private HalfCharacters() {}

    /** Refuses texts that cannot be written again, because an escape stands for half of a character. */
    static void refuse(String path, @Nullable Object value) {
        switch (value) {
            case String text -> {
                int half = half(text);
                if (half >= 0) {
                    throw MalformedRequest.parameter(
                            path, FaultWords.say("json.half", Text.length(text.substring(0, half))));
                }
            }
            case List<?> items -> {
                for (int i = 0; i < items.size(); i++) {
                    refuse(path + "[" + i + "]", items.get(i));
                }
            }
            case Map<?, ?> map ->
                map.forEach((name, inner) -> {
                    if (half(String.valueOf(name)) >= 0) {
                        throw new MalformedRequest(400, FaultWords.say("body.half"));
                    }
                    refuse(path.isEmpty() ? String.valueOf(name) : path + "." + name, inner);
                });
            case null, default -> {
                // Numbers and truth values have no characters.
            }
        }
    }

    /** The place of the first half of a character; -1 if there is none. */
    private static int half(String text) {
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            if (Character.isBmpCodePoint(text.codePointAt(i)) && Character.isSurrogate(text.charAt(i))) {
                return i;
            }
        }
        return -1;
    }
}
