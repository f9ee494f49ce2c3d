package io.redress.local.load;

import io.redress.domain.Rejection;
import io.redress.domain.complaint.Complaint;
import io.redress.domain.procedure.Action;
import io.redress.domain.procedure.BuiltInActionId;
import io.redress.domain.procedure.Channel;
import io.redress.domain.procedure.Choice;
import io.redress.domain.procedure.Field;
import io.redress.domain.procedure.Procedure;
import io.redress.domain.rules.Command;
import io.redress.domain.rules.Rules;
import io.redress.domain.staff.Actor;
import io.redress.domain.staff.Candidate;
import io.redress.domain.staff.StaffMember;
import io.redress.fixtures.Fixture;
import io.redress.local.faults.Pipeline;
import io.redress.platform.Tree;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

/**
 * Random walks of complaints whose every free text is a token that occurs nowhere else, through the real functions: they come from the
 * public and from staff, are corrected, added to, answered and withdrawn.
 */
public final class TokenWalk {

    private static final int MOST_STEPS = 14;
    private static final Actor COMPLAINANT = new Actor.Complainant();

    /** Erasure is for the test; the others lead to another complaint. */
    private static final Set<BuiltInActionId> LEFT_OUT = Set.of(
            BuiltInActionId.ERASE,
            BuiltInActionId.KEEP_LONGER,
            BuiltInActionId.KEEP_NO_LONGER,
            BuiltInActionId.BREAK_GLASS,
            BuiltInActionId.RELATE,
            BuiltInActionId.NOT_THE_SAME);

    private final Pipeline pipeline;
    private final Fixture fixture;
    private final Rules rules;
    private final Procedure procedure;
    private final List<StaffMember> staff;
    private final Team team;
    private final Random random;
    private final FilledIn filled;
    private final Map<String, List<String>> tokens = new LinkedHashMap<>();
    private List<String> current = new ArrayList<>();
    private final Map<String, Integer> tried = new HashMap<>();
    private final Set<String> taken = new TreeSet<>();

    public TokenWalk(Pipeline pipeline, List<StaffMember> staff, long seed) {
        this.pipeline = pipeline;
        this.fixture = pipeline.fixture;
        this.rules = fixture.rules;
        this.procedure = rules.procedure();
        this.staff = List.copyOf(staff);
        this.team = new Team(staff);
        this.random = new Random(seed);
        this.filled = new FilledIn(procedure, rules.calendar(), random, new Words(random));
    }

    /** The tokens of each complaint. */
    public Map<String, List<String>> tokens() {
        return Map.copyOf(tokens);
    }

    /** The ids of the actions that were taken. */
    public Set<String> taken() {
        return Set.copyOf(taken);
    }

    /** One complaint from its receipt until its end, if it comes to one. */
    public void walk() {
        current = new ArrayList<>();
        String reference = submitted();
        tokens.put(reference, current);
        pipeline.run();
        for (int step = 0; step < MOST_STEPS && fixture.now(reference).open(); step++) {
            fixture.clock.advance(Duration.ofHours(1L + random.nextInt(60)));
            step(reference);
            pipeline.run();
        }
        if (fixture.now(reference).open()) {
            offered(reference, COMPLAINANT).stream()
                    .filter(action -> action.id().equals("withdraw"))
                    .forEach(action -> attempt(reference, COMPLAINANT, action));
        }
        complete(reference);
        pipeline.run();
    }

    /** As long as somebody still has to do something beside the answer, nothing is erased. */
    private void complete(String reference) {
        for (Actor actor : team.near(fixture.now(reference))) {
            for (Action action : offered(reference, actor)) {
                boolean completes = action.builtIn()
                        .filter(BuiltInActionId.COMPLETE_FOLLOW_ON_ACTION::equals)
                        .isPresent();
                while (completes
                        && fixture.now(reference).handling().open().findAny().isPresent()) {
                    completes = attempt(reference, actor, action);
                }
            }
        }
    }

    private String submitted() {
        String organisation = procedure.organisation();
        Map<String, Object> body = body();
        boolean byStaff = random.nextBoolean();
        Pipeline.Answered answer = byStaff
                ? pipeline.lodge(organisation, administratorOrFirst(), lodged(body), token())
                : pipeline.submit(organisation, body, token());
        if (answer.status() != 201) {
            throw new AssertionError(answer.body() + " to " + body);
        }
        String reference = Tree.read(answer.body()).required("reference");
        asksForLink(reference, body);
        return reference;
    }

    /** The complainant asks for another link, and so does somebody else. */
    private void asksForLink(String reference, Map<String, Object> body) {
        List<String> addresses = new ArrayList<>(List.of(address()));
        if (body.get("complainant") instanceof Map<?, ?> person && person.get("email") instanceof String email) {
            addresses.add(email);
        }
        for (String address : addresses) {
            Pipeline.Answered answer = pipeline.askForLink(procedure.organisation(), reference, address);
            if (answer.status() != 202) {
                throw new AssertionError(answer.body());
            }
        }
    }

    private StaffMember administratorOrFirst() {
        return staff.stream()
                .filter(member -> member.roles().contains("administrator"))
                .findFirst()
                .orElse(staff.getFirst());
    }

    private Map<String, Object> lodged(Map<String, Object> body) {
        LocalDate today =
                fixture.clock.instant().atZone(rules.calendar().zone()).toLocalDate();
        List<Channel> channels = procedure.channels().stream()
                .filter(channel -> !channel.open() && channel.approved(today))
                .toList();
        Channel channel = channels.get(random.nextInt(channels.size()));
        Map<String, Object> all = new HashMap<>(body);
        all.put("channel", channel.id());
        Map<String, String> origin = new HashMap<>();
        channel.fields().forEach(field -> origin.put(field.id(), token()));
        all.put("origin", origin);
        return all;
    }

    private Map<String, Object> body() {
        Map<String, Object> body = new HashMap<>(Map.of(
                "complainant", person(),
                "subject", token(),
                "details", token(),
                "remedySought", token(),
                "about", Map.of("person", token()),
                "frontline", Map.of("tried", true, "with", token(), "result", token()),
                "answers", answers()));
        if (random.nextInt(3) == 0) {
            Map<String, Object> other = new HashMap<>(person());
            other.remove("address");
            other.put("relation", token());
            other.put("authority", Map.of("given", "2026-10-01"));
            body.put("representative", other);
        }
        put(body, "category", procedure.categories());
        put(body, "department", procedure.departments());
        return body;
    }

    private Map<String, Object> person() {
        Map<String, Object> person = new HashMap<>(Map.of("name", token(), "phone", number(), "address", token()));
        if (random.nextInt(4) > 0) {
            person.put("email", address());
        }
        return person;
    }

    private Map<String, Object> answers() {
        Map<String, Object> answers = new HashMap<>();
        for (Field field : procedure.intake().fields()) {
            switch (field.type()) {
                case TEXT -> answers.put(field.id(), token());
                case YES_NO -> answers.put(field.id(), "true");
                case CHOICE ->
                    answers.put(field.id(), field.choices().getFirst().id());
                default -> {}
            }
        }
        return answers;
    }

    private void put(Map<String, Object> body, String name, List<Choice> choices) {
        if (!choices.isEmpty()) {
            body.put(name, choices.get(random.nextInt(choices.size())).id());
        }
    }

    /** Somebody who may act takes an action, if one of some is accepted. What was tried least comes first. */
    private void step(String reference) {
        List<Actor> actors = new ArrayList<>(team.near(fixture.now(reference)));
        actors.add(random.nextInt(3) == 0 ? 0 : actors.size(), COMPLAINANT);
        for (Actor actor : actors) {
            List<Action> offered = new ArrayList<>(offered(reference, actor));
            Collections.shuffle(offered, random);
            offered.sort(Comparator.comparing(action -> tried.getOrDefault(action.id(), 0)));
            for (Action action : offered.stream().limit(3).toList()) {
                tried.merge(action.id(), 1, Integer::sum);
                if (attempt(reference, actor, action)) {
                    return;
                }
            }
        }
    }

    private List<Action> offered(String reference, Actor actor) {
        return rules.offered(fixture.now(reference), actor, fixture.clock.instant()).stream()
                .filter(action -> !action.namesComplaint()
                        && action.builtIn().filter(LEFT_OUT::contains).isEmpty())
                .toList();
    }

    private boolean attempt(String reference, Actor actor, Action action) {
        Complaint complaint = fixture.now(reference);
        LocalDate today =
                fixture.clock.instant().atZone(rules.calendar().zone()).toLocalDate();
        List<Candidate> candidates =
                staff.stream().map(member -> member.candidate(today, 0)).toList();
        Map<String, String> fields = filled.of(action, complaint, actor, candidates, fixture.clock.instant(), true);
        List<String> before = List.copyOf(current);
        for (Field field : action.fields()) {
            if (field.type() == Field.Type.TEXT && fields.containsKey(field.id())) {
                fields.put(field.id(), text(field.id()));
            }
        }
        try {
            fixture.decide(reference, actor, new Command.Act(action.id(), fields, candidates));
            taken.add(action.id());
            return true;
        } catch (Rejection _) {
            current.retainAll(before);
            return false;
        }
    }

    private String text(String field) {
        if (field.endsWith("email")) {
            return address();
        }
        return field.endsWith("phone") ? number() : token();
    }

    /** A word that nobody has used before. */
    private String token() {
        StringBuilder word = new StringBuilder("Zq");
        for (int i = 0; i < 14; i++) {
            word.append((char) ('a' + random.nextInt(26)));
        }
        return kept(word.toString());
    }

    private String number() {
        StringBuilder digits = new StringBuilder("01");
        for (int i = 0; i < 11; i++) {
            digits.append(random.nextInt(10));
        }
        return kept(digits.toString());
    }

    private String address() {
        return token() + "@" + token() + ".example";
    }

    private String kept(String token) {
        current.add(token);
        return token;
    }
}
