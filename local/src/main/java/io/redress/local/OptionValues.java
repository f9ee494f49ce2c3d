package io.redress.local;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the values of options; a wrong value is refused with the form that is expected. */
final class OptionValues {

    private static final int MOST_COMPLAINTS = 1_000_000;
    private static final int HIGHEST_PORT = 65_535;
    private static final int MOST_RUNS = 999;

    private OptionValues() {}

    static final class Time implements ITypeConverter<Instant> {
        @Override
        public Instant convert(String text) {
            try {
                return Instant.parse(text);
            } catch (DateTimeParseException e) {
                throw new TypeConversionException(text + " is not a time such as 2026-12-14T06:00:00Z");
            }
        }
    }

    static final class Port implements ITypeConverter<Integer> {
        @Override
        public Integer convert(String text) {
            return (int) number(text, 0, HIGHEST_PORT);
        }
    }

    static final class Complaints implements ITypeConverter<Integer> {
        @Override
        public Integer convert(String text) {
            return (int) number(text, 1, MOST_COMPLAINTS);
        }
    }

    static final class Runs implements ITypeConverter<Integer> {
        @Override
        public Integer convert(String text) {
            return (int) number(text, 1, MOST_RUNS);
        }
    }

    static final class Seed implements ITypeConverter<Long> {
        @Override
        public Long convert(String text) {
            return number(text, 0, 999_999_999_999_999_999L);
        }
    }

    private static long number(String text, long least, long most) {
        if (text.matches("\\d{1,18}")) {
            long number = Long.parseLong(text);
            if (number >= least && number <= most) {
                return number;
            }
        }
        throw new TypeConversionException(text + " is not a whole number from " + least + " to " + most);
    }
}
