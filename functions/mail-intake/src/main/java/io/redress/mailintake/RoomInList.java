package io.redress.mailintake;

import io.redress.domain.EmailAddress;
import io.redress.lambda.Telemetry;
import io.redress.mime.Sender;
import io.redress.platform.Env;
import io.redress.platform.Log;
import io.redress.procedures.Procedures;
import io.redress.store.FloodCounts;
import io.redress.store.Table;
import io.redress.store.UnlistedMails;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the list of mails that were set aside readable: a sender who floods it has a place for a number of mails a day. Further ones stay in
 * the bucket, where each mail is kept as it came, and those who decide are told how many there were.
 */
final class RoomInList {

    /** How many mails of one sender, or in reply to the letters of one complaint, are set aside in a day. */
    private static final int MOST = 50;

    private final Env env;
    private final Procedures procedures;
    private final FloodCounts counts;
    private final UnlistedMails unlisted;

    RoomInList(Env env, Table table, Procedures procedures) {
        this.env = env;
        this.procedures = procedures;
        this.counts = new FloodCounts(table);
        this.unlisted = new UnlistedMails(table);
    }

    /**
     * Whether there is a place for a mail. The same mail has its place however often it comes.
     *
     * @param complaint the complaint to whose letter it replies; absent for none. All replies to its letters are counted together,
     *     whatever sender they name: nobody can use up the places of a complainant by a forged name.
     */
    boolean isFor(Incoming incoming, String organisation, @Nullable String complaint) {
        LocalDate day = env.now()
                .atZone(procedures.inForce(organisation).calendar().zone())
                .toLocalDate();
        String source = complaint == null ? sender(incoming) : complaint;
        if (counts.maySetAside(organisation, day, source, incoming.id(), MOST)) {
            return true;
        }
        unlisted.count(organisation, day);
        Telemetry.count("MailNotListed");
        Log.said("a mail is not on the list, because its sender has sent too many: "
                + incoming.received().file());
        return false;
    }

    /** Who sent it, as the mail says, or else its envelope. Mails that name nobody are counted together. */
    private static String sender(Incoming incoming) {
        return incoming.sender()
                .map(Sender::address)
                .or(() -> Optional.of(incoming.received().sender()).filter(address -> !address.isBlank()))
                .map(EmailAddress::mailbox)
                .orElse("");
    }
}
