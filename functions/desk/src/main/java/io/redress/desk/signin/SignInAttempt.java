package io.redress.desk.signin;

import io.redress.platform.Sha256;
import java.time.Instant;
import java.util.Optional;

/**
 * A sign-in that has begun and is not finished.
 *
 * @param state what the user pool gives back, by which the sign-in is known again
 * @param nonce what the id token has to contain
 * @param verifier what proves to the user pool that the same server asks for the tokens (PKCE)
 * @param to where the user goes on
 * @param until when it ends
 */
record SignInAttempt(String state, String nonce, String verifier, String to, Instant until) {

    private static final String BETWEEN = "\n";
    private static final int PARTS = 5;

    /** What the user pool gets of the verifier. */
    String challenge() {
        return Sha256.base64(verifier);
    }

    String written() {
        return String.join(BETWEEN, state, nonce, verifier, to, String.valueOf(until.getEpochSecond()));
    }

    static Optional<SignInAttempt> read(String written) {
        String[] parts = written.split(BETWEEN, -1);
        return parts.length == PARTS
                ? Optional.of(new SignInAttempt(
                        parts[0], parts[1], parts[2], parts[3], Instant.ofEpochSecond(Long.parseLong(parts[4]))))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return "SignInAttempt[" + to + "]";
    }
}
