package io.redress.desk.signin;

import io.avaje.json.JsonException;
import io.redress.platform.Env;
import io.redress.platform.Log;
import io.redress.platform.Tree;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** The user pool: the addresses to which it lets a browser go, and what the desk asks it. */
final class UserPool {

    private static final String CLIENT = "client_id";

    private final String address;

    UserPool(Env env) {
        address = env.get("SIGN_IN_URL");
    }

    /** The address of the user pool's pages, to which forms of the desk may lead. */
    String origin() {
        return OwnAddress.origin(address);
    }

    /** Where somebody signs in. */
    String authorize(String client, String callback, SignInAttempt attempt) {
        Map<String, String> query = new LinkedHashMap<>();
        query.put("response_type", "code");
        query.put(CLIENT, client);
        query.put("redirect_uri", callback);
        query.put("scope", "openid email");
        query.put("state", attempt.state());
        query.put("nonce", attempt.nonce());
        query.put("code_challenge_method", "S256");
        query.put("code_challenge", attempt.challenge());
        return address + "/oauth2/authorize?" + written(query);
    }

    /** Where somebody signs out, so that the next sign-in asks for the password again. */
    String logout(String client, String next) {
        Map<String, String> query = new LinkedHashMap<>();
        query.put(CLIENT, client);
        query.put("logout_uri", next);
        return address + "/logout?" + written(query);
    }

    /** Exchanges the code of a sign-in for tokens. */
    PoolAnswer exchange(String client, String code, String callback, SignInAttempt attempt) {
        return tokens(Map.of(
                "grant_type",
                "authorization_code",
                CLIENT,
                client,
                "code",
                code,
                "redirect_uri",
                callback,
                "code_verifier",
                attempt.verifier()));
    }

    /** Asks whether a sign-in is still valid, and for its present groups. */
    PoolAnswer askAgain(String client, String token) {
        return tokens(Map.of("grant_type", "refresh_token", CLIENT, client, "refresh_token", token));
    }

    /** Ends the validity of a token. If that fails, the token ends by itself after 12 hours, and nobody has it. */
    void revoke(String client, String token) {
        try {
            HttpForm.Answer answer =
                    HttpForm.send(address + "/oauth2/revoke", written(Map.of(CLIENT, client, "token", token)));
            if (answer.status() >= 300) {
                Log.said("the user pool did not revoke a token: " + answer.status());
            }
        } catch (IOException unreachable) {
            Log.failed("the user pool cannot be reached to revoke a token", unreachable);
        }
    }

    private PoolAnswer tokens(Map<String, String> fields) {
        try {
            HttpForm.Answer answer = HttpForm.send(address + "/oauth2/token", written(fields));
            return switch (answer.status()) {
                case 200 -> tokens(Tree.read(answer.body()));
                case 400, 401, 403 -> {
                    Log.said("the user pool refused to give tokens: " + answer.status() + reason(answer.body()));
                    yield new PoolAnswer.Refused();
                }
                default -> {
                    Log.said("the user pool answered " + answer.status());
                    yield new PoolAnswer.Unreachable();
                }
            };
        } catch (IOException | JsonException unreachable) {
            Log.failed("the user pool cannot be reached", unreachable);
            return new PoolAnswer.Unreachable();
        }
    }

    /**
     * The code of an error of OAuth 2.0, such as {@code invalid_grant}, which shows in the log whether a sign-in has ended or the client is set
     * up wrongly. Anything else that the answer says may be about the person, and is not logged.
     */
    private static String reason(String body) {
        try {
            return Tree.read(body)
                    .text("error")
                    .filter(code -> code.matches("[a-z_]{1,40}"))
                    .map(code -> " " + code)
                    .orElse("");
        } catch (JsonException notJson) {
            return "";
        }
    }

    private static PoolAnswer tokens(Tree answer) {
        return new PoolAnswer.Tokens(answer.text("id_token").orElse(""), answer.text("refresh_token"));
    }

    private static String written(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + ReturnPath.encoded(field.getValue()))
                .collect(Collectors.joining("&"));
    }
}
