package io.redress.store;

import io.redress.domain.Event;
import io.redress.domain.calendar.Declaration;
import io.redress.runtime.Json;
import io.redress.testing.EventExamples;
import java.util.List;
import java.util.stream.Stream;

/** The documents that are stored in items, each as production code writes and reads it. */
final class StoredForms {

    private StoredForms() {}

    static Stream<StoredForm<?>> all() {
        return Stream.concat(events(), documents().stream());
    }

    /** Every event, as it stands in the change that holds it. */
    static Stream<StoredForm<?>> events() {
        return EventExamples.all().entrySet().stream()
                .map(example -> new StoredForm<>(
                        "events/" + example.getKey(),
                        example.getValue(),
                        event -> Json.write(event, Event.class),
                        json -> Json.read(json, Event.class)));
    }

    private static List<StoredForm<?>> documents() {
        return List.of(
                StoredForm.of("documents/change", StoredExamples.change()),
                StoredForm.of("documents/complaint", StoredExamples.complaint()),
                StoredForm.of("documents/complaint-bare", StoredExamples.bareComplaint()),
                StoredForm.of("documents/particulars", StoredExamples.particulars()),
                StoredForm.of("documents/particulars-bare", StoredExamples.bareParticulars()),
                StoredForm.of("documents/register-row", StoredExamples.row()),
                StoredForm.of("documents/register-row-bare", StoredExamples.bareRow()),
                StoredForm.of("documents/staff-member", StoredExamples.member()),
                StoredForm.of("documents/staff-member-bare", StoredExamples.bareMember()),
                StoredForm.of("documents/declaration", StoredExamples.declaration()),
                StoredForm.of("documents/declaration-bare", Declaration.NOTHING),
                StoredForm.of("documents/figures", StoredExamples.figures()),
                StoredForm.of("documents/figures-bare", StoredExamples.bareFigures()));
    }
}
