package io.redress.adminapi;

import io.redress.domain.complaint.Complaint;
import io.redress.domain.complaint.LetterEvent;
import io.redress.domain.complaint.RecordedChange;
import io.redress.domain.procedure.Action;
import io.redress.domain.procedure.Choice;
import io.redress.domain.procedure.Effect;
import io.redress.domain.procedure.Field;
import io.redress.domain.rules.Rules;
import io.redress.domain.staff.StaffMember;
import io.redress.platform.AvailableActions;
import io.redress.platform.Dates;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What staff can choose on a form that is a matter of the directory or of the complaint's story: colleagues, promises, and
 * letters to be sent again.
 */
record StaffFieldChoices(Complaint complaint, Rules rules, List<StaffMember> staff, HistoryFacts facts, Instant now)
        implements AvailableActions.Known {

    StaffFieldChoices {
        staff = List.copyOf(staff);
    }

    @Override
    public List<Choice> of(Action action, Field field) {
        return switch (field.type()) {
            case CASEWORKER -> colleagues(action);
            case FOLLOW_ON_ACTION -> followOnActions();
            case NUMBER -> action.effect() == Effect.SEND_AGAIN ? letters() : null;
            case TEXT, CHOICE, DATE, YES_NO, TIME_LIMIT, DEPARTMENT, DETERMINATION, REFERENCE -> null;
        };
    }

    private List<Choice> colleagues(Action action) {
        return staff.stream()
                .filter(member -> rules.fieldOptions().names(complaint, action, member, now))
                .sorted(Comparator.comparing(StaffMember::name).thenComparing(StaffMember::id))
                .map(member -> new Choice(member.id(), member.name()))
                .toList();
    }

    private List<Choice> followOnActions() {
        return complaint
                .handling()
                .open()
                .map(followOnAction -> new Choice(followOnAction.id(), facts.title(followOnAction)))
                .toList();
    }

    /** The changes that ordered a letter, by their numbers. */
    private List<Choice> letters() {
        return facts.seen().stream().flatMap(this::ordered).toList();
    }

    private Stream<Choice> ordered(RecordedChange recorded) {
        String letters = recorded.change().events().stream()
                .filter(LetterEvent.LetterOrdered.class::isInstance)
                .map(event -> ((LetterEvent.LetterOrdered) event).letter())
                .collect(Collectors.joining(", "));
        String day = Dates.day(recorded.change().at(), rules.calendar().zone());
        return letters.isEmpty()
                ? Stream.empty()
                : Stream.of(new Choice(String.valueOf(recorded.change().number()), letters + ", " + day));
    }
}
