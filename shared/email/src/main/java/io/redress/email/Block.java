package io.redress.email;

import java.util.List;

/** A part of a letter. Its texts still contain the marks around values. */
sealed interface Block {

    record Heading(String text) implements Block {}

    record Paragraph(String text) implements Block {}

    record Items(List<String> items) implements Block {}

    /** Labels and their values, as at the head of a form. */
    record Rows(List<Row> rows) implements Block {}

    record Row(String label, String value, String note) {}

    /** The words of a person, set apart from the words of the letter. */
    record Quote(String text) implements Block {}

    record Button(String label, String address) implements Block {

        /** Leaves out the address, because a tracking link gives access to a complaint. */
        @Override
        public String toString() {
            return "Button[" + label + "]";
        }
    }
}
