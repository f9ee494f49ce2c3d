package io.redress.desk.signin;

import io.redress.platform.Env;
import io.redress.platform.Seal;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;

/**
 * The mark of a form, sealed for the person who opened it. Nobody can make somebody else send a form, because a form with the mark of another
 * person, or without one, is refused. What is in the mark tells a form that is sent twice from two forms.
 */
public final class FormMark {

    /** The name of the hidden field. */
    public static final String FIELD = "once_";

    /** The name of the hidden field with the version of what the page showed. No field that people fill in has this name. */
    public static final String VERSION = "version_";

    private static final String PURPOSE = "form ";
    private static final int BYTES = 16;

    private final Seal seal;
    private final SecureRandom random;

    public FormMark(Env env) {
        seal = Seal.in(env);
        random = env.random();
    }

    /** A mark for a form that somebody opens now. */
    public String newMark(SignedIn by) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return seal.seal(
                PURPOSE + by.sub(), Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** The idempotency key of a form that somebody sends; empty if that person has not opened it. */
    public Optional<String> key(Map<String, String> form, SignedIn by) {
        return seal.open(PURPOSE + by.sub(), form.getOrDefault(FIELD, ""));
    }
}
