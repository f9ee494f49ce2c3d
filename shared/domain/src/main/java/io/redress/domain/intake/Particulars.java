package io.redress.domain.intake;

import io.redress.domain.AddressTypo;
import io.redress.domain.AddressTypo.Hint;
import io.redress.domain.Text;
import io.redress.domain.complaint.LinkHolder;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All personal data of a complaint: who complains, and about what, in their own words. It is stored apart from events and
 * figures, so that it can be erased without changing them.
 *
 * @param consents whether the complainant agrees that staff who do not handle the complaint may read their name
 * @param answers the answers to the organisation's own questions, by the ids of their fields
 * @param origin recorded facts about how it came in, such as who sent it on, by the ids of the fields of its channel
 */
@RecordBuilder
public record Particulars(
        Person complainant,
        @Nullable Representative representative,
        String subject,
        String details,
        @Nullable String remedySought,
        @Nullable String aboutPerson,
        @Nullable Frontline frontline,
        @Nullable String language,
        @Nullable Boolean consents,
        Map<String, String> answers,
        Map<String, String> origin) {

    /**
     * What the complainant tried before complaining.
     *
     * @param tried whether the complainant tried anything; absent if the complainant did not say
     * @param with the name of the person whom the complainant spoke to
     * @param result the result, or why the complainant tried nothing
     */
    public record Frontline(
            @Nullable Boolean tried,
            @Nullable String with,
            @Nullable String result) {
        @Override
        public String toString() {
            return "Frontline[masked]";
        }
    }

    public Particulars {
        complainant = complainant == null ? Person.NOBODY : complainant;
        aboutPerson = Text.present(aboutPerson) ? aboutPerson : null;
        answers = answers == null ? Map.of() : Map.copyOf(answers);
        origin = origin == null ? Map.of() : Map.copyOf(origin);
    }

    /** Particulars without answers to questions of the organisation's own. */
    public static Particulars of(
            Person complainant,
            @Nullable Representative representative,
            String subject,
            String details,
            @Nullable String remedySought,
            @Nullable String aboutPerson,
            @Nullable Frontline frontline,
            @Nullable String language,
            @Nullable Boolean consents) {
        return new Particulars(
                complainant,
                representative,
                subject,
                details,
                remedySought,
                aboutPerson,
                frontline,
                language,
                consents,
                Map.of(),
                Map.of());
    }

    /** The same submission with recorded facts about how it came in. */
    public Particulars cameBy(Map<String, String> facts) {
        return copy().origin(facts).build();
    }

    /**
     * The recorded facts about how it came in.
     *
     * @param earlier those in the history, which has them only for complaints of earlier versions
     */
    public Map<String, String> originOr(Map<String, String> earlier) {
        return origin.isEmpty() ? earlier : origin;
    }

    /** The same submission with corrected people. */
    public Particulars with(Person newComplainant, @Nullable Representative newRepresentative) {
        return copy().complainant(newComplainant)
                .representative(newRepresentative)
                .build();
    }

    /** The same submission with these answers, and with what the complainant tried and seeks. */
    public Particulars with(
            Map<String, String> newAnswers, @Nullable Frontline newFrontline, @Nullable String newRemedy) {
        return copy().answers(newAnswers)
                .frontline(newFrontline)
                .remedySought(newRemedy)
                .build();
    }

    /** The same submission with another decision on whether staff who do not handle it may read the name. */
    public Particulars consenting(@Nullable Boolean newConsents) {
        return copy().consents(newConsents).build();
    }

    /** Of a submission, people can be corrected, what was tried, and answers; the complaint itself stays in the sender's words. */
    private ParticularsBuilder copy() {
        return ParticularsBuilder.copy(this);
    }

    /** What is left when the particulars have been erased. */
    public static final Particulars ERASED = of(Person.NOBODY, null, "", "", null, null, null, null, null);

    /** Whether the particulars have been erased. */
    public boolean isErased() {
        return equals(ERASED);
    }

    /** Whether there is any way to reach the complainant or their representative. */
    public boolean contactable() {
        return complainant.hasContact() || (representative != null && representative.hasContact());
    }

    /**
     * The e-mail address for letters on that day: the representative's while they have authority, else the complainant's, unless the
     * complainant prefers another channel (NU-3).
     */
    public Optional<String> letterAddress(LocalDate day) {
        if (representative != null && representative.receives(day)) {
            return Optional.ofNullable(representative.email());
        }
        return complainant.letterAddress();
    }

    /** The channel that the person prefers who has to be told what a letter of that day says; empty for no wish. */
    public Optional<PreferredChannel> preferredChannel(LocalDate day) {
        return letterHolder(day) == LinkHolder.COMPLAINANT ? complainant.preferred() : Optional.empty();
    }

    /** To whom letters go on that day, and so to whom a link in such a letter belongs. */
    public LinkHolder letterHolder(LocalDate day) {
        return representative != null && representative.receives(day)
                ? LinkHolder.REPRESENTATIVE
                : LinkHolder.COMPLAINANT;
    }

    /**
     * Who gets mail at an address on that day: a representative with authority, or the complainant; empty if nobody does.
     *
     * @param address whether an e-mail address is the one that is meant
     */
    public Optional<LinkHolder> holderAt(Predicate<String> address, LocalDate day) {
        if (representative != null && representative.receives(day) && isAt(representative.email(), address)) {
            return Optional.of(LinkHolder.REPRESENTATIVE);
        }
        return isAt(complainant.email(), address) ? Optional.of(LinkHolder.COMPLAINANT) : Optional.empty();
    }

    private static boolean isAt(@Nullable String email, Predicate<String> address) {
        return email != null && Text.present(email) && address.test(email);
    }

    /** The name that a letter greets on that day; empty when there is none, or when the text cannot be a name. */
    public Optional<String> greeted(LocalDate day) {
        String name =
                representative != null && representative.receives(day) ? representative.name() : complainant.name();
        return Optional.ofNullable(name).filter(Text::name);
    }

    /**
     * The name of the complainant for whom the representative gets letters on that day; empty when the complainant gets them, or
     * when the text cannot be a name.
     */
    public Optional<String> represented(LocalDate day) {
        return representative != null && representative.receives(day)
                ? Optional.ofNullable(complainant.name()).filter(Text::name)
                : Optional.empty();
    }

    /** The texts that may have several lines, by the paths of their fields. */
    Map<String, String> longTexts() {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("details", details);
        texts.put("remedySought", Objects.requireNonNullElse(remedySought, ""));
        texts.put("complainant.address", Objects.requireNonNullElse(complainant.address(), ""));
        String result = frontline == null ? null : frontline.result();
        texts.put("frontline.result", Objects.requireNonNullElse(result, ""));
        answers.forEach((field, answer) -> texts.put(SubmissionFaults.ANSWERS + field, answer));
        return texts;
    }

    /** The e-mail addresses that the sender may have mistyped, each with the address that was probably meant. */
    public List<Hint> hints() {
        String other = representative == null ? null : representative.email();
        return Stream.of(
                        AddressTypo.hint(SubmissionFaults.EMAIL, complainant.email()),
                        AddressTypo.hint(SubmissionFaults.REPRESENTATIVE_EMAIL, other))
                .flatMap(Optional::stream)
                .toList();
    }

    @Override
    public String toString() {
        return "Particulars[masked]";
    }
}
