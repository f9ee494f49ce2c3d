package io.redress.domain.report;

import io.redress.domain.complaint.Erasure;
import io.redress.domain.complaint.PersonalDataState;
import io.redress.domain.complaint.RegisterRow;
import org.jspecify.annotations.Nullable;

/**
 * What happened to the personal data of the entries of every kind in a period. Restricted ones are in none of these numbers.
 *
 * @param byRetention of how many entries it was erased because its time was over
 * @param byRequest of how many it was erased because that was ordered
 * @param onHold of how many it was kept for longer at the end of the period
 */
public record ErasureFigures(int byRetention, int byRequest, int onHold) {

    static final ErasureFigures NOTHING = new ErasureFigures(0, 0, 0);

    /** These figures and one more entry. */
    ErasureFigures and(RegisterRow row, AsOf start, AsOf end) {
        PersonalDataState data = row.personalData();
        if (data == null || row.restriction() != null) {
            return this;
        }
        boolean erased = data.erased() != null
                && !data.erased().isBefore(start.moment())
                && data.erased().isBefore(end.moment());
        boolean overdue = erased && Erasure.RETENTION.equals(data.ground());
        // The hold of the last moment of the period.
        boolean held =
                data.holds().stream().anyMatch(hold -> hold.at(end.moment().minusMillis(1)));
        return new ErasureFigures(
                byRetention + (overdue ? 1 : 0), byRequest + (erased && !overdue ? 1 : 0), onHold + (held ? 1 : 0));
    }

    /** Null if there is nothing to say. */
    @Nullable
    ErasureFigures orNull() {
        return equals(NOTHING) ? null : this;
    }
}
