package io.redress.adminapi;

import io.redress.domain.Complaint;
import io.redress.domain.Event;
import io.redress.domain.Rules;
import io.redress.domain.StaffMember;
import io.redress.domain.procedure.Action;
import io.redress.domain.procedure.Choice;
import io.redress.domain.procedure.Effect;
import io.redress.domain.procedure.Field;
import io.redress.domain.procedure.Kind;
import io.redress.runtime.Dates;
import io.redress.runtime.Offer;
import io.redress.store.Recorded;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What staff can choose on a form that is a matter of the directory or of the complaint's story: colleagues, promises, and
 * letters to be sent again.
 */
record Choices(Complaint complaint, Rules rules, List<StaffMember> staff, Chronicle chronicle, Instant now)
        implements Offer.Known {

    Choices {
        staff = List.copyOf(staff);
    }

    @Override
    public List<Choice> of(Action action, Field field) {
        return switch (field.type()) {
            case CASEWORKER -> colleagues(action);
            case PROMISE -> promises();
            case NUMBER -> action.effect() == Effect.SEND_AGAIN ? letters() : null;
            case TEXT, CHOICE, DATE, YES_NO, TIME_LIMIT, DEPARTMENT, DETERMINATION, REFERENCE -> null;
        };
    }

    private List<Choice> colleagues(Action action) {
        return staff.stream()
                .filter(member -> rules.choosable().names(complaint, action, member, now))
                .sorted(Comparator.comparing(StaffMember::name).thenComparing(StaffMember::id))
                .map(member -> new Choice(member.id(), member.name()))
                .toList();
    }

    private List<Choice> promises() {
        return complaint
                .handling()
                .open()
                .map(promise -> new Choice(promise.id(), chronicle.title(promise)))
                .toList();
    }

    /** The changes that ordered a letter, by their numbers. */
    private List<Choice> letters() {
        return chronicle.seen().stream().flatMap(this::ordered).toList();
    }

    private Stream<Choice> ordered(Recorded recorded) {
        String letters =
                recorded.change().events().stream().flatMap(this::letter).collect(Collectors.joining(", "));
        String day = Dates.day(recorded.change().at(), rules.calendar().zone());
        return letters.isEmpty()
                ? Stream.empty()
                : Stream.of(new Choice(String.valueOf(recorded.change().number()), letters + ", " + day));
    }

    private Stream<String> letter(Event event) {
        return switch (event) {
            case Event.LetterOrdered ordered -> Stream.of(ordered.letter());
            case Event.Submitted entry
            when entry.reachable() -> rules.procedure().kind(entry.kind()).map(Kind::letter).stream();
            default -> Stream.empty();
        };
    }
}
