package io.redress.domain.report;

import io.redress.domain.complaint.Erasure;
import io.redress.domain.complaint.PersonalDataState;
import io.redress.domain.complaint.RegisterRow;
import org.jspecify.annotations.Nullable;

/**
 * What happened to the personal data of the entries of every kind in a period.
 *
 * @param byRetention of how many entries it was erased because its time was over
 * @param byRequest of how many it was erased because that was ordered
 * @param onHold of how many it was kept for longer at the end of the period
 * @param restricted of how many restricted entries one of these is so; they are in none of the other numbers
 */
public record ErasureFigures(int byRetention, int byRequest, int onHold, int restricted) {

    public ErasureFigures(int byRetention, int byRequest, int onHold, int restricted) {
        this.byRetention = byRetention;
        this.byRequest = byRequest;
        this.onHold = onHold;
        this.restricted = restricted;
    }

    /** Figures without restricted entries. */
    public ErasureFigures(int byRetention, int byRequest, int onHold) {
        this(byRetention, byRequest, onHold, 0);
    }

    static final ErasureFigures NOTHING = new ErasureFigures(0, 0, 0);

    /** These figures and one more entry. */
    ErasureFigures and(RegisterRow row, AsOf start, AsOf end) {
        PersonalDataState data = row.personalData();
        if (data == null) {
            return this;
        }
        boolean erased = data.erased() != null
                && !data.erased().isBefore(start.moment())
                && data.erased().isBefore(end.moment());
        boolean overdue = erased && Erasure.RETENTION.equals(data.ground());
        // The hold of the last moment of the period.
        boolean held =
                data.holds().stream().anyMatch(hold -> hold.at(end.moment().minusMillis(1)));
        if (row.restriction() != null) {
            return new ErasureFigures(byRetention, byRequest, onHold, restricted + (erased || held ? 1 : 0));
        }
        return new ErasureFigures(
                byRetention + (overdue ? 1 : 0),
                byRequest + (erased && !overdue ? 1 : 0),
                onHold + (held ? 1 : 0),
                restricted);
    }

    /** Null if there is nothing to say. */
    @Nullable
    ErasureFigures orNull() {
        return equals(NOTHING) ? null : this;
    }
}
