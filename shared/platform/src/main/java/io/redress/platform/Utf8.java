package io.redress.platform;

import io.redress.domain.FaultWords;
import io.redress.domain.Said;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Reads bytes as UTF-8, and refuses bytes that are not. */
final class Utf8 {

    private Utf8() {}

    /** @param what the thing that has these bytes, such as the body */
    static String text(byte[] bytes, Said what) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(in).toString();
        } catch (CharacterCodingException _) {
            throw new MalformedRequest(400, FaultWords.say("body.noUtf8", what, in.position() + 1));
        }
    }
}
