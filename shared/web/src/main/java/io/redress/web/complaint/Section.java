package io.redress.web.complaint;

import io.redress.web.FormField;
import java.util.List;

/**
 * Questions of the form that belong together.
 *
 * @param hint what helps to answer them; empty if nothing is needed
 * @param ofComplaints whether only a complaint needs the answers
 * @param folded whether most people need not see them
 */
public record Section(
        String id, String title, String hint, boolean ofComplaints, boolean folded, List<FormField> questions) {

    public Section {
        questions = List.copyOf(questions);
    }

    /** The same with none of its questions required. */
    Section optional() {
        return new Section(
                id,
                title,
                hint,
                ofComplaints,
                folded,
                questions.stream().map(question -> question.required(false)).toList());
    }
}
