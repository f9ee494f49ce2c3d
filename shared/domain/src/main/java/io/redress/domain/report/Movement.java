package io.redress.domain.report;

/**
 * How the number of open complaints went from the beginning of a period to its end.
 *
 * @param broughtForward open at the beginning: what the period before carried forward
 * @param corrected what entered the register under an earlier date or became a complaint after the
 *     report of the period before was made, less what ceased to be one; nearly always 0
 * @param reopened closed before the period and opened again in it
 * @param carriedForward open at the end
 */
public record Movement(int broughtForward, int corrected, int received, int reopened, int closed, int carriedForward) {

    public Movement {
        if (broughtForward + corrected + received + reopened - closed != carriedForward) {
            throw new IllegalArgumentException(
                    "%d brought forward, %d corrected, %d received, %d reopened and %d closed are not %d"
                            .formatted(broughtForward, corrected, received, reopened, closed, carriedForward));
        }
    }

    static Movement counted(int broughtForward, int received, int reopened, int closed, int carriedForward) {
        return new Movement(broughtForward, 0, received, reopened, closed, carriedForward);
    }

    /** The same with what was reported as carried forward brought forward, and the difference told. */
    Movement continuing(int reported) {
        return new Movement(
                reported, broughtForward + corrected - reported, received, reopened, closed, carriedForward);
    }

    /** Nothing came, nothing went, nothing was open. */
    public boolean nothing() {
        return broughtForward == 0 && received == 0 && reopened == 0 && closed == 0 && carriedForward == 0;
    }
}
