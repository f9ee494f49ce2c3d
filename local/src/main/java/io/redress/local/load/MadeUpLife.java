package io.redress.local.load;

import io.redress.domain.Reference;
import io.redress.domain.Rejection;
import io.redress.domain.complaint.Complaint;
import io.redress.domain.intake.ReceivedSubmission;
import io.redress.domain.intake.Submission;
import io.redress.domain.procedure.Action;
import io.redress.domain.procedure.BuiltInActionId;
import io.redress.domain.procedure.Stage;
import io.redress.domain.procedure.Stage.Awaits;
import io.redress.domain.rules.Command;
import io.redress.domain.rules.Rules;
import io.redress.domain.staff.Actor;
import io.redress.domain.staff.Candidate;
import io.redress.domain.staff.StaffMember;
import io.redress.store.HistoryImport.Life;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** Makes up a complaint from its receipt until a moment, with the delays and mistakes of real people. */
final class MadeUpLife {

    /** Nobody acts in the last minutes before the end, so that the functions have finished their work. */
    private static final Duration LAST_MOMENTS = Duration.ofMinutes(5);

    private static final int MOST_STEPS = 40;
    private static final Actor COMPLAINANT = new Actor.Complainant();

    private final Telling telling;
    private final Rules rules;
    private final Team team;
    private final Instant end;
    private final RandomGenerator random;
    private final Words words;
    private final Hours hours;
    private final FilledIn filled;
    private final Choosing choosing;

    /** Submits the complaint at about the time {@code around}. */
    MadeUpLife(Rules rules, Team team, Instant end, RandomGenerator random, Reference reference, Instant around) {
        this.rules = rules;
        this.team = team;
        this.end = end.minus(LAST_MOMENTS);
        this.random = random;
        this.words = new Words(random);
        this.hours = new Hours(rules.calendar(), random);
        this.filled = new FilledIn(rules.procedure(), rules.calendar(), random, words);
        this.choosing = new Choosing(random);
        this.telling = begin(reference, around);
    }

    /** Makes up everything that happens after the submission. */
    Life life() {
        boolean goesOn = true;
        for (int step = 0; step < MOST_STEPS && goesOn; step++) {
            if (random.nextInt(100) < 35) {
                aside();
            }
            goesOn = goesOn();
        }
        telling.passTo(end);
        return telling.life();
    }

    private Telling begin(Reference reference, Instant around) {
        Instant received = earliest(hours.home(around));
        Submission submission = new MadeUpEntry(rules.procedure(), random, words)
                .on(received.atZone(rules.calendar().zone()).toLocalDate());
        Instant recorded = received;
        String by = COMPLAINANT.name();
        if (submission.lodged()) {
            recorded = earliest(hours.office(received));
            received = recorded.isBefore(received) || random.nextBoolean() ? recorded : received;
            by = team.anybody(random).map(StaffMember::id).orElse(by);
        }
        return new Telling(
                rules, team, random, reference, new ReceivedSubmission(submission, List.of(), received, by), recorded);
    }

    private Instant earliest(Instant moment) {
        return moment.isBefore(end) ? moment : end;
    }

    /** Takes the next step. False if nobody takes a step before the end. */
    private boolean goesOn() {
        Complaint complaint = telling.complaint();
        Stage stage = rules.procedure().stageOf(complaint.stage());
        Optional<Instant> moment = moment(stage);
        if (moment.isEmpty() || moment.get().isAfter(end)) {
            return false;
        }
        telling.passTo(moment.get());
        boolean still = telling.complaint().stage().equals(stage.id());
        if (still && complaint.open()) {
            move(stage);
        } else if (still) {
            afterwards();
            return false;
        }
        return true;
    }

    /** When the next step is taken; empty if it never is. */
    private Optional<Instant> moment(Stage stage) {
        Instant now = telling.now();
        int luck = random.nextInt(100);
        return switch (stage.awaits()) {
            case STAFF -> Optional.of(later(hours.office(worked(stage, luck))));
            case COMPLAINANT -> luck < 50 ? Optional.empty() : Optional.of(later(hours.home(hours.days(now, 0.5, 20))));
            case NOBODY -> luck < 8 ? Optional.of(later(hours.office(hours.days(now, 1, 15)))) : Optional.empty();
        };
    }

    private Instant later(Instant moment) {
        return moment.isAfter(telling.now()) ? moment : telling.now().plusSeconds(random.nextInt(60, 3_600));
    }

    /** Most people act in time, some a few days late, some never. */
    private Instant worked(Stage stage, int luck) {
        Instant now = telling.now();
        if (stage.consults() != null) {
            return hours.days(now, 0.1, 4);
        }
        Instant due = rules.due(telling.complaint()).filter(now::isBefore).orElse(null);
        if (due == null) {
            return hours.days(now, 0.5, luck < 90 ? 8 : 60);
        }
        double until = Math.max(0.2, Duration.between(now, due).toHours() / 24.0);
        if (luck < 80) {
            return hours.days(now, 0.1 * until, 0.95 * until);
        }
        return luck < 93 ? hours.days(due, 0.1, 6) : hours.days(due, 8, 120);
    }

    /**
     * Takes one of the actions that lead on: the complainant if they were asked, else staff. Some complainants give up.
     */
    private void move(Stage stage) {
        if (stage.awaits() == Awaits.COMPLAINANT || random.nextInt(100) < 2) {
            List<Action> offered = steps(COMPLAINANT);
            if (!offered.isEmpty()) {
                attempt(COMPLAINANT, choosing.step(offered));
                return;
            }
        }
        for (Actor actor : team.near(telling.complaint())) {
            List<Action> offered = steps(actor);
            if (!offered.isEmpty() && attempt(actor, choosing.step(offered))) {
                return;
            }
        }
        // Nobody can act now; after some days somebody may.
        telling.passTo(earliest(hours.office(hours.days(telling.now(), 1, 5))));
    }

    /** Each made-up complaint is made alone, so no action leads to another complaint. */
    private List<Action> steps(Actor actor) {
        return rules.offered(telling.complaint(), actor, telling.now()).stream()
                .filter(action -> action.to() != null && action.builtIn().isEmpty() && !action.namesComplaint())
                .toList();
    }

    /** An action beside the main steps: a note, more information from the complainant, a later date. */
    private void aside() {
        boolean complainant = random.nextInt(100) < 25;
        Instant day = hours.days(telling.now(), 0.1, 2);
        Instant moment = later(complainant ? hours.home(day) : hours.office(day));
        if (moment.isAfter(end) || !telling.complaint().open()) {
            return;
        }
        telling.passTo(moment);
        List<Actor> actors = complainant ? List.of(COMPLAINANT) : team.near(telling.complaint());
        for (Actor actor : actors) {
            Optional<Action> action = choosing.aside(
                    rules.offered(telling.complaint(), actor, telling.now()), telling.complaint(), rules.procedure());
            if (action.isPresent()) {
                attempt(actor, action.get());
                return;
            }
        }
    }

    /** What happens after the complaint is closed: a lesson learned, or sometimes a review. */
    private void afterwards() {
        BuiltInActionId wanted = random.nextInt(100) < 85 ? BuiltInActionId.LESSON : BuiltInActionId.REOPEN;
        for (Actor actor : team.near(telling.complaint())) {
            Optional<Action> action = rules.offered(telling.complaint(), actor, telling.now()).stream()
                    .filter(offered -> offered.builtIn().equals(Optional.of(wanted)))
                    .findFirst();
            if (action.isPresent() && attempt(actor, action.get())) {
                return;
            }
        }
    }

    /** Tries with the required fields first, then with all fields. True if the rules accepted the action. */
    private boolean attempt(Actor actor, Action action) {
        List<Candidate> staff =
                team.candidates(telling.now().atZone(rules.calendar().zone()).toLocalDate(), random);
        if (action.needsDocument()) {
            telling.attach();
        }
        for (boolean all : new boolean[] {false, true}) {
            Map<String, String> fields = filled.of(action, telling.complaint(), actor, staff, telling.now(), all);
            try {
                return telling.act(actor, new Command.Act(action.id(), fields, staff));
            } catch (Rejection _) {
                // The rules refused these fields; the next attempt fills in more.
            }
        }
        return false;
    }
}
