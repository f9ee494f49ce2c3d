package io.redress.adminapi;

import static io.redress.adminapi.Desk.DANIEL;
import static io.redress.adminapi.Desk.MARY;
import static org.assertj.core.api.Assertions.assertThat;

import io.redress.adminapi.Desk.Answer;
import io.redress.domain.report.FiguresBuilder;
import io.redress.domain.report.ReportContent;
import io.redress.domain.report.life.ReportEvent;
import io.redress.domain.report.life.ReportStep;
import io.redress.messaging.ReportRequest;
import io.redress.platform.Sha256;
import io.redress.platform.Tree;
import io.redress.store.ReportFiles;
import io.redress.store.ReportFiles.Which;
import io.redress.store.ReportStates;
import io.redress.store.Reports;
import io.redress.store.Table;
import io.redress.testing.FigureExamples;
import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReportsTest {

    private Desk desk;

    @BeforeEach
    void open() {
        desk = new Desk();
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void a_requested_report_is_put_into_the_queue() {
        Answer answer = desk.as(DANIEL).call(Desk.ASK, "quarterly", "2026-Q3");

        assertThat(answer.status()).isEqualTo(202);
        assertThat(answer.headers()).containsEntry("location", "/kiwi/admin/reports/quarterly/2026-Q3");
        assertThat(desk.queue.take())
                .singleElement()
                .extracting(body -> ReportRequest.of(Tree.read(body)))
                .isEqualTo(new ReportRequest("kiwi", "quarterly", "2026-Q3"));
    }

    @ParameterizedTest
    @CsvSource({"2026-Q4, 409", "2027-Q1, 409", "2026-09, 422", "2026, 422", "soon, 422", "2026-Q5, 422", "1999-Q1, 422"
    })
    void a_period_that_cannot_be_reported_is_rejected_at_once(String period, int status) {
        assertThat(desk.as(DANIEL).call(Desk.ASK, "quarterly", period).status()).isEqualTo(status);
        assertThat(desk.queue.take()).isEmpty();
    }

    @Test
    void reports_that_were_made_are_listed_and_shown_as_JSON_and_as_CSV() {
        assertThat(desk.as(MARY).call(Desk.REPORTS).text()).isEqualTo("{\"readable\":[],\"reports\":[]}");
        assertThat(desk.as(DANIEL).call(Desk.REPORTS).text())
                .isEqualTo(
                        "{\"readable\":[{\"id\":\"quarterly\",\"title\":\"Quarterly complaints report\"}],\"reports\":[]}");
        new Reports(Table.in(desk.fixture.env()))
                .keep(
                        "kiwi",
                        new Reports.Made(
                                "quarterly",
                                "2026-Q3",
                                Instant.parse("2026-10-01T05:00:00Z"),
                                FigureExamples.figures()),
                        "Reference,Kind\r\nKIWI-7K3M-9QX1,complaint\r\n");

        Tree listed = desk.as(MARY).call(Desk.REPORTS).json().list("reports").getFirst();
        assertThat(listed.texts())
                .isEqualTo(Map.of(
                        "report",
                        "quarterly",
                        "period",
                        "2026-Q3",
                        "made",
                        "2026-10-01T06:00:00+01:00",
                        "unsettled",
                        "0"));
        Answer shown = desk.as(DANIEL).call(Desk.REPORT, "quarterly", "2026-Q3");
        assertThat(shown.json().at("figures").at("complaints").required("received"))
                .isEqualTo("4");
        Answer csv = desk.as(DANIEL).saying("accept", "text/csv").call(Desk.REPORT, "quarterly", "2026-Q3");
        assertThat(csv.headers()).containsEntry("content-type", "text/csv; charset=utf-8");
        assertThat(csv.text()).isEqualTo("Reference,Kind\r\nKIWI-7K3M-9QX1,complaint\r\n");
        assertThat(desk.as(DANIEL).call(Desk.REPORT, "quarterly", "2026-Q2").status())
                .isEqualTo(404);
    }

    @Test
    void the_pdf_of_a_report_is_shown_with_the_bytes_that_were_printed() {
        ReportFiles files = new ReportFiles(Table.in(desk.fixture.env()));
        keep("2026-Q3");

        Answer none = desk.as(DANIEL).saying("accept", "application/pdf").call(Desk.REPORT, "quarterly", "2026-Q3");
        assertThat(none.status()).isEqualTo(404);
        assertThat(none.json().required("detail")).isEqualTo("this report has no PDF yet");

        byte[] first = {'%', 'P', 'D', 'F', (byte) 0xff};
        files.keep(Which.pdf("kiwi", "quarterly", "2026-Q3", 1), first, 3);
        Answer shown = desk.as(DANIEL).saying("accept", "application/pdf").call(Desk.REPORT, "quarterly", "2026-Q3");
        assertThat(shown.status()).isEqualTo(200);
        assertThat(shown.headers())
                .containsEntry("content-type", "application/pdf")
                .containsEntry("content-disposition", "inline; filename=\"kiwi-quarterly-2026-Q3.pdf\"")
                .containsEntry("report-step", "3")
                .containsEntry("etag", "\"" + Sha256.hex(first) + "\"");
        assertThat(Base64.getDecoder().decode(shown.text())).isEqualTo(first);
    }

    @Test
    void of_a_restated_report_the_last_version_is_shown_in_every_form_unless_another_is_named() {
        ReportFiles files = new ReportFiles(Table.in(desk.fixture.env()));
        keep("2026-Q3");
        files.keep(Which.pdf("kiwi", "quarterly", "2026-Q3", 1), new byte[] {1}, 0);
        assertThat(called("application/json").json().required("versions")).isEqualTo("1");
        new Reports(Table.in(desk.fixture.env()))
                .keep(
                        "kiwi",
                        new Reports.Made(
                                "quarterly",
                                "2026-Q3",
                                Instant.parse("2026-11-01T05:00:00Z"),
                                FiguresBuilder.copy(FigureExamples.figures())
                                        .restricted(7)
                                        .build()),
                        2,
                        "Reference\r\nKIWI-7K3M-9QX1\r\n",
                        ReportContent.NOTHING);
        files.keep(Which.pdf("kiwi", "quarterly", "2026-Q3", 2), new byte[] {2}, 5);

        assertThat(called("application/pdf").text()).isEqualTo("Ag==");
        assertThat(called("text/csv").text()).contains("KIWI-7K3M-9QX1");
        Tree shown = called("application/json").json();
        assertThat(shown.required("version")).isEqualTo("2");
        assertThat(shown.required("versions")).isEqualTo("2");
        assertThat(shown.at("restated").list("changes").stream()
                        .map(change ->
                                change.required("name") + " " + change.required("was") + " " + change.required("is")))
                .containsExactly("Restricted entries 0 7");
        assertThat(shown.required("made")).startsWith("2026-11-01");
        assertThat(called("application/pdf", "version", "1").text()).isEqualTo("AQ==");
        assertThat(called("text/csv", "version", "1").text()).isEqualTo("Reference\r\n");
        assertThat(called("application/json", "version", "1").json().required("made"))
                .startsWith("2026-10-01");
        for (String form : List.of("application/pdf", "text/csv", "application/json")) {
            assertThat(called(form, "version", "3").status()).isEqualTo(404);
            assertThat(called(form, "version", "x").faulty()).containsExactly("version");
        }
        assertThat(called("text/csv").headers())
                .containsEntry("content-disposition", "inline; filename=\"kiwi-quarterly-2026-Q3-version-2.csv\"");
        assertThat(called("application/pdf", "version", "1").headers())
                .containsEntry("content-disposition", "inline; filename=\"kiwi-quarterly-2026-Q3-version-1.pdf\"");
    }

    private byte[] large() {
        byte[] large = new byte[8_000_001];
        new Random(7).nextBytes(large);
        keep("2026-Q3");
        new ReportFiles(Table.in(desk.fixture.env())).keep(Which.pdf("kiwi", "quarterly", "2026-Q3", 1), large, 0);
        return large;
    }

    private Answer part(String range) {
        return desk.as(DANIEL)
                .saying("accept", "application/pdf")
                .saying("range", range)
                .call(Desk.REPORT, "quarterly", "2026-Q3");
    }

    @Test
    void a_pdf_that_is_too_large_for_one_answer_is_read_in_parts() {
        byte[] large = large();
        Answer whole = called("application/pdf");
        assertThat(whole.status()).isEqualTo(422);
        assertThat(whole.text()).contains("8000001 bytes", "Range: bytes=0-3499999");

        ByteArrayOutputStream read = new ByteArrayOutputStream();
        while (read.size() < large.length) {
            Answer part = part("bytes=" + read.size() + "-" + (read.size() + 999_999));
            assertThat(part.status()).isEqualTo(206);
            byte[] bytes = Base64.getDecoder().decode(part.text());
            assertThat(part.headers())
                    .containsEntry("accept-ranges", "bytes")
                    .containsEntry("etag", "\"" + Sha256.hex(large) + "\"")
                    .containsEntry(
                            "content-range",
                            "bytes " + read.size() + "-" + (read.size() + bytes.length - 1) + "/8000001");
            read.writeBytes(bytes);
        }
        assertThat(read.toByteArray()).isEqualTo(large);
    }

    @Test
    void bytes_that_a_pdf_does_not_have_are_refused() {
        large();
        Answer outside = part("bytes=8000001-");
        assertThat(outside.status()).isEqualTo(416);
        assertThat(outside.headers()).containsEntry("content-range", "bytes */8000001");
        assertThat(outside.json().required("detail")).isEqualTo("the PDF of this report has 8000001 bytes");
    }

    @Test
    void a_part_of_another_print_is_not_mixed_with_this_one() {
        large();
        Answer other = desk.as(DANIEL)
                .saying("accept", "application/pdf")
                .saying("range", "bytes=0-9")
                .saying("if-range", "\"another\"")
                .call(Desk.REPORT, "quarterly", "2026-Q3");
        assertThat(other.status()).as("the whole is too large").isEqualTo(422);
    }

    @Test
    void only_those_who_may_read_a_report_see_its_pdf() {
        keep("2026-Q3");
        new ReportFiles(Table.in(desk.fixture.env()))
                .keep(Which.pdf("kiwi", "quarterly", "2026-Q3", 1), new byte[] {1}, 0);

        assertThat(desk.as(MARY)
                        .saying("accept", "application/pdf")
                        .call(Desk.REPORT, "quarterly", "2026-Q3")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void nobody_completes_a_version_whose_figures_are_not_made_yet() {
        keep("2026-Q3");
        ReportStates states = new ReportStates(Table.in(desk.fixture.env()));
        Instant due = Instant.parse("2026-10-15T05:00:00Z");
        List<ReportStep> steps = List.of(
                ReportStep.ofSystem(1, due, new ReportEvent.Drafted(due)),
                ReportStep.ofSystem(2, due, new ReportEvent.Restated(due, "One more", "It came late")));
        states.add("kiwi", "quarterly", "2026-Q3", List.of(), steps.getFirst());
        states.add("kiwi", "quarterly", "2026-Q3", steps.subList(0, 1), steps.getLast());

        Answer answer = desk.as(DANIEL)
                .send(
                        Desk.REPORT_ACT,
                        "{\"looked-at\": \"All\", \"findings\": \"Few\"}",
                        "quarterly",
                        "2026-Q3",
                        "complete");

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.json().required("detail"))
                .isEqualTo("the figures of version 2 of this report are being made; try again in a minute");
    }

    private void keep(String period) {
        new Reports(Table.in(desk.fixture.env()))
                .keep(
                        "kiwi",
                        new Reports.Made(
                                "quarterly", period, Instant.parse("2026-10-01T05:00:00Z"), FigureExamples.figures()),
                        "Reference\r\n");
    }

    private Answer called(String accept, String... query) {
        Desk.Clerk daniel = desk.as(DANIEL).saying("accept", accept);
        return (query.length == 0 ? daniel : daniel.asking(query[0], query[1]))
                .call(Desk.REPORT, "quarterly", "2026-Q3");
    }
}
