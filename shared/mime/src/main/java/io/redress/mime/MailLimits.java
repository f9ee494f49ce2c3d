package io.redress.mime;

/**
 * What a mail may have at most. A mail that has more is not read, because reading it would need memory without end.
 *
 * @param bytes the size of the whole mail
 * @param depth how deep parts may lie within parts
 * @param parts how many parts there may be in all
 * @param headers how many headers one part may have
 * @param headerLength how long one header may be, with all lines that continue it
 * @param line how long one line may be
 * @param text how many characters of text are read; what is longer is read up to there, and marked
 */
public record MailLimits(int bytes, int depth, int parts, int headers, int headerLength, int line, int text) {

    /** SES takes mails of up to 40 MB. */
    public static final MailLimits USUAL =
            new MailLimits(40 * 1024 * 1024, 20, 300, 1_000, 100_000, 1_000_000, 2_000_000);
}
