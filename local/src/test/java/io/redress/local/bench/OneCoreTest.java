package io.redress.local.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class OneCoreTest {

    @Test
    void the_last_core_is_taken() {
        assertThat(List.of("0", "0-1", "0-3,6", "2,4-7")).map(OneCore::last).containsExactly("0", "1", "6", "7");
    }
}
