package io.redress.tracking;

import io.redress.domain.Rejection;
import io.redress.domain.Said;
import io.redress.domain.complaint.Complaint;
import io.redress.domain.complaint.LinkHolder;
import io.redress.domain.complaint.StageEvent;
import io.redress.domain.intake.Particulars;
import io.redress.domain.language.Language;
import io.redress.domain.procedure.Procedure;
import io.redress.domain.rules.Command;
import io.redress.domain.rules.Decision;
import io.redress.domain.rules.Rules;
import io.redress.domain.rules.ValidLinks;
import io.redress.domain.rules.form.LookedUp;
import io.redress.domain.staff.Actor;
import io.redress.intake.Additions;
import io.redress.platform.Dates;
import io.redress.platform.Env;
import io.redress.procedures.Procedures;
import io.redress.store.Changed;
import io.redress.store.Complaints;
import io.redress.store.DeclaredDays;
import io.redress.store.MarkedRequest;
import io.redress.store.OpenedLink;
import io.redress.store.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Shows a complaint to a complainant with a tracking link, and takes the complainant's actions. */
final class TrackComplaint {

    /** The name of the confirmation field in the form. No field of an action can have this name. */
    static final String SURE = "sure_";

    /** The name of the hidden field by which a form that is sent twice is known. No field of an action can have this name. */
    static final String ONCE = "once_";

    private static final int MARK_BYTES = 16;

    private final Env env;
    private final Procedures procedures;
    private final Complaints complaints;

    TrackComplaint(Env env) {
        this.env = env;
        Table table = Table.in(env);
        this.procedures = Procedures.in(env, new DeclaredDays(env, table));
        this.complaints = Complaints.in(env, table, procedures);
    }

    /** A new mark for the forms of one page. */
    String newMark() {
        byte[] mark = new byte[MARK_BYTES];
        env.random().nextBytes(mark);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(mark);
    }

    /** The stage of the complaint, its time limits, its letters, and the available actions. */
    TrackedComplaint status(String token) {
        return status(token, Optional.empty());
    }

    /** The same in a language that the reader has chosen; in the complainant's language if none is chosen that the organisation offers. */
    TrackedComplaint status(String token, Optional<Language> chosen) {
        Opened opened = opened(token, chosen);
        Complaint complaint = opened.complaint();
        return new TrackedComplaint(
                complaint,
                opened.inReadersWords(),
                opened.particulars(),
                opened.by(),
                complaints.history(complaint.reference()),
                env.now());
    }

    private Rules inLanguage(Rules rules, Particulars particulars, Optional<Language> chosen) {
        Procedure procedure = rules.procedure();
        Language language = chosen.filter(procedure.languages()::contains)
                .orElseGet(() -> procedure.languageFor(particulars.language()));
        return procedures.in(language, rules);
    }

    /**
     * The language in which the holder of a link reads: the chosen one, or the complainant's. Empty if the link opens nothing now; the
     * link of a representative whose authority has ended still says which complaint it belonged to.
     */
    Optional<Language> language(String token, Optional<Language> chosen) {
        try {
            return Optional.of(found(token, chosen).inReadersWords().procedure().language());
        } catch (Rejection _) {
            return Optional.empty();
        }
    }

    /**
     * What a link belongs to, and whose it is.
     *
     * @param inReadersWords the rules with their texts in the language of the reader
     */
    private record Found(Complaint complaint, Particulars particulars, LinkHolder holder, Rules inReadersWords) {}

    /** What a link has opened, and for whom. */
    private record Opened(Complaint complaint, Particulars particulars, Actor.Public by, Rules inReadersWords) {}

    /**
     * The complaint of a link. Some time after its end, no link opens it any more: old letters with links may come into the hands of
     * others.
     */
    private Found found(String token, Optional<Language> chosen) {
        OpenedLink link = complaints.open(token);
        Complaint complaint = link.complaint();
        Rules rules = procedures.of(complaint);
        if (ValidLinks.areOver(complaint, rules, env.now())) {
            throw OpenedLink.notValid();
        }
        Particulars particulars = complaints.particulars(complaint.reference());
        LinkHolder holder = link.check(particulars, rules.calendar().zone());
        return new Found(complaint, particulars, holder, inLanguage(rules, particulars, chosen));
    }

    /**
     * The complaint of a link, for its holder. A complaint that is open again is opened by its links again. The link of a representative
     * opens it until their authority ends.
     */
    private Opened opened(String token, Optional<Language> chosen) {
        Found found = found(token, chosen);
        ZoneId zone = found.inReadersWords().calendar().zone();
        OpenedLink.endedAuthority(
                        found.holder(),
                        found.particulars(),
                        env.now().atZone(zone).toLocalDate())
                .ifPresent(until -> {
                    throw Rejection.ended(
                            overSince(until, found.inReadersWords().procedure()));
                });
        return new Opened(
                found.complaint(), found.particulars(), Actor.Public.of(found.holder()), found.inReadersWords());
    }

    /** What a former representative of the complainant reads. It says nothing about the complaint. */
    private static Said overSince(LocalDate until, Procedure procedure) {
        Said.Part inWords = language -> Dates.day(until, language);
        return Said.of(TrackingWords.MESSAGES, "ended", inWords, String.valueOf(procedure.contact()));
    }

    /**
     * Takes one of the actions that the procedure gives the complainant now.
     *
     * @param chosen the language that the reader has chosen, in which a rejection names the parts of the procedure; empty if none
     * @param sure whether the complainant has confirmed that the action may close the complaint, which a complainant cannot
     * undo
     * @param mark what is the same if the same request is sent again, and then it is not carried out again; empty if the sender
     * gives no mark
     * @param body the request's body, which must be the same if the mark is the same
     */
    Changed act(
            String token,
            Optional<Language> chosen,
            String action,
            Map<String, String> fields,
            boolean sure,
            Optional<String> mark,
            byte[] body) {
        Opened opened = opened(token, chosen);
        Actor.Public by = opened.by();
        Complaint complaint = opened.complaint();
        Rules rules = procedures.of(complaint);
        Instant now = env.now();
        return complaints.change(
                complaint.organisation(),
                complaint.reference(),
                OptionalInt.empty(),
                mark.map(known -> MarkedRequest.of(
                        complaint.organisation(), complaint.reference(), by.name(), action, known, body)),
                by,
                now,
                current -> {
                    Command.Act act = act(action, fields, rules, current);
                    Decision decision = decided(rules, opened.inReadersWords(), current, act, by, now);
                    if (!sure && decision.events().stream().anyMatch(StageEvent.Closed.class::isInstance)) {
                        throw Rejection.invalid(SURE, Said.of(TrackingWords.MESSAGES, "unsure"));
                    }
                    if (!decision.texts().isEmpty()) {
                        Additions.of(complaints.history(current.reference()), rules, now)
                                .check(decision);
                    }
                    return decision;
                });
    }

    /** The decision. A rejection is made again by the rules with the reader's texts, because it names fields by their titles. */
    private static Decision decided(
            Rules rules, Rules inReadersWords, Complaint current, Command.Act act, Actor.Public by, Instant now) {
        try {
            return rules.decide(current, act, by, now);
        } catch (Rejection rejection) {
            if (inReadersWords == rules) {
                throw rejection;
            }
            return inReadersWords.decide(current, act, by, now);
        }
    }

    /** The command, with what the action has to know: read for this decision, so that a decision after a failed write reads it again. */
    private Command.Act act(String action, Map<String, String> fields, Rules rules, Complaint current) {
        boolean reads = rules.actions()
                .in(current.stage(), action)
                .filter(rules::readsParticulars)
                .isPresent();
        LookedUp lookedUp =
                reads ? LookedUp.NOTHING.with(complaints.particulars(current.reference())) : LookedUp.NOTHING;
        return new Command.Act(action, fields, lookedUp);
    }
}
