package io.redress.adminapi;

import io.redress.domain.Rejection;
import io.redress.domain.Text;
import io.redress.domain.complaint.Complaint;
import io.redress.domain.intake.Particulars;
import io.redress.domain.intake.Person;
import io.redress.domain.intake.Representative;
import io.redress.domain.staff.Actor;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds complaints by their reference, their complainant and their texts: each word of the search must occur in one of these. A
 * caseworker who may not read names finds nothing by them.
 */
final class Search implements BiPredicate<Complaint, Particulars> {

    private static final int LONGEST = 100;

    private final List<String> words;
    private final AdminContext admin;
    private final Actor.Caseworker caseworker;

    Search(String text, AdminContext admin, Actor.Caseworker caseworker) {
        if (Text.length(text) > LONGEST) {
            throw Rejection.invalid("text", "must have at most " + LONGEST + " characters");
        }
        this.words = List.of(plain(text).strip().split("\\s+"));
        this.admin = admin;
        this.caseworker = caseworker;
    }

    @Override
    public boolean test(Complaint complaint, Particulars particulars) {
        boolean named = admin.rules(complaint).access().mayReadName(complaint, particulars, caseworker);
        String said = plain(Stream.of(
                        Stream.of(
                                complaint.reference(),
                                particulars.subject(),
                                particulars.details(),
                                particulars.remedySought()),
                        named ? names(particulars) : Stream.<String>empty())
                .flatMap(parts -> parts)
                .filter(Objects::nonNull)
                .collect(Collectors.joining("\n")));
        return words.stream().allMatch(said::contains);
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

    /** Removes capitals and accents, so that a search for muller finds Müller. */
    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
    }
}
