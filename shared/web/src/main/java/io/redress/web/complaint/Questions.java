package io.redress.web.complaint;

import io.redress.domain.intake.PreferredChannel;
import io.redress.domain.intake.SubmissionFaults;
import io.redress.domain.procedure.Choice;
import io.redress.domain.procedure.Intake;
import io.redress.domain.procedure.Intake.Question;
import io.redress.domain.procedure.Intake.Representatives;
import io.redress.domain.procedure.Kind;
import io.redress.domain.procedure.Procedure;
import io.redress.web.FormField;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * What an organisation asks those who fill in the form for a complaint: what its procedure needs, and what it accepts besides. The name of
 * a field is the path of its value in the body of a submission.
 */
public final class Questions {

    public static final String KIND = "kind";
    public static final String SUBJECT = "subject";
    public static final String DETAILS = "details";
    public static final String NAME = "complainant.name";
    public static final String EMAIL = "complainant.email";
    public static final String PHONE = "complainant.phone";
    public static final String LANGUAGE = "language";
    static final String REPRESENTATIVE = "representative.";

    private final Procedure procedure;
    private final Writer writer;
    private final QuestionFields asking;
    private final ComplaintWords words;

    private Questions(Procedure procedure, Writer writer) {
        this.procedure = procedure;
        this.writer = writer;
        this.asking = new QuestionFields(procedure.language(), writer);
        this.words = asking.words();
    }

    /** What the public is asked, with the words in the language of the procedure. */
    public static List<Section> ofPublic(Procedure procedure) {
        Questions questions = new Questions(procedure, Writer.PUBLIC);
        return asked(Stream.of(
                questions.what(), questions.before(), questions.own(), questions.who(), questions.representative()));
    }

    /**
     * What staff are asked who record a complaint, in the order in which somebody tells it.
     *
     * @param today the day of the channels that are offered
     */
    public static List<Section> ofStaff(Procedure procedure, LocalDate today) {
        Questions questions = new Questions(procedure, Writer.STAFF);
        OriginQuestions origin = new OriginQuestions(procedure, questions.asking);
        return asked(Stream.concat(
                Stream.of(questions.section("came", "", false, false, origin.all(today))), questions.afterOrigin()));
    }

    /** What staff are asked who make a complaint of an e-mail. The e-mail itself answers what they leave empty. */
    public static List<Section> ofMail(Procedure procedure) {
        Questions questions = new Questions(procedure, Writer.STAFF);
        OriginQuestions origin = new OriginQuestions(procedure, questions.asking);
        return asked(Stream.concat(
                        questions.afterOrigin(),
                        Stream.of(questions.section("came", "", false, false, origin.ofMail()))))
                .stream()
                .map(Section::optional)
                .toList();
    }

    private Stream<Section> afterOrigin() {
        return Stream.of(who(), what(), before(), own(), representative());
    }

    private static List<Section> asked(Stream<Section> sections) {
        return sections.filter(section -> !section.questions().isEmpty()).toList();
    }

    /** The kinds of entry that somebody can send. */
    public static List<Kind> kinds(Procedure procedure, Writer writer) {
        return procedure.kinds().stream()
                .filter(kind -> kind.accepted() && (writer == Writer.STAFF || !kind.staffOnly()))
                .toList();
    }

    private Section what() {
        FormField kind = asking.ask(FormField.Kind.LINE, KIND)
                .required(true)
                .choosing(kinds(procedure, writer).stream()
                        .map(one -> Choice.of(one.id(), one.title()))
                        .toList());
        List<FormField> asked = new ArrayList<>();
        if (writer == Writer.PUBLIC) {
            asked.add(kind);
        }
        asked.add(asking.ask(FormField.Kind.LINE, SUBJECT).required(true));
        asked.add(asking.ask(FormField.Kind.AREA, DETAILS).required(true));
        if (writer == Writer.STAFF) {
            asked.add(kind);
        }
        addChoice(asked, "category", procedure.categories(), Question.CATEGORY);
        addChoice(asked, "department", procedure.departments(), Question.DEPARTMENT);
        asked.add(asking.ask(FormField.Kind.LINE, "about.person"));
        asked.add(asking.ask(FormField.Kind.LINE, "relatesTo")
                .withHint(words.say("ask.relatesTo.hint", procedure.prefix() + "-7K3M-9QX1")));
        return section("what", "", false, false, asked);
    }

    private void addChoice(List<FormField> asked, String name, List<Choice> choices, Question needed) {
        if (!choices.isEmpty()) {
            asked.add(asking.choice(name, choices, asks(needed)));
        }
    }

    private Section before() {
        List<FormField> asked = new ArrayList<>();
        if (asks(Question.FRONTLINE)) {
            asked.add(asking.yesNo("frontline.tried", words.say("ask.frontline.tried"), true));
            asked.add(asking.ask(FormField.Kind.LINE, "frontline.with"));
            asked.add(asking.ask(FormField.Kind.AREA, "frontline.result").required(true));
        }
        asked.add(asking.ask(FormField.Kind.AREA, "remedySought").required(asks(Question.REMEDY)));
        return section("before", "", true, false, asked);
    }

    private Section own() {
        List<FormField> asked = procedure.intake().fields().stream()
                .map(field -> asking.own(SubmissionFaults.ANSWERS + field.id(), field))
                .toList();
        return section("own", "", false, false, asked);
    }

    private Section who() {
        Intake intake = procedure.intake();
        FormField name = asking.ofPerson(FormField.Kind.LINE, NAME, "name")
                .required(intake.anonymous() == Intake.Anonymous.REFUSE);
        FormField email = asking.ofPerson(FormField.Kind.EMAIL, EMAIL, "email");
        FormField phone = asking.ofPerson(FormField.Kind.PHONE, PHONE, "tel");
        List<FormField> asked = new ArrayList<>(
                switch (writer) {
                    case PUBLIC -> List.of(name, email, phone);
                    case STAFF -> List.of(name, phone, email);
                });
        asked.add(asking.ofPerson(FormField.Kind.AREA, "complainant.address", "street-address"));
        asked.add(asking.choice(
                "complainant.preferredChannel",
                Arrays.stream(PreferredChannel.values())
                        .map(channel -> Choice.of(channel.id(), channel.title(procedure.language())))
                        .toList(),
                false));
        if (procedure.languages().size() > 1) {
            List<Choice> languages = procedure.languages().stream()
                    .map(language -> Choice.of(language.tag(), language.title()))
                    .toList();
            // The public's page has a language itself, which is the first answer. Staff may not know.
            asked.add(
                    switch (writer) {
                        case PUBLIC -> asking.ask(FormField.Kind.LINE, LANGUAGE).choosing(languages);
                        case STAFF -> asking.choice(LANGUAGE, languages, false);
                    });
        }
        if (intake.protectsNames()) {
            asked.add(asking.yesNo("consents", words.say("ask.consents"), false));
        }
        return section("who", anonymity(intake), false, false, asked);
    }

    /** What happens if nobody says who complains, or how to reach them. The procedure's own reason is written for the public. */
    private String anonymity(Intake intake) {
        String why = writer == Writer.PUBLIC ? intake.why() : null;
        return switch (intake.anonymous()) {
            case REFUSE -> (why == null ? "" : why + " ") + words.say("anonymous.refuse");
            case RECORD ->
                words.say(
                        "anonymous.record",
                        procedure
                                .kind(String.valueOf(intake.recordedAs()))
                                .map(Kind::title)
                                .orElse(""));
            case HANDLE -> why == null ? words.say("anonymous.handle") : why;
        };
    }

    private Section representative() {
        Representatives allowed = procedure.intake().representatives();
        List<FormField> asked = allowed == Representatives.NOBODY
                ? List.of()
                : List.of(
                        asking.ask(FormField.Kind.LINE, REPRESENTATIVE + "name"),
                        asking.ask(FormField.Kind.EMAIL, REPRESENTATIVE + "email"),
                        asking.ask(FormField.Kind.PHONE, REPRESENTATIVE + "phone"),
                        asking.ask(FormField.Kind.LINE, REPRESENTATIVE + "relation"),
                        asking.ask(FormField.Kind.DATE, REPRESENTATIVE + "authority.given")
                                .withHint(words.say(
                                        allowed == Representatives.WITH_AUTHORITY
                                                ? "authority.needed"
                                                : "authority.optional")),
                        asking.ask(FormField.Kind.DATE, REPRESENTATIVE + "authority.until"));
        return section("representative", words.say("section.representative.hint"), false, true, asked);
    }

    private Section section(String id, String hint, boolean ofComplaints, boolean folded, List<FormField> asked) {
        return new Section(id, words.say("section." + id), hint, ofComplaints, folded, asked);
    }

    private boolean asks(Question question) {
        return procedure.intake().asks().contains(question);
    }
}
