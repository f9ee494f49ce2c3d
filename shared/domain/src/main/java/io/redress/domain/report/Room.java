package io.redress.domain.report;

import java.util.ArrayList;
import java.util.List;

/** Keeps what a report tells in words until there is no room left, and counts the rest. */
final class Room<T> {

    private final int most;
    private final List<T> kept = new ArrayList<>();
    private int taken;
    private int more;

    Room(int most) {
        this.most = most;
    }

    /** Whether there is room for more than was taken. */
    boolean isLeft() {
        return taken < most;
    }

    /** Takes room for what will be added. */
    void take(int count) {
        taken += count;
    }

    void add(T one) {
        if (kept.size() < most) {
            kept.add(one);
        } else {
            more++;
        }
    }

    /** Counts what is not read, because there is no room for it. */
    void leaveOut(int count) {
        more += count;
    }

    List<T> kept() {
        return kept;
    }

    int more() {
        return more;
    }
}
