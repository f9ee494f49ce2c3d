package io.redress.files;

/** A file has more bytes than somebody wants to read. */
public final class FileTooLarge extends RuntimeException {

    private static final long serialVersionUID = 1;

    FileTooLarge(String key, long size, long limit) {
        super(key + " has " + size + " bytes, more than " + limit);
    }
}
