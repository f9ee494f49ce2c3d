package io.redress.desk;

import io.redress.domain.language.Language;
import io.redress.web.FormField;
import java.util.List;
import java.util.Map;

/**
 * The form by which an administrator opens a restricted complaint for a day, with the reason. It is the same whether or not there is such a
 * complaint, so it says nothing about one.
 */
final class GlassForm {

    static final String ACTION = "break-glass";

    private static final String REASON = "reason";
    private static final String TITLE = "Break glass";
    private static final String LABEL = "Reason";

    private GlassForm() {}

    /** The facts for the template of an action. */
    static Facts facts(DeskRequest asked, Attempt attempt) {
        String own = asked.complaint(asked.reference());
        FormField reason = FormField.of(FormField.Kind.AREA, REASON, LABEL)
                .required(true)
                .withHint("It is recorded, and the data-protection contact reads it.")
                .filledIn(attempt.value(REASON), attempt.fault(REASON));
        Facts facts = DeskTemplate.frame(asked, TITLE + ", " + asked.reference(), Menu.NONE)
                .put("reference", asked.reference())
                .put("subject", "")
                .put("restricted", true)
                .put("heading", TITLE)
                .put(
                        "description",
                        "See a restricted complaint for a day. Only administrators may, and each attempt is logged.")
                .put("address", own + "/actions/" + ACTION)
                .put("back", asked.home())
                .put("mark", asked.newMark())
                .put("version", "")
                .put("preview", "")
                .put("since", List.of())
                .put("fields", List.of(reason.facts(Language.ENGLISH)));
        return ProblemFacts.add(facts, attempt, Map.of(REASON, LABEL));
    }
}
