package io.redress.local.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TaskFolderTest {

    @TempDir
    private Path temp;

    @Test
    void a_package_is_unpacked_and_deleted_when_closed() throws Exception {
        Path zip = Packages.write(temp.resolve("a.zip"), Map.of("lib/a.jar", new byte[] {1, 2}));

        Path unpacked;
        try (TaskFolder folder = TaskFolder.of(zip)) {
            unpacked = folder.path();
            assertThat(unpacked.resolve("lib/a.jar")).hasBinaryContent(new byte[] {1, 2});
        }
        assertThat(Files.exists(unpacked)).isFalse();
    }

    @Test
    void a_package_may_not_write_elsewhere() throws Exception {
        Path zip = Packages.write(temp.resolve("a.zip"), Map.of("../outside", new byte[] {1}));

        assertThatIOException().isThrownBy(() -> TaskFolder.of(zip)).withMessageContaining("leads out of the package");
    }
}
