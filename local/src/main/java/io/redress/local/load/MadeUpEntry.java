package io.redress.local.load;

import io.redress.domain.intake.Particulars;
import io.redress.domain.intake.Particulars.Frontline;
import io.redress.domain.intake.Person;
import io.redress.domain.intake.Representative;
import io.redress.domain.intake.Submission;
import io.redress.domain.procedure.Addressee;
import io.redress.domain.procedure.Channel;
import io.redress.domain.procedure.Choice;
import io.redress.domain.procedure.Field;
import io.redress.domain.procedure.Intake.Anonymous;
import io.redress.domain.procedure.Intake.Representatives;
import io.redress.domain.procedure.Kind;
import io.redress.domain.procedure.Procedure;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** Makes up submissions to an organisation; all kinds, channels, categories and departments occur. */
final class MadeUpEntry {

    private final Procedure procedure;
    private final RandomGenerator random;
    private final Words words;

    MadeUpEntry(Procedure procedure, RandomGenerator random, Words words) {
        this.procedure = procedure;
        this.random = random;
        this.words = words;
    }

    Submission on(LocalDate day) {
        Kind kind = kind();
        Channel channel = channel(kind, day);
        Map<String, String> origin = new HashMap<>();
        for (Field field : channel.fields()) {
            if (field.required() || random.nextBoolean()) {
                origin.put(field.id(), words.one("places") + " " + random.nextInt(1, 10_000));
            }
        }
        return new Submission(
                kind.id(),
                channel.open() ? null : channel.id(),
                !channel.open() && chance(5) ? addressee() : null,
                id(procedure.categories()),
                id(procedure.departments()),
                null,
                origin,
                particulars(kind, day));
    }

    /** Seven in ten submissions are of a kind that has time limits. */
    private Kind kind() {
        boolean withLimits = chance(70);
        List<Kind> some = procedure.kinds().stream()
                .filter(Kind::accepted)
                .filter(kind -> kind.startsLimits() == withLimits)
                .toList();
        return some.isEmpty()
                ? words.one(procedure.kinds().stream().filter(Kind::accepted).toList())
                : words.one(some);
    }

    private Channel channel(Kind kind, LocalDate day) {
        Channel open = procedure.openChannel();
        List<Channel> others = procedure.channels().stream()
                .filter(channel -> !channel.open() && channel.approved(day))
                .toList();
        boolean publicly = !kind.staffOnly() && open.approved(day) && chance(60);
        return publicly || others.isEmpty() ? open : words.one(others);
    }

    private @Nullable String addressee() {
        List<Addressee> addressees = procedure.addressees();
        return addressees.isEmpty() ? null : words.one(addressees).id();
    }

    private @Nullable String id(List<Choice> choices) {
        return choices.isEmpty() ? null : words.one(choices).id();
    }

    private Particulars particulars(Kind kind, LocalDate day) {
        boolean anonymous = procedure.intake().anonymous() != Anonymous.REFUSE && chance(8);
        Person person = anonymous ? Person.NOBODY : words.person(words.name());
        String subject = kind.startsLimits() ? words.subject() : words.one("thanks");
        boolean represented = !anonymous && procedure.intake().representatives() != Representatives.NOBODY && chance(4);
        boolean tried = random.nextBoolean();
        return Particulars.of(
                person,
                represented ? representative(day) : null,
                subject,
                kind.startsLimits() ? words.details(subject) : words.one("thanks"),
                words.one("wishes"),
                null,
                new Frontline(tried, tried ? words.one("given") : null, words.one("complainant")),
                null,
                procedure.intake().protectsNames() ? random.nextBoolean() : null);
    }

    private Representative representative(LocalDate day) {
        String name = words.name();
        Person person = words.person(name);
        return new Representative(
                name, person.email(), "0113 496 0999", "friend", day.minusDays(random.nextInt(1, 30)), null);
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }
}
