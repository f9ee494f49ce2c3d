package io.redress.platform;

/** A request that cannot even be read: broken JSON, too large, a body where an object was due, a made-up cursor. */
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

    /** What cannot be read in one parameter. */
    public static MalformedRequest parameter(String name, String detail) {
        return new MalformedRequest(400, name, detail);
    }

    public int status() {
        return status;
    }

    /** What cannot be read, in a sentence for the sender. */
    public String detail() {
        return detail;
    }

    /** Where the fault is: the body, or a parameter. */
    public String field() {
        return field;
    }
}
