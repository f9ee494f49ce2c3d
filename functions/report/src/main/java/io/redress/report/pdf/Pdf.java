package io.redress.report.pdf;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * Writes a page of XHTML as a tagged PDF (PDF/UA-1) that can be kept for ever (PDF/A-3a). The bytes depend on the page and the date
 * only: its dates and its number come from them, and neither from a clock nor from chance.
 */
public final class Pdf {

    private static final String PRODUCER = "Redress";

    static {
        XRLog.setLoggingEnabled(false);
    }

    private Pdf() {}

    /**
     * The PDF of a page.
     *
     * @param page a whole document with title and language
     * @param dated the day that the document says it was made
     */
    public static byte[] of(String page, LocalDate dated) {
        PdfRendererBuilder builder = new PdfRendererBuilder()
                .withHtmlContent(page, "about:blank")
                .useFont(() -> new ByteArrayInputStream(Fonts.REGULAR), Fonts.FAMILY, 400, FontStyle.NORMAL, true)
                .useFont(() -> new ByteArrayInputStream(Fonts.BOLD), Fonts.FAMILY, 700, FontStyle.NORMAL, true)
                .useExternalResourceAccessControl(
                        (_, _) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI)
                .usePdfAConformance(PdfAConformance.PDFA_3_A)
                .usePdfUaAccessibility(true)
                .useReplacementText(String.valueOf(PrintedText.REPLACEMENT))
                .useColorProfile(Fonts.COLOURS)
                .withProducer(PRODUCER);
        try (PdfBoxRenderer renderer = builder.buildPdfRenderer();
                PDDocument document = renderer.createPDFKeepOpen()) {
            FixedDates.in(document, page, dated);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
