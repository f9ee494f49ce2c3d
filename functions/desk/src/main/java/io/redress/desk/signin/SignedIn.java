package io.redress.desk.signin;

import java.util.Map;

/**
 * Somebody who has signed in, for one request.
 *
 * @param session what identifies the session; nobody else's session has the same
 * @param sub the id in the user pool, and in the directory of staff
 * @param claims the claims of the sign-in, as the gateway would pass them to the staff API
 */
public record SignedIn(String session, String sub, Map<String, String> claims) {

    public SignedIn {
        claims = Map.copyOf(claims);
    }

    @Override
    public String toString() {
        return "SignedIn[" + sub + "]";
    }
}
