package io.redress.domain.procedure;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A way in which a complaint can come in.
 *
 * @param open whether complaints that the public sends over HTTP come in by this channel; true for exactly one channel
 * @param stage the first stage of a complaint that comes in by this channel; absent for the stage of its kind
 * @param from the first day on which the channel is approved; absent for no beginning
 * @param until the last day on which the channel is approved; absent for no end
 * @param byHand the letters that staff tell by hand on this platform, because no machine can send them there; none for most channels. A
 *     complainant who wrote there can be reached there
 * @param fields the facts to record about how a complaint came in, such as the reference of an ombudsman
 * @param sender the body that sends on complaints by this channel; absent for none
 * @param location the field with the place where a complaint was received, by which reports count; absent for none
 * @param mail how mails that come in by this channel are taken; present for one channel at most
 */
public record Channel(
        String id,
        String title,
        boolean open,
        @Nullable String stage,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        List<String> byHand,
        List<Field> fields,
        @Nullable Sender sender,
        @Nullable String location,
        @Nullable MailDoor mail)
        implements Identified {

    public Channel {
        byHand = byHand == null ? List.of() : List.copyOf(byHand);
        fields = fields == null ? List.of() : List.copyOf(fields);
    }

    /** Whether staff reach the complainant on this platform. */
    public boolean isPlatform() {
        return !byHand.isEmpty();
    }

    /** Whether the channel is approved on that day, the first and the last day included. */
    public boolean approved(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (until == null || !day.isAfter(until));
    }
}
