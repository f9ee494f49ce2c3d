package io.redress.local.page;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Goes through a page from its beginning to its end, runs each command and compares the answers. */
public final class PageRun {

    private static final Pattern ASSIGNMENT = Pattern.compile("([A-Z_][A-Z0-9_]*)=(.*)", Pattern.DOTALL);
    private static final Pattern STEP = Pattern.compile("\\.?([A-Za-z]+)|\\[(\\d+)]");

    /** Commands that a test leaves out: they start Redress, or have nothing to do with the API. */
    private static final List<String> NOT_HERE = List.of("./redress", "sam");

    private final Page page;
    private final Function<Curl, Answered> send;
    private final StandIns standIns;
    private final boolean everyAnswer;
    private final Map<String, String> variables = new HashMap<>();
    private final List<String> faults = new ArrayList<>();
    private final Set<Page.Block> compared = new HashSet<>();
    private int commands;

    /**
     * @param shownAddress where everything is on the page, and {@code address} where it is now
     * @param everyAnswer whether the page has to show an answer to each command that prints one
     */
    public PageRun(Page page, String shownAddress, String address, boolean everyAnswer, Function<Curl, Answered> send) {
        this.page = page;
        this.send = send;
        this.standIns = new StandIns(shownAddress, address);
        this.everyAnswer = everyAnswer;
    }

    /** All differences between the answers and the page. */
    public List<String> faults() {
        page.blocks().stream().filter(Page.Block::commands).forEach(this::run);
        if (everyAnswer) {
            page.blocks().stream()
                    .filter(block -> !block.commands() && !compared.contains(block))
                    .forEach(block -> fault(block, "it is not the answer to a command"));
        }
        if (commands == 0) {
            faults.add(page.name() + " has no command");
        }
        return List.copyOf(faults);
    }

    /** How many requests the page makes. */
    public int commands() {
        return commands;
    }

    private void run(Page.Block block) {
        Words words = new Words(block.text(), variables, this::printed);
        Optional<Answered> last = Optional.empty();
        try {
            for (List<List<String>> command = words.next(); !command.isEmpty(); command = words.next()) {
                last.ifPresent(answer -> unshown(block, answer));
                last = run(command);
            }
        } catch (Unreadable | IllegalArgumentException | AssertionError e) {
            fault(block, e.getMessage());
            return;
        }
        Optional<Page.Block> shown = last.isEmpty() ? Optional.empty() : page.answerTo(block);
        if (shown.isPresent()) {
            compare(shown.get(), last.get());
        } else {
            last.ifPresent(answer -> unshown(block, answer));
        }
    }

    private void unshown(Page.Block block, Answered answer) {
        if (everyAnswer) {
            fault(block, "the answer to a command is not shown: " + answer.body());
        }
        ShownAnswer.status(0, answer).forEach(fault -> fault(block, fault + ": " + answer.body()));
    }

    private void compare(Page.Block shown, Answered answer) {
        compared.add(shown);
        List<String> differences = new ShownAnswer(standIns).faults(shown, answer);
        if (!differences.isEmpty()) {
            fault(shown, String.join("\n    ", differences) + "\n  answered: " + answer.body());
        }
    }

    private void fault(Page.Block block, String what) {
        faults.add(page.name() + ":" + block.line() + ": " + what);
    }

    /** The answer to a command; empty if it prints nothing or is left out in this test. */
    private Optional<Answered> run(List<List<String>> command) {
        List<String> first = command.getFirst();
        if (NOT_HERE.contains(first.getFirst())) {
            return Optional.empty();
        }
        Matcher assignment = ASSIGNMENT.matcher(first.getFirst());
        if (assignment.matches() && first.size() == 1 && command.size() == 1) {
            variables.put(assignment.group(1), assignment.group(2));
            return Optional.empty();
        }
        if (command.size() > 1) {
            throw new Unreadable("an answer can be piped to jq only within $(…)");
        }
        return Optional.of(curl(first));
    }

    private Answered curl(List<String> words) {
        if (!words.getFirst().equals("curl")) {
            throw new Unreadable("not known here: " + words.getFirst());
        }
        commands++;
        List<String> meant = words.stream().skip(1).map(standIns::meant).toList();
        return send.apply(Curl.of(meant));
    }

    /** The output of {@code curl … | jq -r .path}. */
    private String printed(String command) {
        List<List<String>> parts = new Words(command, variables, this::printed).next();
        List<String> last = parts.getLast();
        if (parts.size() != 2 || last.size() != 3 || !last.subList(0, 2).equals(List.of("jq", "-r"))) {
            throw new Unreadable("$(…) needs to be curl … | jq -r .path, and is " + command);
        }
        Answered answer = curl(parts.getFirst());
        JsonNode found = ShownJson.read(answer.body());
        Matcher step = STEP.matcher(last.get(2));
        while (step.find()) {
            found = step.group(1) == null ? found.path(Integer.parseInt(step.group(2))) : found.path(step.group(1));
        }
        if (!found.isValueNode()) {
            throw new Unreadable("there is no " + last.get(2) + " in " + answer.status() + " " + answer.body());
        }
        return found.asText();
    }
}
