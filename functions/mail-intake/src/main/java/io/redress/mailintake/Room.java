package io.redress.mailintake;

/** How much room is left for texts in JSON, in bytes: a sign takes up to four, and some signs are written as others. */
final class Room {

    /** What stands around a text. */
    private static final int AROUND = 20;

    private static final int CONTROL = 6;
    private static final int LAST_OF_ONE = 0x7F;
    private static final int LAST_OF_TWO = 0x7FF;
    private static final int LAST_OF_THREE = 0xFFFF;

    private int left;

    Room(int bytes) {
        this.left = bytes;
    }

    /** As much of a text as there is room for. */
    String take(String text, int most) {
        left -= AROUND;
        int end = 0;
        while (end < text.length()) {
            int sign = text.codePointAt(end);
            int next = end + Character.charCount(sign);
            if (next > most || bytes(sign) > left) {
                break;
            }
            left -= bytes(sign);
            end = next;
        }
        return text.substring(0, end);
    }

    /** Whether there is no room for another text. */
    boolean isFull() {
        return left < AROUND;
    }

    private static int bytes(int sign) {
        if (Character.isISOControl(sign)) {
            return CONTROL;
        }
        if (sign == '"' || sign == '\\') {
            return 2;
        }
        if (sign <= LAST_OF_ONE) {
            return 1;
        }
        if (sign <= LAST_OF_TWO) {
            return 2;
        }
        return sign <= LAST_OF_THREE ? 3 : 4;
    }
}
