package io.redress.domain.rules;

import io.redress.domain.intake.Particulars;
import io.redress.domain.intake.Person;
import io.redress.domain.intake.ReceivedSubmission;
import io.redress.domain.intake.Representative;
import io.redress.domain.intake.Submission;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A submission for tests. It is valid unless a test changes it. */
public final class ASubmission {

    private String kind;
    private String channel;
    private String addressedTo;
    private Map<String, String> origin = Map.of();
    private String remedy;
    private Boolean consents;
    private String category = "delay";
    private String department;
    private String relatesTo;
    private String name = "Ada Moss";
    private String email = "ada@example.org";
    private String phone;
    private String address;
    private String preferredChannel;
    private Representative representative;
    private String subject = "The parcel is late";
    private String details = "It was promised for Friday.\nNobody called.";
    private final Map<String, String> answers = new HashMap<>();
    private String aboutPerson;
    private Particulars.Frontline frontline;

    private ASubmission() {}

    public static ASubmission aSubmission() {
        return new ASubmission();
    }

    public ASubmission kind(String value) {
        kind = value;
        return this;
    }

    public ASubmission channel(String value) {
        channel = value;
        return this;
    }

    public ASubmission addressedTo(String value) {
        addressedTo = value;
        return this;
    }

    public ASubmission origin(String field, String value) {
        origin = Map.of(field, value);
        return this;
    }

    public ASubmission remedy(String value) {
        remedy = value;
        return this;
    }

    public ASubmission consents(Boolean value) {
        consents = value;
        return this;
    }

    public ASubmission category(String value) {
        category = value;
        return this;
    }

    public ASubmission department(String value) {
        department = value;
        return this;
    }

    public ASubmission relatesTo(String value) {
        relatesTo = value;
        return this;
    }

    public ASubmission name(String value) {
        name = value;
        return this;
    }

    public ASubmission email(String value) {
        email = value;
        return this;
    }

    public ASubmission phone(String value) {
        phone = value;
        return this;
    }

    public ASubmission address(String value) {
        address = value;
        return this;
    }

    public ASubmission preferring(String channel) {
        preferredChannel = channel;
        return this;
    }

    public ASubmission withoutEmail() {
        return email(null).phone("020 7946 0000");
    }

    public ASubmission subject(String value) {
        subject = value;
        return this;
    }

    public ASubmission details(String value) {
        details = value;
        return this;
    }

    public ASubmission aboutPerson(String value) {
        aboutPerson = value;
        return this;
    }

    public ASubmission triedWith(String whom, String result) {
        frontline = new Particulars.Frontline(true, whom, result);
        return this;
    }

    public ASubmission notTriedBecause(String why) {
        frontline = new Particulars.Frontline(false, null, why);
        return this;
    }

    public ASubmission by(String representativeName, String representativeEmail, String given, String until) {
        representative =
                new Representative(representativeName, representativeEmail, null, null, date(given), date(until));
        return this;
    }

    private static LocalDate date(String text) {
        return text == null ? null : LocalDate.parse(text);
    }

    /** The submission as the complainant sent it, received at that time. */
    public ASubmission answering(String field, String answer) {
        answers.put(field, answer);
        return this;
    }

    public ReceivedSubmission receivedAt(Instant received) {
        return new ReceivedSubmission(build(), List.of(), received, "complainant");
    }

    public Submission build() {
        return new Submission(
                kind,
                channel,
                addressedTo,
                category,
                department,
                relatesTo,
                origin,
                new Particulars(
                        new Person(name, email, phone, address, preferredChannel),
                        representative,
                        subject,
                        details,
                        remedy,
                        aboutPerson,
                        frontline,
                        null,
                        consents,
                        answers,
                        origin));
    }
}
