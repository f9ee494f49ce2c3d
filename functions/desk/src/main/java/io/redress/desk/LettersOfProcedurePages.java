package io.redress.desk;

import io.redress.domain.Rejection;
import io.redress.domain.language.Language;
import io.redress.paper.ShowLettersOfProcedure;
import io.redress.platform.Response;
import io.redress.platform.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** The letters that the procedure sends to complainants: their list, and each in its wordings and languages, with example values. */
final class LettersOfProcedurePages {

    /** How many ways to a letter the list names. */
    private static final int NAMED_WAYS = 3;

    private static final String LANGUAGE = "language";
    private static final String WORDING = "wording";

    private final ShowLettersOfProcedure letters;
    private final DeskTemplate list = new DeskTemplate("letters");
    private final DeskTemplate page = new DeskTemplate("letter");

    LettersOfProcedurePages(ShowLettersOfProcedure letters) {
        this.letters = letters;
    }

    Response all(DeskRequest asked) {
        Tree all = Tree.read(
                letters.all(asked.asProgram(Call.get("/procedure/letters"))).body());
        List<String> languages = all.items("languages");
        return list.answer(
                200,
                DeskTemplate.frame(asked, "Letters of the procedure", Menu.PROCEDURE)
                        .put("procedure", asked.home() + "/procedure")
                        .each("letters", all.list("letters"), letter -> listed(asked, letter, languages)));
    }

    private static Facts listed(DeskRequest asked, Tree letter, List<String> languages) {
        List<String> ways = letter.list("wordings").stream()
                .flatMap(wording -> wording.items("ways").stream())
                .distinct()
                .toList();
        String id = letter.required("id");
        int wordings = letter.list("wordings").size();
        return new Facts()
                .texts(letter, "title")
                .put("address", address(asked, id, Language.FALLBACK.tag(), 1))
                .put("wordings", wordings == 1 ? "" : wordings + " wordings")
                .put("ways", ways.stream().limit(NAMED_WAYS).toList())
                .put("more", more(ways.size() - NAMED_WAYS))
                .put(
                        "others",
                        languages.stream()
                                .filter(tag -> !tag.equals(Language.FALLBACK.tag()))
                                .map(tag ->
                                        Map.of("name", title(tag), "tag", tag, "address", address(asked, id, tag, 1)))
                                .toList());
    }

    private static String more(int ways) {
        if (ways < 1) {
            return "";
        }
        return ways == 1 ? "and in one other way" : "and in " + ways + " other ways";
    }

    Response one(DeskRequest asked) {
        String id = asked.request().path("letter");
        Tree letter = Tree.read(letters.one(asked.asProgram(Call.get("/procedure/letters/{letter}")
                        .at("letter", id)
                        .asking(LANGUAGE, asked.query(LANGUAGE))))
                .body());
        String tag = letter.required(LANGUAGE);
        List<Tree> wordings = letter.list("wordings");
        int number = number(asked.query(WORDING), wordings.size());
        Tree shown = wordings.get(number - 1);
        String which = wordings.size() == 1 ? "" : "Wording " + number + " of " + wordings.size();
        List<String> title = new ArrayList<>(List.of(letter.required("title"), "Letters of the procedure"));
        if (!which.isEmpty()) {
            title.add(1, which);
        }
        return page.answer(
                200,
                DeskTemplate.frame(asked, String.join(", ", title), Menu.PROCEDURE)
                        .put("heading", letter.required("title"))
                        .put("tag", tag)
                        .put("back", asked.home() + "/procedure/letters")
                        .put("which", which)
                        .put("languages", languages(asked, letter, tag, number))
                        .put("wordings", wordings.size() == 1 ? List.of() : wordings(asked, id, tag, wordings, number))
                        .put("ways", shown.items("ways"))
                        .texts(shown, "subject", "text", "page"));
    }

    private static int number(String asked, int most) {
        if (asked.isEmpty()) {
            return 1;
        }
        if (!asked.matches("[1-9]\\d{0,2}") || Integer.parseInt(asked) > most) {
            throw Rejection.notFound("this letter has no wording " + asked);
        }
        return Integer.parseInt(asked);
    }

    /** The same letter in each language of the organisation; none if there is only one. */
    private List<Map<String, Object>> languages(DeskRequest asked, Tree letter, String current, int number) {
        List<String> tags = letter.items("languages");
        return tags.size() < 2
                ? List.of()
                : tags.stream()
                        .map(tag -> Map.<String, Object>of(
                                "name",
                                title(tag),
                                "tag",
                                tag,
                                "address",
                                address(asked, letter.required("id"), tag, sameWording(asked, letter, tag, number)),
                                "current",
                                tag.equals(current)))
                        .toList();
    }

    /** The number of a wording if the letter has as many wordings in another language; else the first, because the numbers differ. */
    private int sameWording(DeskRequest asked, Tree letter, String tag, int number) {
        if (number == 1 || tag.equals(letter.required(LANGUAGE))) {
            return number;
        }
        int wordings = letter.list("wordings").size();
        return Tree.read(letters.all(asked.asProgram(
                                        Call.get("/procedure/letters").asking(LANGUAGE, tag)))
                                .body())
                        .list("letters")
                        .stream()
                        .filter(other -> other.required("id").equals(letter.required("id")))
                        .anyMatch(other -> other.list("wordings").size() == wordings)
                ? number
                : 1;
    }

    private static List<Map<String, Object>> wordings(
            DeskRequest asked, String id, String tag, List<Tree> wordings, int current) {
        return IntStream.rangeClosed(1, wordings.size())
                .mapToObj(number -> new Facts()
                        .put("number", String.valueOf(number))
                        .put("address", address(asked, id, tag, number))
                        .put("current", number == current)
                        .put("ways", String.join("; ", wordings.get(number - 1).items("ways")))
                        .map())
                .toList();
    }

    private static String title(String tag) {
        return Language.of(tag).map(Language::title).orElse(tag);
    }

    private static String address(DeskRequest asked, String id, String tag, int wording) {
        String language = tag.equals(Language.FALLBACK.tag()) ? "" : LANGUAGE + "=" + tag;
        String words = wording == 1 ? "" : WORDING + "=" + wording;
        String query = language.isEmpty() || words.isEmpty() ? language + words : language + "&" + words;
        return asked.home() + "/procedure/letters/" + id + (query.isEmpty() ? "" : "?" + query);
    }
}
