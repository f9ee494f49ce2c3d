package io.redress.local.bench.lists;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.domain.staff.StaffMember;
import io.redress.store.Directory;
import io.redress.store.Table;
import io.redress.testing.Endpoint;
import io.redress.testing.TestTable;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MeteringProxyTest {

    @Test
    void requests_without_a_cost_option_are_counted_and_an_empty_result_is_not_free() throws Exception {
        try (TestTable table = TestTable.at("2026-10-23T09:00:00Z");
                MeteringProxy meter = new MeteringProxy(Endpoint.DYNAMODB.uri())) {
            Directory directory = new Directory(Table.in(table.env(Map.of("AWS_ENDPOINT_URL_DYNAMODB", meter.url()))));
            assertThat(meter.taken()).isEqualTo(new Cost(0, 0));
            assertThat(directory.all("kiwi")).isEmpty();
            Cost nothing = meter.taken();
            assertThat(nothing.requests()).isEqualTo(1);
            assertThat(nothing.units()).isBetween(0.5, 1.0);
            for (int i = 0; i < 20; i++) {
                directory.put("kiwi", member("person-" + i, "x".repeat(800)));
            }
            meter.taken();
            assertThat(directory.all("kiwi")).hasSize(20);
            Cost twenty = meter.taken();
            assertThat(twenty.requests()).isEqualTo(1);
            assertThat(twenty.units()).as("sixteen thousand bytes").isBetween(2.0, 6.0);
        }
    }

    private static StaffMember member(String id, String name) {
        return new StaffMember(id, name, id + "@kiwi.example", Set.of("clerk"), Set.of(), null, List.of());
    }
}
