package io.redress.domain;

import io.redress.domain.calendar.Span;
import io.redress.domain.procedure.Alert;
import io.redress.domain.procedure.TimeLimit;
import java.util.ArrayList;
import java.util.List;

/** A time limit of a sample procedure, written as one sentence. */
final class ALimit {

    private final String id;
    private final List<Alert> alerts = new ArrayList<>();
    private Span span;
    private TimeLimit.OwedBy owedBy = TimeLimit.OwedBy.ORGANISATION;
    private TimeLimit.Starts starts = TimeLimit.Starts.ENTERING;
    private List<String> stages = List.of();
    private List<String> metBy = List.of();
    private List<String> extendableBy = List.of();
    private TimeLimit.OwedTo owedTo = TimeLimit.OwedTo.EVERYBODY;
    private List<String> startedBy = List.of();
    private boolean repeats;
    private boolean pausable;
    private Span furthest;
    private String metByLetter;
    private String then;

    private ALimit(String id) {
        this.id = id;
    }

    static ALimit limit(String id, String span) {
        ALimit limit = new ALimit(id);
        limit.span = span == null ? null : Span.parse(span);
        return limit;
    }

    ALimit fromReceipt() {
        starts = TimeLimit.Starts.RECEIPT;
        return this;
    }

    ALimit owedByTheComplainant() {
        owedBy = TimeLimit.OwedBy.COMPLAINANT;
        return this;
    }

    ALimit in(String... names) {
        stages = List.of(names);
        return this;
    }

    ALimit metBy(String... actions) {
        metBy = List.of(actions);
        return this;
    }

    ALimit metByLetter(String letter) {
        metByLetter = letter;
        return this;
    }

    ALimit extendableBy(String... roles) {
        extendableBy = List.of(roles);
        return this;
    }

    ALimit owedToTheReachable() {
        owedTo = TimeLimit.OwedTo.REACHABLE;
        return this;
    }

    ALimit startedBy(String... actions) {
        starts = TimeLimit.Starts.ACTION;
        startedBy = List.of(actions);
        return this;
    }

    ALimit repeats() {
        repeats = true;
        return this;
    }

    ALimit pausable() {
        pausable = true;
        return this;
    }

    ALimit furthest(String words) {
        furthest = Span.parse(words);
        return this;
    }

    ALimit before(String words, Alert.To to) {
        return alert(new Alert(Span.parse(words), null, to));
    }

    ALimit after(String words, Alert.To to) {
        return alert(new Alert(null, Span.parse(words), to));
    }

    ALimit alert(Alert alert) {
        alerts.add(alert);
        return this;
    }

    ALimit then(String action) {
        then = action;
        return this;
    }

    TimeLimit build() {
        return new TimeLimit(
                id,
                "The " + id,
                owedBy,
                owedTo,
                span,
                starts,
                startedBy,
                stages,
                metBy,
                metByLetter,
                repeats,
                extendableBy,
                furthest,
                pausable,
                alerts,
                then);
    }
}
