package io.redress.runtime;

/** A request that cannot even be read: broken JSON, too large, a body where an object was due. */
final class Malformed extends RuntimeException {

    private final int status;

    Malformed(int status, String detail) {
        super(detail, null, false, false);
        this.status = status;
    }

    int status() {
        return status;
    }
}
