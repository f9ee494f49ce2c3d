package io.redress.tracking;

import io.redress.domain.procedure.Kind;
import io.redress.domain.procedure.Procedure;
import io.redress.domain.procedure.Stage;
import io.redress.domain.procedure.TimeLimit;
import io.redress.web.complaint.Questions;
import io.redress.web.complaint.Writer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What happens to a complaint, step by step, for the page of an organisation. A step has all stages of one level. The page shows the stage in
 * which the step begins, and the other stages in a part that the reader can open.
 */
final class Steps {

    private final Procedure procedure;
    private final Set<String> told = new HashSet<>();

    private Steps(Procedure procedure) {
        this.procedure = procedure;
    }

    static List<Map<String, Object>> of(Procedure procedure) {
        return new Steps(procedure).facts();
    }

    /** What happens to entries of the public that are no complaints: each first stage once, with the kinds that begin there. */
    static List<Map<String, Object>> ofOthers(Procedure procedure) {
        List<Kind> others = Questions.kinds(procedure, Writer.PUBLIC).stream()
                .filter(Predicate.not(Kind::startsLimits))
                .toList();
        return procedure.stages().stream()
                .filter(stage ->
                        others.stream().anyMatch(kind -> kind.firstStage().equals(stage.id())))
                .map(stage -> Map.<String, Object>of(
                        "kinds",
                        others.stream()
                                .filter(kind -> kind.firstStage().equals(stage.id()))
                                .map(Kind::title)
                                .collect(Collectors.joining(", ")),
                        "description",
                        stage.description()))
                .toList();
    }

    private List<Map<String, Object>> facts() {
        return steps().stream().map(this::step).toList();
    }

    /** The stages of each step, the one that is shown in full first. */
    private List<List<Stage>> steps() {
        TreeMap<Integer, List<Stage>> levels = new TreeMap<>();
        for (Stage stage : procedure.stages()) {
            if (stage.level() != null) {
                levels.computeIfAbsent(stage.level(), _ -> new ArrayList<>()).add(stage);
            }
        }
        List<List<Stage>> steps = levels.values().stream()
                .map(level -> firstOf(level, this::begins))
                .toList();
        return steps.size() == 1 ? ofOneLevel(steps.getFirst()) : steps;
    }

    /** Of a procedure with one level, each stage through which all complaints may come is a step, if nobody else is only asked there. */
    private List<List<Stage>> ofOneLevel(List<Stage> stages) {
        Set<String> usual = from(stages.getFirst().id());
        List<Stage> further = stages.stream()
                .skip(1)
                .filter(stage -> stage.consults() == null && usual.contains(stage.id()))
                .toList();
        List<List<Stage>> steps = new ArrayList<>();
        steps.add(stages.stream().filter(stage -> !further.contains(stage)).toList());
        further.forEach(stage -> steps.add(List.of(stage)));
        return steps;
    }

    /** The stages that a complaint can reach from one, unless it is addressed to somebody. */
    private Set<String> from(String first) {
        Set<String> reached = new HashSet<>(Set.of(first));
        Deque<String> open = new ArrayDeque<>(reached);
        while (!open.isEmpty()) {
            String stage = open.remove();
            procedure.actions().stream()
                    .filter(action -> action.offeredIn(stage))
                    .flatMap(action -> Stream.ofNullable(action.to()))
                    .filter(to -> procedure.addressees().stream().noneMatch(addressee -> to.equals(addressee.stage())))
                    .filter(reached::add)
                    .forEach(open::add);
        }
        return reached;
    }

    private static List<Stage> firstOf(List<Stage> stages, Predicate<Stage> which) {
        Stage first = stages.stream().filter(which).findFirst().orElse(stages.getFirst());
        return Stream.concat(Stream.of(first), stages.stream().filter(stage -> stage != first))
                .toList();
    }

    private Map<String, Object> step(List<Stage> stages) {
        Stage first = stages.getFirst();
        return Map.of(
                "title",
                first.title(),
                "description",
                first.description(),
                "goFurther",
                Objects.requireNonNullElse(first.goFurther(), ""),
                "limits",
                limits(stages),
                "more",
                stages.stream()
                        .skip(1)
                        .map(stage -> Map.of("title", stage.title(), "description", stage.description()))
                        .toList());
    }

    /** Whether complaints of the public begin here. */
    private boolean begins(Stage stage) {
        return Questions.kinds(procedure, Writer.PUBLIC).stream()
                .anyMatch(kind -> kind.startsLimits() && kind.firstStage().equals(stage.id()));
    }

    /** What the organisation promises in these stages, and has not promised in an earlier step. */
    private List<Map<String, Object>> limits(List<Stage> stages) {
        return procedure.limits().stream()
                .filter(limit -> stages.stream().anyMatch(stage -> limit.runsIn(stage.id())))
                .filter(limit -> limit.owedBy() == TimeLimit.OwedBy.ORGANISATION)
                .filter(limit -> limit.shownTo() == TimeLimit.ShownTo.EVERYBODY)
                .filter(limit -> told.add(limit.id()))
                .map(limit -> Map.<String, Object>of(
                        "title", limit.title(), "span", limit.span().inWords(procedure.language())))
                .toList();
    }
}
