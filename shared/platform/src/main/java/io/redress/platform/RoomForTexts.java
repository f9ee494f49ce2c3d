package io.redress.platform;

import org.jspecify.annotations.Nullable;

/**
 * The texts of one part of an answer: whole as long as there is room, and after that only their beginnings. A person who needs the
 * whole text reads the history, which comes in parts.
 */
public final class RoomForTexts {

    private static final int BEGINNING = 100;

    private long left;

    /** @param most how much the whole texts may weigh together */
    public RoomForTexts(long most) {
        this.left = most;
    }

    /** A text, or its beginning; null if there is none. */
    public @Nullable String of(@Nullable String text) {
        if (text == null) {
            return null;
        }
        long weight = Portion.weight(text);
        if (weight > left) {
            return beginning(text);
        }
        left -= weight;
        return text;
    }

    /** A text of at most some hundred characters; what is cut off is shown by an ellipsis. */
    public static String beginning(String text) {
        int characters = text.codePointCount(0, text.length());
        return characters <= BEGINNING ? text : text.substring(0, text.offsetByCodePoints(0, BEGINNING - 1)) + "\u2026";
    }
}
