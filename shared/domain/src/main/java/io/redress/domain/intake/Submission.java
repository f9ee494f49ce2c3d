package io.redress.domain.intake;

import io.redress.domain.Reference;
import io.redress.domain.Text;
import io.redress.domain.procedure.Intake;
import io.redress.domain.procedure.Kind;
import io.redress.domain.procedure.Procedure;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a complainant submits: a complaint, or another kind of entry.
 *
 * @param channel how it came in; absent when the public sent it over HTTP
 * @param addressedTo the addressee that the complainant chose; absent for none
 * @param relatesTo the reference of an earlier complaint; absent for none
 * @param origin recorded facts about how it came in; they belong to the particulars
 * @param mailed whether the complainant sent it by e-mail, where nobody asks for what an organisation wants to know
 */
public record Submission(
        String kind,
        @Nullable String channel,
        @Nullable String addressedTo,
        @Nullable String category,
        @Nullable String department,
        @Nullable String relatesTo,
        Map<String, String> origin,
        Particulars particulars,
        boolean mailed) {

    public static final String USUAL_KIND = "complaint";

    public Submission {
        kind = Text.present(kind) ? kind : USUAL_KIND;
        origin = origin == null ? Map.of() : Map.copyOf(origin);
        // What staff wrote about it may name people, so it is kept where it can be erased.
        particulars = origin.isEmpty() ? particulars : particulars.cameBy(origin);
    }

    /** A submission over HTTP, or one that staff entered. */
    public Submission(
            String kind,
            @Nullable String channel,
            @Nullable String addressedTo,
            @Nullable String category,
            @Nullable String department,
            @Nullable String relatesTo,
            Map<String, String> origin,
            Particulars particulars) {
        this(kind, channel, addressedTo, category, department, relatesTo, origin, particulars, false);
    }

    /** A submission by e-mail. */
    public static Submission byMail(String kind, String channel, Particulars particulars) {
        return new Submission(kind, channel, null, null, null, null, Map.of(), particulars, true);
    }

    /** Whether staff entered it for the complainant. */
    public boolean lodged() {
        return channel != null && !mailed;
    }

    /** Whether it complains. A compliment asks for no remedy, so nobody is asked for one (CP-4). */
    public boolean complains(Procedure procedure) {
        return procedure.kind(kind).map(Kind::startsLimits).orElse(true);
    }

    /** Where the organisation only records anonymous complaints, they become another kind. Who sent a mail can be asked for a name. */
    public Submission keptBy(Intake intake) {
        String recordedAs = intake.recordedAs();
        return intake.anonymous() == Intake.Anonymous.RECORD && recordedAs != null && anonymous() && !mailed
                ? as(recordedAs)
                : this;
    }

    /** Whether the complainant gave no name, or no way to be reached. */
    public boolean anonymous() {
        Person complainant = particulars.complainant();
        return !Text.present(complainant.name()) || !complainant.hasContact();
    }

    /** The same submission as another kind of entry. */
    public Submission as(String other) {
        return new Submission(
                other, channel, addressedTo, category, department, relatesTo, origin, particulars, mailed);
    }

    /** The reference of the earlier complaint that it names; null if it names none in a valid form. */
    public @Nullable String earlierComplaint() {
        return Optional.ofNullable(relatesTo)
                .flatMap(Reference::parse)
                .map(Reference::value)
                .orElse(null);
    }

    @Override
    public String toString() {
        return "Submission[" + kind + "]";
    }
}
