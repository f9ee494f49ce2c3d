package io.redress.casework;

import io.redress.platform.Response;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** All that is held about a person as one page that can be read and printed without anything else. Other persons are marked. */
final class PersonalDataPage {

    /** So that marks do not make a page larger than an answer may be. */
    private static final int MOST_MARKS = 20_000;

    private static final Pattern TIME = Pattern.compile("(\\d{4}-\\d\\d-\\d\\d)T(\\d\\d:\\d\\d):.*");

    private static final String BEGINNING = """
            <!DOCTYPE html>
            <html lang="en"><head><meta charset="utf-8"><title>What is held about a person</title><style>
            body{font-family:sans-serif;max-width:50rem;margin:2rem auto;padding:0 1rem;line-height:1.4}
            section{border-top:2px solid;margin-top:2rem}dt{font-weight:bold}dd{margin:0 0 .5rem 1rem;white-space:pre-line}
            li{margin-bottom:.7rem}mark{background:#ffd54a}
            </style></head><body><h1>What is held about a person</h1>
            """;

    private static final Set<String> SECTIONS = Set.of("complaints", "mails", "contactConditions");

    private final StringBuilder html = new StringBuilder(BEGINNING);
    private Pattern others = ThirdPersons.pattern(Set.of());
    private int marks;

    private PersonalDataPage() {}

    /** @param shown the answer in JSON */
    static Response of(Map<String, Object> shown) {
        PersonalDataPage page = new PersonalDataPage();
        page.write(shown);
        return Response.of(200, "text/html; charset=utf-8", page.html.toString())
                .with("content-security-policy", "default-src 'none'; style-src 'unsafe-inline'");
    }

    private void write(Map<String, Object> shown) {
        shown.forEach((name, value) -> {
            if (!SECTIONS.contains(name) && !isEmpty(value)) {
                entry(name, value);
            }
        });
        list(shown.get("complaints"))
                .forEach(complaint -> section("Complaint " + complaint.get("reference"), complaint));
        list(shown.get("mails")).forEach(mail -> section("E-mail " + mail.get("id"), mail));
        list(shown.get("contactConditions")).forEach(conditions -> section("Conditions of contact", conditions));
        html.append("</body></html>\n");
    }

    private void section(String title, Map<?, ?> shown) {
        Set<String> marked = new TreeSet<>();
        list(shown.get("redact")).forEach(mark -> marked.add(String.valueOf(mark.get("text"))));
        others = ThirdPersons.pattern(marked);
        html.append("<section><h2>").append(escaped(title)).append("</h2>\n");
        shown.forEach((name, value) -> {
            if (!name.equals("redact") && !isEmpty(value)) {
                entry(String.valueOf(name), value);
            }
        });
        html.append("</section>\n");
    }

    private void entry(String name, Object value) {
        html.append("<dl><dt>").append(escaped(title(name))).append("</dt><dd>");
        value(value);
        html.append("</dd></dl>\n");
    }

    private void value(@Nullable Object value) {
        switch (value) {
            case Map<?, ?> map ->
                map.forEach((name, inner) -> {
                    if (!isEmpty(inner)) {
                        entry(String.valueOf(name), inner);
                    }
                });
            case List<?> list -> {
                html.append("<ul>");
                list.forEach(inner -> {
                    html.append("<li>");
                    value(inner);
                    html.append("</li>\n");
                });
                html.append("</ul>");
            }
            case Boolean truth -> html.append(truth ? "yes" : "no");
            case null, default -> text(String.valueOf(value));
        }
    }

    private void text(String text) {
        Matcher time = TIME.matcher(text);
        if (time.matches()) {
            html.append(time.group(1)).append(' ').append(time.group(2));
            return;
        }
        Matcher matcher = others.matcher(text);
        int end = 0;
        while (marks < MOST_MARKS && matcher.find()) {
            html.append(escaped(text.substring(end, matcher.start())))
                    .append("<mark>")
                    .append(escaped(matcher.group()))
                    .append("</mark>");
            end = matcher.end();
            marks++;
        }
        html.append(escaped(text.substring(end)));
    }

    private static boolean isEmpty(@Nullable Object value) {
        return value == null || value.equals("") || value.equals(List.of()) || value.equals(Map.of());
    }

    /** The name of a field as words, such as "remedy sought". */
    private static String title(String name) {
        return name.replaceAll("([a-z])([A-Z])", "$1 $2").replace('-', ' ').toLowerCase(Locale.ROOT);
    }

    private static List<Map<?, ?>> list(@Nullable Object value) {
        return value instanceof List<?> list
                ? list.stream()
                        .filter(Map.class::isInstance)
                        .<Map<?, ?>>map(item -> (Map<?, ?>) item)
                        .toList()
                : List.of();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
