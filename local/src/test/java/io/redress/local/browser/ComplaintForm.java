package io.redress.local.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The public's way to a complaint: the page of an organisation, its form, the answers once more, and the receipt. */
final class ComplaintForm {

    private static final Pattern REFERENCE = Pattern.compile("[A-Z]+-[0-9A-Z]{4}-[0-9A-Z]{4}");

    private final Complainant complainant;
    private final boolean swahili;

    private ComplaintForm(Complainant complainant) {
        this.complainant = complainant;
        swahili = complainant.visit().view().language().equals("sw");
    }

    /** Opens the page of an organisation, and from there the form. */
    static ComplaintForm of(Complainant complainant, String organisation) {
        ComplaintForm form = new ComplaintForm(complainant);
        complainant.opens("/" + organisation).follow(form.in("Make a complaint", "Wasilisha lalamiko"));
        return form;
    }

    private String in(String english, String inSwahili) {
        return swahili ? inSwahili : english;
    }

    ComplaintForm says(String subject, String details) {
        complainant
                .visit()
                .form()
                .fill(in("Subject", "Kichwa"), subject)
                .fill(in("What happened?", "Nini kilitokea?"), details);
        return this;
    }

    ComplaintForm from(String name, String email) {
        complainant
                .visit()
                .form()
                .fill(in("Name", "Jina"), name)
                .fill(in("E-mail address", "Anwani ya barua pepe"), email);
        return this;
    }

    ComplaintForm fills(String question, String answer) {
        complainant.visit().form().fill(question, answer);
        return this;
    }

    ComplaintForm chooses(String question, String answer) {
        complainant.visit().form().choose(question, answer);
        return this;
    }

    /** Checks the answers and sends them. Returns the reference on the receipt. */
    String sent() {
        Visit visit = complainant.visit();
        visit.form().press(in("Check your answers", "Angalia majibu yako"));
        assertThat(visit.heading()).as(visit.text()).isEqualTo(in("Check your answers", "Angalia majibu yako"));
        visit.form().press(in("Send", "Tuma"));
        assertThat(visit.status()).as(visit.text()).isLessThan(300);
        Matcher reference = REFERENCE.matcher(visit.text());
        assertThat(reference.find()).as("a reference in: " + visit.text()).isTrue();
        complainant.town().settle();
        return reference.group();
    }
}
