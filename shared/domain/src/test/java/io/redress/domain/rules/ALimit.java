package io.redress.domain.rules;

import io.redress.domain.calendar.Span;
import io.redress.domain.procedure.Alert;
import io.redress.domain.procedure.TimeLimit;
import java.util.ArrayList;
import java.util.List;

/** A time limit of a sample procedure, written as one sentence. */
public final class ALimit {

    private final String id;
    private final List<Alert> alerts = new ArrayList<>();
    private Span span;
    private TimeLimit.OwedBy owedBy = TimeLimit.OwedBy.ORGANISATION;
    private TimeLimit.Starts starts = TimeLimit.Starts.ENTERING;
    private List<String> stages = List.of();
    private List<String> priorities = List.of();
    private List<String> metBy = List.of();
    private List<String> extendableBy = List.of();
    private TimeLimit.OwedTo owedTo = TimeLimit.OwedTo.EVERYBODY;
    private List<String> startedBy = List.of();
    private TimeLimit.ShownTo shownTo = TimeLimit.ShownTo.EVERYBODY;
    private boolean answers;
    private boolean repeats;
    private boolean pausable;
    private Span maxExtension;
    private String metByLetter;
    private String then;

    private ALimit(String id) {
        this.id = id;
    }

    public static ALimit limit(String id, String span) {
        ALimit limit = new ALimit(id);
        limit.span = span == null ? null : Span.parse(span);
        return limit;
    }

    public ALimit fromReceipt() {
        starts = TimeLimit.Starts.RECEIPT;
        return this;
    }

    public ALimit owedByTheComplainant() {
        owedBy = TimeLimit.OwedBy.COMPLAINANT;
        return this;
    }

    public ALimit in(String... names) {
        stages = List.of(names);
        return this;
    }

    public ALimit forPriorities(String... ids) {
        priorities = List.of(ids);
        return this;
    }

    public ALimit metBy(String... actions) {
        metBy = List.of(actions);
        return this;
    }

    public ALimit metByLetter(String letter) {
        metByLetter = letter;
        return this;
    }

    public ALimit extendableBy(String... roles) {
        extendableBy = List.of(roles);
        return this;
    }

    public ALimit owedToTheReachable() {
        owedTo = TimeLimit.OwedTo.REACHABLE;
        return this;
    }

    public ALimit shownToStaff() {
        shownTo = TimeLimit.ShownTo.STAFF;
        return this;
    }

    public ALimit answers() {
        answers = true;
        return this;
    }

    public ALimit startedBy(String... actions) {
        starts = TimeLimit.Starts.ACTION;
        startedBy = List.of(actions);
        return this;
    }

    public ALimit repeats() {
        repeats = true;
        return this;
    }

    public ALimit pausable() {
        pausable = true;
        return this;
    }

    public ALimit maxExtension(String words) {
        maxExtension = Span.parse(words);
        return this;
    }

    public ALimit before(String words, Alert.To to) {
        return alert(new Alert(Span.parse(words), null, to));
    }

    public ALimit after(String words, Alert.To to) {
        return alert(new Alert(null, Span.parse(words), to));
    }

    public ALimit alert(Alert alert) {
        alerts.add(alert);
        return this;
    }

    public ALimit then(String action) {
        then = action;
        return this;
    }

    public TimeLimit build() {
        return new TimeLimit(
                id,
                "The " + id,
                owedBy,
                owedTo,
                shownTo,
                span,
                starts,
                startedBy,
                stages,
                priorities,
                metBy,
                metByLetter,
                repeats,
                answers,
                extendableBy,
                maxExtension,
                pausable,
                alerts,
                then);
    }
}
