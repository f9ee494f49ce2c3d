package io.redress.notification;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.domain.Actor;
import io.redress.domain.Candidate;
import io.redress.domain.Command;
import io.redress.scene.Colleague;
import io.redress.scene.Entry;
import io.redress.scene.Scene;
import io.redress.testing.AcceptedMail;
import io.redress.testing.Invoked;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The Borough's staff, and the mails that the function sends them and the complainant. */
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

    final Scene scene = Scene.of(Scene.BOROUGH, Scene.FRIDAY);
    private final Invoked function = new Invoked("notification", new NotificationHandler(scene.env()));

    /** With everybody there. */
    Borough() {
        scene.staff(DORA, HUGO, HELEN, CARL, CLEO, PETRA, ADELE, ARNO);
    }

    /** A complaint that Carl has. */
    String carls() {
        return carls(Entry.usual());
    }

    String carls(Entry entry) {
        String reference = scene.submitted(entry);
        scene.assign(reference, CARL);
        return reference;
    }

    /** A complaint that Carl has, and that only he and the Director may see. */
    String restricted() {
        String reference = carls();
        act(DORA, reference, "restrict", Map.of("reason", "It is delicate."));
        return reference;
    }

    /** A complaint about Carl, whose line manager is Hugo; nobody has it yet. */
    String aboutCarl() {
        String reference = scene.submitted(Entry.usual().about("Carl " + Entry.MARK));
        scene.name(reference, CARL);
        return reference;
    }

    /** Gives a complaint to the line manager of whoever it is about, as assignment does. */
    int toLineManager(String reference) {
        return scene.decide(reference, new Actor.System("assignment"), new Command.Assign(candidates()));
    }

    int act(Colleague colleague, String reference, String action, Map<String, String> fields) {
        Actor actor = new Actor.Caseworker(
                colleague.id(), colleague.member().roles(), colleague.member().departments());
        return scene.decide(reference, actor, new Command.Act(action, fields, candidates()));
    }

    private List<Candidate> candidates() {
        return Stream.of(DORA, HUGO, HELEN, CARL, CLEO, PETRA, ADELE, ARNO)
                .map(each -> each.member().candidate(LocalDate.EPOCH, 0))
                .toList();
    }

    int wakeAt(String moment, String reference) {
        scene.clock.set(Instant.parse(moment));
        return scene.wake(reference);
    }

    void without(Colleague... colleagues) {
        Stream.of(colleagues)
                .forEach(colleague ->
                        scene.directory.remove(Scene.BOROUGH, scene.directory.roster(Scene.BOROUGH), colleague.id()));
    }

    boolean comesBack(String reference, int change) {
        return function.comesBack(scene.message(reference, change));
    }

    /** The mails about a change, which all go; the message again brings none. */
    List<AcceptedMail> mails(String reference, int change) {
        int before = scene.ses.mails().size();
        assertThat(comesBack(reference, change)).isFalse();
        List<AcceptedMail> mails =
                List.copyOf(scene.ses.mails().subList(before, scene.ses.mails().size()));
        assertThat(comesBack(reference, change)).isFalse();
        assertThat(scene.ses.mails()).hasSize(before + mails.size());
        assertThat(mails)
                .filteredOn(mail -> !mail.recipient().equals(Entry.ADDRESS))
                .allSatisfy(mail -> assertThat(mail.subject() + mail.text() + mail.html())
                        .doesNotContainIgnoringCase(Entry.MARK)
                        .doesNotContain("Amara"));
        return mails;
    }

    /** Whom a change is told to, with the subject. */
    List<String> told(String reference, int change) {
        return mails(reference, change).stream()
                .map(mail -> mail.recipient().replaceFirst("@.*", "") + ": "
                        + mail.subject().replace(reference, "it"))
                .toList();
    }

    @Override
    public void close() {
        scene.close();
    }
}
