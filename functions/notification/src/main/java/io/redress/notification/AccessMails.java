package io.redress.notification;

import io.redress.domain.complaint.AccessEvent;
import io.redress.domain.complaint.ChangeContext;
import io.redress.domain.rules.Rules;
import io.redress.domain.rules.recipients.Recipients;
import io.redress.platform.Dates;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/** The mails about who may see a restricted complaint. They give its reference, what was done and by whom, and the reason. */
final class AccessMails {

    private final Rules rules;
    private final ChangeContext context;
    private final Recipients recipients;
    private final StaffMails toStaff;

    AccessMails(Rules rules, ChangeContext context, Recipients recipients, StaffMails toStaff) {
        this.rules = rules;
        this.context = context;
        this.recipients = recipients;
        this.toStaff = toStaff;
    }

    Stream<Runnable> of(AccessEvent event) {
        return switch (event) {
            case AccessEvent.GlassBroken broken ->
                told(
                        "glass-broken",
                        broken.caseworker(),
                        Map.of(
                                "seesUntil",
                                Dates.minute(broken.until(), rules.calendar().zone())));
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
        facts.put("givenReason", context.recorded().texts().getOrDefault("reason", "not given"));
        return toStaff.byReference(letter, "", recipients.watchers(doer), doer, facts);
    }
}
