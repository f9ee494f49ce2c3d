package io.redress.notification;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.fixtures.Colleague;
import io.redress.fixtures.Fixture;
import io.redress.fixtures.TestSubmission;
import io.redress.testing.AcceptedMail;
import io.redress.testing.Invoked;
import java.util.List;

/** Kiwi's staff, and the mails that the function sends to them and to the complainant. */
final class Kiwi implements AutoCloseable {

    static final Colleague MARGARET = Colleague.of("Margaret Lindqvist", "managing-director");
    static final Colleague DANIEL =
            Colleague.of("Daniel Okafor", "director-of-quality").below(MARGARET);
    static final Colleague MARY =
            Colleague.of("Mary Whitfield", "quality-manager").below(DANIEL);
    static final Colleague QUENTIN =
            Colleague.of("Quentin Archer", "quality-manager").below(DANIEL);
    static final Colleague ADELE = Colleague.of("Adele Novak", "administrator");

    final Fixture fixture = Fixture.onFriday();
    private final Invoked function = function();

    /** With all members present. */
    Kiwi() {
        fixture.staff(MARGARET, DANIEL, MARY, QUENTIN, ADELE);
    }

    Invoked function() {
        return new Invoked("notification", new NotificationHandler(fixture.env()));
    }

    /** Removes members, without checking removal constraints. */
    void without(Colleague... colleagues) {
        for (Colleague colleague : colleagues) {
            fixture.directory.remove(
                    Fixture.KIWI, fixture.directory.roster(Fixture.KIWI), colleague.id(), fixture.administrator());
        }
    }

    /** A complaint that is assigned to Mary. */
    String marys() {
        return marys(TestSubmission.usual());
    }

    String marys(TestSubmission entry) {
        String reference = fixture.submitted(entry);
        fixture.assign(reference, MARY);
        return reference;
    }

    boolean comesBack(String reference, int change) {
        return function.comesBack(reference, change);
    }

    /** The mails about a change, all of which must be sent; the message again sends none. */
    List<AcceptedMail> mails(String reference, int change) {
        int before = fixture.ses.mails().size();
        assertThat(comesBack(reference, change)).isFalse();
        List<AcceptedMail> mails = List.copyOf(
                fixture.ses.mails().subList(before, fixture.ses.mails().size()));
        assertThat(comesBack(reference, change)).isFalse();
        assertThat(fixture.ses.mails()).hasSize(before + mails.size());
        return mails;
    }

    /** The recipients of the mails about a change, with the beginning of each subject. */
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
