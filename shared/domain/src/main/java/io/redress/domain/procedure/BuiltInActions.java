package io.redress.domain.procedure;

import io.redress.domain.procedure.Field.Type;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The actions that every procedure has beside its own, so that no procedure's file needs to name them. Only
 * {@code reclassify} and {@code reopen} move a complaint to another stage.
 */
final class BuiltInActions {

    private final Procedure procedure;
    private final List<String> staff;
    private final List<String> orAdministrator;
    private final List<String> open = new ArrayList<>();
    private final List<String> closed = new ArrayList<>();
    private final List<String> all;
    private final List<Action> actions = new ArrayList<>();

    private BuiltInActions(Procedure procedure) {
        this.procedure = procedure;
        staff = Identified.ids(procedure.roles());
        orAdministrator = new ArrayList<>(staff);
        orAdministrator.add(Role.ADMINISTRATOR);
        all = Identified.ids(procedure.stages());
        for (Stage stage : procedure.stages()) {
            (stage.closed() ? closed : open).add(stage.id());
        }
    }

    static List<Action> of(Procedure procedure) {
        BuiltInActions status = new BuiltInActions(procedure);
        status.having();
        status.writing();
        status.dates();
        status.seeing();
        status.remembering();
        return List.copyOf(status.actions);
    }

    /** Who has it, and as what. */
    private void having() {
        add(
                Effect.ASSIGN,
                "assign",
                "Assign",
                "Give the complaint to a caseworker.",
                open,
                orAdministrator,
                null,
                Field.required("caseworker", "Caseworker", Type.CASEWORKER));
        add(
                Effect.NAME_PERSON,
                "name-person",
                "Name whom it is about",
                "Record that the complaint is about a member of staff, who from then on takes no part in it.",
                open,
                orAdministrator,
                null,
                Field.required("caseworker", "Member of staff", Type.CASEWORKER));
        add(
                Effect.UNNAME_PERSON,
                "unname-person",
                "Take back a name",
                "Record that the complaint is not about a member of staff who was named by mistake.",
                open,
                orAdministrator,
                null,
                Field.required("caseworker", "Member of staff", Type.CASEWORKER),
                confidential("reason", "Reason", true));
        add(
                Effect.SUBJECT_NOT_STAFF,
                "subject-not-staff",
                "It names nobody of ours",
                "Record that whoever the complaint names does not work here, so that it is handled as usual.",
                open,
                orAdministrator,
                null,
                confidential("reason", "Reason", true));
        add(
                Effect.RECLASSIFY,
                "reclassify",
                "Record as another kind",
                "Correct the kind of this entry. Reference and date of receipt stay.",
                open,
                staff,
                null,
                choice("kind", "Kind", kinds()),
                Field.required("reason", "Reason", Type.TEXT));
        add(
                Effect.REOPEN,
                "reopen",
                "Open again",
                "Look at a closed complaint again, where it was worked on last. Its limits begin anew.",
                closed,
                staff,
                "stage-opened",
                // The letter does not say it; the complainant reads it beside the letter, on their page.
                Field.quotedText("reason", "Reason"));
    }

    private void writing() {
        add(
                Effect.NOTE,
                "note",
                "Add a note",
                "Put something on the record. The complainant is not told.",
                all,
                staff,
                null,
                confidential("text", "Note", true));
        add(
                Effect.INFORM,
                "inform",
                "Write to the complainant",
                "Send the complainant a message. It is kept on the record.",
                all,
                staff,
                "message",
                Field.quotedText("message", "Message"));
        add(
                Effect.SEND_AGAIN,
                "send-again",
                "Send a letter again",
                "Send the letter of an earlier change once more, for example when it is not known whether it went.",
                all,
                orAdministrator,
                null,
                Field.required("change", "Number of the change that ordered the letter", Type.NUMBER));
    }

    private void dates() {
        add(
                Effect.EXTEND,
                "extend",
                "Give a later date",
                "Promise a later date for a time limit. The complainant is told the reason and the new date.",
                open,
                staff,
                "extension",
                Field.required("limit", "Time limit", Type.TIME_LIMIT),
                Field.required("until", "New date", Type.DATE),
                Field.quotedText("reason", "Reason, as the complainant will read it"),
                Field.optional("told", "How the complainant was told, where there is no e-mail address", Type.TEXT));
        if (procedure.pauses().isEmpty()) {
            return;
        }
        add(
                Effect.PAUSE,
                "pause",
                "Let it wait",
                "Wait for something outside. What is left of the time limits is kept, and the complainant is told.",
                open,
                staff,
                "paused",
                choice("cause", "What it waits for", pauses()),
                Field.required("until", "When it goes on at the latest", Type.DATE),
                Field.quotedText("reason", "Reason, as the complainant will read it"));
        add(
                Effect.RESUME,
                "resume",
                "Go on",
                "The wait is over. The time limits go on with what was left of them, and the complainant is told.",
                open,
                staff,
                "resumed",
                confidential("note", "Note", false));
    }

    private void seeing() {
        add(
                Effect.RESTRICT,
                "restrict",
                "Restrict",
                "From now on only whoever has the complaint, and you, can see it. To everybody else it does not exist.",
                all,
                staff,
                null,
                confidential("reason", "Reason", true));
        add(
                Effect.LIFT_RESTRICTION,
                "lift-restriction",
                "Lift the restriction",
                "Show the complaint again to all who usually see such complaints.",
                all,
                orAdministrator,
                null,
                confidential("reason", "Reason", true));
        add(
                Effect.BREAK_GLASS,
                "break-glass",
                "Insist on seeing it",
                "See a restricted complaint for a day. The reason is recorded, and the owner of data protection is told.",
                all,
                List.of(Role.ADMINISTRATOR),
                null,
                confidential("reason", "Reason", true));
    }

    /** What goes on beside the answer, and after it. */
    private void remembering() {
        add(
                Effect.RELATE,
                "relate",
                "Relate to another complaint",
                "Record that this complaint has to do with another one.",
                all,
                staff,
                null,
                Field.required("complaint", "Reference of the other complaint", Type.REFERENCE),
                confidential("note", "What they have to do with each other", false));
        add(
                Effect.RECORD_INCIDENT,
                "record-incident",
                "Record an incident",
                "Record abuse, a threat or harassment. What has to be done about it is promised and followed up.",
                all,
                staff,
                null,
                confidential("what", "What happened, and who was warned", true));
        add(
                Effect.ADD_FOLLOW_ON_ACTION,
                "add-follow-on-action",
                "Promise an action",
                "Record something that will be done, be it after the answer. Whoever has to do it is reminded.",
                all,
                staff,
                null,
                Field.required("what", "What will be done", Type.TEXT),
                Field.required("until", "By when", Type.DATE),
                Field.optional("caseworker", "Who will see to it, if not you", Type.CASEWORKER));
        add(
                Effect.COMPLETE_FOLLOW_ON_ACTION,
                "complete-follow-on-action",
                "Record as done",
                "Record that something promised has been done.",
                all,
                staff,
                null,
                Field.required("follow-on-action", "What was promised", Type.FOLLOW_ON_ACTION),
                Field.required("how", "What was done", Type.TEXT));
        List<Field> lesson = new ArrayList<>();
        if (!procedure.causes().isEmpty()) {
            lesson.add(choice("cause", "Root cause", procedure.causes()));
        }
        lesson.add(confidential("lesson", "What was learnt", true));
        lesson.add(confidential("corrective", "What puts this right", false));
        lesson.add(confidential("preventive", "What keeps it from happening again", false));
        add(
                Effect.LESSON,
                "lesson",
                "Record a lesson",
                "Record the root cause, what was learnt, and what is done about it.",
                all,
                staff,
                null,
                lesson.toArray(Field[]::new));
    }

    private List<Choice> kinds() {
        List<Choice> kinds = new ArrayList<>();
        for (Kind kind : procedure.kinds()) {
            if (kind.accepted()) {
                kinds.add(new Choice(kind.id(), kind.title()));
            }
        }
        return kinds;
    }

    private List<Choice> pauses() {
        List<Choice> pauses = new ArrayList<>();
        for (PauseCause cause : procedure.pauses()) {
            pauses.add(new Choice(cause.id(), cause.title()));
        }
        return pauses;
    }

    private static Field choice(String id, String title, List<Choice> choices) {
        return new Field(id, title, Type.CHOICE, true, false, List.of(), choices, false);
    }

    private static Field confidential(String id, String title, boolean required) {
        return new Field(id, title, Type.TEXT, required, true, List.of(), List.of(), false);
    }

    private void add(
            Effect effect,
            String id,
            String title,
            String description,
            List<String> from,
            List<String> by,
            @Nullable String letter,
            Field... fields) {
        actions.add(
                new Action(id, title, description, from, null, by, List.of(fields), letter, null, false, null, effect));
    }
}
