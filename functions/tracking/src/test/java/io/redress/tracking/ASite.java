package io.redress.tracking;

import io.redress.domain.calendar.DaysOff;
import io.redress.domain.language.Language;
import io.redress.domain.procedure.Procedure;
import io.redress.platform.Env;
import io.redress.platform.Tree;
import io.redress.procedures.Procedures;
import io.redress.store.FloodCounts;
import io.redress.store.Table;
import io.redress.testing.Invoked;
import io.redress.testing.TestTable;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The public pages of all organisations, and a browser that asks for them and sends their forms. */
final class ASite implements AutoCloseable {

    static final List<String> ORGANISATIONS = List.of("kiwi", "knec", "kentrade", "case-in-point", "northumbria");

    /** On a Wednesday morning in all their countries. */
    private static final String NOW = "2026-03-04T09:00:00Z";

    private static final String BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final Pattern FIELD = Pattern.compile(
            "<(?:input|option) [^>]*?>|<select [^>]*>|<textarea ([^>]*)>\n(.*?)</textarea>", Pattern.DOTALL);

    private final TestTable table = TestTable.at(NOW);
    private final Env env;
    private final Invoked function;

    ASite() {
        env = table.env(Map.of(
                "ORGANISATIONS",
                String.join(",", ORGANISATIONS),
                "NOTIFICATION_QUEUE_URL",
                "https://sqs.example/1/notification"));
        function = new Invoked("tracking", new TrackingHandler(env));
    }

    /** An answer of the function. */
    record Answer(int status, Map<String, String> headers, String body) {

        ShownPage page() {
            return ShownPage.of(body);
        }

        /** What a browser would send if nobody changed anything in the form. */
        Map<String, String> form() {
            Map<String, String> form = new LinkedHashMap<>();
            String select = "";
            Matcher fields = FIELD.matcher(body);
            while (fields.find()) {
                String tag = fields.group();
                if (tag.startsWith("<select")) {
                    select = attribute(tag, "name");
                    form.put(select, "");
                } else if (tag.startsWith("<option")) {
                    if (tag.contains(" selected=")) {
                        form.put(select, attribute(tag, "value"));
                    }
                } else if (tag.startsWith("<textarea")) {
                    form.put(attribute(fields.group(1), "name"), unescaped(fields.group(2)));
                } else if (!tag.contains("type=\"radio\"") || tag.contains(" checked=")) {
                    form.put(attribute(tag, "name"), attribute(tag, "value"));
                }
            }
            return form;
        }

        private static String attribute(String tag, String name) {
            Matcher value = Pattern.compile("\\b" + name + "=\"([^\"]*)\"").matcher(tag);
            return value.find() ? unescaped(value.group(1)) : "";
        }

        private static String unescaped(String html) {
            return html.replace("&lt;", "<")
                    .replace("&gt;", ">")
                    .replace("&quot;", "\"")
                    .replace("&#39;", "'")
                    .replace("&#x60;", "`")
                    .replace("&#x3D;", "=")
                    .replace("&amp;", "&");
        }
    }

    Procedure procedure(String organisation, Language language) {
        Procedures procedures = Procedures.in(env, DaysOff.NONE);
        return procedures.in(language, procedures.inForce(organisation)).procedure();
    }

    TestTable table() {
        return table;
    }

    /** Opens an address, such as {@code /kiwi/complain?lang=sw}, in a browser. */
    Answer open(String address) {
        return answer("GET", address, new byte[0], Map.of("accept", BROWSER));
    }

    /** Sends the form of an organisation with these fields, of which those that are there already stay. */
    Answer send(String organisation, String language, Map<String, String> fields) {
        return answer(
                "POST",
                "/" + organisation + "/complain?lang=" + language,
                encoded(fields),
                Map.of("accept", BROWSER, "content-type", FORM));
    }

    Answer send(String organisation, Map<String, String> fields) {
        return send(organisation, "en", fields);
    }

    /** The page to which an answer to a form leads. */
    Answer followed(Answer seeOther) {
        return open("/" + seeOther.headers().get("location").replaceFirst("^\\.\\./", ""));
    }

    Answer answer(String method, String address, byte[] body, Map<String, String> headers) {
        String path = address.replaceFirst("\\?.*", "");
        String query = address.contains("?") ? address.substring(address.indexOf('?') + 1) : "";
        String[] parts = path.substring(1).split("/");
        boolean byLink = parts[0].equals("tracking");
        Map<String, Object> event = new HashMap<>();
        event.put(
                "routeKey",
                method
                        + (byLink ? " /tracking/{token}" : " /{organisation}")
                        + (parts.length == 2 && !byLink ? "/" + parts[1] : ""));
        event.put("pathParameters", byLink ? Map.of("token", parts[1]) : Map.of("organisation", parts[0]));
        event.put("queryStringParameters", query.isEmpty() ? Map.of() : decoded(query));
        event.put("rawPath", path);
        event.put("headers", headers);
        event.put("body", Base64.getEncoder().encodeToString(body));
        event.put("isBase64Encoded", true);
        Tree answer = function.with(event);
        return new Answer(
                Integer.parseInt(answer.required("statusCode")),
                answer.at("headers").texts(),
                answer.text("body").orElse(""));
    }

    static byte[] encoded(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> URLEncoder.encode(field.getKey(), StandardCharsets.UTF_8)
                        + "="
                        + URLEncoder.encode(ofBrowser(field.getValue()), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"))
                .getBytes(StandardCharsets.US_ASCII);
    }

    /** A browser sends every end of a line as two characters. */
    private static String ofBrowser(String text) {
        return text.replace("\r\n", "\n").replace("\r", "\n").replace("\n", "\r\n");
    }

    private static Map<String, String> decoded(String query) {
        Map<String, String> values = new HashMap<>();
        for (String pair : query.split("&")) {
            String[] parts = pair.split("=", 2);
            values.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
        }
        return values;
    }

    /** The fields with others, or with other values. */
    static Map<String, String> with(Map<String, String> fields, String... more) {
        Map<String, String> all = new LinkedHashMap<>(fields);
        for (int i = 0; i < more.length; i += 2) {
            all.put(more[i], more[i + 1]);
        }
        return all;
    }

    /** As many complaints to an organisation come in as it takes in an hour. */
    void flooded(String organisation) {
        int most = procedure(organisation, Language.ENGLISH).protection().submissionsPerHour();
        FloodCounts counts = new FloodCounts(Table.in(env));
        for (int i = 0; i < most; i++) {
            counts.submitted(organisation, env.now(), most);
        }
    }

    /** How many complaints there are. */
    long complaints() {
        return table.items().stream()
                .filter(item -> item.get("sk").s().equals("NOW"))
                .count();
    }

    @Override
    public void close() {
        table.close();
    }
}
