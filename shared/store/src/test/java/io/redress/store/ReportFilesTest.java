package io.redress.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.redress.domain.report.life.ReportEvent;
import io.redress.domain.report.life.ReportStep;
import io.redress.platform.Sha256;
import io.redress.store.ReportFiles.Kind;
import io.redress.store.ReportFiles.Printed;
import io.redress.store.ReportFiles.Which;
import io.redress.store.Reports.Made;
import io.redress.testing.FigureExamples;
import io.redress.testing.TestTable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReportFilesTest {

    private static final Which PDF = Which.pdf("knec", "ombudsman", "2026-Q4", 1);
    private static final Instant NOW = Instant.parse("2027-01-01T05:00:00Z");

    private TestTable test;
    private ReportFiles files;

    @BeforeEach
    void open() {
        test = TestTable.at("2027-01-01T05:00:00Z");
        files = new ReportFiles(Table.in(test.env()));
    }

    @AfterEach
    void close() {
        test.close();
    }

    @Test
    void a_file_of_any_size_is_found_as_it_was_kept() {
        byte[] large = new byte[1_000_001];
        new Random(7).nextBytes(large);

        Printed printed = files.keep(PDF, large, 0);

        assertThat(printed).isEqualTo(new Printed(Sha256.hex(large), large.length, false, 0));
        assertThat(files.find(PDF)).contains(printed);
        assertThat(files.bytes(PDF).orElseThrow()).isEqualTo(large);
        assertThat(files.bytes(Which.pdf("knec", "ombudsman", "2026-Q4", 2))).isEmpty();
        assertThat(files.bytes(Which.pdf("kentrade", "ombudsman", "2026-Q4", 1)))
                .isEmpty();
    }

    @Test
    void a_file_is_printed_again_until_it_is_sealed() {
        Printed draft = files.keep(PDF, "draft".getBytes(UTF_8), 1);
        Printed completed = files.keep(PDF, "completed".getBytes(UTF_8), 2);

        assertThat(files.seal(PDF, draft.sha256())).isFalse();
        assertThat(files.seal(PDF, completed.sha256())).isTrue();
        assertThat(files.seal(PDF, completed.sha256())).isTrue();

        assertThat(files.keep(PDF, "later".getBytes(UTF_8), 3))
                .isEqualTo(new Printed(completed.sha256(), "completed".length(), true, 2));
        assertThat(files.bytes(PDF).orElseThrow()).isEqualTo("completed".getBytes(UTF_8));
    }

    @Test
    void what_was_printed_of_a_step_stays_until_a_later_step_is_printed() {
        Printed approved = files.keep(PDF, "approved".getBytes(UTF_8), 4);

        assertThat(files.keep(PDF, "completed".getBytes(UTF_8), 2)).isEqualTo(approved);
        assertThat(files.keep(PDF, "approved, another name".getBytes(UTF_8), 4)).isEqualTo(approved);
        assertThat(files.bytes(PDF).orElseThrow()).isEqualTo("approved".getBytes(UTF_8));
        assertThat(files.keep(PDF, "returned".getBytes(UTF_8), 5).step()).isEqualTo(5);
        assertThat(files.bytes(PDF).orElseThrow()).isEqualTo("returned".getBytes(UTF_8));
    }

    @Test
    void a_file_that_was_never_kept_cannot_be_sealed() {
        assertThat(files.seal(PDF, Sha256.hex(new byte[0]))).isFalse();
        assertThat(files.find(PDF)).isEmpty();
    }

    @Test
    void a_restatement_stands_beside_what_was_sealed() {
        Which second = Which.pdf("knec", "ombudsman", "2026-Q4", 2);
        files.seal(PDF, files.keep(PDF, "first".getBytes(UTF_8), 4).sha256());
        files.keep(second, "second".getBytes(UTF_8), 9);

        assertThat(files.bytes(PDF).orElseThrow()).isEqualTo("first".getBytes(UTF_8));
        assertThat(files.bytes(second).orElseThrow()).isEqualTo("second".getBytes(UTF_8));
        assertThat(files.versions("knec", "ombudsman", "2026-Q4", Kind.PDF)).containsExactly(1, 2);
        assertThat(files.versions("knec", "ombudsman", "2026-Q3", Kind.PDF)).isEmpty();
    }

    @Test
    void a_report_has_its_files_beside_it() {
        files.keep(PDF, "draft".getBytes(UTF_8), 1);

        assertThat(new Reports(Table.in(test.env())).all("knec")).isEmpty();
    }

    private Stream<String> parts() {
        return test.items().stream().map(item -> item.get("sk").s()).filter(sk -> sk.startsWith("PART#"));
    }

    @Test
    void the_bytes_of_an_earlier_print_are_deleted() {
        files.keep(PDF, "a name that is erased later".getBytes(UTF_8), 1);
        Printed completed = files.keep(PDF, "completed".getBytes(UTF_8), 2);
        files.keep(PDF, "an old draft that comes late".getBytes(UTF_8), 1);

        assertThat(parts()).containsExactly("PART#" + completed.sha256() + "#0001");
    }

    @Test
    void bytes_that_another_version_has_too_stay() {
        Which second = Which.pdf("knec", "ombudsman", "2026-Q4", 2);
        files.seal(PDF, files.keep(PDF, "same".getBytes(UTF_8), 4).sha256());
        files.keep(second, "same".getBytes(UTF_8), 9);
        files.keep(second, "other".getBytes(UTF_8), 10);

        assertThat(files.bytes(PDF).orElseThrow()).isEqualTo("same".getBytes(UTF_8));
        assertThat(files.bytes(second).orElseThrow()).isEqualTo("other".getBytes(UTF_8));
    }

    @Test
    void what_a_writer_left_that_stopped_in_the_middle_is_deleted_when_the_report_is_sealed() {
        Table table = Table.in(test.env());
        new Reports(table)
                .keep(
                        "knec",
                        new Made("ombudsman", "2026-Q4", test.env().now(), FigureExamples.figures()),
                        "the register");
        String pk = ReportKeys.reportParts("knec", "ombudsman", "2026-Q4");
        table.put(Item.of(pk, ReportKeys.reportPart("left", 1)).with("file", new byte[] {1}));
        Printed approved = files.keep(PDF, "approved".getBytes(UTF_8), 4);
        assertThat(files.seal(PDF, approved.sha256())).isTrue();

        assertThat(parts()).hasSize(2).doesNotContain("PART#left#0001");
        assertThat(files.bytes(PDF)).isPresent();
        assertThat(new Reports(table).register("knec", "ombudsman", "2026-Q4")).contains("the register");
    }

    @Test
    void a_seal_is_taken_off_only_from_a_version_that_was_returned_after_it_and_never_submitted() {
        ReportStates states = new ReportStates(Table.in(test.env()));
        List<ReportStep> steps = new ArrayList<>();
        Printed sealed = files.keep(PDF, "approved".getBytes(UTF_8), 1);
        files.seal(PDF, sealed.sha256());
        for (ReportEvent event : List.of(
                new ReportEvent.Drafted(NOW),
                new ReportEvent.HandOverBegun("r@ombudsman.example", sealed.sha256()),
                new ReportEvent.HandOverRefused("too large"))) {
            add(states, steps, event);
        }
        assertThatThrownBy(() -> files.unseal(PDF, sealed)).isInstanceOf(IllegalStateException.class);
        assertThat(files.find(PDF).orElseThrow().sealed()).isTrue();
        add(states, steps, new ReportEvent.Returned("Shorten it."));
        files.unseal(PDF, sealed);
        assertThat(files.find(PDF).orElseThrow().sealed()).isFalse();

        files.seal(PDF, sealed.sha256());
        add(states, steps, new ReportEvent.HandedOver("1"));
        add(states, steps, new ReportEvent.Restated(NOW, "One more", "It was late."));
        add(states, steps, new ReportEvent.Returned("Say why."));
        assertThatThrownBy(() -> files.unseal(PDF, sealed)).hasMessageContaining("stays sealed");
    }

    private static void add(ReportStates states, List<ReportStep> steps, ReportEvent event) {
        ReportStep step = ReportStep.ofSystem(steps.size() + 1, NOW, event);
        states.add("knec", "ombudsman", "2026-Q4", steps, step).orElseThrow();
        steps.add(step);
    }
}
