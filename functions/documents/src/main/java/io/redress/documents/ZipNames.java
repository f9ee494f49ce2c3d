package io.redress.documents;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;

/** The names of the entries of an archive, as its directory has them. Nothing is unpacked. */
final class ZipNames {

    private static final int END = 0x06054b50;
    private static final int ENTRY = 0x02014b50;
    private static final int END_LENGTH = 22;
    private static final int ENTRY_LENGTH = 46;
    private static final int LONGEST_COMMENT = 0xffff;
    private static final int MOST = 10_000;

    private ZipNames() {}

    /** The names; none if the archive has no directory that can be read. */
    static Set<String> of(byte[] bytes) {
        ByteBuffer archive = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        Set<String> names = new HashSet<>();
        int at = directory(archive);
        while (at >= 0 && at + ENTRY_LENGTH <= bytes.length && archive.getInt(at) == ENTRY && names.size() < MOST) {
            int name = Short.toUnsignedInt(archive.getShort(at + 28));
            int extra = Short.toUnsignedInt(archive.getShort(at + 30));
            int comment = Short.toUnsignedInt(archive.getShort(at + 32));
            if (at + ENTRY_LENGTH + name > bytes.length) {
                return names;
            }
            names.add(new String(bytes, at + ENTRY_LENGTH, name, StandardCharsets.UTF_8));
            at += ENTRY_LENGTH + name + extra + comment;
        }
        return names;
    }

    /** Where the directory begins; -1 if there is none. */
    private static int directory(ByteBuffer archive) {
        int last = archive.capacity() - END_LENGTH;
        for (int at = last; at >= Math.max(0, last - LONGEST_COMMENT); at--) {
            if (archive.getInt(at) == END) {
                return archive.getInt(at + 16);
            }
        }
        return -1;
    }
}
