package io.redress.desk;

import io.redress.domain.language.Language;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the form of a member of staff says, in words.
 *
 * @param form the form
 */
record PersonWords(PersonForm form) {

    private static final String AWAY = "Away";

    /** What each part of the form says, by its title; empty if nothing is filled in. */
    Map<String, String> of(Map<String, String> values) {
        Map<String, String> said = new LinkedHashMap<>();
        said.put(PersonForm.title("name"), values.getOrDefault("name", ""));
        said.put(PersonForm.title("email"), values.getOrDefault("email", ""));
        said.put(
                PersonForm.title("roles"),
                PersonForm.ticked(values, PersonForm.ROLE).stream()
                        .map(form.titles()::role)
                        .collect(Collectors.joining(", ")));
        said.put(
                PersonForm.title("departments"),
                PersonForm.ticked(values, PersonForm.DEPARTMENT).stream()
                        .map(form.titles()::department)
                        .collect(Collectors.joining(", ")));
        said.put(PersonForm.title("manager"), form.name(values.getOrDefault("manager", "")));
        String language = values.getOrDefault("language", "");
        said.put(
                PersonForm.title("language"),
                Language.read(language).map(Language::title).orElse(language));
        said.put(
                AWAY,
                PersonForm.ABSENCES.items(values).stream().map(this::absence).collect(Collectors.joining("; ")));
        return said;
    }

    private String absence(Map<String, String> absence) {
        String delegate = absence.getOrDefault("delegate", "");
        return DateWords.date(absence.getOrDefault("from", "")) + " to "
                + DateWords.date(absence.getOrDefault("until", ""))
                + (delegate.isEmpty() ? "" : ", delegate " + form.name(delegate));
    }

    /** What others have changed in the directory since the form was opened. */
    List<ChangeByOthers> changes(FormMerge merge) {
        Map<String, String> before = of(merge.first());
        Map<String, String> now = of(merge.now());
        Set<String> conflicts = conflicts(merge);
        List<ChangeByOthers> changes = new ArrayList<>();
        of(merge.values()).forEach((title, merged) -> {
            String had = before.getOrDefault(title, "");
            String has = now.getOrDefault(title, "");
            if (!had.equals(has)) {
                changes.add(new ChangeByOthers(title, had, has, merged, conflicts.contains(title)));
            }
        });
        return changes;
    }

    /** The titles of what the sender and others have both changed. A role or a department is ticked or not, so these are never among them. */
    private static Set<String> conflicts(FormMerge merge) {
        Set<String> titles = new HashSet<>();
        merge.fields().forEach((name, field) -> {
            if (field.conflict()) {
                titles.add(PersonForm.title(name));
            }
        });
        if (merge.byFirstPart().values().stream().anyMatch(FormMerge.Three::conflict)) {
            titles.add(AWAY);
        }
        return titles;
    }
}
