package io.redress.domain.language;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Recognises the language of a text by its frequent words: articles, pronouns, prepositions, and the words with which complaints begin.
 * It says nothing rather than something uncertain, so a text of another language, a very short one, and an even mixture have none.
 */
public final class LanguageOfText {

    private static final Map<Language, Set<String>> WORDS =
            Map.of(Language.ENGLISH, words("""
                    the and of to is was were are been being this that these those my your his her our their it its i you he she they we
                    him them us have has had did does do not for with from at by be will would could should can cannot which who
                    what when where why how because but there here after before until since very still never again only about
                    if then than any some please dear thank thanks hello sir madam regards sincerely yours complain complaint help
                    i'm i've didn't don't wasn't haven't it's can't couldn't isn't doesn't hasn't won't
                    """), Language.SWAHILI, words("""
                    na ya wa kwa ni la cha vya za katika kwenye kama lakini pia sana tu bado tena hata ili kwamba kuwa bila baada kabla
                    hadi mpaka kutoka kuhusu pamoja hii hiyo hizi hizo huyu huyo hawa hao hili hilo haya hayo hiki hicho hapa hapo huko
                    yangu wangu langu changu zangu vyangu yako wako lako yake wake lake yetu wetu letu zetu yenu wenu yao wao mimi wewe
                    yeye sisi nyinyi nini nani lini wapi gani si sio siyo ndio ndiyo hapana hakuna kila wote yote zote leo jana
                    kesho sasa siku wiki mwezi mwaka nina nilikuwa nimekuwa ninaomba naomba nataka ningependa nimelipa nililipa
                    nilienda nilipewa nimepewa sijapata sikupata sikupewa haijafika haikufika alisema aliniambia waliniambia waliomba
                    lalamiko malalamiko msaada tafadhali asante ahsante shukrani habari hujambo ndugu mheshimiwa bwana bibi mpendwa
                    salamu wako mwaminifu pesa fedha malipo ushuru forodha mzigo kwanini kwani kisha halafu ambayo ambaye ambao ambacho
                    """));

    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{M}']+");

    /** Sentences that employers and programs write below a mail, mostly in English. */
    private static final Pattern FOOTER = Pattern.compile(
            "^.*\\b(?:confidential|confidentiality|disclaimer|intended (?:only|solely|recipient)|sent from|get outlook)\\b",
            Pattern.CASE_INSENSITIVE | Pattern.MULTILINE);

    /** Longer texts are read up to there. */
    private static final int LONGEST = 20_000;

    /** How many words are the beginning of a text, where people say first what matters. */
    private static final int BEGINNING = 40;

    /** So many frequent words there must be. */
    private static final int FEW = 3;

    /** So many of them must be different ones. */
    private static final int DIFFERENT = 3;

    /** One of so many words has to be frequent: in a text in the language, one of two or three is. */
    private static final int SHARE = 5;

    /** A language is recognised if it has so many times the words of each other one. */
    private static final int MAJORITY = 2;

    private LanguageOfText() {}

    /**
     * The language of a text, if it is one of those that are offered.
     *
     * @param offered from which languages to choose; a text in another one has none of them
     */
    public static Optional<Language> of(String text, Collection<Language> offered) {
        String start = text.substring(0, Math.min(text.length(), LONGEST));
        Matcher footer = FOOTER.matcher(start);
        String said = footer.find() ? start.substring(0, footer.start()) : start;
        List<String> words = Stream.of(said.split("\\s+"))
                .filter(part -> !isAddress(part))
                .flatMap(part -> NO_WORD.splitAsStream(part.replace('’', '\'').toLowerCase(Locale.ROOT)))
                .filter(word -> !word.isEmpty())
                .toList();
        return recognised(words.subList(0, Math.min(BEGINNING, words.size())))
                .or(() -> recognised(words))
                .filter(offered::contains);
    }

    /** Addresses of pages and mailboxes are in no language. */
    private static boolean isAddress(String part) {
        return part.contains("://") || part.contains("@") || part.contains("www.");
    }

    private static Optional<Language> recognised(List<String> words) {
        for (Language language : Language.values()) {
            int found = count(words, language);
            boolean enough = found >= FEW && found * SHARE >= words.size() && different(words, language) >= DIFFERENT;
            if (enough && beatsOthers(words, language, found)) {
                return Optional.of(language);
            }
        }
        return Optional.empty();
    }

    private static boolean beatsOthers(List<String> words, Language language, int found) {
        for (Language other : Language.values()) {
            if (other != language && found < MAJORITY * count(words, other)) {
                return false;
            }
        }
        return true;
    }

    private static int count(List<String> words, Language language) {
        Set<String> frequent = WORDS.getOrDefault(language, Set.of());
        return (int) words.stream().filter(frequent::contains).count();
    }

    private static int different(List<String> words, Language language) {
        Set<String> frequent = new HashSet<>(WORDS.getOrDefault(language, Set.of()));
        frequent.retainAll(new HashSet<>(words));
        return frequent.size();
    }

    private static Set<String> words(String list) {
        return Set.copyOf(
                List.of(list.strip().split("\\s+")).stream().distinct().toList());
    }
}
