package io.redress.domain.intake;

import io.redress.domain.Text;
import io.redress.domain.procedure.Field;
import io.redress.domain.procedure.Intake;
import io.redress.domain.procedure.Intake.Question;
import java.util.ArrayList;
import java.util.List;

/** What an organisation wants to know of a complaint, and a mail did not say. */
final class NotSaid {

    private NotSaid() {}

    /** In words for the complainant: first what is required, then the organisation's other questions. */
    static List<String> by(Submission submission, Intake intake) {
        Particulars said = submission.particulars();
        List<String> missing = new ArrayList<>();
        if (intake.anonymous() == Intake.Anonymous.REFUSE
                && !Text.present(said.complainant().name())) {
            missing.add("Your name");
        }
        for (Question question : intake.asks()) {
            switch (question) {
                case FRONTLINE -> {
                    if (said.frontline() == null) {
                        missing.add(
                                "Whether you tried to settle this with somebody on the spot: with whom, and with what result; or"
                                        + " why that was not appropriate");
                    }
                }
                case CATEGORY -> add(missing, submission.category(), "What it is about");
                case DEPARTMENT -> add(missing, submission.department(), "Which department it concerns");
                case REMEDY -> add(missing, said.remedySought(), "What would put it right for you");
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

    private static void add(List<String> missing, @org.jspecify.annotations.Nullable String value, String title) {
        if (!Text.present(value)) {
            missing.add(title);
        }
    }
}
