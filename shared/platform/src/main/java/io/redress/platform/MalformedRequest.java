package io.redress.platform;

import io.redress.domain.Said;

/** A request that cannot be read: invalid JSON, a body that is too large or not an object, an invalid cursor. */
public final class MalformedRequest extends RuntimeException {

    private final int status;
    private final String field;
    private final transient Said said;

    public MalformedRequest(int status, Said said) {
        this(status, "body", said);
    }

    private MalformedRequest(int status, String field, Said said) {
        super(said.english(), null, false, false);
        this.status = status;
        this.field = field;
        this.said = said;
    }

    /** A parameter that cannot be read. */
    public static MalformedRequest parameter(String name, Said said) {
        return new MalformedRequest(400, name, said);
    }

    /** A parameter that only staff send. */
    public static MalformedRequest parameter(String name, String detail) {
        return parameter(name, Said.english(detail));
    }

    public int status() {
        return status;
    }

    /** What cannot be read, as a sentence for the sender. */
    public Said said() {
        return said;
    }

    /** The same in English. */
    public String detail() {
        return said.english();
    }

    /** The place of the fault: the body, or a parameter. */
    public String field() {
        return field;
    }
}
