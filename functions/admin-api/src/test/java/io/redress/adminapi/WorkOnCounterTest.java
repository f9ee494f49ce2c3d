package io.redress.adminapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WorkOnCounterTest {

    private Counter counter;

    @BeforeEach
    void open() {
        counter = new Counter();
    }

    @AfterEach
    void close() {
        counter.close();
    }

    @Test
    void the_list_of_what_one_has_is_narrowed_like_every_other() {
        String complaint = counter.submitted();
        String query = counter.submitted("query", null);
        counter.assign(complaint, "mary");
        counter.assign(query, "mary");

        assertThat(mine(Map.of("kind", "query"))).containsExactly(query);
        assertThat(mine(Map.of("stage", "stage-1"))).containsExactly(complaint);
        assertThat(mine(Map.of("department", "nowhere"))).isEmpty();
        assertThat(mine(Map.of())).containsExactly(complaint, query);
    }

    @Test
    void a_list_and_a_complaint_name_the_caseworker_as_the_directory_does() {
        counter.staff("mary", "Mary Whitfield");
        String hers = counter.submitted();
        String his = counter.submitted();
        String nobodys = counter.submitted();
        counter.assign(hers, "mary");
        counter.assign(his, "gone");

        assertThat(counter.get("mary", "complaints", Map.of("list", "team")).list("complaints").stream()
                        .collect(
                                Collectors.toMap(item -> item.required("reference"), item -> item.text("caseworkerName")
                                        .orElse("nobody known"))))
                .isEqualTo(Map.of(hers, "Mary Whitfield", his, "nobody known", nobodys, "nobody known"));
        assertThat(counter.get("mary", "complaints/{reference}", Map.of("reference", hers))
                        .text())
                .contains("\"caseworker\":\"mary\",\"caseworkerName\":\"Mary Whitfield\"");
    }

    private List<String> mine(Map<String, String> query) {
        return counter.get("mary", "complaints", query).references("complaints");
    }
}
