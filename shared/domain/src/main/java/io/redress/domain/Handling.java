package io.redress.domain;

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
        NameGiven name,
        Pause pause,
        String determination,
        String cause,
        Map<String, Integer> drafts,
        List<Number> registers,
        List<String> related,
        List<PromisedAction> promises,
        List<Closing> closings) {

    static final Handling NOTHING =
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
        promises = promises == null ? List.of() : List.copyOf(promises);
        closings = closings == null ? List.of() : List.copyOf(closings);
    }

    /** Whether it gives a name, and it is not known yet who is meant by it. */
    public boolean nameIsOpen() {
        return name != null && name.open();
    }

    /** What is promised and not done. */
    public Stream<PromisedAction> open() {
        return promises.stream().filter(promise -> promise.done() == null);
    }

    Handling with(Restriction seen) {
        return new Handling(seen, name, pause, determination, cause, drafts, registers, related, promises, closings);
    }

    Handling with(NameGiven given) {
        return new Handling(
                restriction, given, pause, determination, cause, drafts, registers, related, promises, closings);
    }

    Handling with(Pause wait) {
        return new Handling(
                restriction, name, wait, determination, cause, drafts, registers, related, promises, closings);
    }

    Handling determined(String found) {
        return new Handling(restriction, name, pause, found, cause, drafts, registers, related, promises, closings);
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
                promises,
                closings);
    }

    Handling drafted(String letter, int change) {
        Map<String, Integer> more = new TreeMap<>(drafts);
        more.put(letter, change);
        return new Handling(
                restriction, name, pause, determination, cause, more, registers, related, promises, closings);
    }

    /** A letter that has been ordered is written anew before it can be sent again. */
    Handling sent(String letter) {
        if (!drafts.containsKey(letter)) {
            return this;
        }
        Map<String, Integer> fewer = new TreeMap<>(drafts);
        fewer.remove(letter);
        return new Handling(
                restriction, name, pause, determination, cause, fewer, registers, related, promises, closings);
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
                promises,
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
                promises,
                closings);
    }

    Handling promised(PromisedAction promise) {
        return new Handling(
                restriction,
                name,
                pause,
                determination,
                cause,
                drafts,
                registers,
                related,
                and(promises, promise),
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
                promises,
                and(closings, closing));
    }

    Handling kept(String id, Instant at) {
        return with(promises.stream()
                .map(promise -> promise.id().equals(id) ? promise.done(at) : promise)
                .toList());
    }

    Handling overdue(String id) {
        return with(promises.stream()
                .map(promise -> promise.id().equals(id) ? promise.wasTold() : promise)
                .toList());
    }

    private Handling with(List<PromisedAction> all) {
        return new Handling(restriction, name, pause, determination, cause, drafts, registers, related, all, closings);
    }

    private static <T> List<T> and(List<T> list, T one) {
        return Stream.concat(list.stream(), Stream.of(one)).toList();
    }
}
