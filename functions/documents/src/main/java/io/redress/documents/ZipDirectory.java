package io.redress.documents;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The directory at the end of an archive. Nothing is unpacked.
 *
 * @param entries what the directory lists; nothing if the archive has no directory that can be read
 */
record ZipDirectory(List<Entry> entries) {

    /**
     * A file in the archive, as the directory lists it.
     *
     * @param method how it is packed
     * @param packed how many bytes it has in the archive
     * @param size how many bytes it has when it is unpacked
     * @param at where its own header begins
     */
    record Entry(String name, int method, long packed, long size, long at) {}

    private static final int END = 0x06054b50;
    private static final int ENTRY = 0x02014b50;
    private static final int END_LENGTH = 22;
    private static final int ENTRY_LENGTH = 46;
    private static final int LONGEST_COMMENT = 0xffff;

    /** How many entries an archive may have. A document has some dozens. */
    private static final int MOST = 10_000;

    private static final ZipDirectory NONE = new ZipDirectory(List.of());

    static ZipDirectory of(byte[] bytes) {
        ByteBuffer archive = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        List<Entry> entries = new ArrayList<>();
        long at = beginning(archive);
        // An archive gives its offsets and lengths in 32 bits without a sign, so their sums need 64 bits.
        while (at <= (long) bytes.length - ENTRY_LENGTH && archive.getInt(Math.toIntExact(at)) == ENTRY) {
            int here = Math.toIntExact(at);
            int name = Short.toUnsignedInt(archive.getShort(here + 28));
            long next = at
                    + ENTRY_LENGTH
                    + name
                    + Short.toUnsignedInt(archive.getShort(here + 30))
                    + Short.toUnsignedInt(archive.getShort(here + 32));
            if (next > bytes.length || entries.size() == MOST) {
                return NONE;
            }
            entries.add(new Entry(
                    new String(bytes, here + ENTRY_LENGTH, name, StandardCharsets.UTF_8),
                    Short.toUnsignedInt(archive.getShort(here + 10)),
                    Integer.toUnsignedLong(archive.getInt(here + 20)),
                    Integer.toUnsignedLong(archive.getInt(here + 24)),
                    Integer.toUnsignedLong(archive.getInt(here + 42))));
            at = next;
        }
        return new ZipDirectory(List.copyOf(entries));
    }

    /** Where the directory begins, as the end of the archive says; the end of the file if nothing says so. */
    private static long beginning(ByteBuffer archive) {
        int last = archive.capacity() - END_LENGTH;
        for (int at = last; at >= Math.max(0, last - LONGEST_COMMENT); at--) {
            if (archive.getInt(at) == END) {
                return Integer.toUnsignedLong(archive.getInt(at + 16));
            }
        }
        return archive.capacity();
    }

    Set<String> names() {
        return entries.stream().map(Entry::name).collect(Collectors.toSet());
    }
}
