package io.redress.desk.signin;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.redress.platform.Json;
import io.redress.platform.Request;
import io.redress.platform.Sha256;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** The token endpoint of a user pool, as a server. It gives tokens for each code once, if the verifier is right. */
final class FakePool implements AutoCloseable {

    static final String CLIENT = "desk-client";
    static final String ISSUER = "https://cognito.example/pool";

    private final HttpServer server;
    private final InstantSource clock;
    private final Map<String, Map<String, String>> begun = new HashMap<>();
    private final Map<String, Object> claims = new LinkedHashMap<>();

    /** What was sent to each path. */
    final List<String> asked = new ArrayList<>();

    final AtomicInteger refreshes = new AtomicInteger();
    volatile int status = 200;
    volatile String newRefreshToken = "";
    private final List<String> valid = new ArrayList<>(List.of("refresh-1"));

    FakePool(InstantSource clock) {
        this.clock = clock;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
        claim("sub", "mary").claim("cognito:groups", List.of("kiwi:quality-manager"));
        claim("iss", ISSUER).claim("aud", CLIENT).claim("token_use", "id");
    }

    Map<String, String> variables() {
        return Map.of(
                "SIGN_IN_URL", "http://localhost:" + server.getAddress().getPort() + "/pool", "SIGN_IN_ISSUER", ISSUER);
    }

    /** Sets a claim of the next id tokens. */
    FakePool claim(String name, Object value) {
        claims.put(name, value);
        return this;
    }

    /** Lets somebody sign in who was sent here, and gives the code. */
    synchronized String signIn(Map<String, String> authorize) {
        String code = "code-" + begun.size();
        begun.put(code, authorize);
        return code;
    }

    /** Ends what the user pool has given. */
    synchronized void disable() {
        valid.clear();
    }

    private synchronized void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            asked.add(exchange.getRequestURI().getPath() + " " + new String(body, StandardCharsets.UTF_8));
            Map<String, String> form = form(body);
            byte[] answer =
                    exchange.getRequestURI().getPath().endsWith("/token") ? Json.bytes(tokens(form)) : new byte[0];
            boolean refused = new String(answer, StandardCharsets.UTF_8).contains("invalid_grant");
            exchange.sendResponseHeaders(
                    status != 200 ? status : refused ? 400 : 200, answer.length == 0 ? -1 : answer.length);
            if (answer.length > 0) {
                exchange.getResponseBody().write(answer);
            }
        }
    }

    private static Map<String, String> form(byte[] body) {
        return new Request("", Map.of(), Map.of(), Map.of(), Map.of(), "", body).form();
    }

    private Map<String, Object> tokens(Map<String, String> form) {
        if (form.get("grant_type").equals("refresh_token")) {
            refreshes.incrementAndGet();
            if (!valid.contains(form.get("refresh_token"))) {
                return Map.of("error", "invalid_grant");
            }
            Map<String, Object> tokens = new LinkedHashMap<>(Map.of("id_token", token("")));
            if (!newRefreshToken.isEmpty()) {
                valid.set(0, newRefreshToken);
                tokens.put("refresh_token", newRefreshToken);
            }
            return tokens;
        }
        Map<String, String> authorize = begun.remove(form.get("code"));
        boolean right = authorize != null
                && authorize.get("code_challenge").equals(Sha256.base64(form.get("code_verifier")))
                && authorize.get("redirect_uri").equals(form.get("redirect_uri"))
                && form.get("client_id").equals(CLIENT);
        return right
                ? Map.of("id_token", token(authorize.get("nonce")), "refresh_token", valid.getFirst())
                : Map.of("error", "invalid_grant");
    }

    private String token(String nonce) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("exp", clock.instant().plusSeconds(3600).getEpochSecond());
        if (!nonce.isEmpty()) {
            all.put("nonce", nonce);
        }
        all.putAll(claims);
        return "e30." + Base64.getUrlEncoder().withoutPadding().encodeToString(Json.bytes(all)) + ".c2ln";
    }

    void stop() {
        server.stop(0);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
