package io.redress.desk;

import io.redress.domain.calendar.DaysOff;
import io.redress.domain.language.Language;
import io.redress.domain.procedure.Procedure;
import io.redress.domain.rules.Rules;
import io.redress.platform.Env;
import io.redress.procedures.Procedures;
import io.redress.web.complaint.ComplaintForm;
import io.redress.web.complaint.FilledIn;
import io.redress.web.complaint.Questions;
import io.redress.web.complaint.Section;
import io.redress.web.complaint.Writer;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** The form for a complaint as staff fill it in: drawn from the procedure in force, in English. */
final class StaffForm {

    private final Env env;
    private final Procedures procedures;

    StaffForm(Env env) {
        this.env = env;
        this.procedures = Procedures.in(env, DaysOff.NONE);
    }

    private Rules rules(DeskRequest asked) {
        return procedures.in(Language.ENGLISH, procedures.inForce(asked.organisation()));
    }

    /** What is filled in before anybody fills in anything. */
    Map<String, String> empty(DeskRequest asked) {
        String usual = Questions.kinds(rules(asked).procedure(), Writer.STAFF)
                .getFirst()
                .id();
        return Map.of(Questions.KIND, usual);
    }

    /** Adds the form for a complaint that somebody tells now, or has written, with what is wrong with it. */
    Facts forLodging(Facts page, DeskRequest asked, Attempt attempt) {
        Rules rules = rules(asked);
        LocalDate today = env.now().atZone(rules.calendar().zone()).toLocalDate();
        List<Section> sections = Questions.ofStaff(rules.procedure(), today);
        return with(ProblemFacts.add(page, attempt, Map.of()), rules.procedure(), sections, attempt);
    }

    /** Adds the form for a complaint that is made of an e-mail, with what is wrong with it. */
    Facts forMail(Facts page, DeskRequest asked, Attempt attempt) {
        Procedure procedure = rules(asked).procedure();
        List<Section> sections = Questions.ofMail(procedure);
        return with(ProblemFacts.add(page, attempt, Map.of()), procedure, sections, attempt);
    }

    private static Facts with(Facts page, Procedure procedure, List<Section> sections, Attempt attempt) {
        new ComplaintForm(procedure, sections, new FilledIn(attempt.values()), attempt.faults())
                .facts()
                .forEach(page::put);
        return page;
    }
}
