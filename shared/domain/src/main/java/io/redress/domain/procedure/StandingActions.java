package io.redress.domain.procedure;

import io.redress.domain.procedure.Field.Type;
import java.util.ArrayList;
import java.util.List;

/**
 * The actions that every procedure has beside its own: they record something on a complaint and never move it to another
 * stage of its own accord, so no procedure's file needs to name them.
 */
final class StandingActions {

    private StandingActions() {}

    static List<Action> of(Procedure procedure) {
        List<String> staff = Identified.ids(procedure.roles());
        List<String> orAdministrator = new ArrayList<>(staff);
        orAdministrator.add(Role.ADMINISTRATOR);
        List<String> all = Identified.ids(procedure.stages());
        List<String> open = new ArrayList<>();
        for (Stage stage : procedure.stages()) {
            if (!stage.closed()) {
                open.add(stage.id());
            }
        }
        return List.of(
                standing(
                        Effect.ASSIGN,
                        "assign",
                        "Assign",
                        "Give the complaint to a caseworker.",
                        open,
                        orAdministrator,
                        List.of(Field.required("caseworker", "Caseworker", Type.CASEWORKER)),
                        null),
                standing(
                        Effect.NOTE,
                        "note",
                        "Add a note",
                        "Put something on the record. The complainant is not told.",
                        all,
                        staff,
                        List.of(new Field("text", "Note", Type.TEXT, true, true, List.of())),
                        null),
                standing(
                        Effect.INFORM,
                        "inform",
                        "Write to the complainant",
                        "Send the complainant a message. It is kept on the record.",
                        all,
                        staff,
                        List.of(Field.required("message", "Message", Type.TEXT)),
                        "message"),
                standing(
                        Effect.EXTEND,
                        "extend",
                        "Give a later date",
                        "Promise a later date for a time limit. The complainant is told the reason and the new date.",
                        open,
                        staff,
                        List.of(
                                Field.required("limit", "Time limit", Type.TIME_LIMIT),
                                Field.required("until", "New date", Type.DATE),
                                Field.required("reason", "Reason, as the complainant will read it", Type.TEXT),
                                Field.optional(
                                        "told",
                                        "How the complainant was told, where there is no e-mail address",
                                        Type.TEXT)),
                        "extension"),
                standing(
                        Effect.RECLASSIFY,
                        "reclassify",
                        "Record as another kind",
                        "Correct the kind of this entry. Reference and date of receipt stay.",
                        open,
                        staff,
                        List.of(
                                new Field("kind", "Kind", Type.CHOICE, true, false, kinds(procedure)),
                                Field.required("reason", "Reason", Type.TEXT)),
                        null),
                standing(
                        Effect.NAME_PERSON,
                        "name-person",
                        "Name whom it is about",
                        "Record that the complaint is about a member of staff, who from then on takes no part in it.",
                        open,
                        orAdministrator,
                        List.of(Field.required("caseworker", "Member of staff", Type.CASEWORKER)),
                        null),
                standing(
                        Effect.SEND_AGAIN,
                        "send-again",
                        "Send a letter again",
                        "Send the letter of an earlier change once more, for example when it is not known whether it went.",
                        all,
                        orAdministrator,
                        List.of(Field.required("change", "Number of the change that ordered the letter", Type.NUMBER)),
                        null));
    }

    private static List<Choice> kinds(Procedure procedure) {
        List<Choice> kinds = new ArrayList<>();
        for (Kind kind : procedure.kinds()) {
            kinds.add(new Choice(kind.id(), kind.title()));
        }
        return kinds;
    }

    private static Action standing(
            Effect effect,
            String id,
            String title,
            String says,
            List<String> from,
            List<String> by,
            List<Field> fields,
            String letter) {
        return new Action(id, title, says, from, null, by, fields, letter, null, false, effect);
    }
}
