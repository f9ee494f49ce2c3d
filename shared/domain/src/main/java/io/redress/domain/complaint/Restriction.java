package io.redress.domain.complaint;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * Who alone sees a restricted complaint. To everybody else there is no such complaint.
 *
 * @param role the role that sees it as long as nobody in particular does
 * @param named whether it is restricted because it names a member of staff (NU-6)
 * @param before the role that saw it as it was restricted before that; absent when it was not
 */
public record Restriction(String role, boolean named, List<Viewer> viewers, String before) {

    /** @param until until when; absent for no end */
    public record Viewer(String caseworker, Instant until) {
        public boolean sees(String id, Instant now) {
            return caseworker.equals(id) && (until == null || !now.isAfter(until));
        }
    }

    public Restriction {
        viewers = viewers == null ? List.of() : List.copyOf(viewers);
    }

    /** Whether somebody sees it because they were given it. */
    public boolean sees(String caseworker, Instant now) {
        return viewers.stream().anyMatch(viewer -> viewer.sees(caseworker, now));
    }

    /** Whether they do so without an end. */
    public boolean seesForGood(String caseworker) {
        return viewers.stream()
                .anyMatch(
                        viewer -> viewer.until() == null && viewer.caseworker().equals(caseworker));
    }

    /** Whether nobody has it, so that a role looks after it. */
    public boolean waitsForSomebody() {
        return viewers.stream().noneMatch(viewer -> viewer.until() == null);
    }

    Restriction and(Viewer viewer) {
        return new Restriction(
                role, named, Stream.concat(viewers.stream(), Stream.of(viewer)).toList(), before);
    }

    /** Whoever has it now, in place of those who had it before. */
    Restriction of(Viewer viewer) {
        return new Restriction(role, named, List.of(viewer), before);
    }

    /** Nobody sees a complaint about themselves. */
    Restriction without(String caseworker) {
        return new Restriction(
                role,
                named,
                viewers.stream()
                        .filter(viewer -> !viewer.caseworker().equals(caseworker))
                        .toList(),
                before);
    }

    Restriction ofNobody() {
        return new Restriction(role, named, List.of(), before);
    }
}
