package io.redress.notification;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.domain.rules.Command;
import io.redress.domain.staff.Actor;
import io.redress.domain.staff.Candidate;
import io.redress.fixtures.Colleague;
import io.redress.fixtures.Fixture;
import io.redress.fixtures.TestSubmission;
import io.redress.testing.AcceptedMail;
import io.redress.testing.Invoked;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The Borough's staff, and the mails that the function sends to them and to the complainant. */
final class Borough implements AutoCloseable {

    static final Colleague DORA = Colleague.of("Dora Lim", "director");
    static final Colleague HUGO = Colleague.of("Hugo Stein", "head").below(DORA).in("north");
    static final Colleague HELEN =
            Colleague.of("Helen Park", "head").below(DORA).in("south");
    static final Colleague CARL = Colleague.of("Carl Ohene", "clerk").below(HUGO);
    static final Colleague CLEO = Colleague.of("Cleo Brandt", "clerk").below(HUGO);
    static final Colleague PETRA = Colleague.of("Petra Nagy", "privacy-officer");
    static final Colleague ADELE = Colleague.of("Adele Novak", "administrator");
    static final Colleague ARNO = Colleague.of("Arno Weiss", "administrator");

    static final Map<String, String> DRAFT = Map.of("finding", "valid", "reasons", "The hall was locked.");

    final Fixture fixture = Fixture.of(Fixture.BOROUGH, Fixture.FRIDAY);
    private final Invoked function = new Invoked("notification", new NotificationHandler(fixture.env()));

    /** With all members present. */
    Borough() {
        fixture.staff(DORA, HUGO, HELEN, CARL, CLEO, PETRA, ADELE, ARNO);
    }

    /** A complaint that is assigned to Carl. */
    String carls() {
        return carls(TestSubmission.usual());
    }

    String carls(TestSubmission entry) {
        String reference = fixture.submitted(entry);
        fixture.assign(reference, CARL);
        return reference;
    }

    /** A complaint that is assigned to Carl, and that only he and the Director may see. */
    String restricted() {
        String reference = carls();
        act(DORA, reference, "restrict", Map.of("reason", "It is delicate."));
        return reference;
    }

    /** A complaint about Carl, whose line manager is Hugo. It has no caseworker yet. */
    String aboutCarl() {
        String reference = fixture.submitted(TestSubmission.usual().about("Carl " + TestSubmission.MARK));
        fixture.name(reference, CARL);
        return reference;
    }

    /** Assigns a complaint to the line manager of the person whom it is about, as the function assignment does. */
    int toLineManager(String reference) {
        return fixture.decide(reference, new Actor.System("assignment"), new Command.Assign(candidates()));
    }

    int act(Colleague colleague, String reference, String action, Map<String, String> fields) {
        Actor actor = new Actor.Caseworker(
                colleague.id(), colleague.member().roles(), colleague.member().departments());
        return fixture.decide(reference, actor, new Command.Act(action, fields, candidates()));
    }

    private List<Candidate> candidates() {
        return Stream.of(DORA, HUGO, HELEN, CARL, CLEO, PETRA, ADELE, ARNO)
                .map(each -> each.member().candidate(LocalDate.EPOCH, 0))
                .toList();
    }

    int nextCheckAt(String moment, String reference) {
        fixture.clock.set(Instant.parse(moment));
        return fixture.wake(reference);
    }

    void without(Colleague... colleagues) {
        Stream.of(colleagues)
                .forEach(colleague -> fixture.directory.remove(
                        Fixture.BOROUGH,
                        fixture.directory.roster(Fixture.BOROUGH),
                        colleague.id(),
                        fixture.administrator()));
    }

    boolean comesBack(String reference, int change) {
        return function.comesBack(fixture.message(reference, change));
    }

    /** The mails about a change, all of which must be sent; the message again sends none. */
    List<AcceptedMail> mails(String reference, int change) {
        int before = fixture.ses.mails().size();
        assertThat(comesBack(reference, change)).isFalse();
        List<AcceptedMail> mails = List.copyOf(
                fixture.ses.mails().subList(before, fixture.ses.mails().size()));
        assertThat(comesBack(reference, change)).isFalse();
        assertThat(fixture.ses.mails()).hasSize(before + mails.size());
        assertThat(mails)
                .filteredOn(mail -> !mail.recipient().equals(TestSubmission.ADDRESS))
                .allSatisfy(mail -> assertThat(mail.subject() + mail.text() + mail.html())
                        .doesNotContainIgnoringCase(TestSubmission.MARK)
                        .doesNotContain("Amara"));
        return mails;
    }

    /** The recipients of the mails about a change, with the subjects. */
    List<String> told(String reference, int change) {
        return mails(reference, change).stream()
                .map(mail -> mail.recipient().replaceFirst("@.*", "") + ": "
                        + mail.subject().replace(reference, "it"))
                .toList();
    }

    @Override
    public void close() {
        fixture.close();
    }
}
