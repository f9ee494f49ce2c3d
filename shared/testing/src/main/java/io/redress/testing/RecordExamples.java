package io.redress.testing;

import io.redress.domain.calendar.Declaration;
import io.redress.domain.calendar.DeclaredDay;
import io.redress.domain.complaint.ActionEvent;
import io.redress.domain.complaint.Change;
import io.redress.domain.complaint.Complaint;
import io.redress.domain.complaint.Decider;
import io.redress.domain.complaint.Erasure;
import io.redress.domain.complaint.Handling;
import io.redress.domain.complaint.HandlingBuilder;
import io.redress.domain.complaint.Hold;
import io.redress.domain.complaint.IntakeEvent;
import io.redress.domain.complaint.Limit;
import io.redress.domain.complaint.LimitEvent;
import io.redress.domain.complaint.Restriction;
import io.redress.domain.complaint.SaidBy;
import io.redress.domain.complaint.StageEvent;
import io.redress.domain.complaint.Status;
import io.redress.domain.complaint.Subject;
import io.redress.domain.intake.Particulars;
import io.redress.domain.intake.Person;
import io.redress.domain.intake.Representative;
import io.redress.domain.procedure.Action.Satisfaction;
import io.redress.domain.staff.StaffMember;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Examples of every record that is stored: one with all values, and a bare one if values may be absent. */
public final class RecordExamples {

    static final String REFERENCE = "KIWI-7K3M-9QX1";
    static final String OTHER = "KIWI-2B8C-4DF7";
    static final Instant RECEIVED = Instant.parse("2026-10-23T08:32:09.640Z");
    static final Instant LATER = Instant.parse("2026-10-26T09:00:00Z");
    static final Instant DUE = Instant.parse("2026-11-06T23:59:59Z");
    static final Instant CLOSED = Instant.parse("2026-11-09T10:15:30.007Z");
    private static final LocalDate FIRST = LocalDate.parse("2026-10-01");
    private static final LocalDate LAST = LocalDate.parse("2026-10-31");

    private RecordExamples() {}

    public static Complaint complaint() {
        return new Complaint(
                REFERENCE,
                "kiwi",
                1,
                12,
                submitted("submitted"),
                new Status(
                        "stage-1",
                        "quality-manager",
                        "managing-director",
                        List.of("mary"),
                        LATER,
                        "mary",
                        LATER,
                        CLOSED,
                        "withdrawn"),
                List.of(new Subject("daniel", List.of("director-of-quality"))),
                List.of(new Decider("mary", "quality-manager", "stage-1")),
                LimitExamples.inEveryState(),
                List.of("received", "stage-1"),
                HandlingExamples.handling());
    }

    public static Complaint bareComplaint() {
        return new Complaint(
                OTHER,
                "kiwi",
                1,
                1,
                submitted("submitted-bare"),
                new Status("stage-1", "quality-manager", null, List.of(), RECEIVED, null, null, null, null),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Handling.NOTHING);
    }

    public static Complaint complaintWithMovedLimit() {
        return bareComplaintWith(List.of(LimitExamples.moved()), Handling.NOTHING);
    }

    public static Complaint complaintWithExtendedLimit() {
        return bareComplaintWith(List.of(LimitExamples.extended()), Handling.NOTHING);
    }

    /** A complaint with a contact after the end, which staff read now. */
    public static Complaint contactedComplaint() {
        Handling contacted = HandlingBuilder.copy(Handling.NOTHING)
                .end(new Handling.End(CLOSED, "answered", 3))
                .contacts(contacts())
                .build();
        return bareComplaintWith(List.of(), contacted);
    }

    /** A complaint that may be the same as another one of the same person. */
    public static Complaint possiblySameComplaint() {
        Handling handling = HandlingBuilder.copy(Handling.NOTHING)
                .related(List.of(OTHER))
                .possiblySame(List.of(OTHER))
                .build();
        return bareComplaintWith(List.of(), handling);
    }

    /** A complaint whose complainant has said something about two answers. */
    public static Complaint statedComplaint() {
        return bareComplaintWith(
                List.of(),
                HandlingBuilder.copy(Handling.NOTHING)
                        .satisfaction(stated())
                        .lessons(RowExamples.lessons())
                        .build());
    }

    /** A complaint whose personal data has been erased. */
    public static Complaint erasedComplaint() {
        return bareComplaintWith(
                List.of(),
                HandlingBuilder.copy(Handling.NOTHING)
                        .erasure(new Erasure("person-asked", DUE, CLOSED, CLOSED))
                        .build());
    }

    /** A complaint whose personal data is going to be erased, and was kept for longer before. */
    public static Complaint keptComplaint() {
        return bareComplaintWith(
                List.of(),
                HandlingBuilder.copy(Handling.NOTHING)
                        .erasure(new Erasure("retention", DUE, null, null))
                        .holds(List.of(new Hold(CLOSED, DUE)))
                        .erasurePlanned(DUE)
                        .linksEnded(CLOSED)
                        .representativeLinksEnded(LATER)
                        .build());
    }

    static List<Handling.Stated> stated() {
        return List.of(
                new Handling.Stated(LATER, Satisfaction.NOT_SATISFIED, SaidBy.ORGANISATION),
                new Handling.Stated(CLOSED, Satisfaction.SATISFIED, SaidBy.COMPLAINANT));
    }

    static List<Handling.LaterContact> contacts() {
        return List.of(
                new Handling.LaterContact(RECEIVED, LATER, "replied"), new Handling.LaterContact(DUE, null, null));
    }

    private static Complaint bareComplaintWith(List<Limit> limits, Handling handling) {
        Complaint bare = bareComplaint();
        return new Complaint(
                bare.reference(),
                bare.organisation(),
                bare.procedure(),
                bare.version(),
                bare.entry(),
                bare.status(),
                bare.about(),
                bare.decided(),
                limits,
                bare.path(),
                handling);
    }

    private static IntakeEvent.Submitted submitted(String example) {
        if (EventExamples.all().get(example) instanceof IntakeEvent.Submitted submitted) {
            return submitted;
        }
        throw new IllegalStateException("the example " + example + " is no submission");
    }

    static Restriction restriction() {
        return new Restriction(
                "data-protection-officer",
                true,
                List.of(new Restriction.Viewer("mary", null), new Restriction.Viewer("quentin", DUE)),
                "managing-director");
    }

    public static Change change() {
        return new Change(
                3,
                LATER,
                "mary",
                List.of(
                        new ActionEvent.ActionTaken("answer", Map.of("decision", "upheld")),
                        new LimitEvent.LimitMet("stage-1-answer"),
                        new StageEvent.StageEntered("closed", null)));
    }

    public static Particulars particulars() {
        return Particulars.of(
                new Person("Amara Blythe", "amara@example.org", "+44 20 7946 0001", "1 High Street", "e-mail"),
                new Representative(
                        "Rose Blythe",
                        "rose@example.org",
                        "+44 20 7946 0002",
                        "mother",
                        LocalDate.parse("2026-01-15"),
                        LocalDate.parse("2027-01-15")),
                "Three sessions cancelled",
                "None of them has been replaced.\nI rang \"twice\".",
                "The sessions, or the fee",
                "the tutor of the evening course",
                new Particulars.Frontline(true, "the office", "nothing came of it"),
                "en",
                true);
    }

    public static Particulars answeredParticulars() {
        return bareParticulars().with(Map.of("index-number", "10203/001"), null, null);
    }

    /** Particulars with recorded facts about how the complaint came in. */
    public static Particulars particularsWithOrigin() {
        return bareParticulars().cameBy(Map.of("platform", "The desk in the hall, from Mr Otieno"));
    }

    public static Particulars bareParticulars() {
        return Particulars.of(
                new Person("Amara Blythe", null, null, null, null),
                new Representative("Rose Blythe", null, null, null, null, null),
                "Three sessions cancelled",
                "None of them has been replaced.",
                null,
                null,
                new Particulars.Frontline(null, null, null),
                null,
                null);
    }

    /** A complaint to which staff have given a priority twice. */
    public static Complaint prioritisedComplaint() {
        return bareComplaintWith(
                List.of(),
                HandlingBuilder.copy(Handling.NOTHING).priorities(priorities()).build());
    }

    static List<Handling.Priority> priorities() {
        return List.of(new Handling.Priority("major", LATER), new Handling.Priority("ordinary", CLOSED));
    }

    public static StaffMember member() {
        return new StaffMember(
                "mary",
                "Mary Whitfield",
                "mary@kiwi.example",
                Set.of("quality-manager"),
                Set.of("examinations"),
                "daniel",
                List.of(
                        new StaffMember.Absence(FIRST, LAST, "quentin"),
                        new StaffMember.Absence(LocalDate.parse("2026-12-24"), LocalDate.parse("2026-12-31"), null)));
    }

    public static StaffMember bareMember() {
        return new StaffMember(
                "margaret", "Margaret Lindqvist", "margaret@kiwi.example", Set.of(), Set.of(), null, List.of());
    }

    public static Declaration declaration() {
        return new Declaration(List.of(
                new DeclaredDay(LocalDate.parse("2026-10-30"), "Day of mourning", "The Gazette of 26 October 2026")));
    }
}
