package io.redress.domain.procedure;

import io.redress.domain.procedure.BuiltInLetter.FilledIn;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds the faults of letters, of the fields that letters show, and of the actions that letters mention. */
final class LetterFaults {

    private final Procedure procedure;
    private final FaultCollector findings;

    LetterFaults(Procedure procedure, FaultCollector findings) {
        this.procedure = procedure;
        this.findings = findings;
    }

    void find() {
        procedure.letters().forEach(this::letter);
        for (Kind kind : procedure.kinds()) {
            known("kind " + kind.id(), kind.letter());
        }
        for (Action action : procedure.actions()) {
            known("action " + action.id(), action.letter());
            quoted("action " + action.id(), action);
            purpose("action " + action.id(), action);
            opening("action " + action.id(), action);
        }
        purposes();
    }

    private void letter(Letter letter) {
        String place = "letter " + letter.id();
        findings.check(!FaultCollector.blank(letter.template()), place + " has no template");
        findings.check(
                FaultCollector.blank(letter.template())
                        || BuiltInLetter.of(letter.template()).isPresent(),
                place + " has the unknown template " + letter.template());
        findings.check(
                letter.draftedBy() == null || isOwn(letter.draftedBy()),
                place + " is written by the unknown action " + letter.draftedBy());
        findings.check(
                procedure.actions().stream().anyMatch(action -> letter.id().equals(action.letter())),
                place + " is sent by no action");
        for (Action action : procedure.actions()) {
            if (written(action).contains(letter.id())) {
                parts(place, letter, action);
            }
        }
    }

    private boolean isOwn(String action) {
        return procedure.actions().stream().anyMatch(known -> known.id().equals(action));
    }

    private void parts(String place, Letter letter, Action action) {
        for (String part : letter.parts()) {
            Optional<Field> field = Identified.find(action.fields(), part);
            findings.check(
                    field.isPresent(),
                    place + " must have the part " + part + ", which the action " + action.id() + " does not ask for");
            findings.check(
                    field.isEmpty() || !field.get().hidden(),
                    place + " would show the complainant " + part + ", which is confidential");
        }
    }

    private void known(String place, @Nullable String letter) {
        findings.check(
                letter == null
                        || procedure.letter(letter).isPresent()
                        || BuiltInLetter.of(letter).isPresent(),
                place + " names the unknown letter " + letter);
    }

    /**
     * The letters whose texts an action contains: those that it drafts, and the one it sends unless another action drafts it.
     */
    private List<String> written(Action action) {
        List<String> letters = new ArrayList<>();
        boolean drafted = false;
        for (Letter letter : procedure.letters()) {
            if (action.id().equals(letter.draftedBy())) {
                letters.add(letter.id());
            }
            drafted |= letter.id().equals(action.letter()) && letter.draftedBy() != null;
        }
        if (action.letter() != null && !drafted) {
            letters.add(action.letter());
        }
        return letters;
    }

    private void quoted(String place, Action action) {
        List<Field> quoted = action.fields().stream().filter(Field::quoted).toList();
        findings.check(quoted.size() < 2, place + " marks two fields as quoted, but a letter quotes one");
        for (Field field : quoted) {
            String there = place + ": the quoted field " + field.id();
            findings.check(field.type() == Field.Type.TEXT, there + " must be of type text");
            findings.check(!field.hidden(), there + " cannot be confidential");
        }
        boolean quotes = false;
        for (String letter : written(action)) {
            FilledIn filledIn =
                    procedure.template(letter).map(BuiltInLetter::filledIn).orElse(FilledIn.NOTHING);
            quotes |= filledIn == FilledIn.TEXT || filledIn == FilledIn.OPTIONAL_TEXT;
            findings.check(
                    filledIn != FilledIn.TEXT || quoted.stream().anyMatch(field -> needed(field, letter)),
                    place + " must mark a required text as quoted, because the letter " + letter + " quotes it");
        }
        findings.check(
                quotes || quoted.isEmpty(), place + " marks a field as quoted, but has no letter that quotes a text");
    }

    /** A letter that several actions send cannot know how it came about, so each of these actions says it. */
    private void opening(String place, Action action) {
        Optional<BuiltInLetter> template = Optional.ofNullable(action.letter()).flatMap(procedure::template);
        boolean needed = template.filter(BuiltInLetter::needsOpening).isPresent();
        findings.check(
                !needed || !FaultCollector.blank(action.opening()),
                place + " needs an opening, because the letter " + action.letter() + " does not say how it came about");
        findings.check(
                action.opening() == null
                        || template.filter(BuiltInLetter::takesOpening).isPresent(),
                place + " has an opening, but no letter that begins with it");
    }

    private boolean needed(Field field, String letter) {
        return field.required()
                || procedure
                        .letter(letter)
                        .filter(known -> known.parts().contains(field.id()))
                        .isPresent();
    }

    private void purpose(String place, Action action) {
        if (action.purpose() == null) {
            return;
        }
        findings.check(
                action.by().contains(Action.COMPLAINANT),
                place + " has a purpose that letters mention to complainants, but complainants cannot take it");
        switch (action.purpose()) {
            case ADD_INFORMATION ->
                findings.check(
                        action.to() == null
                                && action.fields().stream()
                                        .anyMatch(field -> field.type() == Field.Type.TEXT && !field.hidden()),
                        place
                                + " is for adding information, so it must have a text field and leave the complaint in its stage");
            case CONTACT_AGAIN ->
                findings.check(
                        !findings.closed(action.to())
                                && action.fields().stream()
                                                .filter(Field::required)
                                                .count()
                                        == 1
                                && action.fields().stream()
                                        .anyMatch(field ->
                                                field.required() && field.type() == Field.Type.TEXT && !field.hidden()),
                        place
                                + " is for contact after the end, so it must require one text and nothing else, and not close the"
                                + " complaint");
            case WITHDRAW ->
                findings.check(
                        findings.closed(action.to()), place + " is for withdrawing, so it must lead to a closed stage");
        }
    }

    private void purposes() {
        for (Stage stage : procedure.stages()) {
            List<Action.Purpose> offered = procedure.actions().stream()
                    .filter(action -> action.offeredIn(stage.id()))
                    .map(Action::purpose)
                    .filter(Objects::nonNull)
                    .toList();
            findings.check(
                    offered.stream().distinct().count() == offered.size(),
                    "stage " + stage.id() + " has two actions with the same purpose");
        }
    }
}
