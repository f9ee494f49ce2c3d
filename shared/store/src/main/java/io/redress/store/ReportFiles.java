package io.redress.store;

import io.redress.domain.report.life.RecordedFiles;
import io.redress.domain.report.life.ReportStep;
import io.redress.platform.Sha256;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/**
 * The files of reports, such as the PDF, each in as many items as it needs. A file may be printed again until it is sealed; from then
 * on its bytes never change. A restated report has a version of its own with files of its own.
 */
public final class ReportFiles {

    static final String DIGEST = "sha256";
    private static final String SIZE = "size";
    private static final String SEALED = "sealed";
    private static final String BYTES = "file";
    private static final String STEP = "ofStep";

    private final Table table;

    public ReportFiles(Table table) {
        this.table = table;
    }

    /** What a file is. */
    public enum Kind {
        PDF
    }

    /**
     * Which file.
     *
     * @param version 1 for the report as it was first made, and one more for each restatement
     */
    public record Which(String organisation, String report, String period, int version, Kind kind) {

        public static Which pdf(String organisation, String report, String period, int version) {
            return new Which(organisation, report, period, version, Kind.PDF);
        }

        private String pk() {
            return ReportKeys.reports(organisation);
        }

        private String sk() {
            return ReportKeys.reportFile(report, period, version, kind.name().toLowerCase(Locale.ROOT));
        }

        private String parts() {
            return ReportKeys.reportParts(organisation, report, period);
        }
    }

    /**
     * What is known of a file without reading its bytes.
     *
     * @param sha256 the SHA-256 of its bytes, in hexadecimal digits
     * @param size how many bytes it has
     * @param sealed whether its bytes can never change
     * @param step the number of the step of the report's life that it shows; 0 for a report as it was made, and for older files
     */
    public record Printed(String sha256, int size, boolean sealed, int step) {}

    /**
     * Keeps the bytes of a file instead of those before, if they show a later step of the report's life. The keys of the parts contain
     * the SHA-256, so that two writers at the same time cannot mix their parts.
     *
     * @param step the number of the step that the file shows
     * @return what is kept now: what was kept before if the file is sealed, or shows that step or a later one already
     */
    public Printed keep(Which which, byte[] bytes, int step) {
        String digest = Sha256.hex(bytes);
        int number = 0;
        for (byte[] part : parts(bytes)) {
            table.put(Item.of(which.parts(), ReportKeys.reportPart(digest, ++number))
                    .with(BYTES, part));
        }
        while (true) {
            Printed before = find(which).orElse(null);
            if (before != null && (before.sealed() || before.step() >= step)) {
                return instead(which, digest, before);
            }
            if (put(which, new Printed(digest, bytes.length, false, step), before)) {
                return instead(
                        which,
                        before == null ? digest : before.sha256(),
                        new Printed(digest, bytes.length, false, step));
            }
        }
    }

    /** Deletes the bytes that are not kept, because they may hold words that were taken out or erased since. */
    private Printed instead(Which which, String digest, Printed kept) {
        if (!kept.sha256().equals(digest)) {
            new ReportParts(table).forget(which.organisation(), which.report(), which.period(), digest);
        }
        return kept;
    }

    /** Replaces what is known of a file; false if that is no longer what was read before. */
    private boolean put(Which which, Printed printed, @Nullable Printed before) {
        Item item = Item.of(which.pk(), which.sk())
                .with(DIGEST, printed.sha256())
                .with(SIZE, printed.size())
                .with(STEP, printed.step());
        try {
            if (before == null) {
                table.put(item, "attribute_not_exists(pk)", Map.of());
            } else {
                table.put(
                        item,
                        DIGEST + " = :digest AND attribute_not_exists(" + SEALED + ") AND (attribute_not_exists(" + STEP
                                + ") OR " + STEP + " = :step)",
                        Map.of(
                                ":digest",
                                AttributeValue.fromS(before.sha256()),
                                ":step",
                                AttributeValue.fromN(String.valueOf(before.step()))));
            }
            return true;
        } catch (ConditionalCheckFailedException _) {
            return false;
        }
    }

    /** What is known of a file; empty if there is none yet. */
    public Optional<Printed> find(Which which) {
        return table.get(which.pk(), which.sk()).map(ReportFiles::printed);
    }

    /** The versions of a report that have a file, the earliest first. */
    public List<Integer> versions(String organisation, String report, String period, Kind kind) {
        String files = ReportKeys.reportFiles(report, period);
        List<Integer> versions = new ArrayList<>();
        table.each(
                query -> query.keyConditionExpression("pk = :pk AND begins_with(sk, :files)")
                        .expressionAttributeValues(Map.of(
                                ":pk", AttributeValue.fromS(ReportKeys.reports(organisation)),
                                ":files", AttributeValue.fromS(files)))
                        .consistentRead(true),
                item -> {
                    String[] file =
                            Item.text(item, Keys.SK).substring(files.length()).split("#");
                    if (file[1].equals(kind.name().toLowerCase(Locale.ROOT))) {
                        versions.add(Integer.parseInt(file[0]));
                    }
                });
        return List.copyOf(versions);
    }

    /**
     * The bytes of a file as they are now; empty if there is none yet.
     *
     * @throws IllegalStateException if some of the bytes are missing, or others than were kept
     */
    public Optional<byte[]> bytes(Which which) {
        Optional<Printed> printed = find(which);
        while (printed.isPresent()) {
            byte[] bytes = stored(which, printed.get());
            if (Sha256.hex(bytes).equals(printed.get().sha256())) {
                return Optional.of(bytes);
            }
            Optional<Printed> now = find(which);
            if (now.equals(printed)) {
                throw new IllegalStateException("the file " + which + " is not whole");
            }
            // It was printed again while it was read.
            printed = now;
        }
        return Optional.empty();
    }

    /** The same; also empty if some of its bytes are missing or others than were kept. */
    public Optional<byte[]> whole(Which which) {
        return find(which).flatMap(printed -> {
            byte[] bytes = stored(which, printed);
            return Sha256.hex(bytes).equals(printed.sha256()) ? Optional.of(bytes) : Optional.empty();
        });
    }

    /** What is stored of the bytes of a file, whole or not; empty if there is no such file. */
    Optional<byte[]> stored(Which which) {
        return find(which).map(printed -> stored(which, printed));
    }

    /**
     * Seals a file with these bytes for ever, and deletes what is left of others. Doing it again changes nothing.
     *
     * @return whether the file is sealed with that SHA-256; false if it has been printed again meanwhile
     */
    public boolean seal(Which which, String sha256) {
        Optional<Printed> printed = find(which);
        if (printed.isEmpty() || !printed.get().sha256().equals(sha256)) {
            return false;
        }
        if (printed.get().sealed()) {
            return true;
        }
        try {
            table.put(
                    Item.of(which.pk(), which.sk())
                            .with(DIGEST, sha256)
                            .with(SIZE, printed.get().size())
                            .with(STEP, printed.get().step())
                            .with(SEALED, "true"),
                    DIGEST + " = :digest",
                    Map.of(":digest", AttributeValue.fromS(sha256)));
            new ReportParts(table).forgetUnused(which.organisation(), which.report(), which.period());
            return true;
        } catch (ConditionalCheckFailedException _) {
            return false;
        }
    }

    /**
     * Lets a file be printed again that was sealed for a mail that was refused.
     *
     * @throws IllegalStateException unless its version was returned after that, and was never submitted
     */
    public void unseal(Which which, Printed sealed) {
        List<ReportStep> steps = new ReportStates(table).steps(which.organisation(), which.report(), which.period());
        if (!RecordedFiles.isReturnedAfter(steps, which.version(), sealed.step())) {
            throw new IllegalStateException("the file " + which + " stays sealed, because its report was not returned");
        }
        table.put(
                Item.of(which.pk(), which.sk())
                        .with(DIGEST, sealed.sha256())
                        .with(SIZE, sealed.size())
                        .with(STEP, sealed.step()),
                DIGEST + " = :digest",
                Map.of(":digest", AttributeValue.fromS(sealed.sha256())));
    }

    private byte[] stored(Which which, Printed printed) {
        return new ReportParts(table).bytes(which.parts(), printed.sha256(), BYTES);
    }

    private static Printed printed(Map<String, AttributeValue> item) {
        return new Printed(
                Item.text(item, DIGEST),
                Item.number(item, SIZE),
                item.containsKey(SEALED),
                item.containsKey(STEP) ? Item.number(item, STEP) : 0);
    }

    private static List<byte[]> parts(byte[] bytes) {
        List<byte[]> parts = new ArrayList<>();
        for (int from = 0; from < bytes.length; from += CompressedText.PART) {
            parts.add(Arrays.copyOfRange(bytes, from, Math.min(from + CompressedText.PART, bytes.length)));
        }
        return parts;
    }
}
