package io.redress.local.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.fixtures.Fixture;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What holds for a table whenever nothing runs, whatever was killed before. */
final class AtRest {

    private AtRest() {}

    /**
     * No item is part of a complaint that does not exist, each complaint has its line in the register, and each snapshot is that of the
     * last change.
     *
     * @return the references of the complaints
     */
    static List<String> complaints(Fixture fixture, String when) {
        List<Map<String, AttributeValue>> items = fixture.table.items();
        TreeSet<String> parts = new TreeSet<>();
        TreeSet<String> whole = new TreeSet<>();
        long lines = 0;
        for (Map<String, AttributeValue> item : items) {
            String pk = item.get("pk").s();
            if (pk.startsWith("C#")) {
                parts.add(pk.substring(2));
                if (item.get("sk").s().equals("NOW")) {
                    whole.add(pk.substring(2));
                }
            } else if (pk.startsWith("REGISTER#")) {
                lines++;
            }
        }
        assertThat(parts).as(when + ": no part without its complaint").isEqualTo(whole);
        assertThat(lines).as(when + ": a line for each complaint").isGreaterThanOrEqualTo(whole.size());
        whole.forEach(reference -> assertThat(fixture.now(reference).version())
                .as(when + ": the snapshot is that of the last change")
                .isEqualTo((int) items.stream()
                        .filter(item -> item.get("pk").s().equals("C#" + reference)
                                && item.get("sk").s().startsWith("CHANGE#"))
                        .count()));
        return List.copyOf(whole);
    }
}
