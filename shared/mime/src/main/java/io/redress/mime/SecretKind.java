package io.redress.mime;

/** The kinds of secrets that stand in our letters, each after the reference of a complaint. */
enum SecretKind {
    /** The end of a tracking link, such as {@code /tracking/KIWI-7K3M-9QX1.q3vT0mYkS9uZ4xPaW7bLhQaB}. */
    LINK('.', 24, "tracking", 60) {
        @Override
        boolean allows(int place, char sign) {
            return Signs.isLetter(sign) || Signs.isDigit(sign) || sign == '-' || sign == '_';
        }
    },
    /** The end of a reply address, such as {@code reply+kiwi7k3m9qx1-c…@kiwi.example}: whose letter it was, the time, and the signature. */
    REPLY('-', 36, "reply", 40) {
        @Override
        boolean allows(int place, char sign) {
            return place == 0
                    ? "crCR".indexOf(sign) >= 0
                    : Signs.isLetter(sign) || sign >= FIRST_DIGIT && sign <= LAST_DIGIT;
        }
    };

    private static final char FIRST_DIGIT = '2';
    private static final char LAST_DIGIT = '7';

    private final char separator;
    private final int length;
    private final String introduction;
    private final int introducedWithin;

    SecretKind(char separator, int length, String introduction, int introducedWithin) {
        this.separator = separator;
        this.length = length;
        this.introduction = introduction;
        this.introducedWithin = introducedWithin;
    }

    /** The sign between the reference and the secret. */
    char separator() {
        return separator;
    }

    /** Whether a sign may stand at this place of the secret. */
    abstract boolean allows(int place, char sign);

    int length() {
        return length;
    }

    /** What stands before the reference. */
    String introduction() {
        return introduction;
    }

    /** How far before the reference it begins at most. */
    int introducedWithin() {
        return introducedWithin;
    }
}
