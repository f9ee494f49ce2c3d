package io.redress.local.userpool;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import io.redress.local.gateway.HttpAnswer;
import io.redress.local.gateway.TokenIssuer;
import io.redress.local.template.PoolClient;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Answers as the pages and the token endpoint of a user pool do. A person who is chosen is signed in without a password; nobody is remembered,
 * so each sign-in asks again.
 */
public final class UserPoolSimulator {

    /** The beginning of all its paths. */
    public static final String PATH = "/_local/user-pool";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int LARGEST_BODY = 100_000;

    private final String url;
    private final List<PoolClient> clients;
    private final Grants grants;
    private final SignInPage page;

    /**
     * @param url where the API answers; the template knows only its address in AWS
     * @param people who can be signed in with one click
     */
    public UserPoolSimulator(
            String url, List<PoolClient> clients, TokenIssuer issuer, InstantSource clock, List<DemoPerson> people) {
        this.url = url;
        this.clients = clients;
        this.grants = new Grants(issuer, clock);
        this.page = new SignInPage(people);
    }

    public void handle(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath().substring(PATH.length());
        Parameters asked = exchange.getRequestMethod().equals("POST")
                ? Parameters.read(
                        new String(exchange.getRequestBody().readNBytes(LARGEST_BODY), StandardCharsets.UTF_8))
                : Parameters.read(exchange.getRequestURI().getRawQuery());
        answer(exchange.getRequestMethod() + " " + path, asked).send(exchange);
    }

    private HttpAnswer answer(String request, Parameters asked) throws IOException {
        return switch (request) {
            case "GET /oauth2/authorize" -> refusal(asked).orElseGet(() -> page.answer(asked, ""));
            case "POST /oauth2/authorize" -> refusal(asked).orElseGet(() -> signedIn(asked));
            case "POST /oauth2/token" -> tokens(asked);
            case "POST /oauth2/revoke" -> {
                grants.revoke(asked);
                yield HttpAnswer.json(200, "");
            }
            case "GET /logout" -> loggedOut(asked);
            default ->
                HttpAnswer.json(404, "{\"message\":\"The user pool has no " + request.split(" ")[0] + " here.\"}");
        };
    }

    /** Why nobody is signed in for such a request; empty if somebody can be. */
    private Optional<HttpAnswer> refusal(Parameters asked) {
        String fault = fault(asked);
        return fault.isEmpty() ? Optional.empty() : Optional.of(page.refused(fault));
    }

    private String fault(Parameters asked) {
        Optional<PoolClient> client = client(asked);
        if (client.isEmpty()) {
            return "No client has the id in client_id.";
        }
        if (!isRegistered(client.get().callbacks(), asked.get("redirect_uri"))) {
            return "The address in redirect_uri is not a callback of the client.";
        }
        if (!asked.get("response_type").equals("code")) {
            return "The response_type has to be code.";
        }
        return asked.get("code_challenge_method").equals("S256")
                        && !asked.get("code_challenge").isEmpty()
                ? ""
                : "There is no code_challenge with the method S256.";
    }

    private Optional<PoolClient> client(Parameters asked) {
        return clients.stream()
                .filter(client -> client.id().equals(asked.get("client_id")))
                .findFirst();
    }

    /** In the template these are addresses in AWS; here the API has another one, with the same paths. */
    private boolean isRegistered(List<String> addresses, String address) {
        return addresses.stream()
                .anyMatch(registered ->
                        address.equals(url + URI.create(registered).getPath()));
    }

    private HttpAnswer signedIn(Parameters asked) {
        if (!asked.get("cancel").isEmpty()) {
            return sent(asked, "error=access_denied");
        }
        Optional<DemoPerson> person = page.chosen(asked);
        String email = person.map(DemoPerson::email).orElse(asked.get("email").strip());
        if (email.indexOf('@') < 1) {
            return page.answer(asked, "Choose a person, or type an e-mail address such as mary@kiwi.example.");
        }
        List<String> groups = person.map(DemoPerson::groups)
                .orElseGet(() -> List.of(asked.get("groups").strip().split("[\\s,]+")));
        Grant grant = new Grant(
                asked.get("client_id"),
                asked.get("redirect_uri"),
                asked.get("code_challenge"),
                asked.get("nonce"),
                email,
                groups,
                Instant.EPOCH);
        return sent(asked, "code=" + grants.code(grant));
    }

    private static HttpAnswer sent(Parameters asked, String what) {
        return moved(asked.get("redirect_uri") + "?" + what + "&state=" + Parameters.encoded(asked.get("state")));
    }

    private static HttpAnswer moved(String address) {
        return HttpAnswer.text(302, "text/plain", "").with("location", address);
    }

    private HttpAnswer tokens(Parameters asked) throws IOException {
        Optional<Map<String, Object>> tokens =
                switch (asked.get("grant_type")) {
                    case "authorization_code" -> grants.forCode(asked);
                    case "refresh_token" -> grants.again(asked);
                    default -> Optional.empty();
                };
        return tokens.isPresent()
                ? HttpAnswer.json(200, JSON.writeValueAsString(tokens.get()))
                : HttpAnswer.json(400, "{\"error\":\"invalid_grant\"}");
    }

    private HttpAnswer loggedOut(Parameters asked) {
        String next = asked.get("logout_uri");
        boolean registered = client(asked)
                .filter(client -> isRegistered(client.logouts(), next))
                .isPresent();
        return registered ? moved(next) : page.refused("The address in logout_uri is not one of the client.");
    }
}
