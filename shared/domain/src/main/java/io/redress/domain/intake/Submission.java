package io.redress.domain.intake;

import io.redress.domain.Text;
import java.util.Map;

/**
 * What somebody hands in: a complaint, or another kind of entry.
 *
 * @param channel how it arrived; absent when it was handed in by the public endpoint
 * @param addressedTo to whom in person; absent for nobody
 * @param relatesTo the reference of an earlier complaint; absent for none
 * @param origin what is recorded of the way it came
 */
public record Submission(
        String kind,
        String channel,
        String addressedTo,
        String category,
        String department,
        String relatesTo,
        Map<String, String> origin,
        Particulars particulars) {

    public static final String USUAL_KIND = "complaint";

    public Submission {
        kind = Text.present(kind) ? kind : USUAL_KIND;
        origin = origin == null ? Map.of() : Map.copyOf(origin);
    }

    /** Whether staff recorded it for somebody. */
    public boolean lodged() {
        return channel != null;
    }

    /** Whether nobody could be written to by name: there is no name, or no way to reach whoever has one. */
    public boolean anonymous() {
        Person complainant = particulars.complainant();
        return !Text.present(complainant.name()) || !complainant.hasContact();
    }

    /** The same, kept as another kind of entry. */
    public Submission as(String other) {
        return new Submission(other, channel, addressedTo, category, department, relatesTo, origin, particulars);
    }

    @Override
    public String toString() {
        return "Submission[" + kind + "]";
    }
}
