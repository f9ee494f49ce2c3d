package io.redress.local.gateway;

import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.sun.net.httpserver.HttpServer;
import io.redress.fixtures.Colleague;
import io.redress.fixtures.Fixture;
import io.redress.local.architecture.Code;
import io.redress.local.lambda.Activity;
import io.redress.local.lambda.LambdaFunction;
import io.redress.local.template.FunctionSpec;
import io.redress.local.template.Template;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * The routes for staff behind the gateway, over HTTP: the function of template.yaml, one complaint, and the key that signs
 * tokens, so that a test can make any token.
 */
final class Counter implements AutoCloseable {

    static final String ISSUER = "http://localhost/_local/issuer";

    private static final String FUNCTION = "AdminApiFunction";
    private static final Map<String, String> ADDRESSES = Map.of(
            "SenderAddress",
            "complaints@redress.example",
            "AlarmAddress",
            "alarms@redress.example",
            "Contacts",
            "examples");

    final Fixture fixture = Fixture.onFriday();
    final RSAKey key = TokenIssuer.key();
    final TokenIssuer issuer = new TokenIssuer(ISSUER, fixture.clock, key);
    final String reference = fixture.submitted();
    private final HttpClient http = HttpClient.newHttpClient();
    private final HttpServer server;

    private Counter(HttpServer server, Template template) {
        this.server = server;
        fixture.staff(Colleague.of("Mary Whitfield", "quality-manager"));
        String domain = "localhost:" + server.getAddress().getPort();
        FunctionSpec spec = template.functions().stream()
                .filter(function -> function.id().equals(FUNCTION))
                .findFirst()
                .orElseThrow();
        Map<String, String> variables = new HashMap<>(spec.variables());
        variables.put("TABLE_NAME", fixture.table.name());
        LambdaFunction function = new LambdaFunction(spec, fixture.env(variables), new Activity());
        Gateway gateway = new Gateway(
                template.routes(),
                Map.of(FUNCTION, function),
                issuer,
                domain,
                Map.of(),
                fixture.clock,
                template.cors());
        server.createContext("/", gateway::handle);
        server.start();
    }

    static Counter open() throws IOException {
        return new Counter(
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0),
                Template.read(Code.PROJECT.resolve("template.yaml"), ADDRESSES, UnaryOperator.identity()));
    }

    /** The claims of a token with the rights of Kiwi's quality manager. */
    JWTClaimsSet.Builder claims() {
        return new JWTClaimsSet.Builder(
                issuer.claims(token("kiwi:quality-manager")).orElseThrow());
    }

    String token(String... groups) {
        return issuer.sign("mary", "mary@kiwi.example", List.of(groups), Duration.ofHours(1));
    }

    HttpResponse<String> get(String path, String... authorization) {
        return send(HttpRequest.newBuilder(uri(path)), authorization);
    }

    HttpResponse<String> post(String path, String body, String... authorization) {
        return send(HttpRequest.newBuilder(uri(path)).POST(HttpRequest.BodyPublishers.ofString(body)), authorization);
    }

    private URI uri(String path) {
        return URI.create("http://localhost:" + server.getAddress().getPort() + path);
    }

    private HttpResponse<String> send(HttpRequest.Builder request, String... authorization) {
        for (String header : authorization) {
            request.header("Authorization", header);
        }
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        http.close();
        fixture.close();
    }
}
