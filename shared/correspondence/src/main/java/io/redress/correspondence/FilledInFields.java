package io.redress.correspondence;

import io.redress.domain.complaint.ActionEvent;
import io.redress.domain.complaint.Status;
import io.redress.domain.procedure.Action;
import io.redress.domain.procedure.Choice;
import io.redress.domain.procedure.Determination;
import io.redress.domain.procedure.Field;
import io.redress.domain.procedure.Field.Type;
import io.redress.domain.procedure.Identified;
import io.redress.domain.procedure.Procedure;
import io.redress.domain.procedure.TimeLimit;
import io.redress.domain.rules.Rules;
import io.redress.platform.Dates;
import io.redress.store.ChangeContext;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What somebody filled in at a moment, in words, as a letter may tell it: never a field that is for some of the staff only
 * (CP-9).
 */
record FilledInFields(ChangeContext context, Procedure procedure, ZoneId zone) {

    static FilledInFields of(Rules rules, ChangeContext context) {
        return new FilledInFields(context, rules.procedure(), rules.calendar().zone());
    }

    /** The action that was taken then. */
    Optional<Action> action() {
        return context.event(ActionEvent.ActionTaken.class)
                .flatMap(taken ->
                        procedure.action(taken.action(), context.before().stage()));
    }

    /** The role that it comes from: the owner of the stage, unless it is the word that another role was asked for. */
    String by() {
        Status before = context.before().status();
        boolean consulted = before.pendingConsultation() != null
                && action().filter(action -> action.by().contains(before.pendingConsultation())
                                && !action.by().contains(before.owner()))
                        .isPresent();
        return consulted ? before.pendingConsultation() : before.owner();
    }

    /** What was written in a field; nothing if it was left empty or is not for the complainant. */
    String text(String field) {
        return open().filter(candidate -> candidate.id().equals(field) && candidate.type() == Type.TEXT)
                .flatMap(candidate -> value(candidate).stream())
                .findFirst()
                .orElse("");
    }

    /** What was decided: the first choice that was made, or what was found. */
    Optional<String> decision() {
        return deciding().flatMap(this::words);
    }

    /** Every field that was filled in, in the order in which the action asks for them. */
    List<Map<String, Object>> parts() {
        return told(open());
    }

    /** The same without the decision. */
    List<Map<String, Object>> reasons() {
        Optional<Field> decision = deciding();
        return told(open().filter(field -> !Optional.of(field).equals(decision)));
    }

    private Optional<Field> deciding() {
        return open().filter(field -> field.type() == Type.CHOICE || field.type() == Type.DETERMINATION)
                .filter(field -> value(field).isPresent())
                .findFirst();
    }

    private List<Map<String, Object>> told(Stream<Field> fields) {
        return fields.flatMap(field -> words(field).stream()
                        .map(words -> Map.<String, Object>of("title", field.title(), "text", words)))
                .toList();
    }

    private Stream<Field> open() {
        return action().stream().flatMap(action -> action.fields().stream()).filter(field -> !field.hidden());
    }

    private Optional<String> value(Field field) {
        Map<String, String> values = field.type() == Type.TEXT
                ? context.recorded().texts()
                : context.event(ActionEvent.ActionTaken.class).orElseThrow().fields();
        return Optional.ofNullable(values.get(field.id())).filter(value -> !value.isBlank());
    }

    /** Members of staff are named by an id that says nothing outside, and so are promises: neither is told. */
    private Optional<String> words(Field field) {
        return value(field).flatMap(value -> switch (field.type()) {
            case TEXT, NUMBER, REFERENCE -> Optional.of(value);
            case CHOICE -> Identified.find(field.choices(), value).map(Choice::title);
            case DETERMINATION -> procedure.determination(value).map(Determination::title);
            case DEPARTMENT -> procedure.department(value).map(Choice::title);
            case DATE -> Optional.of(day(value));
            case YES_NO -> Optional.of(value.equals("true") ? "Yes" : "No");
            case TIME_LIMIT -> procedure.limit(value).map(TimeLimit::title);
            case CASEWORKER, FOLLOW_ON_ACTION -> Optional.empty();
        });
    }

    private String day(String date) {
        return Dates.day(LocalDate.parse(date).atStartOfDay(zone).toInstant(), zone);
    }
}
