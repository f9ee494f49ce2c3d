package io.redress.notification;

import io.redress.domain.complaint.AccessEvent;
import io.redress.domain.complaint.ChangeContext;
import io.redress.domain.rules.recipients.Recipients;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/** The mails about who may see a restricted complaint. They give its reference, what was done and by whom, and the reason. */
final class AccessMails {

    private final ChangeContext context;
    private final Recipients recipients;
    private final StaffMails toStaff;

    AccessMails(ChangeContext context, Recipients recipients, StaffMails toStaff) {
        this.context = context;
        this.recipients = recipients;
        this.toStaff = toStaff;
    }

    Stream<Runnable> of(AccessEvent event) {
        return switch (event) {
            case AccessEvent.GlassBroken broken ->
                told("glass-broken", broken.caseworker(), Map.of("seesUntil", StaffWords.minute(broken.until())));
            case AccessEvent.RestrictionLifted _ -> told("restriction-lifted");
            case AccessEvent.Restricted _, AccessEvent.AccessGiven _, AccessEvent.LinksEnded _, AccessEvent.Seen _ ->
                Stream.empty();
        };
    }

    /** The mails about what the person who made the change did. */
    Stream<Runnable> told(String letter) {
        return told(letter, context.recorded().change().by(), Map.of());
    }

    private Stream<Runnable> told(String letter, String doer, Map<String, Object> more) {
        Map<String, Object> facts = new HashMap<>(more);
        facts.put("who", recipients.nameOf(doer).orElse(doer));
        String reason = context.recorded().texts().get("reason");
        facts.put("givenReason", reason == null ? StaffWords.say("notGiven") : reason);
        return toStaff.byReference(letter, "", recipients.watchers(doer), doer, facts);
    }
}
