package io.redress.web.complaint;

import io.redress.domain.FaultWords;
import io.redress.domain.Rejection.Fault;
import io.redress.domain.intake.SubmissionFaults;
import io.redress.domain.language.Language;
import io.redress.domain.language.Wording;
import io.redress.domain.procedure.Choice;
import io.redress.domain.procedure.Kind;
import io.redress.domain.procedure.Procedure;
import io.redress.platform.Problem;
import io.redress.web.FormField;
import io.redress.web.PageTemplate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The form for a complaint as its page shows it, with what has been filled in and what is wrong with it. */
public final class ComplaintForm {

    private final Procedure procedure;
    private final Language language;
    private final FilledIn filled;
    private final List<Fault> faults;
    private final List<Section> sections;
    private final Map<String, List<String>> channels;

    /**
     * @param procedure the procedure in the language of the reader
     * @param sections what the form asks
     */
    public ComplaintForm(Procedure procedure, List<Section> sections, FilledIn filled, List<Fault> faults) {
        this.procedure = procedure;
        this.language = procedure.language();
        this.filled = filled;
        this.faults = List.copyOf(faults);
        this.sections = List.copyOf(sections);
        this.channels = OriginQuestions.askedBy(procedure);
    }

    /** The facts for the templates {@code questions} and {@code questionstyle}, and all faults. */
    public Map<String, Object> facts() {
        Map<String, Object> facts = new HashMap<>();
        facts.put("sections", sections.stream().map(this::section).toList());
        facts.put("faults", summary());
        facts.put("others", others());
        facts.put("origins", origins());
        return facts;
    }

    private Stream<FormField> questions() {
        return sections.stream().flatMap(section -> section.questions().stream());
    }

    /** The kinds that can be chosen and are no complaints: without some of the questions. */
    private List<String> others() {
        List<String> complaints = procedure.kinds().stream()
                .filter(Kind::startsLimits)
                .map(Kind::id)
                .toList();
        return questions()
                .filter(question -> question.name().equals(Questions.KIND))
                .flatMap(question -> question.choices().stream())
                .map(Choice::id)
                .filter(kind -> !complaints.contains(kind))
                .toList();
    }

    /** The questions that only some channels ask. */
    private List<Map<String, Object>> origins() {
        return questions()
                .map(FormField::name)
                .filter(channels::containsKey)
                .map(name -> Map.<String, Object>of("part", part(name), "channels", channels.get(name)))
                .toList();
    }

    /** The name of the part of the page with the question of some channels. */
    private static String part(String name) {
        return name.replace('.', '-');
    }

    private Map<String, Object> section(Section section) {
        boolean faulty = section.questions().stream()
                .anyMatch(question -> !fault(question.name()).isEmpty());
        boolean used = section.questions().stream()
                .anyMatch(question -> !filled.value(question.name()).isBlank());
        return Map.of(
                "id",
                section.id(),
                "title",
                section.title(),
                "hint",
                section.hint(),
                "ofComplaints",
                section.ofComplaints() && !faulty,
                "folded",
                section.folded(),
                "open",
                faulty || used,
                "fields",
                section.questions().stream().map(this::field).toList());
    }

    private Map<String, Object> field(FormField question) {
        Map<String, Object> facts = question.filledIn(filled.value(question.name()), fault(question.name()))
                .facts(language);
        boolean statement = question.name().equals(Questions.DETAILS);
        facts.put("longest", statement ? language.grouped(SubmissionFaults.LONGEST_TEXT) : "");
        boolean ofSome =
                channels.containsKey(question.name()) && fault(question.name()).isEmpty();
        facts.put("part", ofSome ? part(question.name()) : "");
        return facts;
    }

    /** What is wrong with an answer, as sentences to show beside it; empty if nothing is wrong. */
    private String fault(String name) {
        return String.join(
                " ",
                faults.stream()
                        .filter(fault -> place(fault).filter(name::equals).isPresent())
                        .map(this::inWords)
                        .toList());
    }

    /** All faults for the top of the page, in the order of the questions, each with a link to its question. */
    private List<Map<String, Object>> summary() {
        List<Map<String, Object>> summary = new ArrayList<>();
        for (Section section : sections) {
            for (FormField question : section.questions()) {
                faults.stream()
                        .filter(fault ->
                                place(fault).filter(question.name()::equals).isPresent())
                        .map(fault -> entry(question.place(), question.label(), inWords(fault)))
                        .forEach(summary::add);
            }
        }
        faults.stream()
                .filter(fault -> place(fault).isEmpty())
                .map(fault -> entry("", fault.field(), inWords(fault)))
                .forEach(summary::add);
        return summary;
    }

    private static Map<String, Object> entry(String place, String label, String message) {
        return Map.of("place", place, "label", label, "message", message);
    }

    /** The question at which a fault is shown; empty if the form does not ask what is wrong. */
    private Optional<String> place(Fault fault) {
        String field =
                switch (fault.field()) {
                    // One way to be reached is needed, whichever it is, and the address for e-mail comes first.
                    case "complainant" -> Questions.EMAIL;
                    case "representative" -> Questions.REPRESENTATIVE + "name";
                    default -> fault.field();
                };
        return questions().map(FormField::name).filter(field::equals).findFirst();
    }

    private String inWords(Fault fault) {
        String message = Problem.message(fault, language);
        ComplaintWords own = new ComplaintWords(language, Writer.PUBLIC);
        Wording common = PageTemplate.MESSAGES.in(language);
        String missing = FaultWords.say("required").in(language);
        boolean empty = filled.value(fault.field()).isBlank();
        boolean isOwn = fault.field().startsWith(SubmissionFaults.ANSWERS) && message.startsWith(missing);
        // Without a channel, the rules name those that there are, which the form shows by their titles.
        boolean isChannel = fault.field().equals(OriginQuestions.CHANNEL);
        if (empty && (message.equals(missing) || isOwn || isChannel)) {
            return common.say("fault.empty");
        }
        String key = "fault." + fault.field();
        String sentence = own.has(key) ? own.say(key, message) : common.say("fault", message);
        // Some messages end with a sentence of the procedure, which has its own full stop.
        return sentence.endsWith("..") ? sentence.substring(0, sentence.length() - 1) : sentence;
    }
}
