package io.redress.store;

import java.lang.reflect.RecordComponent;
import java.time.temporal.Temporal;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The components and constants that have occurred in some values. Absent, empty and false values do not count. */
final class Shown {

    private final Set<Class<?>> records = new LinkedHashSet<>();
    private final Set<Class<?>> constants = new LinkedHashSet<>();
    private final Set<String> filled = new TreeSet<>();

    void look(Object value) {
        switch (value) {
            case Record one -> components(one);
            case Collection<?> all -> all.forEach(this::look);
            case Map<?, ?> all -> all.values().forEach(this::look);
            case Enum<?> constant -> {
                constants.add(constant.getDeclaringClass());
                filled.add(name(constant));
            }
            case Object _ -> {}
        }
    }

    private void components(Record one) {
        records.add(one.getClass());
        for (RecordComponent component : one.getClass().getRecordComponents()) {
            Object value = value(one, component);
            if (value != null) {
                if (!value.equals(false) && !isEmpty(value)) {
                    filled.add(name(one.getClass(), component));
                }
                if (!(value instanceof Temporal)) {
                    look(value);
                }
            }
        }
    }

    private static Object value(Record one, RecordComponent component) {
        try {
            return component.getAccessor().invoke(one);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(component + " cannot be read", e);
        }
    }

    private static boolean isEmpty(Object value) {
        return value instanceof Collection<?> all && all.isEmpty() || value instanceof Map<?, ?> map && map.isEmpty();
    }

    Set<String> neverFilled() {
        Set<String> missing = new TreeSet<>();
        for (Class<?> type : records) {
            for (RecordComponent component : type.getRecordComponents()) {
                missing.add(name(type, component));
            }
        }
        missing.removeAll(filled);
        return missing;
    }

    Set<String> neverNamed() {
        Set<String> missing = new TreeSet<>();
        for (Class<?> type : constants) {
            Arrays.stream(type.getEnumConstants())
                    .map(Enum.class::cast)
                    .map(Shown::name)
                    .forEach(missing::add);
        }
        missing.removeAll(filled);
        return missing;
    }

    private static String name(Class<?> type, RecordComponent component) {
        return type.getSimpleName() + "." + component.getName();
    }

    private static String name(Enum<?> constant) {
        return constant.getDeclaringClass().getSimpleName() + "." + constant.name();
    }
}
