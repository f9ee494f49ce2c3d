package io.redress.mime;

/** How the signs of a link or an address may be written. */
enum Escaping {
    /** As they are. */
    NONE {
        @Override
        boolean isSeparator(String text, int at) {
            return text.charAt(at) == '-' || text.charAt(at) == '.';
        }

        @Override
        int end(String text, int at) {
            return at + 1;
        }
    },
    /** As {@code %2D} in links, also several times over, as {@code =2D} in mails, and as {@code &#45;} in HTML. */
    BY_CODE {
        @Override
        boolean isSeparator(String text, int at) {
            return "%=&".indexOf(text.charAt(at)) >= 0;
        }

        @Override
        int end(String text, int at) {
            return switch (text.charAt(at)) {
                case '%' -> {
                    int digits = at + 1;
                    while (text.startsWith("25", digits) && isCode(text, digits + 2)) {
                        digits += 2;
                    }
                    yield isCode(text, digits) ? digits + 2 : at + 1;
                }
                case '=' -> isCode(text, at + 1) ? at + LONG : at + 1;
                case '&' -> endOfEntity(text, at);
                default -> at + 1;
            };
        }
    },
    /** As {@code -2D}, as one maker of servers for mail writes links. */
    BY_HYPHEN {
        @Override
        boolean isSeparator(String text, int at) {
            return text.startsWith("-2", at) || text.startsWith("-5", at);
        }

        @Override
        int end(String text, int at) {
            return text.charAt(at) == '-' && isCode(text, at + 1) ? at + LONG : at + 1;
        }
    };

    private static final int LONG = 3;
    private static final int HEX = 16;
    private static final int LONGEST_ENTITY = 8;

    /** Whether a sign stands here without one of which there is no secret in this writing. */
    abstract boolean isSeparator(String text, int at);

    /** Where the next of these signs stands; at the end of the text if there is none. */
    int separator(String text, int from) {
        int at = from;
        while (at < text.length() && !isSeparator(text, at)) {
            at++;
        }
        return at;
    }

    /** Where the sign ends that begins at a place. */
    abstract int end(String text, int at);

    /** The sign that is written between two places. */
    char sign(String text, int from, int to) {
        if (to - from == 1) {
            return text.charAt(from);
        }
        if (text.charAt(from) == '&') {
            String number = text.substring(from + 2, to - 1);
            boolean hex = number.charAt(0) == 'x' || number.charAt(0) == 'X';
            return (char) (hex ? Integer.parseInt(number.substring(1), HEX) : Integer.parseInt(number));
        }
        return (char) Integer.parseInt(text.substring(to - 2, to), HEX);
    }

    private static boolean isCode(String text, int at) {
        return at + 1 < text.length() && isDigit(text.charAt(at), HEX) && isDigit(text.charAt(at + 1), HEX);
    }

    private static boolean isDigit(char sign, int radix) {
        return sign < 0x80 && Character.digit(sign, radix) >= 0;
    }

    private static int endOfEntity(String text, int at) {
        int next = at + 2;
        if (!text.startsWith("&#", at)) {
            return at + 1;
        }
        boolean hex = next < text.length() && (text.charAt(next) == 'x' || text.charAt(next) == 'X');
        int first = hex ? next + 1 : next;
        int end = first;
        while (end < text.length() && end - at < LONGEST_ENTITY && isDigit(text.charAt(end), hex ? HEX : 10)) {
            end++;
        }
        return end > first && end < text.length() && text.charAt(end) == ';' ? end + 1 : at + 1;
    }
}
