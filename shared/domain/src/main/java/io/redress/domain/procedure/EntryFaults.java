package io.redress.domain.procedure;

import io.redress.domain.procedure.Intake.Anonymous;

/** What is wrong with the ways in: kinds, channels, addressees, and what is asked at intake. */
final class EntryFaults {

    private final Procedure procedure;
    private final FaultCollector findings;

    EntryFaults(Procedure procedure, FaultCollector findings) {
        this.procedure = procedure;
        this.findings = findings;
    }

    void find() {
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
    }

    private void intake(Intake intake) {
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
                            + ", which is no kind that is only recorded");
        }
    }

    private void persons(AboutPersons persons) {
        if (persons == null) {
            return;
        }
        String place = "complaints about persons";
        findings.check(
                persons.owner() != null && persons.foundBy() != null,
                place + ": it must be said who has them, and who finds that person's manager");
        findings.knownRole(place, persons.owner());
        findings.knownRole(place, persons.foundBy());
    }

    private void kind(Kind kind) {
        String place = "kind " + kind.id();
        if (!kind.accepted()) {
            findings.check(!kind.refused().isBlank(), place + " is refused without a word on where it belongs");
            return;
        }
        begins(place, kind.stage());
        findings.check(!FaultCollector.blank(kind.letter()), place + " names no letter that says it was received");
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
                place + " is open to the public, who cannot fill in what only staff know");
        for (Field field : channel.fields()) {
            findings.check(
                    field.type() == Field.Type.TEXT, place + ": the field " + field.id() + " must be of type text");
            findings.check(
                    !field.quoted(), place + ": the field " + field.id() + " is in no letter, so none can quote it");
        }
    }

    private void begins(String place, String stage) {
        findings.knownStage(place, stage);
        findings.check(!findings.closed(stage), place + " begins in the closed stage " + stage);
    }
}
