package io.redress.report.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** The two fonts that a PDF contains, and the characters that both of them can show. */
final class Fonts {

    static final String FAMILY = "Noto Sans";
    static final byte[] REGULAR = bytes("NotoSans-Regular.ttf");
    /** What the colours of a PDF mean: those of sRGB. */
    static final byte[] COLOURS = bytes("srgb.icc");

    static final byte[] BOLD = bytes("NotoSans-Bold.ttf");

    private static final CmapLookup REGULAR_GLYPHS = glyphs(REGULAR);
    private static final CmapLookup BOLD_GLYPHS = glyphs(BOLD);

    private Fonts() {}

    static boolean show(int character) {
        return REGULAR_GLYPHS.getGlyphId(character) != 0 && BOLD_GLYPHS.getGlyphId(character) != 0;
    }

    private static byte[] bytes(String file) {
        try (InputStream in = Fonts.class.getResourceAsStream("/fonts/" + file)) {
            if (in == null) {
                throw new IllegalStateException("there is no file " + file);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        }
    }

    private static CmapLookup glyphs(byte[] font) {
        try (TrueTypeFont parsed = new TTFParser().parse(new RandomAccessReadBuffer(font))) {
            return parsed.getUnicodeCmapLookup();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
