package io.redress.domain.procedure;

import java.util.List;
import java.util.stream.Collectors;

/** Draws a procedure as a Mermaid state diagram: the stages, the actions between them, and who may take each. */
final class Diagram {

    private Diagram() {}

    static String of(Procedure procedure) {
        StringBuilder drawing = new StringBuilder("stateDiagram-v2\n");
        procedure
                .stages()
                .forEach(stage -> line(drawing, "state \"" + label(procedure, stage) + "\" as " + name(stage.id())));
        procedure.kinds().stream()
                .filter(Kind::accepted)
                .collect(Collectors.groupingBy(
                        Kind::stage,
                        java.util.LinkedHashMap::new,
                        Collectors.mapping(Kind::title, Collectors.joining(", "))))
                .forEach((stage, kinds) -> line(drawing, "[*] --> " + name(stage) + " : " + kinds));
        procedure
                .addressees()
                .forEach(addressee ->
                        line(drawing, "[*] --> " + name(addressee.stage()) + " : to the " + addressee.title()));
        procedure.channels().stream()
                .filter(channel -> channel.stage() != null)
                .forEach(channel -> line(drawing, "[*] --> " + name(channel.stage()) + " : " + channel.title()));
        for (Action action : procedure.actions()) {
            for (String from : action.from()) {
                if (action.to() != null) {
                    line(
                            drawing,
                            name(from) + " --> " + name(action.to()) + " : " + action.title() + " ("
                                    + who(procedure, action.by()) + ")");
                }
            }
        }
        procedure.stages().stream()
                .filter(Stage::closed)
                .forEach(stage -> line(drawing, name(stage.id()) + " --> [*]"));
        return drawing.toString();
    }

    private static String label(Procedure procedure, Stage stage) {
        String consulted = stage.consults() == null ? "" : ", asking " + who(procedure, List.of(stage.consults()));
        return stage.owner() == null
                ? stage.title()
                : stage.title() + " · " + who(procedure, stage.team(stage.owner())) + consulted;
    }

    private static String who(Procedure procedure, List<String> by) {
        return by.stream()
                .map(id -> procedure.role(id).map(Role::title).orElse(id))
                .collect(Collectors.joining(", "));
    }

    private static String name(String id) {
        return id.replace('-', '_');
    }

    private static void line(StringBuilder drawing, String text) {
        drawing.append("    ").append(text).append('\n');
    }
}
