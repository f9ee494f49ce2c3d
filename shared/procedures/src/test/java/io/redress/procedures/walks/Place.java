package io.redress.procedures.walks;

/** A line in a file of walks. A failure names it. */
record Place(String file, int line) {

    AssertionError fault(String what) {
        return new AssertionError(this + ": " + what);
    }

    @Override
    public String toString() {
        return file + ":" + line;
    }
}
