package io.redress.domain.rules.builtin;

import io.redress.domain.FaultWords;
import io.redress.domain.Said;
import io.redress.domain.calendar.DateWords;
import io.redress.domain.complaint.Complaint;
import io.redress.domain.complaint.UntoldLetter;
import io.redress.domain.rules.change.SharedRules;
import io.redress.domain.rules.form.FieldOptions;
import io.redress.domain.rules.form.FieldOptions.Option;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** A choice among letters that have not reached the complainant. Several can be chosen together, because one call tells them all. */
record LetterChoice(List<UntoldLetter> letters) {

    private static final String ALL = "all";

    LetterChoice {
        letters = List.copyOf(letters);
    }

    /** A choice among the letters for which staff have to do something. */
    static LetterChoice of(Complaint complaint) {
        return new LetterChoice(complaint.handling().untold().needingStaff().toList());
    }

    /** A choice among the letters of which nobody knows whether they arrived. */
    static LetterChoice inDoubt(Complaint complaint) {
        return new LetterChoice(complaint.handling().untold().inDoubt().toList());
    }

    FieldOptions options(SharedRules rules) {
        List<Option> options = new ArrayList<>();
        for (UntoldLetter letter : letters) {
            options.add(new Option(
                    id(letter),
                    rules.procedure().titleOf(letter.letter()) + ", "
                            + DateWords.dayAndYear(letter.ordered()
                                    .atZone(rules.calendar().zone())
                                    .toLocalDate())));
        }
        if (letters.size() > 1) {
            options.add(new Option(ALL, "All of them"));
        }
        return FieldOptions.of(options);
    }

    Optional<Said> faultOf(String value) {
        return chosen(value).isEmpty()
                ? Optional.of(FaultWords.say(
                        "oneOf", letters.stream().map(LetterChoice::id).collect(Collectors.joining(", "))))
                : Optional.empty();
    }

    List<UntoldLetter> chosen(String value) {
        return value.equals(ALL)
                ? letters
                : letters.stream().filter(letter -> id(letter).equals(value)).toList();
    }

    private static String id(UntoldLetter letter) {
        return letter.change() + "-" + letter.letter();
    }
}
