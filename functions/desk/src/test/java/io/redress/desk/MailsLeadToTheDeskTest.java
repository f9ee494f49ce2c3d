package io.redress.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.correspondence.Correspondence;
import io.redress.domain.calendar.DaysOff;
import io.redress.domain.complaint.ChangeContext;
import io.redress.domain.intake.SetAsideMail.Cause;
import io.redress.domain.rules.recipients.Recipient;
import io.redress.email.DeskAddress;
import io.redress.fixtures.Colleague;
import io.redress.procedures.Procedures;
import io.redress.store.Table;
import io.redress.testing.AcceptedMail;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The addresses in mails to staff are pages of the desk: those in the mails about complaints, as they are written, and those that other
 * functions write, whose own tests show that their mails have them.
 */
class MailsLeadToTheDeskTest {

    private static final String DESK = Visitor.SITE + "/kiwi/desk";
    private static final DeskAddress ADDRESS = new DeskAddress(Visitor.SITE);
    private static final Pattern LINK = Pattern.compile("https?://[^\\s<>\"]+");
    private static final Colleague MARY = Colleague.of("Mary Whitfield", "quality-manager");
    private static final String MAIL = "20261023T080000123Z-Ab12";

    private final AnOffice office = new AnOffice("kiwi");
    private final Visitor officer = office.officer();
    private final Correspondence correspondence = new Correspondence(
            office.env,
            Table.in(office.env),
            Procedures.in(office.env, DaysOff.NONE),
            office.fixture.complaints,
            "notification");

    @AfterEach
    void close() {
        office.close();
    }

    private String opened(String address, int status) {
        assertThat(address).startsWith(DESK);
        Visitor.Seen seen = officer.open(address.substring(DESK.length()));
        assertThat(seen.status()).as(seen.html()).isEqualTo(status);
        return seen.html();
    }

    /** The addresses in the last mail. Its page has the same ones, each as a button and in words. */
    private List<String> links() {
        AcceptedMail mail = office.fixture.ses.mails().getLast();
        List<String> links =
                LINK.matcher(mail.text()).results().map(MatchResult::group).toList();
        assertThat(ParsedPage.of(mail.html()).document().select("a[href]").eachAttr("href").stream()
                        .distinct())
                .containsExactlyElementsOf(links);
        return links;
    }

    private String assigned() {
        String reference = office.fixture.submitted();
        office.fixture.staff(MARY);
        office.fixture.assign(reference, MARY);
        return reference;
    }

    private ChangeContext last(String reference) {
        return correspondence.context(
                "kiwi", reference, office.fixture.now(reference).version());
    }

    private static Recipient mary() {
        return new Recipient(MARY.member(), List.of());
    }

    @Test
    void a_complaint_that_is_assigned() {
        String reference = assigned();
        correspondence.toStaff(last(reference), "assigned", "", mary(), Map.of());

        assertThat(links()).singleElement().satisfies(link -> assertThat(opened(link, 200))
                .contains("<h1", reference));
    }

    @Test
    void a_letter_that_has_to_be_told() {
        String reference = assigned();
        correspondence.byHand(last(reference), "by-hand", "acknowledgement", 1, mary());

        assertThat(links()).hasSize(2);
        assertThat(opened(links().getFirst(), 200)).contains(reference, "We have received your complaint");
        assertThat(links().getLast()).isEqualTo(ADDRESS.complaint("kiwi", reference));
    }

    @Test
    void a_reply_that_waits() {
        String reference = assigned();
        office.mail(MAIL, Cause.OTHER_ADDRESS, reference, "Re: your letter", "It has come now.");
        correspondence.toStaff(
                last(reference),
                "reply-waits",
                "",
                mary(),
                Map.of("mailAddress", ADDRESS.mail("kiwi", MAIL), "waitsUntil", "Wednesday 21 April 2027"));

        assertThat(links()).hasSize(2);
        assertThat(opened(links().getFirst(), 200)).contains("Re: your letter", "It has come now.");
        assertThat(links().getLast()).isEqualTo(ADDRESS.complaint("kiwi", reference));
    }

    @Test
    void a_mail_that_was_set_aside_and_the_list_of_these() {
        office.mail(MAIL, Cause.SPAM, "", "The lamp", "I broke it.");

        assertThat(opened(ADDRESS.mail("kiwi", MAIL), 200)).contains("The lamp", "I broke it.");
        assertThat(opened(ADDRESS.mails("kiwi"), 200)).contains("/mails/" + MAIL, "The lamp");
    }

    @Test
    void a_mail_that_is_gone_has_the_address_of_a_page_that_says_so() {
        assertThat(opened(ADDRESS.mail("kiwi", MAIL), 404))
                .contains("<p>There is no mail " + MAIL + " that was set aside.</p>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"mine", "unassigned", "team", "to-approve", "untold", "follow-on-actions"})
    void the_lists_of_the_digest(String list) {
        assertThat(opened(ADDRESS.list("kiwi", list), 200)).contains("list&#x3D;" + list + "\" aria-current=\"page\"");
    }

    @Test
    void the_other_pages() {
        assertThat(opened(ADDRESS.person("kiwi", "olive"), 200)).contains("Olive Osei");
        assertThat(opened(ADDRESS.calendar("kiwi"), 200)).contains("Days off");
        assertThat(opened(ADDRESS.reports("kiwi"), 200)).contains("Reports");
        assertThat(opened(ADDRESS.report("kiwi", "quarterly", "2026-Q3"), 200))
                .contains("This report has not been made yet.");
    }
}
