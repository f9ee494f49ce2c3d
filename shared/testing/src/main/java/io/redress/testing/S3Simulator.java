package io.redress.testing;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Answers as S3 does, for buckets with versions: objects are written, read, tagged, listed and deleted, forms and links are accepted
 * only if they are signed, in time and within their policy. It keeps the objects in memory, or in a directory.
 */
public final class S3Simulator implements AutoCloseable {

    /** The secret key with which forms and links have to be signed. */
    private final String secret;

    private static final Pattern TAG = Pattern.compile("<Key>([^<]*)</Key>\\s*<Value>([^<]*)</Value>");
    private static final Pattern RANGE = Pattern.compile("bytes=0-(\\d+)");
    private static final DateTimeFormatter HTTP_DATE = DateTimeFormatter.RFC_1123_DATE_TIME.withZone(ZoneOffset.UTC);

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final InstantSource clock;
    private final S3Objects objects;
    private final List<Consumer<S3Object>> listeners = new CopyOnWriteArrayList<>();
    private final Set<String> known = ConcurrentHashMap.newKeySet();
    private final AtomicInteger faults = new AtomicInteger();

    /**
     * Starts on a free port.
     *
     * @param directory where the objects are kept; absent to keep them in memory
     */
    public S3Simulator(InstantSource clock, String secret, @Nullable Path directory) {
        this.clock = clock;
        this.secret = secret;
        this.objects = new S3Objects(directory);
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** Tells of every object that is created from now on, after it is stored. */
    public void whenCreated(Consumer<S3Object> listener) {
        listeners.add(listener);
    }

    /** Answers the next {@code times} requests with an error, as S3 does when it is overloaded. */
    public void fail(int times) {
        faults.set(times);
    }

    /** All versions of the objects of a bucket whose keys begin so, the oldest first. */
    public List<S3Object> objects(String bucket, String prefix) {
        return objects.beginning(bucket, prefix);
    }

    /** The buckets that have or had objects. */
    public Set<String> buckets() {
        return Set.copyOf(known);
    }

    /** Tags a version of an object, as another service does. */
    public void tag(S3Object object, String key, String value) {
        Map<String, String> tags = new TreeMap<>(object.tags());
        tags.put(key, value);
        objects.replace(object.tagged(tags));
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            S3Request asked = S3Request.of(exchange);
            if (faults.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
                S3Answer.error(exchange, 503, "SlowDown", "Please reduce your request rate.");
                return;
            }
            switch (exchange.getRequestMethod()) {
                case "POST" -> form(exchange, asked);
                case "PUT" -> put(exchange, asked);
                case "GET", "HEAD" -> get(exchange, asked);
                case "DELETE" -> delete(exchange, asked);
                default -> S3Answer.error(exchange, 405, "MethodNotAllowed", exchange.getRequestMethod());
            }
        }
    }

    private void form(HttpExchange exchange, S3Request asked) throws IOException {
        String type =
                Optional.ofNullable(asked.headers().getFirst("content-type")).orElse("");
        Optional<S3Form> read = S3Form.read(type, asked.body());
        if (read.isEmpty()) {
            S3Answer.error(exchange, 400, "InvalidArgument", "POST requires exactly one file upload per request.");
            return;
        }
        S3Form form = read.get();
        Optional<String> refusal = S3Policy.refusal(form, asked.bucket(), secret, clock.instant());
        if (refusal.isPresent()) {
            String[] said = refusal.get().split(": ", 2);
            S3Answer.error(exchange, said[0].startsWith("Entity") ? 400 : 403, said[0], said[1]);
            return;
        }
        String key = form.fields().getOrDefault("key", "");
        S3Object stored = store(asked.bucket(), key, form.file(), S3Headers.kept(form.fields()));
        exchange.getResponseHeaders().set("x-amz-version-id", stored.version());
        exchange.getResponseHeaders().set("ETag", '"' + stored.etag() + '"');
        String then = form.fields().getOrDefault("success_action_redirect", "");
        if (!then.isEmpty()) {
            String separator = then.contains("?") ? "&" : "?";
            exchange.getResponseHeaders()
                    .set(
                            "Location",
                            then + separator + "bucket=" + stored.bucket() + "&key=" + key.replace("/", "%2F")
                                    + "&etag=%22" + stored.etag() + "%22");
            exchange.sendResponseHeaders(303, -1);
            return;
        }
        int status = form.fields().getOrDefault("success_action_status", "").equals("201") ? 201 : 204;
        exchange.sendResponseHeaders(status, -1);
    }

    private void put(HttpExchange exchange, S3Request asked) throws IOException {
        if (asked.query().containsKey("tagging")) {
            Optional<S3Object> found = objects.find(asked.bucket(), asked.key(), asked.version());
            if (found.isEmpty()) {
                S3Answer.error(exchange, 404, "NoSuchKey", "The specified key does not exist.");
                return;
            }
            Map<String, String> tags = new LinkedHashMap<>();
            Matcher each = TAG.matcher(new String(asked.body(), StandardCharsets.UTF_8));
            while (each.find()) {
                tags.put(each.group(1), each.group(2));
            }
            objects.replace(found.get().tagged(tags));
            exchange.sendResponseHeaders(200, -1);
            return;
        }
        String source = asked.headers().getFirst("x-amz-copy-source");
        if (source != null) {
            copy(exchange, asked, URLDecoder.decode(source, StandardCharsets.UTF_8));
            return;
        }
        Map<String, String> headers = new TreeMap<>();
        asked.headers().forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values.getFirst()));
        S3Object stored = store(asked.bucket(), asked.key(), asked.body(), S3Headers.kept(headers));
        exchange.getResponseHeaders().set("x-amz-version-id", stored.version());
        exchange.getResponseHeaders().set("ETag", '"' + stored.etag() + '"');
        exchange.sendResponseHeaders(200, -1);
    }

    private void copy(HttpExchange exchange, S3Request asked, String source) throws IOException {
        String from = source.startsWith("/") ? source.substring(1) : source;
        int slash = from.indexOf('/');
        Optional<S3Object> found = objects.find(from.substring(0, slash), from.substring(slash + 1), Optional.empty());
        if (found.isEmpty() || found.get().deleted()) {
            S3Answer.error(exchange, 404, "NoSuchKey", "The specified key does not exist.");
            return;
        }
        S3Object stored = store(
                asked.bucket(), asked.key(), found.get().bytes(), found.get().headers());
        exchange.getResponseHeaders().set("x-amz-version-id", stored.version());
        String xml = "<CopyObjectResult><ETag>\"" + stored.etag() + "\"</ETag></CopyObjectResult>";
        S3Answer.send(exchange, 200, "application/xml", xml.getBytes(StandardCharsets.UTF_8));
    }

    private S3Object store(String bucket, String key, byte[] bytes, Map<String, String> headers) {
        known.add(bucket);
        S3Object stored = objects.add(bucket, key, bytes, headers, false, clock.instant());
        listeners.forEach(listener -> listener.accept(stored));
        return stored;
    }

    private void get(HttpExchange exchange, S3Request asked) throws IOException {
        if (asked.query().containsKey("versions")) {
            S3Answer.send(exchange, 200, "application/xml", listed(asked).getBytes(StandardCharsets.UTF_8));
            return;
        }
        if (asked.query().containsKey("X-Amz-Signature")) {
            Optional<String> refusal = S3Link.refusal(exchange, asked.query(), secret, clock.instant());
            if (refusal.isPresent()) {
                String[] said = refusal.get().split(": ", 2);
                S3Answer.error(exchange, 403, said[0], said[1]);
                return;
            }
        } else if (asked.headers().getFirst("authorization") == null) {
            S3Answer.error(exchange, 403, "AccessDenied", "Access Denied");
            return;
        }
        Optional<S3Object> found = objects.find(asked.bucket(), asked.key(), asked.version());
        if (found.isEmpty() || found.get().deleted()) {
            S3Answer.error(
                    exchange, 404, asked.version().isPresent() ? "NoSuchVersion" : "NoSuchKey", "It does not exist.");
            return;
        }
        S3Object object = found.get();
        if (asked.query().containsKey("tagging")) {
            String tags = object.tags().entrySet().stream()
                    .map(tag -> "<Tag><Key>" + tag.getKey() + "</Key><Value>" + tag.getValue() + "</Value></Tag>")
                    .collect(Collectors.joining());
            byte[] xml = ("<Tagging><TagSet>" + tags + "</TagSet></Tagging>").getBytes(StandardCharsets.UTF_8);
            S3Answer.send(exchange, 200, "application/xml", xml);
            return;
        }
        Headers headers = exchange.getResponseHeaders();
        object.headers().forEach(headers::set);
        headers.set("x-amz-version-id", object.version());
        headers.set("ETag", '"' + object.etag() + '"');
        headers.set("Last-Modified", HTTP_DATE.format(object.stored()));
        asked.query().forEach((name, value) -> {
            if (name.startsWith("response-")) {
                headers.set(name.substring("response-".length()), value);
            }
        });
        String type = Optional.ofNullable(headers.getFirst("content-type")).orElse("binary/octet-stream");
        Matcher range = RANGE.matcher(
                Optional.ofNullable(asked.headers().getFirst("range")).orElse(""));
        if (range.matches()) {
            int end = (int) Math.min(object.bytes().length, Long.parseLong(range.group(1)) + 1);
            headers.set("Content-Range", "bytes 0-" + (end - 1) + "/" + object.bytes().length);
            S3Answer.send(exchange, 206, type, Arrays.copyOf(object.bytes(), end));
            return;
        }
        S3Answer.send(exchange, 200, type, object.bytes());
    }

    private String listed(S3Request asked) {
        StringBuilder xml = new StringBuilder("<ListVersionsResult><IsTruncated>false</IsTruncated>");
        for (S3Object object : objects.beginning(asked.bucket(), asked.query().getOrDefault("prefix", ""))) {
            String element = object.deleted() ? "DeleteMarker" : "Version";
            xml.append('<')
                    .append(element)
                    .append("><Key>")
                    .append(object.key())
                    .append("</Key><VersionId>");
            xml.append(object.version()).append("</VersionId><IsLatest>false</IsLatest><LastModified>");
            xml.append(object.stored())
                    .append("</LastModified></")
                    .append(element)
                    .append('>');
        }
        return xml.append("</ListVersionsResult>").toString();
    }

    private void delete(HttpExchange exchange, S3Request asked) throws IOException {
        if (asked.version().isPresent()) {
            objects.find(asked.bucket(), asked.key(), asked.version()).ifPresent(objects::remove);
        } else {
            objects.add(asked.bucket(), asked.key(), new byte[0], Map.of(), true, clock.instant());
        }
        exchange.sendResponseHeaders(204, -1);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
