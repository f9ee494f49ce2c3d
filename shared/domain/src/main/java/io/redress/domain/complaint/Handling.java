package io.redress.domain.complaint;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What has come up while a complaint was handled. Most complaints need little of it.
 *
 * @param restriction who alone sees it; absent when it is not restricted
 * @param name what has become of the name that it gives as the one it is about; absent when none ever came up
 * @param pause what it waits for; absent when it does not
 * @param determination what was found of it last; absent while nothing was
 * @param cause the root cause that a lesson named; absent for none
 * @param drafts the letters that are written and not yet sent, each with the change that wrote it
 * @param registers its numbers in the registers of departments
 * @param related the complaints that it has to do with
 * @param promises what was promised to be done, done or not
 * @param closings how it was closed before it was opened again
 */
public record Handling(
        Restriction restriction,
        SubjectName name,
        Pause pause,
        String determination,
        String cause,
        Map<String, Integer> drafts,
        List<Number> registers,
        List<String> related,
        List<FollowOnAction> followOnActions,
        List<Closing> closings) {

    public static final Handling NOTHING =
            new Handling(null, null, null, null, null, Map.of(), List.of(), List.of(), List.of(), List.of());

    /** A wait for something outside, which ends by itself if nobody ends it before. */
    public record Pause(String cause, Instant since, Instant until) {}

    /** The number of a complaint in the register of a department. */
    public record Number(String department, int number) {}

    /**
     * An end that was not the last.
     *
     * @param steps how many stages it had been in by then
     */
    public record Closing(Instant closed, String outcome, int steps, Instant reopened) {}

    public Handling {
        drafts = drafts == null ? Map.of() : Map.copyOf(drafts);
        registers = registers == null ? List.of() : List.copyOf(registers);
        related = related == null ? List.of() : List.copyOf(related);
        followOnActions = followOnActions == null ? List.of() : List.copyOf(followOnActions);
        closings = closings == null ? List.of() : List.copyOf(closings);
    }

    /** Whether it gives a name, and it is not known yet who is meant by it. */
    public boolean subjectIsUnknown() {
        return name != null && name.open();
    }

    /** What is promised and not done. */
    public Stream<FollowOnAction> open() {
        return followOnActions.stream().filter(followOnAction -> followOnAction.done() == null);
    }

    public Handling with(Restriction seen) {
        return new Handling(
                seen, name, pause, determination, cause, drafts, registers, related, followOnActions, closings);
    }

    public Handling with(SubjectName given) {
        return new Handling(
                restriction, given, pause, determination, cause, drafts, registers, related, followOnActions, closings);
    }

    public Handling with(Pause wait) {
        return new Handling(
                restriction, name, wait, determination, cause, drafts, registers, related, followOnActions, closings);
    }

    Handling determined(String found) {
        return new Handling(
                restriction, name, pause, found, cause, drafts, registers, related, followOnActions, closings);
    }

    Handling causedBy(String root) {
        return new Handling(
                restriction,
                name,
                pause,
                determination,
                root == null ? cause : root,
                drafts,
                registers,
                related,
                followOnActions,
                closings);
    }

    Handling drafted(String letter, int change) {
        Map<String, Integer> more = new TreeMap<>(drafts);
        more.put(letter, change);
        return new Handling(
                restriction, name, pause, determination, cause, more, registers, related, followOnActions, closings);
    }

    /** A letter that has been ordered is written anew before it can be sent again. */
    Handling sent(String letter) {
        if (!drafts.containsKey(letter)) {
            return this;
        }
        Map<String, Integer> fewer = new TreeMap<>(drafts);
        fewer.remove(letter);
        return new Handling(
                restriction, name, pause, determination, cause, fewer, registers, related, followOnActions, closings);
    }

    Handling registered(Number number) {
        return new Handling(
                restriction,
                name,
                pause,
                determination,
                cause,
                drafts,
                and(registers, number),
                related,
                followOnActions,
                closings);
    }

    Handling related(String reference) {
        return new Handling(
                restriction,
                name,
                pause,
                determination,
                cause,
                drafts,
                registers,
                and(related, reference),
                followOnActions,
                closings);
    }

    Handling added(FollowOnAction followOnAction) {
        return new Handling(
                restriction,
                name,
                pause,
                determination,
                cause,
                drafts,
                registers,
                related,
                and(followOnActions, followOnAction),
                closings);
    }

    Handling reopened(Closing closing) {
        return new Handling(
                restriction,
                name,
                pause,
                determination,
                cause,
                drafts,
                registers,
                related,
                followOnActions,
                and(closings, closing));
    }

    Handling kept(String id, Instant at) {
        return with(followOnActions.stream()
                .map(followOnAction -> followOnAction.id().equals(id) ? followOnAction.done(at) : followOnAction)
                .toList());
    }

    Handling overdue(String id) {
        return with(followOnActions.stream()
                .map(followOnAction -> followOnAction.id().equals(id) ? followOnAction.wasTold() : followOnAction)
                .toList());
    }

    private Handling with(List<FollowOnAction> all) {
        return new Handling(restriction, name, pause, determination, cause, drafts, registers, related, all, closings);
    }

    private static <T> List<T> and(List<T> list, T one) {
        return Stream.concat(list.stream(), Stream.of(one)).toList();
    }
}
