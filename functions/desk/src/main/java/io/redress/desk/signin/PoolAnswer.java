package io.redress.desk.signin;

import java.util.Optional;

/** What the user pool answers when it is asked for tokens. */
sealed interface PoolAnswer {

    /**
     * It gives tokens.
     *
     * @param identity the id token, which says who signed in
     * @param again the token with which it can be asked again; empty if the former one stays valid
     */
    record Tokens(String identity, Optional<String> again) implements PoolAnswer {
        @Override
        public String toString() {
            return "Tokens[masked]";
        }
    }

    /** It refuses: the code or the token is not valid any more, or the person may not sign in any more. */
    record Refused() implements PoolAnswer {}

    /** It cannot be reached, or has too much to do. */
    record Unreachable() implements PoolAnswer {}
}
