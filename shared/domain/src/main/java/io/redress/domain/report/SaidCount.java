package io.redress.domain.report;

import io.redress.domain.complaint.Handling.Stated;
import io.redress.domain.complaint.RegisterRow;
import io.redress.domain.procedure.Action;
import io.redress.domain.procedure.Action.Satisfaction;
import io.redress.domain.procedure.Procedure;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Counts who said last whether the answer settled a complaint that was closed. Silence is never counted as satisfied. */
final class SaidCount {

    private static final Map<String, String> TITLES = new LinkedHashMap<>();

    static {
        TITLES.put("complainant", "Said by the complainant");
        TITLES.put("organisation", "Recorded by staff for the complainant");
        TITLES.put("not-recorded", "Not recorded by whom");
        TITLES.put("silence", "No answer: closed as not contested");
        TITLES.put("nothing", "Nothing was said");
    }

    private final AsOf end;

    /** The outcomes with which the system closes a complaint because nobody answered. */
    private final Set<String> silence;

    private final boolean asked;
    private final Map<String, List<Optional<Satisfaction>>> lines = new LinkedHashMap<>();
    private int restricted;

    SaidCount(Procedure procedure, AsOf end) {
        this.end = end;
        this.silence = procedure.actions().stream()
                .filter(action -> action.by().contains(Action.SYSTEM))
                .flatMap(action -> Stream.ofNullable(action.outcome()))
                .collect(Collectors.toUnmodifiableSet());
        this.asked = procedure.actions().stream().anyMatch(action -> action.satisfaction() != null);
        TITLES.keySet().forEach(id -> lines.put(id, new ArrayList<>()));
    }

    void add(RegisterRow row, AsOf.Ending ending) {
        Optional<Instant> reopened = row.closings().stream()
                .flatMap(closing -> Stream.ofNullable(closing.reopened()).filter(end::happened))
                .max(Comparator.naturalOrder());
        // What was said before the complaint was opened again, or by opening it again, is about an earlier answer.
        Optional<Stated> last = row.satisfaction().stream()
                .filter(said -> end.happened(said.at()))
                .filter(said -> reopened.map(said.at()::isAfter).orElse(true))
                .reduce((_, later) -> later);
        boolean silent = silence.contains(Objects.requireNonNullElse(ending.outcome(), ""));
        String id = silent ? "silence" : last.map(SaidCount::whose).orElse("nothing");
        Objects.requireNonNull(lines.get(id)).add(silent ? Optional.empty() : last.map(Stated::satisfaction));
    }

    private static String whose(Stated said) {
        return said.saidBy() == null
                ? "not-recorded"
                : switch (said.saidBy()) {
                    case COMPLAINANT -> "complainant";
                    case ORGANISATION -> "organisation";
                };
    }

    void addRestricted() {
        restricted++;
    }

    /** Empty if the procedure never asks, or nothing was closed. */
    List<SaidFigures> figures() {
        List<SaidFigures> figures = new ArrayList<>();
        if (!asked) {
            return figures;
        }
        lines.forEach((id, said) -> {
            if (!said.isEmpty()) {
                figures.add(new SaidFigures(
                        id,
                        TITLES.getOrDefault(id, id),
                        said.size(),
                        count(said, Satisfaction.SATISFIED),
                        count(said, Satisfaction.PARTLY_SATISFIED),
                        count(said, Satisfaction.NOT_SATISFIED)));
            }
        });
        if (restricted > 0) {
            figures.add(new SaidFigures(
                    Tally.RESTRICTED, Tally.restricted(restricted, restricted).title(), restricted, 0, 0, 0));
        }
        return List.copyOf(figures);
    }

    private static int count(List<Optional<Satisfaction>> said, Satisfaction what) {
        return (int) said.stream().filter(Optional.of(what)::equals).count();
    }
}
