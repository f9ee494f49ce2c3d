package io.redress.platform;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The log for the operators of the system. Nothing personal is ever logged: references and numbers only. */
public final class Log {

    private static final Logger LOG = LoggerFactory.getLogger("redress");

    private Log() {}

    public static void said(String what) {
        LOG.info(what);
    }

    /** Logs a failure. The message of an exception may quote what people sent, so no answer may contain it. */
    public static void failed(String what, Throwable fault) {
        LOG.error(what, fault);
    }
}
