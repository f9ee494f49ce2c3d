package io.redress.store;

import java.time.Instant;

/**
 * A session of a member of staff at the desk. It has no name and no address; code that needs them reads the directory.
 *
 * @param id the hash of the number in the cookie
 * @param sub the id of the member of staff in the user pool, and in the directory
 * @param groups the groups of the sign-in, as the gateway passes them to the staff API
 * @param sealedToken the token with which the user pool is asked again, sealed
 * @param until the time of the sign-in and the longest duration of a session
 * @param expires when it ends if there is no further request; never later than {@code until}
 * @param askAgain when the user pool is asked again whether the sign-in is still valid
 */
public record DeskSession(
        String id, String sub, String groups, String sealedToken, Instant until, Instant expires, Instant askAgain) {

    @Override
    public String toString() {
        return "DeskSession[" + sub + "]";
    }
}
