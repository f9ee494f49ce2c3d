package io.redress.submission;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.platform.Tree;
import io.redress.submission.Gateway.Answer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Any body is accepted or refused, and never fails. The seeds are fixed, so a failure can be repeated. */
class AnyBodyTest {

    private static final List<String> NAMES = List.of(
            "kind",
            "category",
            "department",
            "relatesTo",
            "complainant",
            "representative",
            "subject",
            "details",
            "remedySought",
            "about",
            "person",
            "frontline",
            "tried",
            "with",
            "result",
            "language",
            "name",
            "email",
            "phone",
            "address",
            "authority",
            "given",
            "until",
            "",
            "\u0000",
            "\ud800",
            "toString",
            "x");
    private static final String LETTERS =
            "aZ0 .@-\"\\/\n\r\t\u0000\u001f\u007f\u0085\u2028\ufeff\uffff\ud83d\ude42\udc00é李";
    private static final List<String> WORDS = List.of(
            "complaint",
            "query",
            "delay",
            "a@example.org",
            "2026-10-01",
            "2026-99-99",
            "KIWI-0000-0000",
            "null",
            "NaN");

    @Test
    void any_json_value_is_accepted_or_rejected_without_an_error_500() {
        try (Gateway gateway = Gateway.at("2026-10-23T08:32:09Z")) {
            for (long seed = 1; seed <= 1500; seed++) {
                assertSound(seed, gateway.post(json(value(new Random(seed), 0))));
            }
        }
    }

    @Test
    void any_value_in_place_of_a_valid_one_is_accepted_or_rejected_without_an_error_500() {
        try (Gateway gateway = Gateway.at("2026-10-23T08:32:09Z")) {
            for (long seed = 1; seed <= 600; seed++) {
                Random random = new Random(seed);
                Map<String, Object> body = new LinkedHashMap<>();
                ((Map<?, ?>) Tree.read(Gateway.example()).value())
                        .forEach((name, value) -> body.put(String.valueOf(name), value));
                body.put(NAMES.get(random.nextInt(NAMES.size())), value(random, 1));
                assertSound(seed, gateway.post(json(body)));
            }
        }
    }

    private static void assertSound(long seed, Answer answer) {
        assertThat(answer.status()).as("seed %s: %s", seed, answer.text()).isIn(200, 201, 400, 413, 422);
        assertThat(answer.body(answer.status() < 300 ? "reference" : "detail")).isNotBlank();
    }

    /** Writes JSON with all characters escaped, because halves of surrogate pairs can be sent only so. */
    private static String json(Object value) {
        return switch (value) {
            case String text -> text.chars().mapToObj("\\u%04x"::formatted).collect(Collectors.joining("", "\"", "\""));
            case List<?> list -> list.stream().map(AnyBodyTest::json).collect(Collectors.joining(",", "[", "]"));
            case Map<?, ?> map ->
                map.entrySet().stream()
                        .map(entry -> json(entry.getKey()) + ":" + json(entry.getValue()))
                        .collect(Collectors.joining(",", "{", "}"));
            default -> value.toString();
        };
    }

    private static Object value(Random random, int depth) {
        return switch (random.nextInt(depth > 4 ? 6 : 9)) {
            case 0 -> random.nextBoolean();
            case 1 -> random.nextLong();
            case 2 -> random.nextDouble() * Math.pow(10, random.nextInt(600) - 300);
            case 3 -> WORDS.get(random.nextInt(WORDS.size()));
            case 4 -> text(random, 20);
            case 5 -> text(random, random.nextInt(20) == 0 ? 15_000 : 300);
            case 6 -> list(random, depth);
            default -> object(random, depth);
        };
    }

    private static List<Object> list(Random random, int depth) {
        List<Object> list = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            list.add(value(random, depth + 1));
        }
        return list;
    }

    private static Map<String, Object> object(Random random, int depth) {
        Map<String, Object> object = new LinkedHashMap<>();
        for (int i = random.nextInt(8); i > 0; i--) {
            object.put(NAMES.get(random.nextInt(NAMES.size())), value(random, depth + 1));
        }
        return object;
    }

    private static String text(Random random, int longest) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(longest); i > 0; i--) {
            text.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return text.toString();
    }
}
