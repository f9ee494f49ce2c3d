package io.redress.email;

import java.util.List;

/** A piece of a letter. Its texts still carry the marks around values. */
sealed interface Block {

    record Heading(String text) implements Block {}

    record Paragraph(String text) implements Block {}

    record Items(List<String> items) implements Block {}

    /** Names and what stands for each, as in the head of a form. */
    record Rows(List<Row> rows) implements Block {}

    record Row(String label, String value, String note) {}

    /** Words of somebody's own, told apart from ours. */
    record Quote(String text) implements Block {}

    record Button(String label, String address) implements Block {

        /** The address may open a complaint. */
        @Override
        public String toString() {
            return "Button[" + label + "]";
        }
    }
}
