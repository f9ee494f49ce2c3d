package io.redress.casework;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.platform.Response;
import org.junit.jupiter.api.Test;

class ShowReportPdfTest {

    @Test
    void the_largest_part_fits_into_an_answer() {
        assertThat(Response.bytes(206, ShowReportPdf.TYPE, new byte[ShowReportPdf.LARGEST_PART])
                        .fits())
                .isTrue();
    }
}
