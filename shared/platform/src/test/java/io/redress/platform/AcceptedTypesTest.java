package io.redress.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AcceptedTypesTest {

    private static final List<String> TYPES = List.of("application/pdf", "text/csv", "application/json");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            application/pdf                           | application/pdf
            APPLICATION/PDF                           | application/pdf
            application/pdf;q=0                       | none
            application/pdf;q=0.5, text/csv;q=0.9     | text/csv
            application/json, text/csv                | text/csv
            application/json, text/csv;q=0.9          | application/json
            text/html, */*                            | none
            ,;                                        | none
            """)
    void the_named_type_with_the_highest_quality_is_best(String header, String best) {
        Request request =
                new Request("GET /x", Map.of(), Map.of(), Map.of("accept", header), Map.of(), "/x", new byte[0]);
        assertThat(AcceptedTypes.of(request).best(TYPES).orElse("none")).isEqualTo(best);
    }
}
