package io.redress.store;

import io.redress.domain.FaultWords;
import io.redress.domain.Rejection;
import io.redress.domain.complaint.Complaint;
import io.redress.domain.complaint.LinkHolder;
import io.redress.domain.intake.Particulars;
import io.redress.domain.intake.Representative;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * A tracking link that somebody has used.
 *
 * @param stored whose link it is; absent for a link of an earlier version
 * @param issued when it was given out
 */
public record OpenedLink(Complaint complaint, @Nullable LinkHolder stored, Instant issued) {

    static final String HOLDER = "holder";
    static final String ISSUED = "issued";

    static OpenedLink of(Map<String, AttributeValue> item, Complaint complaint) {
        String holder = Item.textOrNull(item, HOLDER);
        return new OpenedLink(
                complaint, holder == null ? null : LinkHolder.of(holder), Instant.parse(Item.text(item, ISSUED)));
    }

    /** Whose link it is. A link of an earlier version belongs to the person to whom letters went on the day of its issue. */
    public LinkHolder holder(Particulars particulars, ZoneId zone) {
        return stored == null ? particulars.letterHolder(issued.atZone(zone).toLocalDate()) : stored;
    }

    /**
     * The holder of a link that opens the complaint now.
     *
     * @throws Rejection if it has been ended, or if it is the link of somebody who no longer represents the complainant
     */
    public LinkHolder check(Particulars particulars, ZoneId zone) {
        LinkHolder holder = holder(particulars, zone);
        boolean gone = holder == LinkHolder.REPRESENTATIVE && particulars.representative() == null;
        if (gone || holder.hasEnded(complaint.handling(), issued)) {
            throw notValid();
        }
        return holder;
    }

    /** The last day of the authority of its holder, if that has passed. */
    public static Optional<LocalDate> endedAuthority(LinkHolder holder, Particulars particulars, LocalDate today) {
        return holder == LinkHolder.REPRESENTATIVE
                ? Optional.ofNullable(particulars.representative())
                        .filter(representative -> representative.hasEnded(today))
                        .map(Representative::authorityUntil)
                : Optional.empty();
    }

    /** Why no invalid link opens anything. */
    public static Rejection notValid() {
        return Rejection.notFound(FaultWords.say("link.invalid"));
    }

    @Override
    public String toString() {
        return "OpenedLink[" + complaint.reference() + "]";
    }
}
