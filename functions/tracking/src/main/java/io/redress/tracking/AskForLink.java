package io.redress.tracking;

import io.redress.domain.EmailAddress;
import io.redress.domain.FaultWords;
import io.redress.domain.Reference;
import io.redress.domain.Rejection;
import io.redress.domain.Rejection.Fault;
import io.redress.domain.Said;
import io.redress.domain.calendar.DaysOff;
import io.redress.domain.language.Language;
import io.redress.domain.procedure.Procedure;
import io.redress.messaging.LinkRequest;
import io.redress.messaging.Queue;
import io.redress.platform.Env;
import io.redress.procedures.Procedures;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Passes on that somebody asks for a new link. It reads no complaint, so neither its answer nor the time that it takes says whether there
 * is such a complaint, or whose it is.
 */
final class AskForLink {

    static final String REFERENCE = "reference";
    static final String EMAIL = "email";

    private final Env env;
    private final Procedures procedures;
    private final Queue queue;

    AskForLink(Env env) {
        this.env = env;
        this.procedures = Procedures.in(env, DaysOff.NONE);
        this.queue = Queue.in(env, "NOTIFICATION_QUEUE_URL");
    }

    /** The languages that an organisation offers; all if there is no such organisation. */
    List<Language> languages(String organisation) {
        return procedures.organisations().contains(organisation)
                ? organisation(organisation).languages()
                : List.of(Language.values());
    }

    Procedure organisation(String organisation) {
        return procedures.inForce(organisation).procedure();
    }

    /** The same with its texts in a language. */
    Procedure organisation(String organisation, Language language) {
        return procedures.in(language, procedures.inForce(organisation)).procedure();
    }

    /** The organisation to whose complaints a reference, or something that begins like one, belongs; empty if to none. */
    Optional<String> organisationOf(String token) {
        return procedures.organisations().stream()
                .filter(organisation ->
                        token.startsWith(organisation(organisation).prefix() + "-"))
                .findFirst();
    }

    /** Passes the request on; a rejection if the reference or the address cannot be one. */
    void run(String organisation, Map<String, String> values) {
        Procedure procedure = organisation(organisation);
        Optional<Reference> reference = Reference.parse(values.getOrDefault(REFERENCE, ""));
        String email = EmailAddress.cleaned(values.getOrDefault(EMAIL, ""));
        List<Fault> faults = new ArrayList<>();
        if (reference.isEmpty()) {
            faults.add(new Fault(
                    REFERENCE,
                    Said.of(TrackingWords.MESSAGES, "link.wrongReference", procedure.prefix() + "-7K3M-9QX1")));
        }
        EmailAddress.faultOf(email).ifPresent(fault -> faults.add(new Fault(EMAIL, fault)));
        for (String name : values.keySet()) {
            if (!name.equals(REFERENCE) && !name.equals(EMAIL)) {
                faults.add(new Fault(name, FaultWords.say("link.field")));
            }
        }
        Rejection.ifAny(faults);
        queue.send(LinkRequest.by(organisation, reference.orElseThrow().value(), email, env.random()));
    }

    /** What everybody is answered. */
    static String answer(Procedure procedure) {
        return TrackingWords.MESSAGES.in(procedure.language()).say("link.answer", String.valueOf(procedure.contact()));
    }
}
