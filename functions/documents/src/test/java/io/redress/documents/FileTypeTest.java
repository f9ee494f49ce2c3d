package io.redress.documents;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.domain.procedure.Documents;
import io.redress.files.FileName;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileTypeTest {

    private static final String OFFICE = "application/vnd.openxmlformats-officedocument.";
    private static final String OPEN_TEXT = "application/vnd.oasis.opendocument.text";

    private static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] archive(String... names) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (String name : names) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(1);
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] openText() throws IOException {
        byte[] type = latin(OPEN_TEXT);
        CRC32 sum = new CRC32();
        sum.update(type);
        ZipEntry first = new ZipEntry("mimetype");
        first.setMethod(ZipEntry.STORED);
        first.setSize(type.length);
        first.setCrc(sum.getValue());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(first);
            zip.write(type);
            zip.putNextEntry(new ZipEntry("content.xml"));
        }
        return bytes.toByteArray();
    }

    @Test
    void every_type_that_a_procedure_can_accept_is_told_by_the_bytes() throws IOException {
        Map<String, byte[]> examples = new LinkedHashMap<>();
        examples.put("application/pdf", latin("junk %PDF-1.7"));
        examples.put("image/jpeg", latin("\u00ff\u00d8\u00ff\u00e0 JFIF"));
        examples.put("image/png", latin("\u0089PNG\r\n\u001a\n"));
        examples.put("image/heic", latin("\u0000\u0000\u0000\u0018ftypheic"));
        examples.put("image/webp", latin("RIFF1234WEBPVP8 "));
        examples.put("image/tiff", latin("II*\u0000"));
        examples.put("text/plain", "Barua: \u0645\u0631\u062d\u0628\u0627\n".getBytes(StandardCharsets.UTF_8));
        examples.put(OFFICE + "wordprocessingml.document", archive("[Content_Types].xml", "word/document.xml"));
        examples.put(OFFICE + "spreadsheetml.sheet", archive("[Content_Types].xml", "xl/workbook.xml"));
        examples.put(OPEN_TEXT, openText());
        examples.put("audio/mpeg", latin("ID3\u0003"));
        examples.put("audio/mp4", latin("\u0000\u0000\u0000\u0020ftypM4A "));
        examples.put("audio/ogg", latin("OggS\u0000"));
        examples.put("video/mp4", latin("\u0000\u0000\u0000\u0020ftypisom"));
        examples.put("message/rfc822", latin("Received: from a\r\n by b\r\nMessage-ID: <1@a>\r\nSubject: b\r\n\r\nc"));

        assertThat(examples.keySet()).isEqualTo(Documents.KNOWN);
        examples.forEach(
                (type, bytes) -> assertThat(FileType.of(bytes)).as(type).isEqualTo(type));
    }

    @ParameterizedTest
    @ValueSource(strings = {"hta", "js", "bat", "html", "svg", "exe", "docm", "jar", "lnk", "csv", ""})
    void no_name_keeps_an_ending_with_which_a_computer_would_run_the_file(String ending) {
        for (String type : Documents.KNOWN) {
            String name = FileName.ending("invoice." + ending, type);
            assertThat(name).startsWith("invoice." + ending).isNotEqualTo("invoice." + ending);
            assertThat(FileName.ending(name, type)).as("its own ending stays").isEqualTo(name);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Subject: my complaint\n\nDear Sir or Madam",
                "Date: 3 March\r\nFrom: Amina\r\n\r\nDear Sir or Madam",
                "From: the office\nReceived: the letter of 3 March\n\nDear Sir or Madam",
                "Received: a\nMessage-ID: b",
                "Received: a\nMessage-ID: b\nDear Sir or Madam\n\nAnd more"
            })
    void a_letter_is_no_mail_although_its_lines_begin_like_those_of_one(String text) {
        assertThat(FileType.of(latin(text))).isEqualTo("text/plain");
    }

    @Test
    void a_text_may_be_in_other_characters_than_those_of_utf_8() {
        String text = "\u201cCaf\u00e9\u201d \u2013 12 \u20ac\r\n";
        for (String charset : List.of("UTF-8", "UTF-16", "windows-1252")) {
            assertThat(FileType.of(text.getBytes(Charset.forName(charset))))
                    .as(charset)
                    .isEqualTo("text/plain");
        }
        assertThat(FileType.of(latin("\u00ff\u00fea"))).as("half a character").isEmpty();
        assertThat(FileType.of(latin("caf\u00e9\u0007"))).isEmpty();
        assertThat(FileType.of(latin("caf\u00e9\u0081"))).isEmpty();
    }

    @Test
    void what_pretends_to_be_something_or_could_do_harm_has_no_type() throws IOException {
        assertThat(FileType.of(latin("MZ\u0090\u0000"))).isEmpty();
        assertThat(FileType.of(new byte[0])).isEmpty();
        assertThat(FileType.of(latin("   \n"))).isEmpty();
        assertThat(FileType.of(archive("a.txt"))).isEmpty();
        assertThat(FileType.of(archive("word/document.xml", "word/vbaProject.bin")))
                .isEmpty();
        assertThat(FileType.of(archive("[Content_Types].xml", "word/document.xml", "META-INF/MANIFEST.MF", "A.class")))
                .isEmpty();
        assertThat(FileType.of(archive("word/document.xml"))).isEmpty();
        assertThat(FileType.of(latin("\u0000\u0000\u0000\u0018ftypevil"))).isEmpty();
    }

    @Test
    void broken_archives_and_random_bytes_never_fail() throws IOException {
        byte[] word = archive("[Content_Types].xml", "word/document.xml");
        Random random = new Random(7);
        for (int i = 0; i < 2000; i++) {
            byte[] broken = word.clone();
            for (int change = 0; change < 1 + i % 8; change++) {
                broken[4 + random.nextInt(broken.length - 4)] = (byte) random.nextInt();
            }
            assertThat(FileType.of(broken)).isNotNull();
            byte[] noise = new byte[random.nextInt(200)];
            random.nextBytes(noise);
            assertThat(FileType.of(noise)).isNotNull();
        }
    }
}
