package io.redress.store;

import java.io.ByteArrayOutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The parts in which registers, lists and files of a report are stored. It deletes those that nothing refers to any more, because they may
 * hold erased words.
 */
final class ReportParts {

    private static final String PART = "PART#";
    private static final String BYTES = "bytes";

    private final Table table;

    ReportParts(Table table) {
        this.table = table;
    }

    /** Stores a text in as many items as it needs, and returns its digest. */
    String keep(String pk, String text) {
        String digest = Keys.hash(text);
        int number = 0;
        for (byte[] part : CompressedText.parts(text)) {
            table.put(Item.of(pk, ReportKeys.reportPart(digest, ++number)).with(BYTES, part));
        }
        return digest;
    }

    /** A text that was stored in parts. */
    String text(String pk, String digest) {
        return CompressedText.unpacked(bytes(pk, digest, BYTES));
    }

    /**
     * What is stored under a digest, whole or not.
     *
     * @param attribute the attribute of the items that has the bytes
     */
    byte[] bytes(String pk, String digest, String attribute) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        table.each(
                query -> query.keyConditionExpression("pk = :pk AND begins_with(sk, :digest)")
                        .expressionAttributeValues(Map.of(
                                ":pk", AttributeValue.fromS(pk),
                                ":digest", AttributeValue.fromS(ReportKeys.reportParts(digest))))
                        .consistentRead(true),
                item -> packed.writeBytes(Item.attribute(item, attribute).b().asByteArrayUnsafe()));
        return packed.toByteArray();
    }

    /** A text in parts; empty if it cannot be put together any more. */
    Optional<String> whole(String pk, String digest) {
        try {
            return Optional.of(CompressedText.unpacked(bytes(pk, digest, BYTES)));
        } catch (UncheckedIOException _) {
            return Optional.empty();
        }
    }

    /** Deletes the parts with a digest, unless a version of the report refers to them. */
    void forget(String organisation, String report, String period, String digest) {
        delete(organisation, report, period, ReportKeys.reportParts(digest));
    }

    /** Deletes all parts to which no version of the report refers. Nobody may be writing files of the report at that time. */
    void forgetUnused(String organisation, String report, String period) {
        delete(organisation, report, period, PART);
    }

    private void delete(String organisation, String report, String period, String keys) {
        String pk = ReportKeys.reportParts(organisation, report, period);
        List<String> found = new ArrayList<>();
        each(pk, keys, item -> found.add(Item.text(item, Keys.SK)));
        Set<String> digests = found.isEmpty() ? Set.of() : digests(organisation, report, period);
        found.stream().filter(sk -> !digests.contains(sk.split("#")[1])).forEach(sk -> table.delete(pk, sk));
    }

    /** Everything that the versions of a report and of its files refer to. */
    private Set<String> digests(String organisation, String report, String period) {
        Set<String> digests = new HashSet<>();
        each(ReportKeys.reports(organisation), ReportKeys.report(report, period), item -> {
            for (String name : List.of(Reports.DIGEST, Reports.LISTS, ReportFiles.DIGEST)) {
                if (item.containsKey(name)) {
                    digests.add(Item.text(item, name));
                }
            }
        });
        return digests;
    }

    private void each(String pk, String keys, Consumer<Map<String, AttributeValue>> each) {
        table.each(
                query -> query.keyConditionExpression("pk = :pk AND begins_with(sk, :keys)")
                        .projectionExpression(
                                String.join(", ", Keys.SK, Reports.DIGEST, Reports.LISTS, ReportFiles.DIGEST))
                        .expressionAttributeValues(
                                Map.of(":pk", AttributeValue.fromS(pk), ":keys", AttributeValue.fromS(keys)))
                        .consistentRead(true),
                each);
    }
}
