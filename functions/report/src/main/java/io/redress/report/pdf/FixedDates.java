package io.redress.report.pdf;

import io.redress.platform.Sha256;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.Locale;
import java.util.TimeZone;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.common.PDMetadata;

/** Takes the clock and chance out of a PDF: sets its dates, in both places where a PDF has them, and its number. */
final class FixedDates {

    private FixedDates() {}

    static void in(PDDocument document, String page, LocalDate dated) throws IOException {
        PDDocumentInformation information = document.getDocumentInformation();
        information.setCreationDate(midnight(dated));
        information.setModificationDate(midnight(dated));
        PDMetadata old = document.getDocumentCatalog().getMetadata();
        String metadata = new String(old.toByteArray(), StandardCharsets.UTF_8)
                .replaceAll("(<xmp:(?:Create|Modify|Metadata)Date>)[^<]*", "$1" + dated + "T00:00:00Z")
                .replaceAll("(xmp:(?:Create|Modify|Metadata)Date=\")[^\"]*", "$1" + dated + "T00:00:00Z");
        if (!metadata.contains("ModifyDate")) {
            metadata = metadata.replaceFirst(
                    "<xmp:CreateDate>[^<]*</xmp:CreateDate>",
                    "$0<xmp:ModifyDate>" + dated + "T00:00:00Z</xmp:ModifyDate>");
        }
        PDMetadata fixed =
                new PDMetadata(document, new ByteArrayInputStream(metadata.getBytes(StandardCharsets.UTF_8)));
        fixed.getCOSObject().setItem(COSName.TYPE, COSName.METADATA);
        fixed.getCOSObject().setItem(COSName.SUBTYPE, COSName.getPDFName("XML"));
        document.getDocumentCatalog().setMetadata(fixed);
        document.setDocumentId(number(page));
    }

    private static Calendar midnight(LocalDate day) {
        Calendar at = new GregorianCalendar(TimeZone.getTimeZone(ZoneOffset.UTC), Locale.ROOT);
        at.setTimeInMillis(day.atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli());
        return at;
    }

    private static long number(String page) {
        return ByteBuffer.wrap(Sha256.of(page)).getLong();
    }
}
