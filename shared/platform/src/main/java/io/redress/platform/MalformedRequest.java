package io.redress.platform;

/** A request that cannot be read: invalid JSON, a body that is too large or not an object, an invalid cursor. */
public final class MalformedRequest extends RuntimeException {

    private final int status;
    private final String field;
    private final String detail;

    public MalformedRequest(int status, String detail) {
        this(status, "body", detail);
    }

    private MalformedRequest(int status, String field, String detail) {
        super(detail, null, false, false);
        this.status = status;
        this.field = field;
        this.detail = detail;
    }

    /** A parameter that cannot be read. */
    public static MalformedRequest parameter(String name, String detail) {
        return new MalformedRequest(400, name, detail);
    }

    public int status() {
        return status;
    }

    /** What cannot be read, as a sentence for the sender. */
    public String detail() {
        return detail;
    }

    /** The place of the fault: the body, or a parameter. */
    public String field() {
        return field;
    }
}
