package io.redress.documents;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.domain.procedure.Documents;
import io.redress.files.FileName;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
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
        examples.put("application/pdf", latin("%PDF-1.7"));
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

    @ParameterizedTest
    @ValueSource(strings = {"\n", " \r\n", "\u00ef\u00bb\u00bf", "\u001b%-12345X@PJL JOB\r\n", "\u0000\u0007a.pdf"})
    void a_pdf_may_have_something_before_its_beginning(String before) {
        assertThat(FileType.of(latin(before + "%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n1 0 obj\u0000")))
                .isEqualTo("application/pdf");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "MZ\u0090\u0000",
                "\u007fELF\u0002",
                "PK\u0003\u0004\u0014\u0000",
                "PK\u0005\u0006\u0000",
                "Rar!\u001a\u0007",
                "7z\u00bc\u00af\u0027\u001c",
                "\u001f\u008b\u0008\u0000",
                "#!/bin/sh\n\u0000",
                "<html>\u0000",
                "\u00ef\u00bb\u00bf \n<!doctype html>\u0000",
                "\u00d0\u00cf\u0011\u00e0",
                "GIF89a\u0000"
            })
    void a_program_an_archive_or_a_page_that_contains_the_beginning_of_a_pdf_is_no_pdf(String beginning) {
        assertThat(FileType.of(latin(beginning + "\n%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n1 0 obj\u0000")))
                .isEmpty();
    }

    @Test
    void what_is_another_type_that_is_known_stays_so_if_it_contains_the_beginning_of_a_pdf() {
        assertThat(FileType.of(latin("A PDF begins with %PDF-1.7, I was told.")))
                .isEqualTo("text/plain");
        assertThat(FileType.of(latin("<p>A PDF begins with %PDF-1.7</p>"))).isEqualTo("text/plain");
        assertThat(FileType.of(latin("Received: from a\nMessage-ID: <1@a>\n\n%PDF-1.7")))
                .isEqualTo("message/rfc822");
        assertThat(FileType.of(latin("\u00ff\u00d8\u00ff\u00e0 %PDF-1.7"))).isEqualTo("image/jpeg");
        assertThat(FileType.of(latin("\u0000\u0000\u0000\u0018ftypevil%PDF-1.7")))
                .isEmpty();
        assertThat(FileType.of(latin(" ".repeat(1025) + "%PDF-1.7\u0000"))).isEmpty();
    }

    @Test
    void a_document_has_no_more_entries_than_a_check_can_read() throws IOException {
        List<String> names = new ArrayList<>(List.of("[Content_Types].xml", "word/document.xml"));
        IntStream.range(0, 10_000).forEach(number -> names.add("word/" + number));
        names.add("word/vbaProject.bin");
        assertThat(FileType.of(archive(names.toArray(String[]::new)))).isEmpty();
    }

    /** The end of an archive, which says where its directory begins, after the beginning of the first entry. */
    static byte[] endOf(int directory) {
        return ByteBuffer.allocate(26)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(0x04034b50)
                .putInt(0x06054b50)
                .putInt(20, directory)
                .array();
    }

    @Test
    void a_directory_may_begin_anywhere_without_a_failure() {
        for (int offset :
                new int[] {0, 4, 25, 26, 0x7fffffd1, 0x7fffffd2, 0x7ffffff0, 0x7fffffff, 0x80000000, -46, -1}) {
            assertThat(FileType.of(endOf(offset))).as("%x", offset).isEmpty();
        }
    }

    @Test
    void every_number_in_an_archive_may_be_anything_without_a_failure() throws IOException {
        int[] numbers = {0, 1, 0xffff, 0x7fffffd2, 0x7fffffff, 0x80000000, -30, -1};
        for (byte[] whole : List.of(archive("[Content_Types].xml", "word/document.xml"), openText())) {
            for (int at = 4; at <= whole.length - 4; at++) {
                for (int number : numbers) {
                    byte[] broken = whole.clone();
                    ByteBuffer.wrap(broken).order(ByteOrder.LITTLE_ENDIAN).putInt(at, number);
                    assertThat(check(broken)).isNotNull();
                }
            }
            for (int length = 0; length < whole.length; length++) {
                assertThat(check(Arrays.copyOf(whole, length))).isNotNull();
            }
        }
    }

    private static List<Object> check(byte[] bytes) {
        return List.of(FileType.of(bytes), Unpacking.of(bytes, ZipDirectory.of(bytes)));
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
            assertThat(check(broken)).isNotNull();
            byte[] noise = new byte[random.nextInt(200)];
            random.nextBytes(noise);
            assertThat(check(noise)).isNotNull();
        }
    }
}
