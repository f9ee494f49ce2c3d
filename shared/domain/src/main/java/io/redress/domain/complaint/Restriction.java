package io.redress.domain.complaint;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which members of staff may see a restricted complaint. For all others the complaint does not exist.
 *
 * @param role the role that sees the complaint while no single member of staff has it
 * @param named whether the complaint is restricted because it names a member of staff (NU-6)
 * @param viewers the members of staff who may see the complaint
 * @param before the role of the earlier restriction that this one replaced; absent when there was none
 */
public record Restriction(
        String role,
        boolean named,
        List<Viewer> viewers,
        @Nullable String before) {

    /** @param until the last instant at which they may see the complaint; absent for no end */
    public record Viewer(String caseworker, @Nullable Instant until) {
        public boolean sees(String id, Instant now) {
            return caseworker.equals(id) && (until == null || !now.isAfter(until));
        }
    }

    public Restriction {
        viewers = viewers == null ? List.of() : List.copyOf(viewers);
    }

    /** Whether this member of staff is one of the viewers now. */
    public boolean sees(String caseworker, Instant now) {
        return viewers.stream().anyMatch(viewer -> viewer.sees(caseworker, now));
    }

    /** Whether this member of staff is a viewer without an end. */
    public boolean seesForGood(String caseworker) {
        return viewers.stream()
                .anyMatch(
                        viewer -> viewer.until() == null && viewer.caseworker().equals(caseworker));
    }

    /** Whether no single member of staff has the complaint, so that the role sees it. */
    public boolean waitsForSomebody() {
        return viewers.stream().noneMatch(viewer -> viewer.until() == null);
    }

    Restriction and(Viewer viewer) {
        return seenBy(Stream.concat(viewers.stream(), Stream.of(viewer)).toList());
    }

    /** This viewer takes the place of all earlier ones. */
    Restriction only(Viewer viewer) {
        return seenBy(List.of(viewer));
    }

    Restriction without(String caseworker) {
        return seenBy(viewers.stream()
                .filter(viewer -> !viewer.caseworker().equals(caseworker))
                .toList());
    }

    Restriction withoutViewers() {
        return seenBy(List.of());
    }

    private Restriction seenBy(List<Viewer> newViewers) {
        return new Restriction(role, named, newViewers, before);
    }
}
