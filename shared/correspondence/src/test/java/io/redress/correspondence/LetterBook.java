package io.redress.correspondence;

import io.redress.domain.Rejection;
import io.redress.domain.complaint.Limit;
import io.redress.domain.intake.Particulars;
import io.redress.domain.intake.Person;
import io.redress.domain.intake.Representative;
import io.redress.domain.intake.Submission;
import io.redress.domain.language.Language;
import io.redress.domain.procedure.Action;
import io.redress.domain.procedure.Addressee;
import io.redress.domain.procedure.BuiltInLetter;
import io.redress.domain.procedure.Channel;
import io.redress.domain.procedure.Choice;
import io.redress.domain.procedure.Field;
import io.redress.domain.procedure.Identified;
import io.redress.domain.procedure.Kind;
import io.redress.domain.procedure.PauseCause;
import io.redress.domain.procedure.Procedure;
import io.redress.domain.procedure.Stage;
import io.redress.domain.procedure.TimeLimit;
import io.redress.domain.rules.Command;
import io.redress.domain.rules.Rules;
import io.redress.domain.rules.form.Combinations;
import io.redress.domain.staff.Actor;
import io.redress.domain.staff.Candidate;
import io.redress.email.Letter;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Every letter that a procedure sends to complainants, by every way that leads to it. The rules decide every way, from the
 * submission on. Everything happens at the same time, so that letters differ only if their words do; a letter that several ways lead to with
 * the same words is in the book once.
 */
final class LetterBook {

    /** Only the line manager of a named person goes this way, with a letter that others send too. */
    private static final Set<String> OF_THE_LINE_MANAGER = Set.of("respond in stage-2-returned");

    static final Instant NOW = Instant.parse("2026-11-12T08:32:09Z");

    private static final LocalDate DAY = LocalDate.of(2026, 11, 12);
    private static final Actor.Complainant COMPLAINANT = new Actor.Complainant();

    private final Rules rules;
    private final Procedure procedure;
    private final Map<String, Journey> reached = new LinkedHashMap<>();
    private final Deque<Journey> open = new ArrayDeque<>();
    private final Map<Letter, Set<String>> ways = new LinkedHashMap<>();
    private final Map<Letter, String> names = new LinkedHashMap<>();
    private final Set<String> tried = new TreeSet<>();
    private final Set<String> sent = new TreeSet<>();
    private final Set<String> seen = new TreeSet<>();

    private LetterBook(Rules rules) {
        this.rules = rules;
        this.procedure = rules.procedure();
    }

    static LetterBook of(Rules rules) {
        LetterBook book = new LetterBook(rules);
        book.entries();
        book.representative();
        while (!book.open.isEmpty()) {
            book.actions(book.open.removeFirst());
        }
        for (Journey journey : List.copyOf(book.reached.values())) {
            book.builtIn(journey);
        }
        return book;
    }

    /** Actions with a letter that no way leads to: each an action in a stage. */
    List<String> missing() {
        return tried.stream()
                .filter(way -> !sent.contains(way))
                .filter(way -> !OF_THE_LINE_MANAGER.contains(way))
                .toList();
    }

    private void entries() {
        for (Kind kind : procedure.kinds()) {
            if (kind.accepted()) {
                Channel channel = kind.staffOnly() ? procedure.channels().getLast() : null;
                entry(submission(kind.id(), channel, null), "somebody sends in: " + kind.title());
            }
        }
        String complaint = Submission.USUAL_KIND;
        for (Channel channel : procedure.channels()) {
            if (channel.stage() != null) {
                entry(submission(complaint, channel, null), "a complaint comes in: " + channel.title());
            }
        }
        for (Addressee addressee : procedure.addressees()) {
            entry(submission(complaint, null, addressee), "a complaint is addressed to: " + addressee.title());
        }
    }

    private void entry(Submission submission, String way) {
        Journey journey = Journey.begin(rules, submission, NOW);
        add(journey, way);
        reach(journey);
    }

    /** One letter to a representative: only its beginning differs from the others. */
    private void representative() {
        Submission usual = submission(Submission.USUAL_KIND, null, null);
        Particulars own = usual.particulars();
        Representative solicitor =
                new Representative("Joan Marsh", "joan@marsh.example", null, "Solicitor", DAY.minusDays(3), null);
        Submission represented = new Submission(
                usual.kind(),
                null,
                null,
                usual.category(),
                usual.department(),
                null,
                Map.of(),
                Particulars.of(
                        own.complainant(),
                        solicitor,
                        own.subject(),
                        own.details(),
                        null,
                        null,
                        own.frontline(),
                        null,
                        null));
        add(Journey.begin(rules, represented, NOW), "a representative complains for somebody");
    }

    private Submission submission(String kind, Channel channel, Addressee addressee) {
        Map<String, String> origin = new HashMap<>();
        if (channel != null) {
            channel.fields().forEach(field -> origin.put(field.id(), "7"));
        }
        return new Submission(
                kind,
                channel == null ? null : channel.id(),
                addressee == null ? null : addressee.id(),
                procedure.categories().isEmpty()
                        ? null
                        : procedure.categories().getFirst().id(),
                procedure.departments().isEmpty()
                        ? null
                        : procedure.departments().getFirst().id(),
                null,
                origin,
                Particulars.of(
                        new Person("Amina Otieno", "amina@example.org", null, null, null),
                        null,
                        "What it is about",
                        "What happened",
                        null,
                        null,
                        new Particulars.Frontline(true, "Somebody at the desk", "It was not settled"),
                        null,
                        null));
    }

    private void reach(Journey journey) {
        Journey settled = journey.settled(NOW);
        String key = settled.complaint().stage() + (isComplaint(settled) ? "" : " (no complaint)");
        if (reached.putIfAbsent(key, settled) == null) {
            open.addLast(settled);
        }
    }

    private boolean isComplaint(Journey journey) {
        return procedure.kind(journey.complaint().entry().kind()).orElseThrow().startsLimits();
    }

    private void actions(Journey journey) {
        String stage = journey.complaint().stage();
        for (Action action : procedure.actions()) {
            if (action.offeredIn(stage)) {
                if (action.letter() != null) {
                    tried.add(action.id() + " in " + stage);
                }
                taken(journey, action, fields(journey, action)).ifPresent(after -> {
                    if (action.letter() != null && !after.letters().isEmpty()) {
                        sent.add(action.id() + " in " + stage);
                    }
                    add(after, way(action, stage));
                    reach(after);
                });
            }
        }
    }

    private String way(Action action, String stage) {
        return "“" + action.title() + "” in “" + procedure.stageOf(stage).title() + "”";
    }

    private Optional<Journey> taken(Journey journey, Action action, Map<String, String> fields) {
        for (Actor actor : actors(action)) {
            try {
                return Optional.of(journey.taking(action.id(), fields, actor, NOW));
            } catch (Rejection _) {
                // This actor may not take it here; the next one may.
            }
        }
        return Optional.empty();
    }

    private List<Actor> actors(Action action) {
        List<Actor> actors = new ArrayList<>();
        if (action.by().contains(Action.COMPLAINANT)) {
            actors.add(COMPLAINANT);
        }
        for (Candidate person : Journey.staff(rules)) {
            actors.add(person.asCaseworker());
        }
        if (action.by().contains(Action.SYSTEM)) {
            actors.add(new Actor.System("letters"));
        }
        return actors;
    }

    private Map<String, String> fields(Journey journey, Action action) {
        Combinations combinations = new Combinations(procedure, journey.complaint());
        Map<String, String> fields = new HashMap<>();
        for (Field field : action.fields()) {
            String value =
                    switch (field.type()) {
                        case TEXT -> "[" + field.title() + ": what is written here]";
                        case CHOICE -> field.choices().getFirst().id();
                        case DETERMINATION ->
                            Identified.ids(field.choices().isEmpty() ? procedure.determinations() : field.choices())
                                    .getFirst();
                        case PRIORITY -> procedure.priorities().getLast().id();
                        case DEPARTMENT -> procedure.departments().getLast().id();
                        case DATE -> DAY.toString();
                        case YES_NO -> "true";
                        case REFERENCE -> Journey.other(procedure).value();
                        case TIME, CASEWORKER, TIME_LIMIT, NUMBER, FOLLOW_ON_ACTION -> null;
                    };
            if (value != null) {
                fields.put(field.id(), value);
            }
        }
        return combinations.faults(action, fields).isEmpty() ? fields : fitting(combinations, action, fields);
    }

    private Map<String, String> fitting(Combinations combinations, Action action, Map<String, String> fields) {
        for (Field field : action.fields()) {
            for (Choice choice : field.type() == Field.Type.CHOICE ? field.choices() : List.<Choice>of()) {
                fields.put(field.id(), choice.id());
                for (Field other : action.fields()) {
                    if (other.type() == Field.Type.DETERMINATION) {
                        for (String found : Identified.ids(procedure.determinations())) {
                            fields.put(other.id(), found);
                            if (combinations.faults(action, fields).isEmpty()) {
                                return fields;
                            }
                        }
                    }
                }
            }
        }
        return fields;
    }

    /** The letters of the actions that Redress defines itself, and those that only time brings about. */
    private void builtIn(Journey journey) {
        String stage = journey.complaint().stage();
        String kindNow = isComplaint(journey) ? "complaint" : "no complaint";
        if (first("inform", kindNow)) {
            builtIn(journey, "inform", Map.of("message", "[Message: what is written here]"));
        }
        builtIn(journey, "reopen", Map.of("reason", "[Reason: what is written here]"));
        for (Kind kind : procedure.kinds()) {
            if (journey.complaint().open() && first("reclassify", kindNow, kind.id()))
                builtIn(journey, "reclassify", Map.of("kind", kind.id(), "reason", "[Reason: what is written here]"));
        }
        journey.complaint()
                .running()
                .map(Limit::id)
                .filter(limit -> first("extend", limit))
                .toList()
                .forEach(limit -> builtIn(
                        journey,
                        "extend",
                        Map.of("limit", limit, "until", "2027-02-16", "reason", "[Reason: what is written here]")));
        for (PauseCause cause : procedure.pauses()) {
            if (journey.complaint().running().findAny().isEmpty() || !first("pause", cause.id())) {
                continue;
            }
            builtIn(
                            journey,
                            "pause",
                            Map.of(
                                    "cause",
                                    cause.id(),
                                    "until",
                                    "2026-12-16",
                                    "reason",
                                    "[Reason: what is written here]"))
                    .ifPresent(paused -> {
                        builtIn(paused, "resume", Map.of());
                        if (cause.complainantEnds()) {
                            rules.actions()
                                    .in(stage, "add-information")
                                    .flatMap(action -> taken(paused, action, fields(paused, action)))
                                    .ifPresent(ended -> add(ended, "the complainant sends what was awaited"));
                        }
                    });
        }
        erasure(journey);
        time(journey);
    }

    /** The personal data of an ended complaint is to be erased, is kept for longer, and is to be erased after all. */
    private void erasure(Journey journey) {
        if (!journey.complaint().open() && isComplaint(journey) && first("erase")) {
            builtIn(journey, "erase", Map.of("ground", "person-asked"))
                    .flatMap(ordered -> builtIn(
                            ordered,
                            "keep-longer",
                            Map.of("until", "2027-06-30", "reason", "[Reason: what is written here]")))
                    .ifPresent(kept ->
                            builtIn(kept, "keep-no-longer", Map.of("reason", "[Reason: what is written here]")));
        }
    }

    private Optional<Journey> builtIn(Journey journey, String id, Map<String, String> fields) {
        String stage = journey.complaint().stage();
        Optional<Journey> after = rules.actions().in(stage, id).flatMap(action -> taken(journey, action, fields));
        after.ifPresent(taken -> add(taken, way(rules.actions().in(stage, id).orElseThrow(), stage) + kindOf(fields)));
        return after;
    }

    private String kindOf(Map<String, String> fields) {
        return Optional.ofNullable(fields.get("kind"))
                .flatMap(procedure::kind)
                .map(kind -> ": " + kind.title())
                .orElse("");
    }

    private void time(Journey journey) {
        journey.complaint()
                .running()
                .filter(limit -> procedure.limit(limit.id()).orElseThrow().owedBy() == TimeLimit.OwedBy.COMPLAINANT)
                .findFirst()
                .ifPresent(limit -> {
                    Instant reminder = limit.due().minus(Duration.ofDays(6));
                    Journey reminded = journey.then(new Command.RunScheduledChecks(), reminder);
                    if (reminded.reminded()) {
                        add(
                                reminded,
                                BuiltInLetter.REPLY_REMINDER.id(),
                                "a week before the complainant's reply is due");
                    }
                    add(
                            journey.then(
                                    new Command.RunScheduledChecks(),
                                    limit.due().plus(Duration.ofHours(9))),
                            "the complainant has not replied in “"
                                    + procedure
                                            .stageOf(journey.complaint().stage())
                                            .title() + "”");
                });
        if (journey.complaint()
                        .running()
                        .filter(limit -> rules.isTold(limit, journey.complaint()))
                        .findAny()
                        .isEmpty()
                || !first("declare")) {
            return;
        }
        Rules declared = new Rules(
                procedure,
                rules.calendar().with(new TreeMap<>(Map.of(DAY.plusDays(1), "Day of national mourning"))),
                List.of(DAY.plusDays(1)));
        Instant later = NOW.plus(Duration.ofHours(2));
        Journey moved = journey.under(declared).then(new Command.Recount(), NOW);
        if (moved.complaint().version() > journey.complaint().version()) {
            add(moved.then(new Command.RunScheduledChecks(), later), "a day off is declared");
        }
    }

    /** Whether this is the first time: a letter of a built-in action differs little from stage to stage. */
    private boolean first(String... what) {
        return seen.add(String.join(" ", what));
    }

    private void add(Journey journey, String way) {
        journey.letters().forEach(letter -> add(journey, letter, way));
    }

    private void add(Journey journey, String letter, String way) {
        Letter written = journey.written(letter);
        ways.computeIfAbsent(written, _ -> new LinkedHashSet<>()).add(way);
        names.putIfAbsent(written, procedure.titleOf(letter));
    }

    /** The page: each letter once, with all ways that lead to it. */
    String page() {
        StringBuilder page = new StringBuilder("# Letters of " + procedure.name() + inLanguage() + "\n\n"
                + "Every letter to complainants, by every way that leads to it. `LetterBookTest` writes this page with\n"
                + "`-Dredress.write=true`, and fails when it is out of date. Everything happens on the same day, so only the words differ.\n"
                + "Square brackets stand for what a member of staff writes. Each letter is also HTML.\n");
        Set<String> ends = new LinkedHashSet<>();
        ways.forEach((letter, reasons) -> {
            page.append("\n## ").append(names.get(letter)).append("\n\n");
            reasons.forEach(reason -> page.append("- ").append(reason).append('\n'));
            page.append("\n```text\nSubject: ")
                    .append(letter.subject())
                    .append("\n\n")
                    .append(withoutKnownEnd(letter.text().strip(), ends))
                    .append("\n```\n");
        });
        return page.toString();
    }

    private String inLanguage() {
        return procedure.language() == Language.FALLBACK
                ? ""
                : ", in " + procedure.language().title();
    }

    /** All letters have one of two ends, so the page shows each of these ends once. */
    private static String withoutKnownEnd(String text, Set<String> ends) {
        int end = Math.max(text.indexOf("Who to contact\n"), text.indexOf("Jinsi ya kuwasiliana nasi\n"));
        return end < 0 || ends.add(text.substring(end))
                ? text
                : text.substring(0, end) + "[Who to contact, and the foot, as above]";
    }

    /** The stages that no way leads to. */
    List<String> unreached() {
        return procedure.stages().stream()
                .map(Stage::id)
                .filter(stage -> reached.values().stream()
                        .noneMatch(journey -> journey.complaint().stage().equals(stage)))
                .toList();
    }
}
