package io.redress.local.bench.lists;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * A list that was read from its first page to its last while its complaints were changed.
 *
 * @param open how many complaints are open
 * @param hidden how many of the open complaints the reader may not see
 * @param missed the complaints that should have been on the list
 * @param doubled the complaints that were on the list more than once
 */
record WholeList(int open, int hidden, int pages, int changes, Set<String> missed, Set<String> doubled) {

    private static final String LIST = "team";
    private static final int PAGE = 25;

    WholeList {
        missed = new TreeSet<>(missed);
        doubled = new TreeSet<>(doubled);
    }

    /**
     * Reads page by page. After each page, a colleague changes a complaint that was read and one that may not have been
     * read.
     */
    static WholeList read(World world, SignIn who, SignIn colleague) throws InterruptedException {
        List<String> open = world.loaded().open();
        int[] pages = {0};
        int[] changes = {0};
        List<String> read = world.api().all(who, LIST, PAGE, justRead -> {
            String other = open.get((pages[0]++ * PAGE) % open.size());
            for (String reference : List.of(justRead.getFirst(), other)) {
                if (world.api().shows(colleague, reference)) {
                    world.api().note(colleague, reference);
                    changes[0]++;
                }
            }
        });
        Set<String> seen = new HashSet<>();
        Set<String> doubled = new HashSet<>();
        read.stream().filter(reference -> !seen.add(reference)).forEach(doubled::add);
        Set<String> missed = new HashSet<>();
        int hidden = 0;
        for (String reference : open) {
            if (!seen.contains(reference)) {
                if (world.api().shows(who, reference)) {
                    missed.add(reference);
                } else {
                    hidden++;
                }
            }
        }
        return new WholeList(open.size(), hidden, pages[0], changes[0], missed, doubled);
    }

    String told() {
        return String.format(
                Locale.ROOT,
                "%s, read by an administrator in %,d pages of %d while %,d changes were made: of %,d open complaints %,d"
                        + " each once, %,d that an administrator may not see, %,d missed, %,d more than once",
                LIST,
                pages,
                PAGE,
                changes,
                open,
                open - hidden - missed.size() - doubled.size(),
                hidden,
                missed.size(),
                doubled.size());
    }

    Optional<String> objection() {
        return missed.isEmpty() && doubled.isEmpty()
                ? Optional.empty()
                : Optional.of(LIST + " missed " + missed + " and showed more than once " + doubled);
    }
}
