package io.redress.files;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileNameTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "letter.pdf|letter.pdf",
                "/etc/passwd|passwd",
                "C:\\Users\\x\\photo 1.jpg|photo 1.jpg",
                "..\\..\\.bashrc|bashrc",
                "a\"b<c>d:ef?g*h.png|abcdefgh.png",
                "barua ya malalamiko ‏(1).docx|barua ya malalamiko (1).docx",
                "مستند.pdf|مستند.pdf",
                "invoice\u202efdp.exe|invoicefdp.exe",
            })
    void a_hostile_name_becomes_one_that_can_be_saved(String given, String clean) {
        assertThat(FileName.clean(given)).isEqualTo(clean);
    }

    @ParameterizedTest
    @CsvSource({
        "photo.JPG, image/jpeg, photo.JPG",
        "photo.jpg, image/png, photo.jpg.png",
        "letter, application/pdf, letter.pdf",
        "pdf, application/pdf, pdf.pdf",
        "invoice.hta, text/plain, invoice.hta.txt",
        "film.mp4, audio/mp4, film.mp4",
        "a.bin, application/unknown, a.bin",
        "'', application/pdf, ''"
    })
    void a_name_ends_as_the_type_says(String given, String type, String name) {
        assertThat(FileName.ending(given, type)).isEqualTo(name);
    }

    @Test
    void a_long_name_keeps_its_ending_and_nothing_may_be_left() {
        assertThat(FileName.clean("x".repeat(500) + ".pdf")).hasSize(120).endsWith("x.pdf");
        assertThat(FileName.clean("\uD83D\uDE00".repeat(200)).codePointCount(0, 240))
                .isEqualTo(120);
        assertThat(FileName.clean("\r\n\u0000")).isEmpty();
        assertThat(FileName.attachment("a\r\nset-cookie: x", "application/pdf"))
                .doesNotContain("\r")
                .doesNotContain("\n");
    }
}
