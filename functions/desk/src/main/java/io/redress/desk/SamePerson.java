package io.redress.desk;

import io.redress.domain.Text;
import io.redress.platform.Tree;
import io.redress.web.complaint.FilledIn;
import io.redress.web.complaint.Questions;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Finds complaints of the person whose complaint somebody records: by address, telephone number and name, as the user's own search does. */
record SamePerson(DeskRequest asked) {

    /** How many complaints are looked for in each way. */
    private static final String MOST = "5";

    private static final int LONGEST_SEARCH = 100;

    /** The complaints as the lists of the staff API have them, each once. */
    List<Tree> complaints(FilledIn filled) {
        Map<String, Tree> found = new LinkedHashMap<>();
        Stream.of(Questions.EMAIL, Questions.PHONE, Questions.NAME)
                .map(filled::value)
                .map(String::strip)
                .filter(text -> !text.isEmpty() && Text.length(text) <= LONGEST_SEARCH)
                .flatMap(text -> Stream.of("team", "closed").flatMap(list -> with(text, list)))
                .forEach(line -> found.putIfAbsent(line.required("reference"), line));
        return List.copyOf(found.values());
    }

    private Stream<Tree> with(String text, String list) {
        return asked
                .json(Call.get("/complaints")
                        .asking("list", list)
                        .asking("text", text)
                        .asking("limit", MOST))
                .list("complaints")
                .stream();
    }
}
