package io.redress.domain.intake;

import io.redress.domain.Text;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Who complains and of what, in their own words: all that is personal about a complaint, kept apart from its events and
 * figures so that it can be erased without touching them.
 *
 * @param consents whether the complainant lets their name be known to others than those who deal with the complaint
 */
public record Particulars(
        Person complainant,
        Representative representative,
        String subject,
        String details,
        String remedySought,
        String aboutPerson,
        Frontline frontline,
        String language,
        Boolean consents) {

    /**
     * What has been tried before complaining.
     *
     * @param tried whether anything has; absent when nothing is said of it
     * @param with whom
     * @param result what came of it, or why nothing was tried
     */
    public record Frontline(Boolean tried, String with, String result) {
        @Override
        public String toString() {
            return "Frontline[masked]";
        }
    }

    public Particulars {
        complainant = complainant == null ? Person.NOBODY : complainant;
        aboutPerson = Text.present(aboutPerson) ? aboutPerson : null;
    }

    /** Whether there is any way to reach the complainant, or whoever acts for them. */
    public boolean contactable() {
        return complainant.hasContact() || (representative != null && representative.hasContact());
    }

    /** The address that letters go to on that day: the representative's while they may act, else the complainant's. */
    public Optional<String> letterAddress(LocalDate day) {
        if (representative != null && representative.receives(day)) {
            return Optional.of(representative.email());
        }
        return Optional.ofNullable(complainant.email()).filter(Text::present);
    }

    /** Whom a letter greets on that day; absent when no name is known, or none that could be a name. */
    public Optional<String> greeted(LocalDate day) {
        boolean represented = representative != null && representative.receives(day);
        return Optional.ofNullable(represented ? representative.name() : complainant.name())
                .filter(Text::name);
    }

    @Override
    public String toString() {
        return "Particulars[masked]";
    }
}
