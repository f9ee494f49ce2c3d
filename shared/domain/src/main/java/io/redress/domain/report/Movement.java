package io.redress.domain.report;

/**
 * How the number of open complaints changed from the beginning of a period to its end.
 *
 * @param broughtForward open at the beginning: what the period before carried forward
 * @param corrected the complaints that were entered with an earlier date, or became complaints, after the report on the
 *     period before was made, less those that ceased to be complaints; nearly always 0
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

    /** This movement, beginning with the number that was reported as carried forward; the difference is the correction. */
    Movement continuing(int reported) {
        return new Movement(
                reported, broughtForward + corrected - reported, received, reopened, closed, carriedForward);
    }

    /** Whether nothing was received, reopened, closed or open. */
    public boolean nothing() {
        return broughtForward == 0 && received == 0 && reopened == 0 && closed == 0 && carriedForward == 0;
    }
}
