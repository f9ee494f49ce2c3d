package io.redress.domain.rules;

import static io.redress.domain.rules.ASubmission.aSubmission;
import static io.redress.domain.rules.Step.COMPLAINANT;
import static io.redress.domain.rules.Step.SYSTEM;
import static io.redress.domain.rules.Step.candidate;
import static io.redress.domain.rules.Step.head;
import static io.redress.domain.rules.Step.managedBy;
import static io.redress.domain.rules.Step.officer;
import static io.redress.domain.rules.Step.somebody;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.redress.domain.Reference;
import io.redress.domain.Rejection;
import io.redress.domain.Rejection.Reason;
import io.redress.domain.complaint.Change;
import io.redress.domain.complaint.Complaint;
import io.redress.domain.complaint.FollowOnAction;
import io.redress.domain.complaint.LetterEvent;
import io.redress.domain.complaint.LetterOutcomes;
import io.redress.domain.complaint.LinkHolder;
import io.redress.domain.complaint.Restriction;
import io.redress.domain.complaint.UntoldLetter;
import io.redress.domain.intake.Particulars;
import io.redress.domain.procedure.Action;
import io.redress.domain.procedure.Field;
import io.redress.domain.rules.form.LookedUp;
import io.redress.domain.staff.Actor;
import io.redress.domain.staff.Candidate;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

/** One complaint with random commands. */
final class RandomWalk {

    private static final int STEPS = 50;

    /** Why an available action may still be rejected: its fields may choose something that is not possible. */
    private static final Set<String> FIELDS_DECIDE = Set.of("assign", "extend", "reclassify", "relate", "sign");

    private static final List<Candidate> STAFF = List.of(
            managedBy("hugo", "olga", "officer"),
            candidate("omar", 2, "officer"),
            managedBy("dora", "hugo", "head"),
            candidate("hera", 5, "head"),
            candidate("dora", 0, "director"));

    private static final List<Actor> ACTORS = List.of(
            COMPLAINANT,
            SYSTEM,
            officer("olga"),
            officer("omar"),
            head("hugo"),
            head("hera"),
            somebody("dora", "director"),
            somebody("ava", "adviser"),
            somebody("root", "administrator"),
            somebody("mallory", "complainant", "system"),
            somebody("nobody"));

    private final Random random;
    private final Map<String, Integer> taken;
    private final Set<String> actions;
    private Rules rules;
    private final List<Change> history = new ArrayList<>();
    private final Set<LocalDate> declared = new HashSet<>();
    private Complaint complaint;
    private Particulars particulars;
    private Instant now;

    /** @param taken how often the walks so far have taken each action */
    RandomWalk(Rules rules, long seed, Map<String, Integer> taken) {
        this.taken = taken;
        this.rules = rules;
        random = new Random(seed);
        actions = rules.actions().all().stream().map(Action::id).collect(Collectors.toUnmodifiableSet());
    }

    List<Change> history() {
        return history;
    }

    void goes() {
        now = Instant.parse("2026-01-05T09:00:00Z").plus(Duration.ofMinutes(random.nextInt(200 * 24 * 60)));
        Reference reference = Reference.random("ACORN", random);
        ASubmission submission = aSubmission()
                .kind(one(List.of("complaint", "complaint", "query")))
                .department(one("north", null));
        if (random.nextBoolean()) {
            submission.withoutEmail();
        }
        if (random.nextInt(6) == 0) {
            submission.aboutPerson("The one at the desk");
        }
        if (!rules.procedure().addressees().isEmpty() && random.nextInt(4) == 0) {
            submission.addressedTo("chair");
        }
        if (rules.procedure().channel("ombudsman").isPresent() && random.nextInt(5) == 0) {
            submission.channel("ombudsman").origin("reference", "OM/1");
        }
        complaint = Complaint.initial(reference, "acorn", 1);
        particulars = submission.build().particulars();
        SubmissionResult.Accepted accepted =
                rules.submit(reference, submission.receivedAt(now), now).accepted();
        follows(Decision.of(accepted.change().events()));
        assertThat(complaint).as("as submitted").isEqualTo(accepted.complaint());
        for (int step = 0; step < STEPS; step++) {
            passes();
            if (step % 5 == 0) {
                permissionsAgree();
            }
            happens();
            alwaysHolds();
        }
    }

    /** Sometimes moves the time exactly to the next check, and sometimes past it. */
    private void passes() {
        now = random.nextInt(3) == 0
                ? rules.nextCheckAt(complaint).filter(at -> at.isAfter(now)).orElse(now)
                : now.plus(Duration.ofMinutes(random.nextInt(36 * 60)));
    }

    private void happens() {
        switch (random.nextInt(16)) {
            case 0, 1 -> wakes();
            case 2 -> decides(new Command.Assign(STAFF.subList(0, random.nextInt(STAFF.size() + 1))));
            case 3 -> mails();
            case 4 -> {
                if (random.nextInt(4) == 0) {
                    decides(new Command.NamePerson(one(STAFF)));
                } else if (complaint.handling().subjectIsUnknown()) {
                    decides(new Command.LeaveSubjectUnknown(List.of(one("olga", "hugo"))));
                }
            }
            case 5, 6 -> besides();
            default -> acts();
        }
    }

    /** The mail service accepts a letter that was ordered, or refuses it; or a letter that nobody knows of was sent. */
    private void mails() {
        List<UntoldLetter> ordered = complaint.handling().untoldLetters();
        if (ordered.isEmpty() || random.nextInt(4) == 0) {
            decides(new Command.RecordLetter(one("acknowledgement", "answer"), complaint.version()));
            return;
        }
        UntoldLetter letter = one(ordered);
        decides(
                switch (random.nextInt(4)) {
                    case 0 -> new Command.OweLetter(letter.letter(), letter.change());
                    case 1 -> new Command.DoubtLetter(letter.letter(), letter.change(), now);
                    default -> new Command.RecordLetter(letter.letter(), letter.change());
                });
    }

    /** The mail service says something about a letter that it has accepted, or perhaps has. */
    private void feedback() {
        List<LetterEvent.LetterSent> sent = history.stream()
                .flatMap(change -> change.events().stream())
                .filter(LetterEvent.LetterSent.class::isInstance)
                .map(LetterEvent.LetterSent.class::cast)
                .toList();
        if (sent.isEmpty()) {
            return;
        }
        LetterEvent.LetterSent letter = sent.get(random.nextInt(sent.size()));
        LetterOutcomes outcomes = LetterOutcomes.of(history);
        Set<LinkHolder> holders = random.nextBoolean() ? Set.of(LinkHolder.COMPLAINANT) : Set.of();
        decides(
                switch (random.nextInt(5)) {
                    case 0 ->
                        new Command.MarkLetterAsSpam(letter.letter(), letter.change(), now, now, holders, outcomes);
                    case 1 -> new Command.DelayLetter(letter.letter(), letter.change(), now, outcomes);
                    case 2 -> new Command.DeliverLetter(letter.letter(), letter.change(), now, outcomes);
                    default -> new Command.ReturnLetter(letter.letter(), letter.change(), now, holders, outcomes);
                });
    }

    /** The commands of the functions, and changes of the calendar. */
    private void besides() {
        switch (random.nextInt(10)) {
            case 7, 8 ->
                decides(new Command.SetReplyAside(
                        one("mail-1", "mail-2", "mail-3"), now.plus(Duration.ofHours(random.nextInt(40 * 24)))));
            case 9 -> decides(new Command.DecideReply(one("mail-1", "mail-2", "mail-3")));
            case 4 ->
                decides(new Command.NotePossiblySame(
                        List.of(Reference.random("ACORN", random).value())));
            case 3 -> decides(new Command.GiveBack(one(STAFF).id()));
            case 0 -> decides(new Command.EnterRegister(one("north", "south"), history.size()));
            case 5 -> feedback();
            case 1 -> decides(new Command.RecordView("history"));
            case 2 -> decides(new Command.CompleteFollowOnAction(followOnAction()));
            default -> {
                LocalDate late = day().plusDays(random.nextInt(10));
                if (!rules.calendar().daysOff().containsKey(late)) {
                    declared.add(late);
                }
                rules = new Rules(rules.procedure(), rules.calendar().with(Map.of(late, "declared late")), declared);
                decides(new Command.Recount());
                assertThat(rules.decide(complaint, new Command.Recount(), SYSTEM, now)
                                .events())
                        .as("counting anew twice")
                        .isEmpty();
            }
        }
    }

    private void wakes() {
        boolean awaited =
                rules.nextCheckAt(complaint).filter(at -> !at.isAfter(now)).isPresent();
        Decision first = rules.decide(complaint, new Command.RunScheduledChecks(), SYSTEM, now);
        assertThat(!first.events().isEmpty())
                .as("the check was due, and it caused an event")
                .isEqualTo(awaited);
        follows(first);
        assertThat(rules.decide(complaint, new Command.RunScheduledChecks(), SYSTEM, now)
                        .events())
                .as("two checks at the same time")
                .isEmpty();
        assertThat(rules.nextCheckAt(complaint).filter(at -> !at.isAfter(now)))
                .as("after a check, the next check is in the future")
                .isEmpty();
    }

    private void acts() {
        Actor actor = one(ACTORS);
        List<Action> offered = rules.offered(complaint, actor, now);
        if (offered.isEmpty()) {
            return;
        }
        Action action = random.nextBoolean() ? rarest(offered) : one(offered);
        Map<String, String> fields = filled(action);
        Command.Act act = new Command.Act(action.id(), fields, lookedUp(fields));
        Rejection refused =
                catchThrowableOfType(Rejection.class, () -> follows(rules.decide(complaint, act, actor, now)));
        if (refused == null) {
            taken.merge(action.id(), 1, Integer::sum);
        } else if (!FIELDS_DECIDE.contains(action.id())) {
            assertThat(refused.reason()).as(action.id()).isInstanceOf(Reason.Invalid.class);
        }
    }

    /** Finds the complaint with the reference in the field, whichever it is. */
    private LookedUp lookedUp(Map<String, String> fields) {
        Optional<Complaint> other = Optional.ofNullable(fields.get("complaint"))
                .map(reference -> Complaint.initial(new Reference(reference), "acorn", 1));
        return new LookedUp(STAFF, other, LookedUp.changesWithLetters(history))
                .with(particulars)
                .withDatesOf(history);
    }

    /** The action that the walks have taken least, so that all are taken. */
    private Action rarest(List<Action> offered) {
        return offered.stream()
                .min(Comparator.comparingInt(action -> taken.getOrDefault(action.id(), 0)))
                .orElseThrow();
    }

    /**
     * An available action is never rejected because of the actor, and one that is not available always is, whatever its fields.
     */
    private void permissionsAgree() {
        Actor actor = one(ACTORS);
        Set<String> offered =
                rules.offered(complaint, actor, now).stream().map(Action::id).collect(Collectors.toUnmodifiableSet());
        for (String action : actions) {
            Command.Act act = new Command.Act(action, Map.of("?", "?"));
            Rejection refused = catchThrowableOfType(Rejection.class, () -> rules.decide(complaint, act, actor, now));
            boolean asExpected = offered.contains(action)
                    ? refused.reason() instanceof Reason.Invalid
                    : refused.reason() instanceof Reason.NotAllowed
                            || refused.reason() instanceof Reason.Conflict
                            || refused.reason() instanceof Reason.NotFound;
            if (!asExpected) {
                throw new AssertionError(action + " by " + actor + ": " + refused.reason());
            }
        }
    }

    private Map<String, String> filled(Action action) {
        Map<String, String> fields = new HashMap<>();
        for (Field field : action.fields()) {
            boolean left = field.personal() && !field.id().equals("name");
            if (field.required() || (!left && random.nextInt(4) > 0)) {
                fields.put(field.id(), value(field));
            }
        }
        if (random.nextInt(20) == 0) {
            fields.put("surprise", "x");
        }
        return fields;
    }

    private String value(Field field) {
        return switch (field.type()) {
            case TEXT -> field.personal() ? "Ann " + random.nextInt(1_000) : "words";
            case CHOICE ->
                field.choices().isEmpty() ? untold() : one(field.choices()).id();
            case TIME -> one("00:00", "08:30", "23:59");
            case DATE -> day().plusDays(random.nextInt(44) - 4).toString();
            case YES_NO -> one("true", "false");
            case NUMBER -> String.valueOf(1 + random.nextInt(complaint.version() + 1));
            case CASEWORKER -> oneOfThem();
            case TIME_LIMIT -> one("acknowledgement", "answer", "decision", "reply");
            case DEPARTMENT -> one(rules.procedure().departments()).id();
            case PRIORITY -> one(rules.procedure().priorities()).id();
            case DETERMINATION -> one(rules.procedure().determinations()).id();
            case REFERENCE ->
                complaint.handling().possiblySame().isEmpty()
                        ? one(
                                "ACORN-0000-0000",
                                Reference.random("ACORN", random).value())
                        : one(complaint.handling().possiblySame());
            case FOLLOW_ON_ACTION -> followOnAction();
        };
    }

    /** A member of staff; more often than not one whom the complaint is about. */
    private String oneOfThem() {
        return random.nextInt(3) > 0 && !complaint.about().isEmpty()
                ? one(complaint.about()).caseworker()
                : one(STAFF).id();
    }

    /** A letter that the complainant may be told by hand. */
    private String untold() {
        return complaint
                .handling()
                .untold()
                .needingStaff()
                .map(letter -> letter.change() + "-" + letter.letter())
                .findFirst()
                .orElse("all");
    }

    private String followOnAction() {
        return complaint.handling().open().map(FollowOnAction::id).findFirst().orElse("0");
    }

    private LocalDate day() {
        return now.atZone(Scenario.ENGLAND.zone()).toLocalDate();
    }

    private void decides(Command command) {
        follows(new Step(SYSTEM, command).decide(rules, complaint, now));
    }

    private void follows(Decision decision) {
        decision.corrected().ifPresent(corrected -> particulars = corrected);
        if (!decision.events().isEmpty()) {
            Change change = new Change(history.size() + 1, now, "somebody", decision.events());
            history.add(change);
            complaint = complaint.after(change);
        }
    }

    private void alwaysHolds() {
        Invariants.hold(rules, complaint, history, now);
        for (int some = 0; complaint.restricted() && some < 3; some++) {
            if (one(ACTORS) instanceof Actor.Caseworker caseworker) {
                hiddenFrom(caseworker);
            }
        }
    }

    /**
     * An actor who sees it is a viewer, has the role that looks after it, or is consulted. Only break-glass is available to
     * others.
     */
    private void hiddenFrom(Actor.Caseworker caseworker) {
        Restriction restriction = complaint.handling().restriction();
        String consulted = complaint.status().pendingConsultation();
        if (rules.access().mayRead(complaint, caseworker, now)) {
            assertThat(restriction.sees(caseworker.id(), now)
                            || (restriction.waitsForSomebody()
                                    && caseworker.roles().contains(restriction.role()))
                            || (consulted != null && caseworker.roles().contains(consulted)))
                    .as(caseworker + " sees what is restricted")
                    .isTrue();
        } else {
            assertThat(rules.offered(complaint, caseworker, now))
                    .extracting(Action::id)
                    .isSubsetOf("break-glass", "erase", "keep-longer", "keep-no-longer");
            assertThat(catchThrowableOfType(
                                    Rejection.class,
                                    () -> rules.decide(complaint, new Command.Act("note", Map.of()), caseworker, now))
                            .reason())
                    .isInstanceOf(Reason.NotFound.class);
        }
    }

    @SafeVarargs
    private <T> T one(T... these) {
        return these[random.nextInt(these.length)];
    }

    private <T> T one(List<T> these) {
        return these.get(random.nextInt(these.size()));
    }
}
