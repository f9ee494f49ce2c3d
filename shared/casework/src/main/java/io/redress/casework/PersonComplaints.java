package io.redress.casework;

import io.redress.domain.Country;
import io.redress.domain.complaint.Complaint;
import io.redress.domain.intake.ContactConditions;
import io.redress.domain.intake.ContactConditions.Match;
import io.redress.domain.intake.Identity;
import io.redress.domain.intake.Particulars;
import io.redress.domain.intake.Person;
import io.redress.domain.staff.Actor;
import io.redress.store.PersonIndex;
import io.redress.store.PersonsUnderConditions;
import io.redress.store.PersonsUnderConditions.Entry;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The complaints of one person, for the data-protection contact: those in which the person is the complainant or the representative,
 * restricted ones too. A complaint about the contact is not among them.
 */
final class PersonComplaints {

    private final AdminContext admin;
    private final PersonIndex index;
    private final PersonsUnderConditions persons;

    PersonComplaints(AdminContext admin) {
        this.admin = admin;
        this.index = new PersonIndex(admin.table());
        this.persons = new PersonsUnderConditions(admin.table());
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
    private static boolean isSure(List<Match> matches, Identity sought) {
        return matches.contains(Match.EMAIL)
                || (matches.contains(Match.PHONE)
                        && (matches.contains(Match.NAME) || !sought.forms().containsKey(Match.NAME)))
                || (matches.contains(Match.NAME) && sought.isOnlyName());
    }

    /**
     * What was found.
     *
     * @param sure the complaints of the person, the first one first
     * @param sameNameOrNumber the references of complaints of somebody who may be another person
     */
    record All(List<Found> sure, List<String> sameNameOrNumber) {}

    All of(String organisation, Identity sought, Actor.Caseworker contact) {
        Map<Boolean, List<Found>> found = found(organisation, sought, contact).stream()
                .collect(Collectors.partitioningBy(one -> one.isOf(sought)));
        return new All(
                found.getOrDefault(true, List.of()),
                found.getOrDefault(false, List.of()).stream()
                        .map(one -> one.complaint().reference())
                        .toList());
    }

    /** The conditions of contact with the person. */
    List<ContactConditions> conditions(String organisation, Identity sought, Country country) {
        return persons.all(organisation).stream()
                .map(Entry::conditions)
                .filter(entry -> {
                    Person person = entry.person();
                    Identity other = Identity.of(person.name(), person.email(), person.phone(), country);
                    return isSure(sought.matches(other), sought);
                })
                .toList();
    }

    /** The first one first. */
    private List<Found> found(String organisation, Identity sought, Actor.Caseworker contact) {
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
