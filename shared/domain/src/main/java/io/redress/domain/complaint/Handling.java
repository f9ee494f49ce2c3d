package io.redress.domain.complaint;

import io.redress.domain.procedure.Action.Satisfaction;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The part of a complaint's state that most complaints never need.
 *
 * @param restriction which members of staff may see the complaint; absent when it is not restricted
 * @param name whether the member of staff that the complaint names has been identified; absent when it never named anybody
 * @param pause why the complaint is paused and until when; absent while it is not paused
 * @param determination the last finding about the complaint; absent while there is none
 * @param cause the root cause that a lesson recorded; absent for none
 * @param drafts the letters that are written and not sent yet, each with the number of the change that wrote it
 * @param registers the numbers of the complaint in the registers of departments
 * @param related the references of related complaints
 * @param followOnActions the follow-on actions, completed or not
 * @param closings the earlier closings of a complaint that was reopened
 * @param end the end that stands while staff read what the complainant wrote after it; absent at all other times
 * @param contacts what the complainant wrote after the end, and what came of it
 * @param possiblySame the references of complaints of the same person that may be the same, until staff have decided
 * @param untoldLetters the letters that have not reached the complainant
 * @param priorities the priorities that staff have set, in order; the last one holds, and without any the usual one
 * @param satisfaction what the complainant said about each answer, in order
 * @param lessons the lessons that were recorded, in order; their texts are stored with the changes that recorded them
 * @param erasure the erasure of the personal data that was ordered or has been carried out; absent for none
 * @param linksEnded since when earlier tracking links no longer open the complaint; absent for never
 * @param representativeLinksEnded the same for the links of a representative alone
 * @param unusableAddresses the e-mail addresses to which no letter is mailed any more
 * @param holds the times for which the personal data was kept, although it would have been erased before; the last may go on
 * @param erasurePlanned from when on the data may be erased because its time is over; absent if that was not foreseen long enough
 * @param documents the files that belong to the complaint; absent for none
 * @param waitingReplies the replies to letters that were set aside and wait for a person; absent for none
 */
@RecordBuilder
public record Handling(
        @Nullable Restriction restriction,
        @Nullable SubjectName name,
        @Nullable Pause pause,
        @Nullable String determination,
        @Nullable String cause,
        Map<String, Integer> drafts,
        List<Number> registers,
        List<String> related,
        List<FollowOnAction> followOnActions,
        List<Closing> closings,
        @Nullable End end,
        List<LaterContact> contacts,
        List<String> possiblySame,
        List<UntoldLetter> untoldLetters,
        List<Priority> priorities,
        List<Stated> satisfaction,
        List<Lesson> lessons,
        @Nullable Erasure erasure,
        List<Hold> holds,
        @Nullable Instant erasurePlanned,
        @Nullable Instant linksEnded,
        @Nullable Instant representativeLinksEnded,
        @Nullable AttachedDocuments documents,
        @Nullable WaitingReplies waitingReplies,
        List<UnusableAddress> unusableAddresses) {

    public static final Handling NOTHING = new Handling(
            null, null, null, null, null, Map.of(), List.of(), List.of(), List.of(), List.of(), null, List.of(),
            List.of(), List.of(), List.of(), List.of(), List.of(), null, List.of(), null, null, null, null, null,
            List.of());

    /** A pause: why, since when, and when it ends if no member of staff ends it earlier. */
    public record Pause(String cause, Instant since, Instant until) {}

    /** A priority that staff have set, and since when the complaint has it. */
    public record Priority(String priority, Instant since) {}

    /** The number of a complaint in the register of a department. */
    public record Number(String department, int number) {}

    /**
     * The closing of a complaint that was reopened later.
     *
     * @param steps how many stages the complaint had been in when it was closed
     */
    public record Closing(Instant closed, String outcome, int steps, Instant reopened) {}

    /**
     * When and how a complaint ended.
     *
     * @param steps how many stages the complaint had been in when it was closed
     */
    public record End(Instant closed, String outcome, int steps) {

        Closing reopened(Instant at) {
            return new Closing(closed, outcome, steps, at);
        }
    }

    /**
     * A contact of the complainant after the end.
     *
     * @param decided when staff decided what comes of it; absent before that
     * @param outcome the outcome that they chose; absent before that, and if they opened the complaint again
     */
    public record LaterContact(
            Instant at, @Nullable Instant decided, @Nullable String outcome) {}

    /** What the complainant said about an answer, when, and who entered it, which an earlier version did not record. */
    public record Stated(
            Instant at, Satisfaction satisfaction, @Nullable SaidBy saidBy) {}

    public Handling {
        drafts = drafts == null ? Map.of() : Map.copyOf(drafts);
        registers = registers == null ? List.of() : List.copyOf(registers);
        related = related == null ? List.of() : List.copyOf(related);
        followOnActions = followOnActions == null ? List.of() : List.copyOf(followOnActions);
        closings = closings == null ? List.of() : List.copyOf(closings);
        contacts = contacts == null ? List.of() : List.copyOf(contacts);
        possiblySame = possiblySame == null ? List.of() : List.copyOf(possiblySame);
        untoldLetters = untoldLetters == null ? List.of() : List.copyOf(untoldLetters);
        priorities = priorities == null ? List.of() : List.copyOf(priorities);
        satisfaction = satisfaction == null ? List.of() : List.copyOf(satisfaction);
        lessons = lessons == null ? List.of() : List.copyOf(lessons);
        holds = holds == null ? List.of() : List.copyOf(holds);
        unusableAddresses = unusableAddresses == null ? List.of() : List.copyOf(unusableAddresses);
    }

    /** Until when the personal data is or was on hold; null if it never was. */
    public @Nullable Instant heldUntil() {
        return holds.isEmpty() ? null : holds.getLast().until();
    }

    /** Whether the complaint names somebody, and it is not known yet which member of staff that is. */
    public boolean subjectIsUnknown() {
        return name != null && name.open();
    }

    /** The follow-on actions that are not completed. */
    public Stream<FollowOnAction> open() {
        return followOnActions.stream().filter(followOnAction -> followOnAction.done() == null);
    }

    /** The priority that staff have set last; null if they have set none. */
    public @Nullable String priority() {
        return priorities.isEmpty() ? null : priorities.getLast().priority();
    }

    /** The letters that have not reached the complainant. */
    public UntoldLetters untold() {
        return new UntoldLetters(untoldLetters);
    }

    /** The e-mail addresses to which no letter is mailed any more. */
    public UnusableAddresses unusable() {
        return new UnusableAddresses(unusableAddresses);
    }

    Handling with(UnusableAddresses addresses) {
        return copy().unusableAddresses(addresses.all()).build();
    }

    public Handling with(@Nullable Restriction newRestriction) {
        return copy().restriction(newRestriction).build();
    }

    public Handling with(SubjectName newName) {
        return copy().name(newName).build();
    }

    public Handling with(@Nullable Pause newPause) {
        return copy().pause(newPause).build();
    }

    Handling with(UntoldLetters letters) {
        return copy().untoldLetters(letters.all()).build();
    }

    Handling determined(String found) {
        return copy().determination(found).build();
    }

    Handling prioritised(Priority priority) {
        return copy().priorities(and(priorities, priority)).build();
    }

    /** A lesson without a root cause leaves the one that was recorded before. */
    Handling learned(@Nullable String root, @Nullable Integer textsOf, Instant at) {
        return copy().cause(root == null ? cause : root)
                .lessons(textsOf == null ? lessons : and(lessons, new Lesson(textsOf, at, root)))
                .build();
    }

    Handling stated(Satisfaction said, @Nullable SaidBy by, Instant at) {
        return copy().satisfaction(and(satisfaction, new Stated(at, said, by))).build();
    }

    /** Whether the personal data has been erased. */
    public boolean isErased() {
        return erasure != null && erasure.done() != null;
    }

    /** Whether the erasure of the personal data was ordered, and its deletion has not begun. */
    public boolean erasureIsOrdered() {
        return erasure != null && !erasureHasBegun();
    }

    /** Whether the deletion of the personal data has begun, so that some of it may be gone; also true after its end. */
    public boolean erasureHasBegun() {
        return erasure != null && (erasure.begun() != null || erasure.done() != null);
    }

    Handling drafted(String letter, int change) {
        return copy().drafts(Drafts.with(drafts, letter, change)).build();
    }

    /** A letter that has been sent must be written again before it can be sent again. */
    Handling sent(String letter) {
        return drafts.containsKey(letter)
                ? copy().drafts(Drafts.without(drafts, letter)).build()
                : this;
    }

    Handling registered(Number number) {
        return copy().registers(and(registers, number)).build();
    }

    /** Relates it to another complaint. Whether the two may be the same is decided by that. */
    Handling related(String reference) {
        return notTheSameAs(reference).relatedTo(reference);
    }

    private Handling relatedTo(String reference) {
        return related.contains(reference)
                ? this
                : copy().related(and(related, reference)).build();
    }

    Handling possiblySameAs(String reference) {
        return relatedTo(reference)
                .copy()
                .possiblySame(and(possiblySame, reference))
                .build();
    }

    Handling notTheSameAs(String reference) {
        return copy().possiblySame(possiblySame.stream()
                        .filter(other -> !other.equals(reference))
                        .toList())
                .build();
    }

    Handling added(FollowOnAction followOnAction) {
        return copy().followOnActions(and(followOnActions, followOnAction)).build();
    }

    Handling endingLinks(boolean representativeOnly, Instant at) {
        return representativeOnly
                ? copy().representativeLinksEnded(at).build()
                : copy().linksEnded(at).build();
    }

    Handling completed(String id, Instant at) {
        return copy().followOnActions(FollowOnAction.replaced(followOnActions, id, one -> one.done(at)))
                .build();
    }

    Handling overdue(String id) {
        return copy().followOnActions(FollowOnAction.replaced(followOnActions, id, FollowOnAction::reportedOverdue))
                .build();
    }

    Handling reopened(Closing closing) {
        return copy().closings(and(closings, closing)).build();
    }

    /** The complainant has written after this end, which stands. */
    Handling contacted(End standing, Instant at) {
        return copy().end(standing)
                .contacts(and(contacts, new LaterContact(at, null, null)))
                .build();
    }

    /** Staff have decided what comes of the last contact after the end. */
    Handling contactDecided(@Nullable String outcome, Instant at) {
        LaterContact last = contacts.getLast();
        return copy().end(null)
                .contacts(and(contacts.subList(0, contacts.size() - 1), new LaterContact(last.at(), at, outcome)))
                .build();
    }

    private HandlingBuilder copy() {
        return HandlingBuilder.copy(this);
    }

    private static <T> List<T> and(List<T> list, T one) {
        return Stream.concat(list.stream(), Stream.of(one)).toList();
    }
}
