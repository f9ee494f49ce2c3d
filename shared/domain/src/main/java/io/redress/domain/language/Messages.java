package io.redress.domain.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The words that the code of one package says, in one file for each language: {@code messages.en.properties} beside the classes of
 * the package. A file is read when the first of its words is needed.
 */
public final class Messages {

    /** The words of dates, counts and procedures. */
    public static final Messages OF_THE_DOMAIN = beside(Messages.class);

    private final Class<?> owner;
    private final Map<Language, Wording> read = new ConcurrentHashMap<>();

    private Messages(Class<?> owner) {
        this.owner = owner;
    }

    /** @param owner a class of the package whose words these are */
    public static Messages beside(Class<?> owner) {
        return new Messages(owner);
    }

    /** The words in a language. Those that it lacks are in English. */
    public Wording in(Language language) {
        Wording known = read.get(language);
        if (known == null) {
            known = new Wording(language, texts(language));
            read.put(language, known);
        }
        return known;
    }

    private Map<String, String> texts(Language language) {
        Map<String, String> texts = new HashMap<>();
        if (language != Language.FALLBACK) {
            texts.putAll(in(Language.FALLBACK).texts());
        }
        texts.putAll(own(language));
        return texts;
    }

    /** The words that the file of a language has itself. */
    Map<String, String> own(Language language) {
        return file(owner, "messages." + language.tag() + ".properties");
    }

    /**
     * Translations of words that are in English in the code, from the file {@code <name>.<language>.properties}; none for English.
     *
     * @param owner a class of the package whose words these are
     */
    public static Map<String, String> translations(Class<?> owner, String name, Language language) {
        return language == Language.FALLBACK ? Map.of() : file(owner, name + "." + language.tag() + ".properties");
    }

    private static Map<String, String> file(Class<?> owner, String name) {
        Properties file = new Properties();
        try (InputStream in = owner.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("there is no file " + name + " beside " + owner.getName());
            }
            try (Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
                file.load(reader);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(name + " cannot be read", e);
        }
        Map<String, String> texts = new HashMap<>();
        file.forEach((key, text) -> texts.put(String.valueOf(key), String.valueOf(text)));
        return texts;
    }
}
