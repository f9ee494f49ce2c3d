package io.redress.mime;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Base64;
import java.util.function.UnaryOperator;

/** Rewrites what is written in base64 within a text, line by line, as in the parts of a mail. */
final class Base64Blocks {

    /** Shorter words are no base64 that could hide anything. */
    private static final int SHORTEST = 24;

    private static final int GROUP = 4;

    private Base64Blocks() {}

    /**
     * Rewrites all blocks.
     *
     * @param change changes the bytes of a block without changing their number, or returns the same array
     * @return the same array if nothing changes
     */
    static byte[] rewritten(byte[] text, UnaryOperator<byte[]> change) {
        byte[] all = text;
        int at = 0;
        while (at < text.length) {
            if (!isSign(text[at])) {
                at++;
                continue;
            }
            int end = end(text, at);
            if (end - at >= SHORTEST) {
                byte[] plain = decoded(text, at, end);
                byte[] changed = change.apply(plain);
                if (changed != plain) {
                    all = all == text ? text.clone() : all;
                    write(changed, all, at, end);
                }
            }
            at = end;
        }
        return all;
    }

    /** Where a block ends: its lines have nothing but signs of base64, so that a line with anything else ends it. */
    private static int end(byte[] text, int from) {
        int end = signs(text, from);
        while (true) {
            int next = end;
            // Some programs write more than one of these at the end of a line.
            while (next < text.length && text[next] == '\r') {
                next++;
            }
            if (next >= text.length || text[next] != '\n') {
                return end;
            }
            int line = signs(text, next + 1);
            if (line == next + 1) {
                return end;
            }
            boolean whole = line == text.length || text[line] == '\r' || text[line] == '\n' || text[line] == '=';
            if (!whole) {
                return end;
            }
            end = line;
        }
    }

    private static int signs(byte[] text, int from) {
        int end = from;
        while (end < text.length && isSign(text[end])) {
            end++;
        }
        return end;
    }

    private static boolean isSign(byte sign) {
        return sign >= 'A' && sign <= 'Z'
                || sign >= 'a' && sign <= 'z'
                || sign >= '0' && sign <= '9'
                || sign == '+'
                || sign == '/';
    }

    private static byte[] decoded(byte[] text, int from, int to) {
        ByteArrayOutputStream signs = new ByteArrayOutputStream(to - from);
        for (int at = from; at < to; at++) {
            if (isSign(text[at])) {
                signs.write(text[at]);
            }
        }
        byte[] all = signs.toByteArray();
        // A block that was cut has a sign too many, which says nothing.
        int length = all.length % GROUP == 1 ? all.length - 1 : all.length;
        return Base64.getDecoder().decode(length == all.length ? all : Arrays.copyOf(all, length));
    }

    private static void write(byte[] plain, byte[] text, int from, int to) {
        byte[] signs = Base64.getEncoder().withoutPadding().encode(plain);
        int next = 0;
        for (int at = from; at < to && next < signs.length; at++) {
            if (isSign(text[at])) {
                text[at] = signs[next++];
            }
        }
    }
}
