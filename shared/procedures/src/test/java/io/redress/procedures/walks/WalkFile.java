package io.redress.procedures.walks;

import io.redress.domain.staff.Candidate;
import io.redress.procedures.walks.Walk.Row;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads the walks of one organisation from a file, whose format {@code walks/README.md} describes. */
final class WalkFile {

    private static final String REFUSED = "refused:";

    private final String file;
    private final String organisation;
    private final List<Candidate> staff = new ArrayList<>();
    private final List<Walk> walks = new ArrayList<>();
    private Walk walk;

    private WalkFile(Path path) {
        file = path.getFileName().toString();
        organisation = file.replaceFirst("\\.txt$", "");
    }

    static List<Walk> read(Path path) throws IOException {
        WalkFile reading = new WalkFile(path);
        int number = 0;
        for (String line : Files.readAllLines(path)) {
            reading.line(line.strip(), new Place(reading.file, ++number));
        }
        for (Walk walk : reading.walks) {
            if (walk.rows().isEmpty()) {
                throw walk.place().fault("the walk '" + walk.title() + "' has no steps");
            }
        }
        return reading.walks;
    }

    private void line(String line, Place place) {
        if (line.isEmpty() || line.startsWith("#")) {
            return;
        }
        if (line.startsWith("==")) {
            begin(line.substring(2).strip(), place);
        } else if (line.contains("|")) {
            current(place).rows().add(row(line, place));
        } else {
            setUp(Phrase.of(line), place);
        }
    }

    private void begin(String title, Place place) {
        if (title.isEmpty()) {
            throw place.fault("a walk needs a title");
        }
        walk = new Walk(place, organisation, title, new LinkedHashMap<>(), staff, new ArrayList<>());
        walks.add(walk);
    }

    private void setUp(Phrase phrase, Place place) {
        switch (phrase.first()) {
            case "submit" -> current(place).entry().putAll(phrase.fields());
            case "staff" -> staff.add(member(phrase, place));
            default ->
                throw place.fault("a line begins with 'staff' or 'submit', or is a step: time | actor | action | stage"
                        + " | due");
        }
    }

    private Walk current(Place place) {
        if (walk == null) {
            throw place.fault("a walk begins with its title, such as '== Withdrawn at once'");
        }
        return walk;
    }

    /** {@code staff mary quality-manager,trainer manager=daniel departments=north away=yes work=3} */
    private Candidate member(Phrase phrase, Place place) {
        if (phrase.words().size() != 3 || walk != null) {
            throw place.fault("the staff must be listed before the first walk: staff name role,role manager=name");
        }
        Map<String, String> more = phrase.fields();
        return new Candidate(
                phrase.word(1),
                names(phrase.word(2)),
                names(more.getOrDefault("departments", "")),
                more.get("manager"),
                "yes".equals(more.get("away")),
                Integer.parseInt(more.getOrDefault("work", "0")));
    }

    static Set<String> names(String list) {
        return list.isEmpty() ? Set.of() : Set.of(list.split(","));
    }

    private static Row row(String line, Place place) {
        List<String> cells = Phrase.split(line, '|');
        if (cells.size() < 5 || cells.size() > 6) {
            throw place.fault("a step has five columns or six: time | actor | action | stage | due | checks");
        }
        String deed = cells.get(2);
        boolean refused = deed.startsWith(REFUSED);
        List<Phrase> checks = new ArrayList<>();
        if (cells.size() == 6 && !cells.get(5).isEmpty()) {
            Phrase.split(cells.get(5), ';').forEach(check -> checks.add(Phrase.of(check)));
        }
        return new Row(
                place,
                cells.get(0),
                cells.get(1),
                Phrase.of(refused ? deed.substring(REFUSED.length()) : deed),
                refused,
                cells.get(3),
                cells.get(4),
                checks);
    }
}
