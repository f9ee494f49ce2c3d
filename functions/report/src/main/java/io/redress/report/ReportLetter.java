package io.redress.report;

import com.samskivert.mustache.BasicCollector;
import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import io.redress.domain.procedure.Procedure;
import io.redress.domain.procedure.Report;
import io.redress.domain.report.Figures;
import io.redress.domain.report.Period;
import io.redress.mail.Letter;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** A report as a mail: the same figures as HTML and as text. */
final class ReportLetter {

    private static final Mustache.Compiler COMPILER =
            Mustache.compiler().emptyStringIsFalse(true).withCollector(new MapsOnly());
    private static final Template HTML = COMPILER.escapeHTML(true).compile(resource("report.html"));
    private static final Template TEXT = COMPILER.escapeHTML(false).compile(resource("report.txt"));

    private ReportLetter() {}

    static Letter write(Procedure procedure, Report report, Figures figures) {
        Map<String, Object> facts = ReportFacts.of(procedure, report, figures);
        String subject = report.title() + ", " + Period.parse(figures.period()).title() + ": " + procedure.name();
        return new Letter(subject, TEXT.execute(facts), HTML.execute(facts));
    }

    private static String resource(String name) {
        try (InputStream in = ReportLetter.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("there is no file " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A template reads maps and lists; no method or field of any object is within its reach. */
    private static final class MapsOnly extends BasicCollector {
        @Override
        public <K, V> Map<K, V> createFetcherCache() {
            return new HashMap<>();
        }
    }
}
