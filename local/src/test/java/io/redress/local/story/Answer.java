package io.redress.local.story;

import io.redress.platform.Tree;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;

/** An answer over HTTP, its body read as JSON. */
public record Answer(int status, Map<String, List<String>> headers, String body) {

    public static Answer of(HttpResponse<String> response) {
        return new Answer(response.statusCode(), response.headers().map(), response.body());
    }

    public Tree json() {
        return Tree.read(body);
    }

    public String text(String name) {
        return json().required(name);
    }

    public String header(String name) {
        return headers.getOrDefault(name, List.of("")).getFirst();
    }

    /** A field of each object in a list. */
    public List<String> each(String list, String field) {
        return json().list(list).stream()
                .map(item -> item.text(field).orElse(""))
                .toList();
    }
}
