package io.redress.local.userpool;

import java.time.Instant;
import java.util.List;

/**
 * What a code or a refresh token stands for.
 *
 * @param redirect the callback that the code was sent to
 * @param challenge the hash of the verifier that a request for tokens has to know
 * @param nonce what the id token has to contain; empty for none
 * @param until when it ends
 */
record Grant(
        String client,
        String redirect,
        String challenge,
        String nonce,
        String email,
        List<String> groups,
        Instant until) {

    String sub() {
        return email.replaceFirst("@.*", "");
    }

    Grant until(Instant end) {
        return new Grant(client, redirect, challenge, nonce, email, groups, end);
    }

    @Override
    public String toString() {
        return "Grant[" + client + "]";
    }
}
