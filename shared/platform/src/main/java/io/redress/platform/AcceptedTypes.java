package io.redress.platform;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The media types that the header {@code Accept} of a request names, in small letters, each with its quality from 0 to 1. */
public record AcceptedTypes(Map<String, Double> qualities) {

    public AcceptedTypes {
        qualities = Map.copyOf(qualities);
    }

    /** A request without the header accepts anything. */
    public static AcceptedTypes of(Request request) {
        return read(request.header("accept").orElse("*/*").toLowerCase(Locale.ROOT));
    }

    /** The ranges of a header of this form, in small letters, each with its quality. */
    public static AcceptedTypes read(String header) {
        return new AcceptedTypes(Arrays.stream(header.split(","))
                .map(range -> range.split(";"))
                .filter(parts -> parts.length > 0)
                .collect(Collectors.toMap(parts -> parts[0].strip(), AcceptedTypes::qualityOf, Math::max)));
    }

    private static double qualityOf(String[] parts) {
        return Arrays.stream(parts)
                .skip(1)
                .map(String::strip)
                .filter(parameter -> parameter.matches("q=[01](\\.\\d{0,3})?"))
                .mapToDouble(parameter -> Double.parseDouble(parameter.substring(2)))
                .findFirst()
                .orElse(1);
    }

    /** 0 for a type that is not named. */
    public double quality(String type) {
        return qualities.getOrDefault(type, 0.0);
    }

    /** Which of some types is named with the highest quality; of two with the same, the first of the list; empty if none is accepted by name. */
    public Optional<String> best(List<String> types) {
        return types.stream()
                .filter(type -> quality(type) > 0)
                .max(Comparator.<String>comparingDouble(this::quality)
                        .thenComparing(
                                Comparator.<String>comparingInt(types::indexOf).reversed()));
    }
}
