package io.redress.casework;

import io.redress.domain.Country;
import io.redress.domain.Rejection;
import io.redress.domain.SearchWords;
import io.redress.domain.Text;
import io.redress.domain.complaint.Complaint;
import io.redress.domain.intake.Particulars;
import io.redress.domain.intake.Person;
import io.redress.domain.intake.Representative;
import io.redress.domain.staff.Actor;
import java.util.List;
import java.util.Objects;
import java.util.function.BiPredicate;
import java.util.stream.Stream;

/**
 * Finds complaints by their reference, the references of other bodies, their complainant and their texts: each word of the search must
 * occur in one of these. A
 * caseworker who may not read names finds nothing by them.
 */
final class Search implements BiPredicate<Complaint, Particulars> {

    private static final int LONGEST = 100;

    private final SearchWords words;
    private final AdminContext admin;
    private final Actor.Caseworker caseworker;

    /** @param country the organisation's country */
    Search(String text, Country country, AdminContext admin, Actor.Caseworker caseworker) {
        if (Text.length(text) > LONGEST) {
            throw Rejection.invalid("text", "must have at most " + LONGEST + " characters");
        }
        this.words = new SearchWords(text, country);
        this.admin = admin;
        this.caseworker = caseworker;
    }

    @Override
    public boolean test(Complaint complaint, Particulars particulars) {
        boolean named = admin.rules(complaint).access().mayReadName(complaint, particulars, caseworker);
        List<String> texts = Stream.of(
                        Stream.of(particulars.subject(), particulars.details(), particulars.remedySought()),
                        named ? names(particulars) : Stream.<String>empty())
                .flatMap(parts -> parts)
                .filter(Objects::nonNull)
                .toList();
        return words.in(
                Stream.concat(references(complaint, particulars), answers(complaint, particulars, named))
                        .toList(),
                texts);
    }

    /** Its own reference, and those of other bodies that sent it, such as an ombudsman's number (KT-14). */
    private static Stream<String> references(Complaint complaint, Particulars particulars) {
        return Stream.concat(
                Stream.of(complaint.reference()),
                particulars.originOr(complaint.entry().origin()).values().stream());
    }

    /** The answers by which the organisation searches, such as a candidate's index number (KN-3). */
    private Stream<String> answers(Complaint complaint, Particulars particulars, boolean named) {
        return admin.rules(complaint).procedure().intake().fields().stream()
                .filter(field -> field.searched() && (named || !field.personal()))
                .flatMap(field -> Stream.ofNullable(particulars.answers().get(field.id())));
    }

    private static Stream<String> names(Particulars particulars) {
        Person complainant = particulars.complainant();
        Representative representative = particulars.representative();
        return Stream.concat(
                Stream.of(complainant.name(), complainant.email(), complainant.phone(), complainant.address()),
                representative == null
                        ? Stream.empty()
                        : Stream.of(representative.name(), representative.email(), representative.phone()));
    }
}
