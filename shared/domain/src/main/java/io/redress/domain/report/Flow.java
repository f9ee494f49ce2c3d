package io.redress.domain.report;

/** Counts how the number of open complaints changes. */
final class Flow {

    private int broughtForward;
    private int received;
    private int reopened;
    private int closed;
    private int carriedForward;

    void add(Course course) {
        received += course.before() ? 0 : 1;
        broughtForward += course.openAtStart() ? 1 : 0;
        reopened += course.again() ? 1 : 0;
        closed += course.closed() ? 1 : 0;
        carriedForward += course.carried() ? 1 : 0;
    }

    Movement movement() {
        return Movement.counted(broughtForward, received, reopened, closed, carriedForward);
    }
}
