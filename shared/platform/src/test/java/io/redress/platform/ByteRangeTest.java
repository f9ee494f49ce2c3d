package io.redress.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ByteRangeTest {

    private static Optional<ByteRange> asked(String range, String... ifRange) {
        Map<String, String> headers = new HashMap<>(Map.of("range", range));
        if (ifRange.length > 0) {
            headers.put("if-range", ifRange[0]);
        }
        Request request = new Request("GET /x", Map.of(), Map.of(), headers, Map.of(), "/x", new byte[0]);
        return ByteRange.of(request, 10, "\"tag\"");
    }

    @Test
    void a_range_is_read_as_the_standard_says() {
        assertThat(asked("bytes=0-3")).contains(new ByteRange(0, 3, 10));
        assertThat(asked("Bytes=4-")).contains(new ByteRange(4, 9, 10));
        assertThat(asked("bytes=-3")).contains(new ByteRange(7, 9, 10));
        assertThat(asked("bytes=-30")).contains(new ByteRange(0, 9, 10));
        assertThat(asked("bytes=8-30")).contains(new ByteRange(8, 9, 10));
    }

    @Test
    void what_is_no_single_range_asks_for_the_whole_file() {
        for (String other : new String[] {"bytes=-", "bytes=5-4", "bytes=0-1,3-4", "lines=0-3", "bytes=x-y"}) {
            assertThat(asked(other)).as(other).isEmpty();
        }
        assertThat(asked("bytes=0-3", "\"tag\"")).isPresent();
        assertThat(asked("bytes=0-3", "\"other\"")).isEmpty();
    }

    @Test
    void a_range_after_the_end_is_outside() {
        assertThat(asked("bytes=10-").orElseThrow().isOutside()).isTrue();
        assertThat(asked("bytes=-0").orElseThrow().isOutside()).isTrue();
        assertThat(asked("bytes=10-").orElseThrow().header()).isEqualTo("bytes */10");
        assertThat(asked("bytes=9-").orElseThrow().isOutside()).isFalse();
    }

    @Test
    void a_long_range_is_shortened_to_its_beginning() {
        ByteRange part = asked("bytes=2-").orElseThrow().atMost(3);
        assertThat(part.header()).isEqualTo("bytes 2-4/10");
        assertThat(part.of(new byte[] {0, 1, 2, 3, 4, 5, 6, 7, 8, 9})).containsExactly(2, 3, 4);
        assertThat(part.atMost(3)).isEqualTo(part);
    }
}
