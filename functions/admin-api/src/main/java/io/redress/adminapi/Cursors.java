package io.redress.adminapi;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.redress.platform.Env;
import io.redress.platform.MalformedRequest;
import io.redress.platform.Request;
import io.redress.platform.Sha256;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * The cursors with which a client reads the next page of a list. A cursor reveals nothing of its place, and is valid only for
 * the same user and the same query: AES-GCM encrypts the place and authenticates the query with it.
 */
final class Cursors {

    private static final String PARAMETER = "cursor";

    /** The parameters that may differ from page to page. */
    private static final Set<String> NOT_THE_QUESTION = Set.of(PARAMETER, "limit");

    private static final int NONCE = 12;
    private static final int TAG = 16;

    private final Env env;
    private final String secret;

    /** The key is derived at the first cursor, because most answers have none and every start would pay for it. */
    Cursors(Env env) {
        this.env = env;
        this.secret = env.get("CURSOR_KEY");
    }

    /** The cursor with which the same query continues after a place; absent if there is no place, because nothing follows. */
    @Nullable
    String next(@Nullable String place, Request request) {
        return place == null ? null : at(place, request);
    }

    /** The cursor with which the same query continues after a place. */
    String at(String place, Request request) {
        byte[] nonce = new byte[NONCE];
        env.random().nextBytes(nonce);
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, nonce, request).doFinal(place.getBytes(UTF_8));
            return written(ByteBuffer.allocate(NONCE + sealed.length)
                    .put(nonce)
                    .put(sealed)
                    .array());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a cursor cannot be made", e);
        }
    }

    /**
     * The place after which a request continues; absent for the first page. The error message for an invalid cursor does not
     * say what is wrong with it.
     */
    Optional<String> place(Request request) {
        return request.query(PARAMETER).map(cursor -> place(read(cursor), request));
    }

    private String place(byte[] cursor, Request request) {
        byte[] nonce = new byte[NONCE];
        ByteBuffer.wrap(cursor).get(nonce);
        try {
            byte[] place = cipher(Cipher.DECRYPT_MODE, nonce, request).doFinal(cursor, NONCE, cursor.length - NONCE);
            return new String(place, UTF_8);
        } catch (AEADBadTagException _) {
            throw notOurs();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a cursor cannot be read", e);
        }
    }

    private static String written(byte[] cursor) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(cursor);
    }

    private static byte[] read(String cursor) {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(cursor);
            // Base64 can write the same bytes in several ways; only one of them is accepted.
            if (bytes.length > NONCE + TAG && written(bytes).equals(cursor)) {
                return bytes;
            }
        } catch (IllegalArgumentException _) {
            // The cursor is not base64. The user gets the same error message.
        }
        throw notOurs();
    }

    private static MalformedRequest notOurs() {
        return MalformedRequest.parameter(PARAMETER, "the cursor does not belong to this list; begin again without it");
    }

    private Cipher cipher(int mode, byte[] nonce, Request request) throws GeneralSecurityException {
        byte[] key = Sha256.of(secret);
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG * Byte.SIZE, nonce));
        cipher.updateAAD(question(request).getBytes(UTF_8));
        return cipher;
    }

    /**
     * Who asks for what, as one text. Each part is written after its length, so that different queries never give the same
     * text.
     */
    private static String question(Request request) {
        StringBuilder question = new StringBuilder();
        add(question, request.route());
        add(question, request.claims().getOrDefault("sub", ""));
        add(question, request.path());
        Map<String, String> parameters = new TreeMap<>(request.query());
        parameters.keySet().removeAll(NOT_THE_QUESTION);
        // An empty parameter means the same as an absent one.
        parameters.values().removeIf(String::isBlank);
        add(question, parameters);
        return question.toString();
    }

    private static void add(StringBuilder question, Map<String, String> parameters) {
        add(question, String.valueOf(parameters.size()));
        new TreeMap<>(parameters).forEach((name, value) -> {
            add(question, name);
            add(question, value);
        });
    }

    private static void add(StringBuilder question, String part) {
        question.append(part.length()).append(':').append(part);
    }
}
