package io.redress.domain;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** The words by which a call, a promise or a threat is told from the name of a person. */
final class WordsOfCalls {

    /** Words that are in no name, or in so few that their owners are greeted without one. */
    private static final Set<String> NO_NAMES = set("""
            about account alert attack attention bitcoin blocked bonus bonyeza buy call casino cheap claim click co com confirm
            congratulations contact could crypto customer dead debt deposit discount dollars download email euros expired for fraud
            free from fuck get give gratis has hate have here hongera http https idiot if immediately info invoice io is it kill
            killed login lose lost lottery mail me million money must net not now offer org our owe password pay payment payout pesa
            phone please porn prize refund reply reward scam security selected send sex shall shillings should sms stop subscribe
            suspended telegram text that their there these they thief this those today tomorrow tonight transfer true trust umeshinda
            unlock unsubscribe urgent us verify visit voucher waiting warning was we website were whatsapp when where who why winner
            with would www you your yours""");

    /** Words that are names as well. A name has one of them, a sentence has more. */
    private static final Set<String> ALSO_NAMES = set("are can go my so will win won");

    private WordsOfCalls() {}

    /** Whether these words have one of a call, also as a part such as in You've. */
    static boolean areIn(List<String> words) {
        List<String> parts = words.stream()
                .flatMap(word -> Stream.of(word.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{M}]+")))
                .toList();
        return parts.stream().anyMatch(NO_NAMES::contains)
                || parts.stream().filter(ALSO_NAMES::contains).count() > 1;
    }

    private static Set<String> set(String words) {
        return Set.of(words.split("\\s+"));
    }
}
