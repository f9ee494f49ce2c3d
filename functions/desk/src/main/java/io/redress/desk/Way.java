package io.redress.desk;

import io.redress.platform.Tree;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A way of the procedure that leads to a stage: what is taken or sent in, and by whom.
 *
 * @param from the stage from which it leads; empty for what comes in
 * @param by the titles of those who may take it; none for what comes in
 * @param to the stage to which it leads
 */
record Way(String from, String title, List<String> by, String to) {

    /** Where a complaint is before it is in a stage. */
    static final String RECEIPT = "";

    /** All ways of a procedure: first what comes in, then the actions, each from every stage where it may be taken. */
    static List<Way> all(Titles titles) {
        List<Way> ways = new ArrayList<>();
        received(titles.definition()).forEach((stage, what) -> ways.add(new Way(RECEIPT, what, List.of(), stage)));
        for (Tree action : titles.definition().list("actions")) {
            action.text("to").ifPresent(to -> {
                List<String> by = action.items("by").stream().map(titles::role).toList();
                action.items("from").forEach(from -> ways.add(new Way(from, action.required("title"), by, to)));
            });
        }
        return List.copyOf(ways);
    }

    /** What comes in, by the stage where it begins. */
    private static Map<String, String> received(Tree definition) {
        Map<String, List<String>> received = new LinkedHashMap<>();
        for (Tree kind : definition.list("kinds")) {
            kind.text("stage")
                    .filter(_ -> kind.text("refused").isEmpty())
                    .ifPresent(stage -> add(received, stage, kind.required("title")));
        }
        definition
                .list("addressees")
                .forEach(addressee ->
                        add(received, addressee.required("stage"), "Addressed to: " + addressee.required("title")));
        for (Tree channel : definition.list("channels")) {
            channel.text("stage").ifPresent(stage -> add(received, stage, "By: " + channel.required("title")));
        }
        return received.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        stage -> String.join(", ", stage.getValue()),
                        (first, _) -> first,
                        LinkedHashMap::new));
    }

    private static void add(Map<String, List<String>> received, String stage, String what) {
        received.computeIfAbsent(stage, _ -> new ArrayList<>()).add(what);
    }

    /** The way in few words: of several roles only how many there are. */
    String inShort() {
        List<String> roles =
                by.stream().filter(who -> !who.equals(Titles.COMPLAINANT)).toList();
        List<String> who = new ArrayList<>();
        if (roles.size() < by.size()) {
            who.add(Titles.COMPLAINANT);
        }
        who.addAll(roles.size() > 1 ? List.of(roles.size() + " roles") : roles);
        return who.isEmpty() ? title : title + " (" + String.join(", ", who) + ")";
    }
}
