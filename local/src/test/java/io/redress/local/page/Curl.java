package io.redress.local.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The request that a {@code curl} command makes.
 *
 * @param headers by their names in lower case
 * @param whole whether the status and the headers of the answer are printed too
 */
public record Curl(String method, String url, Map<String, String> headers, String body, boolean whole) {

    /** Reads the words after {@code curl}; an option that is not supported is refused. */
    static Curl of(List<String> words) {
        return new Reading().read(words);
    }

    private static final class Reading {

        private String method;
        private String url;
        private final Map<String, String> headers = new LinkedHashMap<>();
        private final List<String> data = new ArrayList<>();
        private boolean whole;
        private boolean inUrl;

        Curl read(List<String> words) {
            Iterator<String> rest = words.iterator();
            while (rest.hasNext()) {
                option(rest.next(), rest);
            }
            if (url == null) {
                throw new Unreadable("curl is given no address");
            }
            String sent = String.join("&", data);
            if (inUrl) {
                return new Curl(or("GET"), url + (url.contains("?") ? "&" : "?") + sent, headers, "", whole);
            }
            if (!data.isEmpty()) {
                headers.putIfAbsent("content-type", "application/x-www-form-urlencoded");
            }
            return new Curl(or(data.isEmpty() ? "GET" : "POST"), url, headers, sent, whole);
        }

        private String or(String usual) {
            return method == null ? usual : method;
        }

        private void option(String word, Iterator<String> rest) {
            switch (word) {
                case "-s" -> {}
                case "-i" -> whole = true;
                case "-si" -> whole = true;
                case "-G" -> inUrl = true;
                case "-X" -> method = value(word, rest);
                case "-H" -> header(value(word, rest));
                case "-d" -> data.add(value(word, rest));
                case "--data-urlencode" -> data.add(encoded(value(word, rest)));
                case "--json" -> {
                    headers.put("content-type", "application/json");
                    headers.putIfAbsent("accept", "application/json");
                    data.add(value(word, rest));
                }
                default -> address(word);
            }
        }

        private static String value(String option, Iterator<String> rest) {
            if (!rest.hasNext()) {
                throw new Unreadable("curl's option " + option + " needs a value");
            }
            return rest.next();
        }

        private void header(String line) {
            String[] parts = line.split(":", 2);
            if (parts.length < 2) {
                throw new Unreadable("curl is given a header without a colon: " + line);
            }
            headers.put(parts[0].strip().toLowerCase(Locale.ROOT), parts[1].strip());
        }

        private static String encoded(String pair) {
            String[] parts = pair.split("=", 2);
            if (parts.length < 2) {
                throw new Unreadable("--data-urlencode needs name=value");
            }
            return parts[0] + "="
                    + URLEncoder.encode(parts[1], StandardCharsets.UTF_8).replace("+", "%20");
        }

        private void address(String word) {
            if (word.startsWith("-") || url != null) {
                throw new Unreadable("curl is given " + word + ", which this test does not know");
            }
            url = word;
        }
    }
}
