package io.redress.desk.signin;

import io.redress.domain.language.Language;
import io.redress.platform.Request;
import io.redress.web.PageTemplate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** A form that was not carried out, for a page that shows everything that was typed and can send it again. */
final class KeptForm {

    /** Hidden fields that only say who opened the form, and when. */
    private static final Set<String> MARKS = Set.of(FormMark.FIELD, FormMark.VERSION);

    private KeptForm() {}

    /** The facts for the template of such a page. */
    static Map<String, Object> facts(String title, Request request, OwnAddress own, Map<String, String> form) {
        Map<String, Object> facts = new HashMap<>();
        facts.put(PageTemplate.LANGUAGE, Language.ENGLISH.tag());
        facts.put("title", title);
        facts.put("send", own.of(request, ReturnPath.address(request)));
        facts.put(
                "fields",
                form.entrySet().stream()
                        .map(field -> shown(field.getKey(), field.getValue()))
                        .toList());
        facts.put("typed", typed(form));
        return facts;
    }

    private static List<Map<String, String>> typed(Map<String, String> form) {
        return form.entrySet().stream()
                .filter(KeptForm::isTyped)
                .map(field -> shown(words(field.getKey()), field.getValue()))
                .toList();
    }

    /** The form with another mark. */
    static Map<String, String> marked(Map<String, String> form, String mark) {
        Map<String, String> marked = new LinkedHashMap<>(form);
        marked.put(FormMark.FIELD, mark);
        return marked;
    }

    /**
     * Whether a hidden field or a button says what the form does, such as removing somebody from the directory. The page shows only what was
     * typed, so a reader could not know what sending such a form does.
     */
    static boolean saysWhatToDo(Map<String, String> form) {
        return form.keySet().stream().anyMatch(name -> isHidden(name) && !MARKS.contains(name));
    }

    private static boolean isTyped(Map.Entry<String, String> field) {
        return !isHidden(field.getKey()) && !field.getValue().isBlank();
    }

    /** Fields that nobody fills in have names with such an end. */
    private static boolean isHidden(String name) {
        return name.endsWith("_");
    }

    private static Map<String, String> shown(String name, String value) {
        return Map.of("name", name, "value", value);
    }

    /** The name of a field as words, because only the page of the form knows what it calls it. */
    private static String words(String name) {
        String spaced = name.replaceAll("[-_.]+", " ")
                .replaceAll("([a-z])([A-Z])", "$1 $2")
                .strip();
        return spaced.isEmpty() ? name : spaced.substring(0, 1).toUpperCase(Locale.ROOT) + spaced.substring(1);
    }
}
