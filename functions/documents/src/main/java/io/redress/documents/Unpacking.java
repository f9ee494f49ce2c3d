package io.redress.documents;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Unpacks an archive piece by piece and keeps nothing of it, to find out how many bytes a program would get that opens it. What the
 * directory says of the sizes may be wrong, on purpose.
 */
final class Unpacking implements AutoCloseable {

    /** What became of it. */
    enum Result {
        DONE,
        /** There are more bytes than a document has, or far more than the archive would let one expect. */
        TOO_BIG,
        /** No program could unpack it. */
        BROKEN
    }

    private static final long MILLION = 1_000_000;

    /** The most bytes of a document when it is unpacked. */
    private static final long MOST = 200 * MILLION;

    /** From this size on, an entry may not be more than so many times as large as it is in the archive. */
    private static final long LARGE = 10 * MILLION;

    private static final long MOST_TIMES = 100;

    private static final int HEADER = 0x04034b50;
    private static final int HEADER_LENGTH = 30;
    private static final int STORED = 0;
    private static final int DEFLATED = 8;
    private static final int PIECE = 1 << 16;

    private final byte[] bytes;
    private final ByteBuffer archive;
    private final Inflater inflater = new Inflater(true);
    private final byte[] piece = new byte[PIECE];
    private long packed;
    private long unpacked;

    private Unpacking(byte[] bytes) {
        this.bytes = bytes;
        this.archive = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    static Result of(byte[] bytes, ZipDirectory directory) {
        long declared = 0;
        for (ZipDirectory.Entry entry : directory.entries()) {
            declared += entry.size();
        }
        if (declared > MOST) {
            return Result.TOO_BIG;
        }
        try (Unpacking unpacking = new Unpacking(bytes)) {
            for (ZipDirectory.Entry entry : directory.entries()) {
                Result result = unpacking.unpack(entry);
                if (result != Result.DONE) {
                    return result;
                }
            }
            return Result.DONE;
        }
    }

    private Result unpack(ZipDirectory.Entry entry) {
        long from = content(entry.at());
        if (from < 0) {
            return Result.BROKEN;
        }
        return switch (entry.method()) {
            case STORED -> stored(entry, from);
            case DEFLATED -> deflated(from);
            default -> Result.BROKEN;
        };
    }

    /** Where the content of an entry begins; -1 if its header cannot be read. */
    private long content(long at) {
        if (at > (long) bytes.length - HEADER_LENGTH || archive.getInt(Math.toIntExact(at)) != HEADER) {
            return -1;
        }
        int here = Math.toIntExact(at);
        long from = at
                + HEADER_LENGTH
                + Short.toUnsignedInt(archive.getShort(here + 26))
                + Short.toUnsignedInt(archive.getShort(here + 28));
        return from <= bytes.length ? from : -1;
    }

    private Result stored(ZipDirectory.Entry entry, long from) {
        if (entry.packed() > bytes.length - from) {
            return Result.BROKEN;
        }
        packed += entry.packed();
        unpacked += entry.packed();
        return soFar();
    }

    private Result deflated(long from) {
        long before = unpacked;
        inflater.reset();
        inflater.setInput(bytes, Math.toIntExact(from), Math.toIntExact(bytes.length - from));
        try {
            while (!inflater.finished()) {
                long read = inflater.getBytesRead();
                int length = inflater.inflate(piece);
                packed += inflater.getBytesRead() - read;
                unpacked += length;
                if (length == 0 && !inflater.finished()) {
                    return Result.BROKEN;
                }
                Result result = soFar();
                if (result != Result.DONE) {
                    return result;
                }
            }
        } catch (DataFormatException e) {
            return Result.BROKEN;
        }
        long size = unpacked - before;
        return size > LARGE && size > MOST_TIMES * inflater.getBytesRead() ? Result.TOO_BIG : Result.DONE;
    }

    private Result soFar() {
        if (unpacked > MOST) {
            return Result.TOO_BIG;
        }
        // Entries that share bytes would have to be unpacked over and over again. No program writes such an archive.
        return packed > bytes.length ? Result.BROKEN : Result.DONE;
    }

    @Override
    public void close() {
        inflater.end();
    }
}
