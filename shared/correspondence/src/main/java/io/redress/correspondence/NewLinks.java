package io.redress.correspondence;

import io.redress.domain.EmailAddress;
import io.redress.domain.Text;
import io.redress.domain.complaint.Complaint;
import io.redress.domain.complaint.LinkHolder;
import io.redress.domain.intake.Particulars;
import io.redress.domain.intake.Representative;
import io.redress.domain.procedure.Procedure;
import io.redress.domain.rules.RuleBook;
import io.redress.domain.rules.Rules;
import io.redress.email.LetterWriter;
import io.redress.email.Mail;
import io.redress.email.NotSent;
import io.redress.platform.Env;
import io.redress.platform.Log;
import io.redress.store.Complaints;
import io.redress.store.FloodCounts;
import io.redress.store.FloodCounts.Kind;
import io.redress.store.MailMark;
import io.redress.store.Table;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Mails a new tracking link to somebody who has asked for one. It is no change of the complaint: nothing about the complaint is
 * different afterwards. The mail counts among those that the address gets in a day for what the public does.
 */
public final class NewLinks {

    private static final String LETTER = "new-link";

    private final Env env;
    private final RuleBook book;
    private final Table table;
    private final Complaints complaints;
    private final SendOnce sendOnce;
    private final FloodCounts counts;
    private final ReplyAddress replies;

    public NewLinks(Env env, Table table, RuleBook book, Complaints complaints) {
        this.env = env;
        this.book = book;
        this.table = table;
        this.complaints = complaints;
        this.sendOnce = SendOnce.in(env, table);
        this.counts = new FloodCounts(table);
        this.replies = new ReplyAddress(env, table);
    }

    /**
     * Mails a link to the address that is on record for its holder.
     *
     * @param request what tells this request from others; each is answered once
     */
    public void mail(Complaint complaint, Particulars particulars, LinkHolder holder, String request, Rules rules) {
        Instant now = env.now();
        String to = Objects.requireNonNull(
                holder == LinkHolder.REPRESENTATIVE
                        ? representative(particulars).email()
                        : particulars.complainant().email());
        if (complaint.handling().unusable().include(holder)) {
            Log.said("a new link was not mailed, because nothing is mailed to the address until it is corrected");
            return;
        }
        if (areTooMany(rules, to, request, now)) {
            Log.said("a new link was not mailed, because the address has got too many letters today");
            return;
        }
        MailMark mark = MailMark.ofNewLink(complaint.reference(), request, now);
        try {
            Optional<Instant> doubt = sendOnce.doubtAfter(mark, () -> {
                Procedure read =
                        book.inLanguageOf(particulars.language(), rules).procedure();
                Map<String, Object> facts = facts(complaint, particulars, holder, read);
                String token =
                        complaints.newLink(complaint.reference(), holder, now).token();
                facts.put("trackingLink", env.get("PUBLIC_URL") + "/tracking/" + token);
                Optional<String> replyTo = replies.of(complaint.organisation(), complaint.reference(), holder, now);
                facts.put("repliesRead", replyTo.isPresent());
                return Mail.of(to, LetterWriter.write(LETTER, facts, read.language()))
                        .answeredAt(replyTo.orElse(null));
            });
            doubt.ifPresent(_ -> Log.said("nobody knows whether a new link was mailed"));
        } catch (NotSent refused) {
            if (!refused.forGood()) {
                throw refused;
            }
            Log.failed("a new link was refused for good by the mail service", refused);
        }
    }

    private boolean areTooMany(Rules rules, String address, String request, Instant now) {
        return !counts.mayMail(
                Kind.LETTER,
                rules.procedure().organisation(),
                now.atZone(rules.calendar().zone()).toLocalDate(),
                EmailAddress.mailbox(address),
                LETTER + "#" + request,
                rules.procedure().protection().mailsPerAddress());
    }

    private static Map<String, Object> facts(
            Complaint complaint, Particulars particulars, LinkHolder holder, Procedure procedure) {
        boolean represents = holder == LinkHolder.REPRESENTATIVE;
        String complainant = Optional.ofNullable(particulars.complainant().name())
                .filter(Text::name)
                .orElse("");
        String representative = represents
                ? Optional.of(representative(particulars).name())
                        .filter(Text::name)
                        .orElse("")
                : "";
        Map<String, Object> facts = new HashMap<>(LetterFacts.ofEveryLetter(complaint, procedure));
        facts.put("name", represents ? representative : complainant);
        facts.put("represented", represents ? complainant : "");
        return facts;
    }

    private static Representative representative(Particulars particulars) {
        return Objects.requireNonNull(particulars.representative());
    }
}
