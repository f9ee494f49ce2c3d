package io.redress.local.bench.reports;

import java.io.IOException;

/** Makes the organisations whose reports the bench compares. */
@FunctionalInterface
public interface ReportWorlds {

    /**
     * @param inPeriod how many entries are received in the period
     * @param before how many were over before it
     */
    ReportWorld with(int inPeriod, int before) throws IOException, InterruptedException;
}
