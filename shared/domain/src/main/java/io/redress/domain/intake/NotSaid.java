package io.redress.domain.intake;

import io.redress.domain.Text;
import io.redress.domain.language.Messages;
import io.redress.domain.language.Wording;
import io.redress.domain.procedure.Field;
import io.redress.domain.procedure.Intake;
import io.redress.domain.procedure.Intake.Question;
import io.redress.domain.procedure.Procedure;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an organisation wants to know of a complaint, and a mail did not say. */
public final class NotSaid {

    private NotSaid() {}

    /** In words for the complainant: first what is required, then the organisation's other questions. Nothing, if it is no complaint. */
    public static List<String> by(Submission submission, Procedure procedure) {
        if (!submission.complains(procedure)) {
            return List.of();
        }
        Intake intake = procedure.intake();
        Wording words = Messages.OF_THE_DOMAIN.in(procedure.language());
        Particulars said = submission.particulars();
        List<String> missing = new ArrayList<>();
        if (intake.anonymous() == Intake.Anonymous.REFUSE
                && !Text.present(said.complainant().name())) {
            missing.add(words.say("intake.asks.name"));
        }
        for (Question question : intake.asks()) {
            switch (question) {
                case FRONTLINE -> {
                    if (said.frontline() == null) {
                        missing.add(words.say("intake.asks.frontline"));
                    }
                }
                case CATEGORY -> add(missing, submission.category(), words.say("intake.asks.category"));
                case DEPARTMENT -> add(missing, submission.department(), words.say("intake.asks.department"));
                case REMEDY -> add(missing, said.remedySought(), words.say("intake.asks.remedy"));
            }
        }
        fields(missing, said, intake, true);
        fields(missing, said, intake, false);
        return missing;
    }

    private static void fields(List<String> missing, Particulars said, Intake intake, boolean required) {
        for (Field field : intake.fields()) {
            if (field.required() == required) {
                add(missing, said.answers().get(field.id()), field.title());
            }
        }
    }

    private static void add(List<String> missing, @Nullable String value, String title) {
        if (!Text.present(value)) {
            missing.add(title);
        }
    }
}
