package io.redress.desk;

import java.util.Optional;

/** The size of a file in words. */
final class FileSize {

    private static final int KILOBYTE = 1000;

    private FileSize() {}

    /** At least one kilobyte, also for a size that is not known. */
    static String inWords(Optional<String> bytes) {
        return Math.max(1, Long.parseLong(bytes.orElse("0")) / KILOBYTE) + " kB";
    }
}
