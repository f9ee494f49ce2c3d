package io.redress.domain.rules.builtin;

import io.redress.domain.language.Language;
import io.redress.domain.language.Messages;
import io.redress.domain.procedure.Choice;
import io.redress.domain.procedure.Field;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The words of built-in actions in another language than English, as far as complainants, or staff in their mails, read them. What is not
 * translated stays in English.
 */
record BuiltInWords(Map<String, String> texts) {

    private static final Map<Language, BuiltInWords> READ = new ConcurrentHashMap<>();

    BuiltInWords {
        texts = Map.copyOf(texts);
    }

    static BuiltInWords in(Language language) {
        return READ.computeIfAbsent(
                language,
                other -> new BuiltInWords(Messages.translations(BuiltInWords.class, "built-in-actions", other)));
    }

    String title(String action, String english) {
        return texts.getOrDefault(action + ".title", english);
    }

    String description(String action, String english) {
        return texts.getOrDefault(action + ".description", english);
    }

    List<Field> fields(String action, List<Field> english) {
        return texts.isEmpty()
                ? english
                : english.stream()
                        .map(field -> field(action + ".field." + field.id(), field))
                        .toList();
    }

    private Field field(String key, Field field) {
        return field.with(
                texts.getOrDefault(key, field.title()),
                field.choices().stream()
                        .map(choice -> new Choice(
                                choice.id(),
                                texts.getOrDefault(key + "." + choice.id(), choice.title()),
                                choice.refused()))
                        .toList());
    }

    @Override
    public String toString() {
        return "BuiltInWords[" + texts.size() + " texts]";
    }
}
