package io.redress.mailintake;

import io.redress.domain.EmailAddress;
import io.redress.domain.Rejection;
import io.redress.domain.complaint.Complaint;
import io.redress.domain.complaint.LinkHolder;
import io.redress.domain.intake.Particulars;
import io.redress.domain.intake.Representative;
import io.redress.domain.intake.SetAsideMail.Cause;
import io.redress.domain.language.Language;
import io.redress.domain.procedure.Letter;
import io.redress.domain.rules.AddedByMail;
import io.redress.domain.rules.Decision;
import io.redress.domain.rules.Rules;
import io.redress.domain.rules.ValidLinks;
import io.redress.domain.staff.Actor;
import io.redress.intake.Additions;
import io.redress.mime.Sender;
import io.redress.platform.Env;
import io.redress.procedures.Procedures;
import io.redress.store.Complaints;
import io.redress.store.MarkedRequest;
import io.redress.store.OpenedLink;
import io.redress.store.ReplyToken;
import io.redress.store.Table;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Adds what somebody replies to a letter to the complaint of the letter, as they could have done by the link in it. */
final class Addition {

    /** By this, an addition by mail that comes twice is known, whatever the action is called in the stage of the complaint. */
    private static final String BY_MAIL = "mail";

    private static final String OTHER = "The address on record is another one.";
    private static final String UNPROVEN =
            "The address is the one on record, but nothing proves that the e-mail comes from there.";

    private final Env env;
    private final Table table;
    private final Procedures procedures;
    private final Complaints complaints;
    private final MailFiles files;

    Addition(Env env, Table table, Procedures procedures, MailFiles files) {
        this.env = env;
        this.table = table;
        this.procedures = procedures;
        this.complaints = Complaints.in(env, table, procedures);
        this.files = files;
    }

    /** The token in an address; empty if it is wrong. */
    Optional<ReplyToken> token(Address.ForReply address) {
        return ReplyToken.read(address.token(), table.personKey());
    }

    /** The complaint of a token, whether or not anything can be added to it; empty if the token is wrong. */
    Optional<Complaint> complaint(Address.ForReply address) {
        return token(address)
                .flatMap(token -> complaints.find(
                        address.organisation(), token.reference().value()));
    }

    /** Whether a complaint is open and a letter of it can still be answered. */
    boolean canBeAnswered(Address.ForReply address, Complaint complaint) {
        return complaint.open()
                && token(address)
                        .filter(token -> !hasEnded(
                                token,
                                complaint,
                                complaints.particulars(complaint.reference()),
                                procedures.of(complaint),
                                env.now()))
                        .isPresent();
    }

    /**
     * Adds a reply.
     *
     * @param found the complaint of the address; empty if the token in it is wrong
     * @return why it was not added; empty if it was
     */
    Optional<Outcome> run(Address.ForReply address, Optional<Complaint> found, Incoming incoming, Sender sender) {
        if (found.isEmpty()) {
            return Optional.of(new Outcome(Cause.WRONG_TOKEN, null));
        }
        Complaint complaint = found.get();
        ReplyToken token = token(address).orElseThrow();
        Rules rules = procedures.of(complaint);
        Particulars particulars = complaints.particulars(complaint.reference());
        Instant now = env.now();
        if (hasEnded(token, complaint, particulars, rules, now)) {
            return Optional.of(new Outcome(Cause.EXPIRED_TOKEN, null));
        }
        // What another person writes must not count as said by the complainant, so staff decide what becomes of it.
        if (!isOf(token.holder(), particulars, sender)) {
            return Optional.of(new Outcome(Cause.OTHER_ADDRESS, OTHER));
        }
        if (!ProvenSender.is(incoming, sender)) {
            return Optional.of(new Outcome(Cause.OTHER_ADDRESS, UNPROVEN));
        }
        return add(complaint, particulars, token.holder(), rules, incoming, now);
    }

    private boolean hasEnded(ReplyToken token, Complaint complaint, Particulars particulars, Rules rules, Instant now) {
        return ValidLinks.areOver(complaint, rules, now)
                || particulars.isErased()
                || token.holder().hasEnded(complaint.handling(), token.issued())
                || token.holder() == LinkHolder.REPRESENTATIVE && particulars.representative() == null
                || OpenedLink.endedAuthority(
                                token.holder(),
                                particulars,
                                now.atZone(rules.calendar().zone()).toLocalDate())
                        .isPresent();
    }

    private static boolean isOf(LinkHolder holder, Particulars particulars, Sender sender) {
        String known =
                switch (holder) {
                    case COMPLAINANT -> particulars.complainant().email();
                    case REPRESENTATIVE ->
                        Optional.ofNullable(particulars.representative())
                                .map(Representative::email)
                                .orElse(null);
                };
        return known != null && EmailAddress.mailbox(known).equals(EmailAddress.mailbox(sender.address()));
    }

    private Optional<Outcome> add(
            Complaint complaint,
            Particulars particulars,
            LinkHolder holder,
            Rules rules,
            Incoming incoming,
            Instant now) {
        Actor.Public by = Actor.Public.of(holder);
        Language language = rules.procedure().languageFor(particulars.language());
        AddedText added = AddedText.of(incoming.mail(), complaint.reference(), language, titles(rules));
        MarkedRequest once = MarkedRequest.ofMail(
                complaint.organisation(),
                complaint.reference(),
                by.name(),
                BY_MAIL,
                BY_MAIL + " " + incoming.id(),
                incoming.id().getBytes(StandardCharsets.US_ASCII));
        try {
            complaints.change(
                    complaint.organisation(),
                    complaint.reference(),
                    OptionalInt.empty(),
                    Optional.of(once),
                    by,
                    now,
                    current -> decide(current, added.text(), by, now));
        } catch (Rejection rejection) {
            return Optional.of(Outcome.of(rejection, Cause.NOT_POSSIBLE, Cause.NO_ROOM, Cause.NO_ROOM));
        }
        added.whole()
                .ifPresent(whole -> files.handOverText(
                        complaint.organisation(), complaint.reference(), holder.id(), incoming.id(), whole));
        files.handOver(
                complaint.organisation(),
                complaint.reference(),
                holder.id(),
                incoming.id(),
                incoming.mail().files());
        return Optional.empty();
    }

    /** The titles that the organisation gives to its letters, in all its languages. */
    private List<String> titles(Rules rules) {
        return rules.procedure().languages().stream()
                .flatMap(language -> procedures.in(language, rules).procedure().letters().stream())
                .map(Letter::title)
                .toList();
    }

    private Decision decide(Complaint current, String text, Actor.Public by, Instant now) {
        Rules rules = procedures.of(current);
        Decision decision = rules.decide(
                current, AddedByMail.act(rules.offered(current, by, now), text, rules.procedure()), by, now);
        Additions.of(complaints.history(current.reference()), rules, now).check(decision);
        return decision;
    }
}
