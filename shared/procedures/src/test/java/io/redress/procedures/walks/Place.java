package io.redress.procedures.walks;

/** A line of a file of walks, which a fault names so that it can be found. */
record Place(String file, int line) {

    AssertionError fault(String what) {
        return new AssertionError(this + ": " + what);
    }

    @Override
    public String toString() {
        return file + ":" + line;
    }
}
