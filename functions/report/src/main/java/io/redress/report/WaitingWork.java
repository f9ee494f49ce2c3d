package io.redress.report;

import java.util.List;

/** What waits for a member of staff, in sections; a section without lines is left out. */
record WaitingWork(List<Section> sections) {

    /**
     * @param list the address of the page that has all of it; empty if there is none
     * @param lines what waits, the most urgent first
     * @param more whether there is more than the lines say
     */
    record Section(String title, String list, List<String> lines, boolean more) {
        Section {
            lines = List.copyOf(lines);
        }
    }

    WaitingWork {
        sections =
                sections.stream().filter(section -> !section.lines().isEmpty()).toList();
    }

    boolean isEmpty() {
        return sections.isEmpty();
    }
}
