package io.redress.platform;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The bytes of a file that a request asks for with its header {@code Range} (RFC 9110, section 14).
 *
 * @param first the place of the first byte, from 0
 * @param last the place of the last byte
 * @param size how many bytes the whole file has
 */
public record ByteRange(int first, int last, int size) {

    private static final Pattern ONE = Pattern.compile("bytes=([0-9]{0,9})-([0-9]{0,9})", Pattern.CASE_INSENSITIVE);

    /**
     * What a request asks for; empty for the whole file. As the standard allows, what cannot be read counts as the whole file, and so
     * does a list of ranges. With {@code If-Range}, a part is wanted only of the file with that tag.
     */
    public static Optional<ByteRange> of(Request request, int size, String tag) {
        if (request.header("if-range").filter(wanted -> !wanted.equals(tag)).isPresent()) {
            return Optional.empty();
        }
        return request.header("range")
                .map(range -> ONE.matcher(range.replace(" ", "")))
                .filter(Matcher::matches)
                .flatMap(range -> of(range.group(1), range.group(2), size));
    }

    private static Optional<ByteRange> of(String first, String last, int size) {
        if (first.isEmpty()) {
            return last.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new ByteRange(
                            Integer.parseInt(last) == 0 ? size : Math.max(0, size - Integer.parseInt(last)),
                            size - 1,
                            size));
        }
        int from = Integer.parseInt(first);
        int to = last.isEmpty() ? size - 1 : Integer.parseInt(last);
        return !last.isEmpty() && to < from
                ? Optional.empty()
                : Optional.of(new ByteRange(from, Math.min(to, size - 1), size));
    }

    /** Whether the file has no byte there. */
    public boolean isOutside() {
        return first >= size;
    }

    /** Its beginning, if it is longer than so many bytes; the answer says what it has, and the rest can be asked for. */
    public ByteRange atMost(int bytes) {
        return last - first < bytes ? this : new ByteRange(first, first + bytes - 1, size);
    }

    public byte[] of(byte[] whole) {
        return Arrays.copyOfRange(whole, first, last + 1);
    }

    /** The value of the header {@code Content-Range}. */
    public String header() {
        return isOutside() ? "bytes */" + size : "bytes " + first + "-" + last + "/" + size;
    }
}
