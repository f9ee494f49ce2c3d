package io.redress.desk.signin;

import io.redress.platform.Env;
import io.redress.platform.Request;
import io.redress.platform.Seal;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;

/**
 * The sign-ins that a browser has begun, each in a sealed cookie of its own, so that several tabs can sign in at once. There are only a few such
 * cookies, because all headers of a request together have little room; a further sign-in takes the place of another one.
 */
final class SignInAttempts {

    static final Duration KEPT = Duration.ofMinutes(10);

    static final int PLACES = 5;

    private static final String PURPOSE = "sign-in";
    private static final int BYTES = 32;

    private final Env env;
    private final Seal seal;

    SignInAttempts(Env env) {
        this.env = env;
        this.seal = Seal.in(env);
    }

    /** A new sign-in. The state begins with the place of its cookie. */
    SignInAttempt begin(String to) {
        char place = (char) ('0' + env.random().nextInt(PLACES));
        return new SignInAttempt(
                place + random(),
                random(),
                random(),
                ReturnPath.of(to),
                env.now().plus(KEPT));
    }

    private String random() {
        byte[] bytes = new byte[BYTES];
        env.random().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** The cookie that keeps a sign-in. */
    String cookie(SignInAttempt attempt) {
        return Cookie.of(name(attempt.state()), seal.seal(PURPOSE, attempt.written()), KEPT);
    }

    /** The cookie that ends the one of a sign-in. */
    String ended(SignInAttempt attempt) {
        return Cookie.ended(name(attempt.state()));
    }

    private static String name(String state) {
        return Cookie.signIn(state.charAt(0));
    }

    /** The sign-in that a request finishes; empty if this browser has not begun it, or too long ago. */
    Optional<SignInAttempt> of(Request request) {
        String state = request.query("state").orElse("-");
        return request.cookie(name(state))
                .flatMap(value -> seal.open(PURPOSE, value))
                .flatMap(SignInAttempt::read)
                .filter(attempt -> attempt.state().equals(state))
                .filter(attempt -> attempt.until().isAfter(env.now()));
    }
}
