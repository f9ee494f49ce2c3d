package io.redress.mailintake;

import io.redress.domain.complaint.Complaint;
import io.redress.domain.intake.SetAsideMail;
import io.redress.domain.intake.SetAsideMail.Cause;
import io.redress.files.Bucket;
import io.redress.lambda.Telemetry;
import io.redress.mime.ReadMail;
import io.redress.mime.Sender;
import io.redress.mime.WhyNotAnswered;
import io.redress.platform.Env;
import io.redress.platform.Log;
import io.redress.platform.Sha256;
import io.redress.platform.Tree;
import io.redress.procedures.Procedures;
import io.redress.store.DeclaredDays;
import io.redress.store.Table;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Takes one mail. For each organisation to which it was sent, it becomes a complaint, is added to those whose letters it answers, or is set
 * aside for a person: never nothing, and never twice.
 */
final class TakeMail {

    private final Env env;
    private final String domain;
    private final String ours;
    private final Procedures procedures;
    private final StoredMails mails;
    private final NewComplaint newComplaint;
    private final Addition addition;
    private final SetAside setAside;
    private final WaitingReply waitingReply;
    private final RoomInList room;

    TakeMail(Env env, Table table, Bucket mails, MailFiles files) {
        table.needPersonKey();
        this.env = env;
        this.domain = env.find("MAIL_DOMAIN").orElse("").toLowerCase(Locale.ROOT);
        this.ours = env.get("SENDER_ADDRESS").toLowerCase(Locale.ROOT);
        this.procedures = Procedures.in(env, new DeclaredDays(env, table));
        this.mails = new StoredMails(mails);
        this.newComplaint = new NewComplaint(env, table, procedures, files);
        this.addition = new Addition(env, table, procedures, files);
        this.setAside = new SetAside(env, table, mails);
        this.waitingReply = new WaitingReply(env, table, procedures);
        this.room = new RoomInList(env, table, procedures);
    }

    /**
     * Takes the mail of a notice.
     *
     * @param notice what SES says about a mail that it has stored
     * @param times how often this was tried, now included
     */
    void run(Tree notice, int times) {
        Optional<Received> known = Received.of(notice);
        if (known.isEmpty()) {
            Log.said("a notice is about no stored mail, and nothing is done about it");
            Telemetry.count("UnknownMailNotice");
            return;
        }
        Received received = known.get();
        List<Address> addresses = Address.chosen(
                received.recipients().stream()
                        .flatMap(recipient -> Address.of(recipient, domain, procedures.organisations()).stream())
                        .toList(),
                addition::token);
        if (addresses.isEmpty()) {
            Log.said("a mail was sent to no organisation of this deployment");
            Telemetry.count("MailForNobody");
            return;
        }
        Optional<OpenedMail> opened = mails.open(received.file(), times);
        if (opened.isEmpty()) {
            // The bucket keeps a mail longer than a queue keeps its notice, so it was handled and is deleted.
            Log.said("a mail is not in the bucket any more");
            Telemetry.count("MailGone");
            return;
        }
        for (Address address : addresses) {
            take(address, received, opened.get());
        }
    }

    private void take(Address address, Received received, OpenedMail opened) {
        ReadMail mail = opened.mail();
        String unreadable = opened.unreadable();
        Incoming incoming = new Incoming(received, mail, id(address, mail, opened.mark()));
        Optional<Complaint> answered =
                address instanceof Address.ForReply reply ? addition.complaint(reply) : Optional.empty();
        // A mail that comes after an erasure has begun is not about the complaint any more, so that the erasure can
        // end.
        String complaint = answered.filter(found -> !found.handling().erasureHasBegun())
                .map(Complaint::reference)
                .orElse(null);
        Optional<SetAsideMail> known = setAside.known(address.organisation(), incoming, complaint);
        if (known.isPresent()) {
            // The function may have ended before the complaint knew of it.
            tell(address, answered, known.get());
            settleIfTaken(address, incoming);
            Telemetry.count("MailKnown");
            return;
        }
        @Nullable Outcome outcome = refusal(address, incoming, unreadable);
        Sender sender = incoming.sender().orElse(null);
        if (outcome == null && sender != null) {
            outcome = switch (address) {
                case Address.ForComplaints _ ->
                    newComplaint.run(address.organisation(), incoming, sender).orElse(null);
                case Address.ForReply reply ->
                    addition.run(reply, answered, incoming, sender).orElse(null);
                case Address.ForNothing _ -> new Outcome(Cause.UNKNOWN_ADDRESS, null);
            };
        }
        if (outcome == null) {
            Telemetry.count("MailTaken");
        } else if (room.isFor(incoming, address.organisation(), complaint)) {
            String language = unreadable == null ? language(address, mail) : null;
            SetAsideMail waiting = setAside.run(address.organisation(), incoming, outcome, complaint, language);
            tell(address, answered, waiting);
        }
        settleIfTaken(address, incoming);
    }

    /** Tells the complaint of a mail that was set aside, if somebody may have meant it as a reply to a letter that can still be answered. */
    private void tell(Address address, Optional<Complaint> answered, SetAsideMail mail) {
        if (address instanceof Address.ForReply reply && mail.cause().mayBeMeant()) {
            answered.filter(complaint -> addition.canBeAnswered(reply, complaint))
                    .ifPresent(complaint -> waitingReply.record(complaint, mail));
        }
    }

    /**
     * Two notices of one mail may be handled at once, when too many complaints came in this hour: one makes a complaint of the last place,
     * and the other sets the mail aside. Each looks after its own write for that of the other, so at least one sees both.
     */
    private void settleIfTaken(Address address, Incoming incoming) {
        if (address instanceof Address.ForComplaints && setAside.hasNoPlace(address.organisation(), incoming)) {
            newComplaint
                    .reference(address.organisation(), incoming)
                    .ifPresent(reference -> setAside.became(address.organisation(), incoming, reference));
        }
    }

    private @Nullable String language(Address address, ReadMail mail) {
        return LanguageOfMail.of(
                        mail, procedures.inForce(address.organisation()).procedure())
                .orElse(null);
    }

    /**
     * Why a mail is set aside, whatever it was sent to; null if it is not. Danger comes first, because staff get an unreadable mail as a file.
     *
     * @param unreadable why it was not read to its end; null if it was
     */
    private @Nullable Outcome refusal(Address address, Incoming incoming, @Nullable String unreadable) {
        ReadMail mail = incoming.mail();
        Received received = incoming.received();
        Optional<Cause> danger = received.verdicts().danger(!mail.files().isEmpty() || unreadable != null);
        if (danger.isPresent()) {
            return new Outcome(danger.get(), unreadable);
        }
        if (unreadable != null) {
            return new Outcome(Cause.UNREADABLE, unreadable);
        }
        Optional<WhyNotAnswered> automatic = WhyNotAnswered.of(mail, received.sender(), this::isOurs);
        if (automatic.isPresent()) {
            return new Outcome(Cause.AUTOMATIC, automatic.get().inWords());
        }
        Optional<Cause> doubt = received.verdicts().doubt();
        if (doubt.isPresent()) {
            return new Outcome(doubt.get(), null);
        }
        if (mail.isEmpty()) {
            return new Outcome(Cause.EMPTY, null);
        }
        return incoming.sender().isEmpty() ? new Outcome(Cause.NO_SENDER, null) : null;
    }

    private boolean isOurs(String address) {
        String small = address.toLowerCase(Locale.ROOT);
        return small.equals(ours)
                || procedures.organisations().stream()
                        .anyMatch(organisation -> small.endsWith("@" + organisation + "." + domain));
    }

    /** What is the same if the same mail comes twice, by two rules or by two servers: on its way, only other headers are added. */
    private static String id(Address address, ReadMail mail, String raw) {
        return Sha256.hex(Stream.of(
                        address.organisation(),
                        mail.header("From").orElse(""),
                        mail.header("Date").orElse(""),
                        mail.header("Message-ID").orElse(""),
                        mail.subject(),
                        mail.body(),
                        raw)
                .reduce("", (all, part) -> all + part.length() + " " + part + "\n"));
    }
}
