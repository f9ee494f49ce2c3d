package io.redress.domain.intake;

import io.redress.domain.Country;
import io.redress.domain.Folded;
import io.redress.domain.PhoneNumber;
import io.redress.domain.Text;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What holds for contact with a person whose conduct was unreasonable, whatever complaint it is about. It hides nothing: it is no
 * restriction of a complaint.
 *
 * @param id the name of the entry in addresses
 * @param person how the person is recognised: name, e-mail address, phone number
 * @param decisions all decisions, in order; the last one says what holds
 */
public record ContactConditions(String id, Person person, List<Decision> decisions) {

    /**
     * A decision that conditions hold from now on, go on in this form, or end.
     *
     * @param by the id of the member of staff who decided
     * @param conditions the ids of what holds; none if the conditions end
     * @param review the day on which it is decided again; absent if the conditions end
     */
    public record Decision(
            Instant at,
            String by,
            List<String> conditions,
            @Nullable LocalDate review,
            String reason) {
        public Decision {
            conditions = conditions == null ? List.of() : List.copyOf(conditions);
        }

        public boolean ends() {
            return review == null;
        }

        @Override
        public String toString() {
            return "Decision[masked]";
        }
    }

    /**
     * A contact of the person that belongs to no complaint, such as a call.
     *
     * @param by the id of the member of staff who recorded it
     */
    public record Call(Instant at, String by, String what) {
        @Override
        public String toString() {
            return "Call[masked]";
        }
    }

    /** By what another person is recognised. People of the same name need not be the same person. */
    public enum Match {
        EMAIL,
        PHONE,
        NAME
    }

    public ContactConditions {
        decisions = decisions == null ? List.of() : List.copyOf(decisions);
    }

    public ContactConditions and(Decision decision) {
        return new ContactConditions(
                id,
                person,
                Stream.concat(decisions.stream(), Stream.of(decision)).toList());
    }

    /** Whether conditions hold now. */
    public boolean hold() {
        return !last().ends();
    }

    public Decision last() {
        return decisions.getLast();
    }

    /** Since when conditions hold without a break; empty if none hold. */
    public Optional<Instant> since() {
        Instant since = null;
        for (Decision decision : decisions.reversed()) {
            if (decision.ends()) {
                break;
            }
            since = decision.at();
        }
        return Optional.ofNullable(since);
    }

    /** Whether it is time to decide again. */
    public boolean reviewDue(LocalDate today) {
        LocalDate review = last().review();
        return review != null && !today.isBefore(review);
    }

    /** By what somebody may be this person; empty if by nothing. */
    public List<Match> matches(@Nullable String name, @Nullable String email, @Nullable String phone, Country country) {
        List<Match> matches = new ArrayList<>();
        if (same(person.email(), email, String::equalsIgnoreCase)) {
            matches.add(Match.EMAIL);
        }
        if (same(person.phone(), phone, (one, other) -> PhoneNumber.same(one, other, country))) {
            matches.add(Match.PHONE);
        }
        if (same(person.name(), name, (one, other) -> Folded.words(one).equals(Folded.words(other)))) {
            matches.add(Match.NAME);
        }
        return List.copyOf(matches);
    }

    private static boolean same(@Nullable String one, @Nullable String other, BiPredicate<String, String> alike) {
        return one != null && other != null && Text.present(one) && Text.present(other) && alike.test(one, other);
    }

    /** The same entry for the person as they are known now. */
    public ContactConditions of(Person known) {
        return new ContactConditions(id, known, decisions);
    }

    @Override
    public String toString() {
        return "ContactConditions[masked]";
    }
}
