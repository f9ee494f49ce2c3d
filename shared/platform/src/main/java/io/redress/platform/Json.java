package io.redress.platform;

import io.avaje.json.JsonAdapter;
import io.avaje.json.JsonReader;
import io.avaje.json.JsonWriter;
import io.avaje.jsonb.Jsonb;
import io.redress.domain.calendar.Span;
import io.redress.domain.complaint.Event;
import io.redress.domain.complaint.EventJsonAdapter;
import io.redress.domain.complaint.Limit;
import io.redress.domain.complaint.UntoldLetter;
import io.redress.domain.intake.SetAsideMail;
import io.redress.domain.language.Language;
import io.redress.domain.procedure.Action;
import io.redress.domain.procedure.Alert;
import io.redress.domain.procedure.Combination;
import io.redress.domain.procedure.Days;
import io.redress.domain.procedure.Determination;
import io.redress.domain.procedure.Field;
import io.redress.domain.procedure.Intake;
import io.redress.domain.procedure.Report;
import io.redress.domain.procedure.Role;
import io.redress.domain.procedure.Stage;
import io.redress.domain.procedure.TimeLimit;
import io.redress.domain.report.Improvement;
import io.redress.domain.report.Layout;
import io.redress.domain.report.ReportMail;
import io.redress.domain.report.life.ReportLife;
import java.io.StringWriter;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Period;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Writes records as JSON and reads them, with adapters that are generated at compile time. Absent values are left out; names of
 * constants are written in-small-letters, spans in words.
 */
public final class Json {

    /** The longest text that can be read, in characters: a body of the largest size, in base64 within an event. */
    static final int LONGEST_TEXT = 1_536 * 1024;

    static {
        // The parser rejects texts that do not fit into its buffer, and by default the buffer grows to 50,000
        // characters only. Each thread that reads JSON has one buffer, of 3 MB.
        System.setProperty("jsonb.parserCharBufferSize", String.valueOf(LONGEST_TEXT));
    }

    /** Events store the reader of an alert in capitals; procedures name it in small letters. */
    private static final Jsonb EVENTS = constants()
            .add(Alert.To.class, words(Alert.To::valueOf, Alert.To::name))
            .build();

    private static final Jsonb LENIENT = builder().build();
    private static final Jsonb STRICT = builder().failOnUnknown(true).build();

    private Json() {}

    private static Jsonb.Builder builder() {
        return constants()
                .add(Alert.To.class, constant(Alert.To.class))
                .add(Event.class, _ -> new EventJsonAdapter(EVENTS));
    }

    private static Jsonb.Builder constants() {
        return Jsonb.builder()
                .serializeNulls(false)
                .serializeEmpty(false)
                .add(Span.class, words(Span::parse, Span::toString))
                .add(Period.class, words(Period::parse, Period::toString))
                .add(LocalDate.class, words(Json::date, LocalDate::toString))
                .add(Limit.State.class, constant(Limit.State.class))
                .add(UntoldLetter.State.class, constant(UntoldLetter.State.class))
                .add(Language.class, words(Json::language, Language::tag))
                .add(Stage.Awaits.class, constant(Stage.Awaits.class))
                .add(Days.Bound.class, constant(Days.Bound.class))
                .add(Action.Purpose.class, constant(Action.Purpose.class))
                .add(Action.Satisfaction.class, constant(Action.Satisfaction.class))
                .add(SetAsideMail.Cause.class, constant(SetAsideMail.Cause.class))
                .add(Improvement.State.class, constant(Improvement.State.class))
                .add(Field.Type.class, constant(Field.Type.class))
                .add(TimeLimit.Starts.class, constant(TimeLimit.Starts.class))
                .add(TimeLimit.OwedBy.class, constant(TimeLimit.OwedBy.class))
                .add(Combination.Finding.class, constant(Combination.Finding.class))
                .add(TimeLimit.OwedTo.class, constant(TimeLimit.OwedTo.class))
                .add(TimeLimit.ShownTo.class, constant(TimeLimit.ShownTo.class))
                .add(Role.Sees.class, constant(Role.Sees.class))
                .add(Intake.Anonymous.class, constant(Intake.Anonymous.class))
                .add(Intake.Representatives.class, constant(Intake.Representatives.class))
                .add(Intake.Question.class, constant(Intake.Question.class))
                .add(Determination.Counts.class, constant(Determination.Counts.class))
                .add(Report.Every.class, constant(Report.Every.class))
                .add(DayOfWeek.class, constant(DayOfWeek.class))
                .add(ReportLife.State.class, constant(ReportLife.State.class))
                .add(Layout.Content.class, constant(Layout.Content.class))
                .add(ReportMail.State.class, constant(ReportMail.State.class))
                .add(ReportMail.Happening.class, constant(ReportMail.Happening.class));
    }

    public static String write(Object value) {
        return LENIENT.toJson(value);
    }

    /** Writes a value as one of the subtypes of a sealed type, with the subtype's name first. */
    public static <T> String write(T value, Class<T> type) {
        return LENIENT.type(type).toJson(value);
    }

    /** Writes an answer for clients of the API. Clients rely on empty lists being present. */
    public static String answer(Object value) {
        StringWriter out = new StringWriter();
        try (JsonWriter writer = LENIENT.writer(out)) {
            writer.serializeEmpty(true);
            LENIENT.toJson(value, writer);
        }
        return out.toString();
    }

    public static byte[] bytes(Object value) {
        return LENIENT.toJsonBytes(value);
    }

    public static <T> T read(String json, Class<T> type) {
        return LENIENT.type(type).fromJson(json);
    }

    public static <T> T read(byte[] json, Class<T> type) {
        return LENIENT.type(type).fromJson(json);
    }

    /** Reads data of our own, such as a procedure, and rejects a field that the record does not have. */
    public static <T> T readStrictly(byte[] json, Class<T> type) {
        return STRICT.type(type).fromJson(json);
    }

    /** JSON of any shape, as maps, lists, strings, numbers and truth values. */
    static @Nullable Object readAnything(String json) {
        return LENIENT.type(Object.class).fromJson(json);
    }

    static @Nullable Object readAnything(byte[] json) {
        return LENIENT.type(Object.class).fromJson(json);
    }

    /** Makes a map of names and values, given in turn, in that order; absent values are left out. */
    public static Map<String, Object> object(@Nullable Object... namesAndValues) {
        Map<String, Object> object = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            if (namesAndValues[i + 1] != null) {
                object.put((String) namesAndValues[i], namesAndValues[i + 1]);
            }
        }
        return object;
    }

    /** The name of a constant in JSON: {@code WORKING_DAYS} is {@code working-days}. */
    public static String name(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Language language(String tag) {
        return Language.of(tag)
                .orElseThrow(() -> new IllegalArgumentException("Redress does not write in the language " + tag));
    }

    /** A calendar has hundreds of dates, so a date in the usual form is read without the slower parser of the JDK. */
    private static LocalDate date(String text) {
        if (text.length() != "2026-01-31".length() || text.charAt(4) != '-' || text.charAt(7) != '-') {
            return LocalDate.parse(text);
        }
        return LocalDate.of(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10));
    }

    private static int number(String text, int from, int until) {
        int number = 0;
        for (int i = from; i < until; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                throw new DateTimeException(text + " is not a date such as 2026-01-31");
            }
            number = number * 10 + digit;
        }
        return number;
    }

    private static <E extends Enum<E>> JsonAdapter<E> constant(Class<E> type) {
        return words(word -> Enum.valueOf(type, word.toUpperCase(Locale.ROOT).replace('-', '_')), Json::name);
    }

    private static <T> JsonAdapter<T> words(Function<String, T> read, Function<T, String> write) {
        return new JsonAdapter<>() {
            @Override
            public void toJson(JsonWriter writer, @Nullable T value) {
                if (value == null) {
                    writer.nullValue();
                } else {
                    writer.value(write.apply(value));
                }
            }

            @Override
            public @Nullable T fromJson(JsonReader reader) {
                return reader.isNullValue() ? null : read.apply(reader.readString());
            }
        };
    }
}
