package io.redress.domain.intake;

import io.redress.domain.EmailAddress;
import io.redress.domain.FaultWords;
import io.redress.domain.Reference;
import io.redress.domain.Rejection.Fault;
import io.redress.domain.Said;
import io.redress.domain.Text;
import io.redress.domain.procedure.Channel;
import io.redress.domain.procedure.Field;
import io.redress.domain.procedure.Identified;
import io.redress.domain.procedure.Intake;
import io.redress.domain.procedure.Intake.Question;
import io.redress.domain.procedure.Kind;
import io.redress.domain.procedure.Procedure;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds all validation errors of a submission, so that the sender can correct them together. */
public final class SubmissionFaults {

    private static final int LONGEST_LINE = 200;

    /** The most characters of a text of several lines. */
    public static final int LONGEST_TEXT = 50_000;

    static final String KIND = "kind";
    static final String NAME = "complainant.name";
    static final String EMAIL = "complainant.email";
    static final String REPRESENTATIVE_EMAIL = "representative.email";
    static final String CONTACT = "complainant";
    static final String PREFERRED_CHANNEL = "complainant.preferredChannel";
    /** How the fields of answers to the organisation's own questions begin. */
    public static final String ANSWERS = "answers.";

    private final Procedure procedure;
    private final LocalDate receipt;
    private final LocalDate today;
    private final List<Fault> found = new ArrayList<>();

    private SubmissionFaults(Procedure procedure, LocalDate receipt, LocalDate today) {
        this.procedure = procedure;
        this.receipt = receipt;
        this.today = today;
    }

    /**
     * The validation errors of a submission, one for each field, those of its form first; empty when it can be accepted. What has a fault
     * of its form is not also said to be absent from the object that it belongs to.
     *
     * @param receipt the day on which a representative must have had authority
     * @param today the day on which the channel must be approved
     */
    public static List<Fault> of(ReceivedSubmission received, Procedure procedure, LocalDate receipt, LocalDate today) {
        List<Fault> all = new ArrayList<>(received.faults());
        for (Fault fault : of(received.submission(), procedure, receipt, today)) {
            boolean known = all.stream().anyMatch(other -> other.field().equals(fault.field()));
            if (!known && !fault.followsFrom(received.faults())) {
                all.add(fault);
            }
        }
        return List.copyOf(all);
    }

    /** The validation errors of what the organisation asks, of a submission that is valid otherwise. */
    public static List<Fault> ofQuestions(Submission submission, Procedure procedure) {
        SubmissionFaults faults = new SubmissionFaults(procedure, LocalDate.MIN, LocalDate.MIN);
        faults.question(submission);
        faults.found.addAll(Answers.faults(
                submission.particulars().answers(), procedure.intake(), submission.complains(procedure)));
        return List.copyOf(faults.found);
    }

    /** The validation errors of the complainant and the representative alone. */
    public static List<Fault> ofPeople(
            Particulars particulars, Procedure procedure, LocalDate receipt, LocalDate today) {
        SubmissionFaults faults = new SubmissionFaults(procedure, receipt, today);
        faults.complainant(particulars.complainant(), false);
        faults.representative(particulars.representative());
        return List.copyOf(faults.found);
    }

    private static List<Fault> of(Submission submission, Procedure procedure, LocalDate receipt, LocalDate today) {
        SubmissionFaults faults = new SubmissionFaults(procedure, receipt, today);
        faults.entry(submission);
        faults.kind(submission);
        faults.origin(submission);
        // Nobody was asked anything before writing a mail. A letter asks for what is missing.
        if (!submission.mailed()) {
            faults.question(submission);
            faults.found.addAll(Answers.faults(
                    submission.particulars().answers(), procedure.intake(), submission.complains(procedure)));
        }
        faults.words(submission.particulars());
        faults.complainant(submission.particulars().complainant(), submission.mailed());
        faults.representative(submission.particulars().representative());
        faults.size(submission.particulars());
        return faults.found;
    }

    private void entry(Submission submission) {
        oneOf(KIND, submission.kind(), procedure.kinds());
        oneOf("channel", submission.channel(), procedure.channels());
        oneOf("addressedTo", submission.addressedTo(), procedure.addressees());
        oneOf("category", submission.category(), procedure.categories());
        oneOf("department", submission.department(), procedure.departments());
        if (submission.relatesTo() != null && !isOfHere(submission.relatesTo())) {
            add("relatesTo", FaultWords.say("noReference", procedure.prefix() + "-0000-0000"));
        }
    }

    /**
     * Whether this could be a reference of this organisation. Whether the complaint exists is not checked, so that a member of
     * the public cannot find that out.
     */
    private boolean isOfHere(String relatesTo) {
        Optional<Reference> reference = Reference.parse(relatesTo);
        return reference.isPresent() && reference.get().value().startsWith(procedure.prefix() + "-");
    }

    /** Some kinds belong elsewhere. The organisation rejects them with a sentence that says where to go (KT-1). */
    private void kind(Submission submission) {
        Optional<Kind> kind = procedure.kind(submission.kind());
        Optional<String> refused = kind.map(Kind::refused);
        if (refused.isPresent()) {
            add(KIND, Said.asItIs(refused.get()));
        } else if (kind.isPresent() && kind.get().staffOnly() && !submission.lodged()) {
            add(KIND, FaultWords.say("kind.staffOnly"));
        }
    }

    private void origin(Submission submission) {
        String named = submission.channel();
        Optional<Channel> channel = named == null ? Optional.of(procedure.openChannel()) : procedure.channel(named);
        if (channel.isEmpty()) {
            return;
        }
        if (!channel.get().approved(today)) {
            add("channel", FaultWords.say("channel.notApproved"));
        }
        for (Field field : channel.get().fields()) {
            String value = submission.origin().get(field.id());
            line("origin." + field.id(), value);
            if (field.required() && !Text.present(value)) {
                add("origin." + field.id(), FaultWords.say("required.titled", field.title()));
            }
        }
        for (String name : submission.origin().keySet()) {
            if (Identified.find(channel.get().fields(), name).isEmpty()) {
                add(
                        "origin." + name,
                        FaultWords.say("channel.noField", channel.get().id()));
            }
        }
    }

    /** The questions that this organisation asks in addition. */
    private void question(Submission submission) {
        Particulars said = submission.particulars();
        for (Question question : procedure.intake().asks()) {
            switch (question) {
                case CATEGORY -> required("category", submission.category());
                case DEPARTMENT -> required("department", submission.department());
                case REMEDY -> {
                    if (submission.complains(procedure)) {
                        required("remedySought", said.remedySought());
                    }
                }
                case FRONTLINE -> {
                    if (submission.complains(procedure)) {
                        frontline(said.frontline());
                    }
                }
            }
        }
    }

    /** What the complainant tried, with whom and with what result; or why they tried nothing (CP-5). */
    private void frontline(Particulars.@Nullable Frontline frontline) {
        if (frontline == null || frontline.tried() == null) {
            add("frontline.tried", FaultWords.say("frontline.tried"));
            return;
        }
        if (frontline.tried()) {
            required("frontline.with", frontline.with());
        }
        if (!Text.present(frontline.result())) {
            add(
                    "frontline.result",
                    frontline.tried() ? FaultWords.say("frontline.result") : FaultWords.say("frontline.why"));
        }
    }

    private void words(Particulars particulars) {
        required("subject", particulars.subject());
        line("subject", particulars.subject());
        required("details", particulars.details());
        text("details", particulars.details());
        text("remedySought", particulars.remedySought());
        line("about.person", particulars.aboutPerson());
        line("language", particulars.language());
        if (particulars.frontline() != null) {
            line("frontline.with", particulars.frontline().with());
            text("frontline.result", particulars.frontline().result());
        }
    }

    /** Each text may be as long as its own limit; all together they have a limit too. */
    private void size(Particulars particulars) {
        Text.faultOfAll(particulars.longTexts())
                .filter(fault -> found.stream().noneMatch(known -> known.field().equals(fault.field())))
                .ifPresent(found::add);
    }

    private void complainant(Person complainant, boolean mailed) {
        line(NAME, complainant.name());
        email(EMAIL, complainant.email());
        line("complainant.phone", complainant.phone());
        text("complainant.address", complainant.address());
        report(PREFERRED_CHANNEL, PreferredChannel.faultOfWish(complainant));
        if (procedure.intake().anonymous() == Intake.Anonymous.REFUSE) {
            if (!Text.present(complainant.name()) && !mailed) {
                add(
                        NAME,
                        FaultWords.say(
                                "name.required",
                                String.valueOf(procedure.intake().why())));
            }
            if (!complainant.hasContact()) {
                add(
                        CONTACT,
                        FaultWords.say(
                                "contact.required",
                                String.valueOf(procedure.intake().why())));
            }
        }
    }

    private void representative(@Nullable Representative representative) {
        if (representative == null) {
            return;
        }
        required("representative.name", representative.name());
        line("representative.name", representative.name());
        email(REPRESENTATIVE_EMAIL, representative.email());
        line("representative.phone", representative.phone());
        line("representative.relation", representative.relation());
        if (procedure.intake().representatives() == Intake.Representatives.NOBODY) {
            add("representative", FaultWords.say("representative.nobody"));
        }
        found.addAll(AuthorityFaults.of(representative, procedure.intake(), receipt, today));
    }

    private void required(String field, @Nullable String value) {
        if (!Text.present(value)) {
            add(field, FaultWords.say("required"));
        }
    }

    private void oneOf(String field, @Nullable String value, List<? extends Identified> known) {
        if (value != null && Identified.find(known, value).isEmpty()) {
            List<String> ids = new ArrayList<>(Identified.ids(known));
            Collections.sort(ids);
            add(field, ids.isEmpty() ? FaultWords.say("unused") : FaultWords.say("oneOf", String.join(", ", ids)));
        }
    }

    private void email(String field, @Nullable String value) {
        if (value != null) {
            report(field, EmailAddress.faultOf(value));
        }
    }

    private void line(String field, @Nullable String value) {
        if (value != null) {
            report(field, Text.faultOfLine(value, LONGEST_LINE));
        }
    }

    private void text(String field, @Nullable String value) {
        if (value != null) {
            report(field, Text.faultOfText(value, LONGEST_TEXT));
        }
    }

    private void report(String field, Optional<Said> fault) {
        if (fault.isPresent()) {
            add(field, fault.get());
        }
    }

    private void add(String field, Said message) {
        found.add(new Fault(field, message));
    }
}
