package io.redress.domain.report;

import io.redress.domain.complaint.RegisterRow;
import io.redress.domain.procedure.Channel;
import io.redress.domain.procedure.Choice;
import io.redress.domain.procedure.Kind;
import io.redress.domain.procedure.Procedure;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Counts the entries received in a period: complaints by what they are about and how they came in, all entries by their kinds. */
final class ReceivedCount {

    private final Procedure procedure;
    private final Breakdown kinds;
    private final Breakdown otherKinds;
    private final Breakdown categories;
    private final Breakdown departments;
    private final Breakdown channels;
    private final Places locations = new Places();

    ReceivedCount(Procedure procedure) {
        this.procedure = procedure;
        this.kinds = Titles.by(procedure.kinds(), Kind::id, Kind::title);
        this.otherKinds = Titles.by(procedure.kinds(), Kind::id, Kind::title);
        this.categories = Titles.by(procedure.categories(), Choice::id, Choice::title);
        this.departments = Titles.by(procedure.departments(), Choice::id, Choice::title);
        this.channels = Titles.by(procedure.channels(), Channel::id, Channel::title);
    }

    void addComplaint(RegisterRow row) {
        Breakdown.add(row, kinds, RegisterRow::kind);
        Breakdown.add(row, categories, RegisterRow::category);
        Breakdown.add(row, departments, RegisterRow::department);
        Breakdown.add(row, channels, RegisterRow::channel);
        if (row.restriction() == null) {
            locations.add(location(row));
        } else {
            locations.addRestricted();
        }
    }

    /** A restricted entry is among all, in the line of the restricted; its kind is not told. */
    void addOther(RegisterRow row) {
        Breakdown.add(row, kinds, RegisterRow::kind);
        if (row.restriction() == null) {
            otherKinds.add(row.kind());
        }
    }

    /** Where it was received, if its channel asks for that. */
    private @Nullable String location(RegisterRow row) {
        String field = row.channel() == null
                ? null
                : procedure.channel(row.channel()).map(Channel::location).orElse(null);
        String place = field == null ? null : row.origin().get(field);
        return place;
    }

    List<Tally> kinds() {
        return kinds.tallies();
    }

    List<Tally> otherKinds() {
        return otherKinds.tallies();
    }

    List<Tally> categories() {
        return categories.tallies();
    }

    List<Tally> departments() {
        return departments.tallies();
    }

    List<Tally> channels() {
        return channels.tallies();
    }

    List<Tally> locations() {
        return locations.tallies();
    }
}
