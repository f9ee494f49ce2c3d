package io.redress.platform;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Seals texts that a client keeps: AES-GCM encrypts a text, so that it reveals nothing, and authenticates the purpose with it, so that a text
 * that was sealed for one purpose is never accepted for another one. The purpose of a cursor begins with a digit, every other one with a letter.
 */
public final class Seal {

    private static final String KEY = "CURSOR_KEY";

    private static final int NONCE = 12;
    private static final int TAG = 16;

    private final SecureRandom random;
    private final String secret;

    private Seal(SecureRandom random, String secret) {
        this.random = random;
        this.secret = secret;
    }

    /**
     * The seal of a deployment, with the secret of {@code CURSOR_KEY}. The key is derived from it when a text is sealed or opened, because most
     * answers have none and every start would pay for it.
     */
    public static Seal in(Env env) {
        return new Seal(env.random(), env.get(KEY));
    }

    /** The sealed text, in letters, digits, hyphens and underscores. */
    public String seal(String purpose, String text) {
        byte[] nonce = new byte[NONCE];
        random.nextBytes(nonce);
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, nonce, purpose).doFinal(text.getBytes(UTF_8));
            return written(ByteBuffer.allocate(NONCE + sealed.length)
                    .put(nonce)
                    .put(sealed)
                    .array());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a text cannot be sealed", e);
        }
    }

    /** The text that was sealed for this purpose; empty if this is no such text, whatever is wrong with it. */
    public Optional<String> open(String purpose, String sealed) {
        return read(sealed).flatMap(bytes -> opened(purpose, bytes));
    }

    private Optional<String> opened(String purpose, byte[] sealed) {
        byte[] nonce = new byte[NONCE];
        ByteBuffer.wrap(sealed).get(nonce);
        try {
            byte[] text = cipher(Cipher.DECRYPT_MODE, nonce, purpose).doFinal(sealed, NONCE, sealed.length - NONCE);
            return Optional.of(new String(text, UTF_8));
        } catch (AEADBadTagException _) {
            return Optional.empty();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a sealed text cannot be opened", e);
        }
    }

    private static String written(byte[] sealed) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
    }

    /** Base64 can write the same bytes in several ways; only one of them is accepted. */
    private static Optional<byte[]> read(String sealed) {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(sealed);
            return Optional.of(bytes)
                    .filter(read -> read.length > NONCE + TAG && written(read).equals(sealed));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private Cipher cipher(int mode, byte[] nonce, String purpose) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, new SecretKeySpec(Sha256.of(secret), "AES"), new GCMParameterSpec(TAG * Byte.SIZE, nonce));
        cipher.updateAAD(purpose.getBytes(UTF_8));
        return cipher;
    }

    @Override
    public String toString() {
        return "Seal[masked]";
    }
}
