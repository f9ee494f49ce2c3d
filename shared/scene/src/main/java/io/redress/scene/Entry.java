package io.redress.scene;

import io.redress.domain.Particulars;
import io.redress.domain.Person;
import io.redress.domain.Representative;
import io.redress.domain.Submission;
import java.time.LocalDate;
import java.util.Map;

/**
 * What somebody hands in. Whatever is personal in it is marked, so that a test finds it wherever it turns up.
 *
 * @param about the name of the member of staff that it is about; absent for nobody
 * @param department absent for none, which is all that Kiwi itself knows
 */
public record Entry(String kind, Person complainant, Representative representative, String about, String department) {

    /** In every text of an entry but the addresses. */
    public static final String MARK = "Zzyzx";

    public static final String ADDRESS = "zzyzx@complainant.example";
    public static final String DEPUTY = "zzyzx@solicitor.example";

    private static final Person USUAL =
            new Person("Amara " + MARK, ADDRESS, "0113 496 " + MARK, "1 " + MARK + " Street", null);

    /** A complaint with an e-mail address, about nobody. */
    public static Entry usual() {
        return new Entry("complaint", USUAL, null, null, null);
    }

    public static Entry of(String kind) {
        return new Entry(kind, USUAL, null, null, null);
    }

    /** The same without an e-mail address. */
    public Entry unreachable() {
        Person phone = new Person(complainant.name(), null, complainant.phone(), null, null);
        return new Entry(kind, phone, representative, about, department);
    }

    /** The same without any way to reach whoever complains. */
    public Entry uncontactable() {
        return new Entry(kind, Person.NOBODY, representative, about, department);
    }

    /** The same, about a member of staff, by the name that the complainant knows. */
    public Entry about(String name) {
        return new Entry(kind, complainant, representative, name, department);
    }

    /** The same for a department, as other organisations have them. */
    public Entry in(String name) {
        return new Entry(kind, complainant, representative, about, name);
    }

    /** The same by somebody who acts for the complainant. */
    public Entry by(LocalDate from, LocalDate until) {
        Representative representing = new Representative("Rosalind " + MARK, DEPUTY, null, "solicitor", from, until);
        return new Entry(kind, complainant, representing, about, department);
    }

    Submission submission() {
        return new Submission(
                kind,
                null,
                null,
                "course-delivery",
                null,
                null,
                Map.of(),
                new Particulars(
                        complainant,
                        representative,
                        MARK + " sessions cancelled",
                        "None of them has been replaced, says " + MARK + ".",
                        "Hold the " + MARK + " sessions",
                        about,
                        null,
                        null,
                        null));
    }
}
