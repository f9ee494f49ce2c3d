package io.redress.documents;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.domain.complaint.DocumentRefusal;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

class FileContentTest {

    private static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    private static final int MILLION = 1_000_000;
    private static final FileContent ACCEPTED = new FileContent(WORD, Optional.empty());
    private static final FileContent TOO_BIG = new FileContent(WORD, Optional.of(DocumentRefusal.TOO_BIG_UNPACKED));

    /** A document of a word processor. The content of its largest entry is a piece that comes again and again. */
    private static byte[] word(byte[] piece, long bytes) throws IOException {
        ByteArrayOutputStream archive = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(archive)) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            for (long written = 0; written < bytes; written += piece.length) {
                zip.write(piece);
            }
        }
        return archive.toByteArray();
    }

    /** A small file that becomes 300 MB. */
    static byte[] bomb() throws IOException {
        return word(new byte[MILLION], 300L * MILLION);
    }

    private static byte[] random(int bytes) {
        byte[] random = new byte[bytes];
        new Random(7).nextBytes(random);
        return random;
    }

    /** Where the directory of the archive lists its largest entry, the second of two. */
    private static int second(byte[] archive) {
        ByteBuffer numbers = numbers(archive);
        int at = archive.length - 22;
        do {
            at--;
        } while (numbers.getInt(at) != 0x02014b50);
        return at;
    }

    private static ByteBuffer numbers(byte[] archive) {
        return ByteBuffer.wrap(archive).order(ByteOrder.LITTLE_ENDIAN);
    }

    @Test
    void a_document_that_becomes_far_too_big_is_refused_although_it_is_small() throws IOException {
        byte[] bomb = bomb();
        assertThat(bomb).hasSizeLessThan(MILLION / 3);
        assertThat(FileContent.of(bomb)).isEqualTo(TOO_BIG);
        numbers(bomb).putInt(second(bomb) + 24, 10);
        assertThat(FileContent.of(bomb))
                .as("the directory says that it is small")
                .isEqualTo(TOO_BIG);
    }

    @Test
    void a_document_is_refused_that_says_it_becomes_far_too_big() throws IOException {
        byte[] document = word(new byte[10], 10);
        numbers(document).putInt(second(document) + 24, 201 * MILLION);
        assertThat(FileContent.of(document)).isEqualTo(TOO_BIG);
        numbers(document).putInt(second(document) + 24, -1);
        assertThat(FileContent.of(document)).isEqualTo(TOO_BIG);
    }

    @Test
    void a_large_entry_is_not_more_than_a_hundred_times_as_large_as_in_the_archive() throws IOException {
        assertThat(FileContent.of(word(new byte[MILLION], 10L * MILLION)))
                .as("not large")
                .isEqualTo(ACCEPTED);
        assertThat(FileContent.of(word(new byte[MILLION], 11L * MILLION))).isEqualTo(TOO_BIG);
        byte[] text = new byte[MILLION];
        System.arraycopy(random(MILLION / 50), 0, text, 0, MILLION / 50);
        assertThat(FileContent.of(word(text, 11L * MILLION)))
                .as("some fifty times")
                .isEqualTo(ACCEPTED);
    }

    @Test
    void the_entries_of_a_document_are_limited_together() throws IOException {
        byte[] piece = new byte[MILLION];
        System.arraycopy(random(MILLION / 50), 0, piece, 0, MILLION / 50);
        ByteArrayOutputStream archive = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(archive)) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            for (int entry = 0; entry < 201; entry++) {
                zip.putNextEntry(new ZipEntry("word/media/" + entry));
                zip.write(piece);
            }
        }
        assertThat(FileContent.of(archive.toByteArray())).isEqualTo(TOO_BIG);
    }

    @Test
    void a_document_that_no_program_can_unpack_has_no_type() throws IOException {
        byte[] shared = word(random(MILLION / 10), MILLION);
        int second = second(shared);
        numbers(shared).putInt(second - 65 + 42, numbers(shared).getInt(second + 42));
        assertThat(ZipDirectory.of(shared).entries())
                .extracting(ZipDirectory.Entry::at)
                .as("both entries are at the same place")
                .containsOnly(numbers(shared).getInt(second + 42) & 0xffffffffL);
        assertThat(FileContent.of(shared)).isEqualTo(FileContent.UNREAD);

        byte[] other = word(new byte[10], 10);
        numbers(other).putShort(second(other) + 10, (short) 14);
        assertThat(FileContent.of(other)).as("packed in another way").isEqualTo(FileContent.UNREAD);

        byte[] broken = word(random(MILLION / 10), MILLION / 10);
        broken[60 + "[Content_Types].xmlword/document.xml".length() + 20] = 7;
        assertThat(FileContent.of(broken)).as("its content is broken").isEqualTo(FileContent.UNREAD);
    }

    @Test
    void a_file_that_makes_its_check_fail_has_no_type() {
        assertThat(FileContent.of(new byte[1], bytes -> new FileContent(String.valueOf(bytes[1]), Optional.empty())))
                .isEqualTo(FileContent.UNREAD);
        assertThat(FileContent.of(new byte[1], _ -> {
                    throw new StackOverflowError();
                }))
                .isEqualTo(FileContent.UNREAD);
    }
}
