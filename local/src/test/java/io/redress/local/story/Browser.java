package io.redress.local.story;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A browser without script: it keeps cookies, follows redirects, and sends forms as a page of the same site. */
final class Browser implements AutoCloseable {

    private static final Pattern HIDDEN =
            Pattern.compile("<input type=\"hidden\" name=\"([^\"]*)\" value=\"([^\"]*)\"");
    private static final int MOST_REDIRECTS = 10;

    /** What a browser shows: the last answer, and where it is from. */
    record Shown(URI address, int status, String body) {

        /** The hidden fields of the page's forms. */
        Map<String, String> hidden() {
            Map<String, String> fields = new LinkedHashMap<>();
            Matcher field = HIDDEN.matcher(body);
            while (field.find()) {
                fields.put(unescaped(field.group(1)), unescaped(field.group(2)));
            }
            return fields;
        }

        private static String unescaped(String text) {
            return text.replace("&lt;", "<")
                    .replace("&gt;", ">")
                    .replace("&quot;", "\"")
                    .replace("&#39;", "'")
                    .replace("&#x2F;", "/")
                    .replace("&#x3D;", "=")
                    .replace("&#x60;", "`")
                    .replace("&amp;", "&");
        }
    }

    private final String url;
    private final HttpClient http = HttpClient.newHttpClient();
    private final Map<String, String> cookies = new TreeMap<>();

    Browser(String url) {
        this.url = url;
    }

    Map<String, String> cookies() {
        return cookies;
    }

    /** Signs in by choosing a person. */
    Shown signIn(String organisation, String email) {
        return choose(get("/desk"), Map.of("person", organisation + "/" + email));
    }

    /** Answers the page of the user pool. */
    Shown choose(Shown page, Map<String, String> choice) {
        Map<String, String> fields = page.hidden();
        fields.putAll(choice);
        return post("/_local/user-pool/oauth2/authorize", fields);
    }

    Shown get(String path) {
        return follow(HttpRequest.newBuilder(uri(path)).GET());
    }

    Shown post(String path, Map<String, String> fields) {
        return post(path, fields, url);
    }

    Shown post(String path, Map<String, String> fields, String origin) {
        String form = fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        return follow(HttpRequest.newBuilder(uri(path))
                .header("origin", origin)
                .header("content-type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
    }

    private Shown follow(HttpRequest.Builder request) {
        HttpResponse<String> answer = send(request);
        for (int i = 0;
                i < MOST_REDIRECTS && answer.headers().firstValue("location").isPresent();
                i++) {
            URI next =
                    answer.uri().resolve(answer.headers().firstValue("location").orElseThrow());
            answer = send(HttpRequest.newBuilder(next).GET());
        }
        return new Shown(answer.uri(), answer.statusCode(), answer.body());
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        if (!cookies.isEmpty()) {
            request.setHeader(
                    "cookie",
                    cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        try {
            HttpResponse<String> answer =
                    http.send(request.header("accept", "text/html").build(), BodyHandlers.ofString());
            answer.headers().allValues("set-cookie").forEach(this::keep);
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void keep(String cookie) {
        String[] parts = cookie.split(";", 2);
        String[] named = parts[0].split("=", 2);
        if (parts[1].contains("Max-Age=0")) {
            cookies.remove(named[0]);
        } else {
            cookies.put(named[0], named[1]);
        }
    }

    private URI uri(String path) {
        return URI.create(path.startsWith("http") ? path : url + path);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        http.close();
    }
}
