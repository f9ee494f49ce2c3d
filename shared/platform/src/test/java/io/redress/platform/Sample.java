package io.redress.platform;

import io.redress.domain.calendar.Span;
import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A record with a value in every component, made from its type alone, so that no component can be forgotten. */
final class Sample {

    private Sample() {}

    static Object of(Type type) {
        if (type instanceof ParameterizedType generic) {
            Object one = of(generic.getActualTypeArguments()[0]);
            if (generic.getRawType() == Map.class) {
                return Map.of("a-name", of(generic.getActualTypeArguments()[1]));
            }
            return generic.getRawType() == Set.class ? Set.of(one) : List.of(one);
        }
        return ofClass((Class<?>) type);
    }

    private static Object ofClass(Class<?> type) {
        if (type == String.class) {
            return "Zo\u00eb \"said\"\nso";
        } else if (type == int.class || type == Integer.class) {
            return 17;
        } else if (type == long.class) {
            return 17L;
        } else if (type == boolean.class || type == Boolean.class) {
            return true;
        } else if (type == Instant.class) {
            return Instant.parse("2026-03-02T10:00:00.123Z");
        } else if (type == LocalDate.class) {
            return LocalDate.of(2026, 3, 2);
        } else if (type == Period.class) {
            return Period.ofMonths(18);
        } else if (type == LocalTime.class) {
            return LocalTime.of(16, 30);
        } else if (type == Span.class) {
            return Span.parse("2 working days");
        } else if (type.isEnum()) {
            Object[] constants = type.getEnumConstants();
            return constants[constants.length - 1];
        } else if (type.isRecord()) {
            return record(type);
        }
        throw new IllegalArgumentException("no sample of " + type);
    }

    private static Object record(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        Object[] values = Arrays.stream(components)
                .map(component -> of(component.getGenericType()))
                .toArray();
        try {
            Constructor<?> constructor = type.getDeclaredConstructor(types);
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("no sample of " + type, e);
        }
    }
}
