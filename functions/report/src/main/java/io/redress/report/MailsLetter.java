package io.redress.report;

import com.samskivert.mustache.Template;
import io.redress.domain.calendar.DateWords;
import io.redress.domain.procedure.Procedure;
import io.redress.email.DeskAddress;
import io.redress.email.HtmlTemplate;
import io.redress.email.Letter;
import io.redress.platform.MapsOnly;
import io.redress.platform.Resource;
import java.time.LocalDate;
import java.util.Map;

/** Writes the mail that says how many mails wait for a decision. It says nothing of what is in them. */
final class MailsLetter {

    private static final Template HTML = HtmlTemplate.read(MailsLetter.class, "mails-waiting.html");
    private static final Template TEXT =
            MapsOnly.compiler().escapeHTML(false).compile(Resource.text(MailsLetter.class, "mails-waiting.txt"));

    /** So many days before a mail is deleted about which nobody has decided, the readers are told. */
    private static final int SOON = 31;

    private MailsLetter() {}

    /**
     * @param count how many wait; none if only mails are told that are not on the list
     * @param notListed how many are not on the list
     * @param until the day on which the first of them is deleted if nobody decides
     */
    static Letter write(
            DeskAddress desk, Procedure procedure, int count, long notListed, LocalDate today, LocalDate until) {
        Map<String, Object> facts = Map.of(
                "organisation",
                procedure.name(),
                "address",
                desk.mails(procedure.organisation()),
                "any",
                count > 0,
                "several",
                count > 1,
                "oneNotListed",
                notListed == 1,
                "notListed",
                notListed == 0 ? "" : String.valueOf(notListed),
                "count",
                String.valueOf(count),
                "soon",
                until.isBefore(today.plusDays(SOON)),
                "until",
                until.equals(LocalDate.MAX) ? "" : DateWords.dayAndYear(until));
        return new Letter(subject(count) + ": " + procedure.name(), TEXT.execute(facts), HTML.execute(facts));
    }

    private static String subject(int count) {
        return switch (count) {
            case 0 -> "E-mails that are not on the list";
            case 1 -> "An e-mail waits for your decision";
            default -> count + " e-mails wait for your decision";
        };
    }
}
