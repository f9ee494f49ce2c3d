package io.redress.local.bench.reports;

import io.redress.domain.report.Figures;
import io.redress.local.bench.MeasuredFunction;
import io.redress.local.bench.lists.MeteringProxy;
import java.io.Closeable;
import java.io.IOException;
import java.util.function.Supplier;

/**
 * An organisation with a filled register.
 *
 * @param function the function that makes reports, with the request for one
 * @param meter passes on what the function asks of DynamoDB, and measures it
 * @param figures reads the figures that the function has stored
 */
public record ReportWorld(MeasuredFunction function, MeteringProxy meter, Supplier<Figures> figures, Closeable table)
        implements Closeable {

    @Override
    public void close() throws IOException {
        meter.close();
        table.close();
    }
}
