package io.redress.domain.procedure;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which files can be attached to a complaint. A file that leaves out a part has the usual one.
 *
 * @param types the types of files that are accepted, as their bytes say
 * @param megabytes the size of the largest file, in millions of bytes
 * @param most how many documents the complainant and the representative can send
 * @param mostOfStaff how many documents staff can add
 */
public record Documents(List<String> types, Integer megabytes, Integer most, Integer mostOfStaff) {

    /** The types that can be told by the bytes of a file. */
    public static final Set<String> KNOWN = Set.of(
            "application/pdf",
            "image/jpeg",
            "image/png",
            "image/heic",
            "image/webp",
            "image/tiff",
            "text/plain",
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            "application/vnd.oasis.opendocument.text",
            "audio/mpeg",
            "audio/mp4",
            "audio/ogg",
            "video/mp4",
            "message/rfc822");

    private static final int MOST_MEGABYTES = 50;
    private static final int MOST_DOCUMENTS = 50;
    private static final long MILLION = 1_000_000;

    /** What a procedure accepts that says nothing of documents. */
    public static final Documents USUAL = new Documents(
            List.of(
                    "application/pdf",
                    "image/jpeg",
                    "image/png",
                    "image/heic",
                    "text/plain",
                    "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                    "application/vnd.oasis.opendocument.text"),
            10,
            20,
            30);

    public Documents {
        types = types == null ? USUAL.types : List.copyOf(types);
        megabytes = megabytes == null ? USUAL.megabytes : megabytes;
        most = most == null ? USUAL.most : most;
        mostOfStaff = mostOfStaff == null ? USUAL.mostOfStaff : mostOfStaff;
    }

    /** The size of the largest file. */
    public long mostBytes() {
        return megabytes * MILLION;
    }

    /** How many documents this side can send. */
    public int most(boolean fromPublic) {
        return fromPublic ? most : mostOfStaff;
    }

    void faults(FaultCollector findings) {
        findings.check(!types.isEmpty(), "documents: there is no type of file that is accepted");
        for (String type : types) {
            findings.check(
                    KNOWN.contains(type),
                    "documents: the type " + type + " cannot be told by the bytes of a file; known are "
                            + String.join(", ", new TreeSet<>(KNOWN)));
        }
        findings.check(Set.copyOf(types).size() == types.size(), "documents: a type is named twice");
        within(findings, "megabytes", megabytes, MOST_MEGABYTES);
        within(findings, "most", most, MOST_DOCUMENTS);
        within(findings, "mostOfStaff", mostOfStaff, MOST_DOCUMENTS);
    }

    private static void within(FaultCollector findings, String name, int number, int most) {
        findings.check(
                number >= 1 && number <= most,
                "documents: " + name + " must be from 1 to " + most + ", and is " + number);
    }
}
