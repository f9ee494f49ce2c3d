package io.redress.domain.procedure;

import io.redress.domain.language.Language;
import io.redress.domain.procedure.Intake.Anonymous;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the faults in how complaints come in: kinds, channels, addressees and the questions at intake. */
final class EntryFaults {

    private static final Set<Field.Type> ASKED =
            Set.of(Field.Type.TEXT, Field.Type.CHOICE, Field.Type.DATE, Field.Type.YES_NO, Field.Type.NUMBER);

    private final Procedure procedure;
    private final FaultCollector findings;

    EntryFaults(Procedure procedure, FaultCollector findings) {
        this.procedure = procedure;
        this.findings = findings;
    }

    void find() {
        Set<Language> offered = new HashSet<>(procedure.languages());
        findings.check(offered.size() == procedure.languages().size(), "the languages name one twice");
        if (procedure.intake() != null) {
            intake(procedure.intake());
        }
        persons(procedure.aboutPersons());
        procedure.kinds().forEach(this::kind);
        procedure.channels().forEach(this::channel);
        for (Addressee addressee : procedure.addressees()) {
            begins("addressee " + addressee.id(), addressee.stage());
        }
        for (Determination determination : procedure.determinations()) {
            findings.check(
                    determination.counts() != null,
                    "determination " + determination.id() + " does not say what it counts as");
        }
        long open = procedure.channels().stream().filter(Channel::open).count();
        findings.check(open == 1, "exactly one channel must be open to the public endpoint");
        findings.check(
                procedure.channels().stream()
                                .filter(channel -> channel.mail() != null)
                                .count()
                        <= 1,
                "mails can come in by one channel only");
    }

    private void intake(Intake intake) {
        findings.ids("intake: field", intake.fields());
        intake.fields().forEach(this::question);
        findings.check(
                intake.anonymous() != Anonymous.REFUSE || !FaultCollector.blank(intake.why()),
                "intake refuses anonymous complaints without saying why");
        if (intake.anonymous() == Anonymous.RECORD) {
            findings.check(
                    procedure
                            .kind(FaultCollector.text(intake.recordedAs()))
                            .filter(kind -> kind.accepted() && !kind.startsLimits())
                            .isPresent(),
                    "intake records anonymous complaints as " + intake.recordedAs()
                            + ", which is not a kind without time limits");
        }
    }

    private void question(Field field) {
        String place = "intake: the field " + field.id();
        findings.check(ASKED.contains(field.type()), place + " must be of type text, choice, date, yes-no or number");
        findings.check(field.type() != Field.Type.CHOICE || !field.choices().isEmpty(), place + " has no choices");
        findings.check(
                !field.quoted() && field.seenBy().isEmpty() && field.days() == null,
                place + " can be no more than required, personal and searched");
        for (Choice choice : field.choices()) {
            String refused = choice.refused();
            findings.check(
                    refused == null || !refused.isBlank(),
                    place + " refuses " + choice.id() + " without a sentence on where it belongs");
        }
    }

    private void persons(@Nullable AboutPersons persons) {
        if (persons == null) {
            return;
        }
        String place = "complaints about persons";
        findings.check(
                persons.owner() != null && persons.foundBy() != null, place + ": owner and foundBy are both required");
        findings.knownRole(place, persons.owner());
        findings.knownRole(place, persons.foundBy());
    }

    private void kind(Kind kind) {
        String place = "kind " + kind.id();
        String refused = kind.refused();
        if (refused != null) {
            findings.check(!refused.isBlank(), place + " is refused without a sentence on where it belongs");
            return;
        }
        begins(place, kind.stage());
        findings.check(!FaultCollector.blank(kind.letter()), place + " has no letter that acknowledges the receipt");
    }

    private void channel(Channel channel) {
        String place = "channel " + channel.id();
        if (channel.stage() != null) {
            begins(place, channel.stage());
        }
        findings.check(
                channel.from() == null
                        || channel.until() == null
                        || !channel.until().isBefore(channel.from()),
                place + " ends before it begins");
        findings.check(
                !channel.open() || channel.fields().stream().noneMatch(Field::required),
                place + " is open to the public but has required fields, which only staff can fill in");
        findings.check(
                !channel.open() || channel.byHand().isEmpty(),
                place + " is open to the public, so the system can send its letters");
        for (String letter : channel.byHand()) {
            findings.check(
                    procedure.letter(letter).isPresent()
                            || BuiltInLetter.of(letter).isPresent(),
                    place + " tells the unknown letter " + letter + " by hand");
        }
        if (channel.sender() != null) {
            asked(channel, "sender.document", channel.sender().document());
            asked(channel, "sender.branch", channel.sender().branch());
        }
        if (channel.location() != null) {
            asked(channel, "location", channel.location());
        }
        if (channel.mail() != null) {
            mail(channel, channel.mail());
        }
        for (Field field : channel.fields()) {
            findings.check(
                    field.type() == Field.Type.TEXT, place + ": the field " + field.id() + " must be of type text");
            findings.check(
                    !field.quoted(),
                    place + ": the field " + field.id() + " is not used by any letter that could quote it");
        }
    }

    private void mail(Channel channel, MailDoor door) {
        String place = "channel " + channel.id() + ": mail";
        findings.check(
                procedure
                        .kind(FaultCollector.text(door.kind()))
                        .filter(kind -> kind.accepted() && !kind.staffOnly())
                        .isPresent(),
                place + " becomes the kind " + door.kind() + ", which the public cannot send");
        findings.check(!door.readBy().isEmpty(), place + " must be read by at least one role");
        door.readBy().forEach(role -> findings.knownRole(place, role));
        findings.check(
                channel.fields().stream().noneMatch(Field::required),
                place + " comes from the public, but the channel has required fields, which only staff can fill in");
        findings.check(channel.byHand().isEmpty(), place + " is answered by mail, so no letter of it is told by hand");
    }

    private void asked(Channel channel, String what, @Nullable String field) {
        findings.check(
                channel.fields().stream().anyMatch(known -> known.id().equals(field)),
                "channel " + channel.id() + ": " + what + " must be one of its fields, and " + field + " is none");
    }

    private void begins(String place, @Nullable String stage) {
        findings.knownStage(place, stage);
        findings.check(!findings.closed(stage), place + " begins in the closed stage " + stage);
    }
}
