package io.redress.desk;

import io.redress.domain.language.Language;
import io.redress.platform.Problem;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a page says at its top about a request that was rejected. */
final class ProblemFacts {

    private static final int STALE = 412;

    private ProblemFacts() {}

    /**
     * Adds the problem to the facts of a page.
     *
     * @param labels the titles of the page's fields, by id; a fault of another field stands without a link
     */
    static Facts add(Facts page, Attempt attempt, Map<String, String> labels) {
        Optional<Problem> problem = attempt.problem();
        return page.put("problem", problem.map(ProblemFacts::heading).orElse(""))
                .put(
                        "because",
                        problem.filter(one -> one.status() != 422)
                                .map(ProblemFacts::because)
                                .orElse(""))
                .put("faults", faults(attempt, labels));
    }

    /** Whether somebody else has changed what the page shows since it was opened. */
    static boolean isStale(Problem problem) {
        return problem.status() == STALE;
    }

    private static String heading(Problem problem) {
        return switch (problem.status()) {
            case 422 -> "Please put this right. Nothing has been recorded yet.";
            case STALE -> "Not recorded. Somebody else has changed it since you opened this page.";
            case 403 -> "Not recorded. You may not do this.";
            default -> "Not recorded.";
        };
    }

    /** The numbers of versions say nothing to people; what has changed, the page says. */
    private static String because(Problem problem) {
        if (isStale(problem)) {
            return "What you filled in is still here. Please look at what has changed, and send it again if it still fits.";
        }
        String detail = problem.detail(Language.ENGLISH);
        return Character.toUpperCase(detail.charAt(0)) + detail.substring(1);
    }

    private static List<Map<String, Object>> faults(Attempt attempt, Map<String, String> labels) {
        return attempt.faults().stream()
                .map(fault -> {
                    boolean known = labels.containsKey(fault.field());
                    String message = attempt.fault(fault.field());
                    return Map.<String, Object>of(
                            "place", known ? fault.field() : "",
                            "label", known ? labels.get(fault.field()) : "",
                            "message", known ? message : fault.field() + ": " + message);
                })
                .toList();
    }
}
