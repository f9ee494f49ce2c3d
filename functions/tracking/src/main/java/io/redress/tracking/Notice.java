package io.redress.tracking;

import io.redress.platform.Problem;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The text of a page that shows no complaint, such as an error. */
record Notice(String title, List<String> description) {

    static Notice of(Problem problem) {
        return switch (problem.status()) {
            case 404 ->
                new Notice(
                        "This link is not valid",
                        List.of(
                                "Perhaps a part of it was lost on its way here. Please open our latest letter to you and"
                                        + " use the link in it once more, or copy the whole address from the letter.",
                                "A link stops working when it is ended, some time after the end of its complaint, and when"
                                        + " the personal data of the complaint is erased.",
                                "If that does not help, contact us as the letter says, and give your reference."));
            case 410 -> new Notice("Your authority has ended", List.of(problem.detail()));
            case 413 ->
                new Notice(
                        "That is too long",
                        List.of(
                                "We have not recorded it, because it is longer than we can take in one go.",
                                "Go back with your browser's button to find what you wrote, and send it in shorter parts."));
            case 400 ->
                new Notice(
                        "We could not read that",
                        List.of(
                                "We have not recorded it. Go back with your browser's button to find what you wrote, and"
                                        + " send it once more."));
            default -> new Notice("Something went wrong here", List.of(problem.detail()));
        };
    }

    /** The notice for a person who has sent a form, which says where to find what the person wrote. */
    static Notice ofForm(Problem problem) {
        Notice notice = of(problem);
        // The notices of a form that is too long or cannot be read say it themselves.
        if (problem.status() == 413 || problem.status() == 400) {
            return notice;
        }
        String still = "We have not recorded what you wrote. Go back with your browser's button to find it.";
        return new Notice(
                notice.title,
                Stream.concat(notice.description.stream(), Stream.of(still)).toList());
    }

    Map<String, Object> facts(String back) {
        return facts(back, "");
    }

    /**
     * @param ask the address of the form for a new link, relative to the page; empty if the page does not offer it
     * @param back the complaint's own address, relative to the page; empty if there is none */
    Map<String, Object> facts(String back, String ask) {
        return Map.of("title", title, "description", description, "back", back, "ask", ask);
    }
}
