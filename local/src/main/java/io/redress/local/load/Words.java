package io.redress.local.load;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.redress.domain.intake.Person;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;

/** Names, places and sentences, put together at random. They belong to no real person. */
final class Words {

    private static final JsonNode LISTS = read();

    private final RandomGenerator random;

    Words(RandomGenerator random) {
        this.random = random;
    }

    private static JsonNode read() {
        try (InputStream file = Words.class.getResourceAsStream("/load/words.json")) {
            return new ObjectMapper().readTree(file);
        } catch (IOException e) {
            throw new UncheckedIOException("the lists of words cannot be read", e);
        }
    }

    /** A random entry of a list. */
    String one(String list) {
        JsonNode words = LISTS.required(list);
        return words.get(random.nextInt(words.size())).asText();
    }

    <T> T one(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    /** The name of a person. */
    String name() {
        return one("given") + " " + one("family");
    }

    /** A person with this name; most have an e-mail address, the others a telephone number or a postal address. */
    Person person(String name) {
        int way = random.nextInt(10);
        String email = way < 8 ? (name.replace(' ', '.') + "@complainant.example").toLowerCase(Locale.ROOT) : null;
        // A range of numbers that is reserved for fiction.
        String phone = way == 8 || way < 3 ? "0113 496 0" + (100 + random.nextInt(900)) : null;
        String address =
                way == 9 || way < 2 ? (1 + random.nextInt(98)) + " " + one("streets") + ", " + one("places") : null;
        return new Person(name, email, phone, address, null);
    }

    /** The subject of a complaint. */
    String subject() {
        String subject = one("things") + " " + one("troubles");
        return Character.toUpperCase(subject.charAt(0)) + subject.substring(1);
    }

    String details(String subject) {
        StringBuilder details = new StringBuilder(subject).append('.');
        for (int sentences = random.nextInt(1, 5); sentences > 0; sentences--) {
            details.append(' ').append(one("since"));
        }
        return details.toString();
    }
}
