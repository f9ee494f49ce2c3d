package io.redress.adminapi;

import io.redress.domain.Country;
import io.redress.domain.complaint.Complaint;
import io.redress.domain.intake.ContactConditions.Match;
import io.redress.domain.intake.Identity;
import io.redress.domain.intake.Particulars;
import io.redress.domain.staff.Actor;
import io.redress.store.PersonIndex;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/**
 * The complaints of one person, for the data-protection contact: those in which the person is the complainant or the representative,
 * restricted ones too. A complaint about the contact is not among them.
 */
final class PersonComplaints {

    private final AdminContext admin;
    private final PersonIndex index;

    PersonComplaints(AdminContext admin) {
        this.admin = admin;
        this.index = new PersonIndex(admin.table());
    }

    /**
     * A complaint in which the person occurs, or somebody with the same name or number.
     *
     * @param submitted the particulars before they were corrected; empty if they have not been
     * @param complainant by what the complainant is this person
     * @param representative by what the representative is this person
     */
    record Found(
            Complaint complaint,
            Particulars particulars,
            Optional<Particulars> submitted,
            List<Match> complainant,
            List<Match> representative) {

        boolean asComplainant() {
            return !complainant.isEmpty();
        }

        List<Match> matches() {
            return Stream.concat(complainant.stream(), representative.stream())
                    .distinct()
                    .sorted()
                    .toList();
        }

        boolean isOf(Identity sought) {
            return isSure(complainant, sought) || isSure(representative, sought);
        }
    }

    /**
     * Whether somebody who has these in common is the person. An address is enough. A household may share a number, so with the number the
     * name must be the same, if it is known. The name is enough if nothing else is known.
     */
    static boolean isSure(List<Match> matches, Identity sought) {
        return matches.contains(Match.EMAIL)
                || (matches.contains(Match.PHONE)
                        && (matches.contains(Match.NAME) || !sought.forms().containsKey(Match.NAME)))
                || (matches.contains(Match.NAME) && sought.isOnlyName());
    }

    /** The first one first. */
    List<Found> of(String organisation, Identity sought, Actor.Caseworker contact) {
        Set<String> references = index.references(organisation, sought);
        Map<String, Particulars> particulars = admin.complaints().particulars(references);
        return admin.complaints().all(organisation, references).stream()
                .filter(complaint -> !complaint.isAbout(contact.id()))
                .map(complaint ->
                        found(complaint, particulars.getOrDefault(complaint.reference(), Particulars.ERASED), sought))
                .filter(found -> !found.matches().isEmpty())
                .sorted(Comparator.comparing(
                                (Found found) -> found.complaint().entry().received())
                        .thenComparing(found -> found.complaint().reference()))
                .toList();
    }

    private Found found(Complaint complaint, Particulars particulars, Identity sought) {
        Optional<Particulars> submitted = admin.complaints().submittedParticulars(complaint.reference());
        Country country = ContactConditionsJson.country(admin.rules(complaint));
        List<Particulars> all =
                Stream.concat(Stream.of(particulars), submitted.stream()).toList();
        return new Found(
                complaint,
                particulars,
                submitted,
                matches(all, sought, country, Identity::ofComplainant),
                matches(all, sought, country, Identity::ofRepresentative));
    }

    private static List<Match> matches(
            List<Particulars> all, Identity sought, Country country, BiFunction<Particulars, Country, Identity> who) {
        return all.stream()
                .flatMap(particulars -> sought.matches(who.apply(particulars, country)).stream())
                .distinct()
                .sorted()
                .toList();
    }
}
