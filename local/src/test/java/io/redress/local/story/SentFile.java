package io.redress.local.story;

import io.redress.platform.Tree;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Sends a file by a form that Redress gave, as a browser or a program does, and opens links to files. */
final class SentFile {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Pattern FIELD =
            Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\"/>");
    private static final Pattern ACTION = Pattern.compile("action=\"([^\"]+)\" enctype=\"multipart/form-data\"");

    private SentFile() {}

    /** By the form in an answer of the API. */
    static HttpResponse<String> by(Answer form, String name, byte[] file) {
        Tree json = form.json();
        return send(json.required("url"), json.at("fields").texts(), name, file);
    }

    /** By the form of a page. */
    static HttpResponse<String> byPage(String page, String name, byte[] file) {
        Map<String, String> fields = new LinkedHashMap<>();
        Matcher field = FIELD.matcher(page);
        while (field.find()) {
            fields.put(field.group(1), unescaped(field.group(2)));
        }
        Matcher action = ACTION.matcher(page);
        if (!action.find()) {
            throw new AssertionError("no form for a file in " + page);
        }
        return send(unescaped(action.group(1)), fields, name, file);
    }

    private static String unescaped(String text) {
        return text.replace("&#x3D;", "=")
                .replace("&#x2F;", "/")
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&");
    }

    private static HttpResponse<String> send(String url, Map<String, String> fields, String name, byte[] file) {
        String boundary = "a-boundary-of-the-story";
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        fields.forEach((field, value) -> body.writeBytes(("--" + boundary
                        + "\r\ncontent-disposition: form-data; name=\"" + field + "\"\r\n\r\n" + value + "\r\n")
                .getBytes(StandardCharsets.UTF_8)));
        body.writeBytes(("--" + boundary + "\r\ncontent-disposition: form-data; name=\"file\"; filename=\"" + name
                        + "\"\r\ncontent-type: application/octet-stream\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(file);
        body.writeBytes(("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return exchanged(HttpRequest.newBuilder(URI.create(url))
                .header("content-type", "multipart/form-data; boundary=" + boundary)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()))
                .build());
    }

    static HttpResponse<String> open(String link) {
        return exchanged(HttpRequest.newBuilder(URI.create(link)).build());
    }

    private static HttpResponse<String> exchanged(HttpRequest request) {
        try {
            return HTTP.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.ISO_8859_1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
