package io.redress.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

/** Has veraPDF say whether a PDF complies with both of its profiles. */
final class Verified {

    static {
        VeraGreenfieldFoundryProvider.initialise();
    }

    private Verified() {}

    static void compliant(byte[] pdf) throws Exception {
        for (PDFAFlavour profile : new PDFAFlavour[] {PDFAFlavour.PDFA_3_A, PDFAFlavour.PDFUA_1}) {
            try (PDFAParser parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), profile)) {
                assertThat(Foundries.defaultInstance()
                                .createValidator(profile, false)
                                .validate(parser)
                                .getTestAssertions())
                        .filteredOn(assertion -> assertion.getStatus() == TestAssertion.Status.FAILED)
                        .extracting(TestAssertion::getMessage)
                        .as("faults against " + profile)
                        .isEmpty();
            }
        }
    }
}
