package io.redress.platform;

import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/**
 * The log for the operators of the system. It contains nothing personal, only references and numbers, and in records of reads the
 * ids of members of staff.
 */
public final class Log {

    private static final Logger LOG = LoggerFactory.getLogger("redress");

    private static final Logger READS = LoggerFactory.getLogger("redress.reads");

    private Log() {}

    public static void said(String what) {
        LOG.info(what);
    }

    /** Logs a failure. The message of an exception may quote what people sent, so no answer may contain it. */
    public static void failed(String what, Throwable fault) {
        LOG.error(what, fault);
    }

    /**
     * Logs that a member of staff read something. The line is written whatever the lowest level of log lines is, because another
     * function stores it.
     *
     * @param fields what the line says, by name
     */
    public static void read(Map<String, String> fields) {
        fields.forEach(MDC::put);
        READS.info("read");
        fields.keySet().forEach(MDC::remove);
    }
}
