package io.redress.store;

import io.redress.domain.calendar.Declaration;
import io.redress.domain.complaint.Change;
import io.redress.domain.complaint.Event;
import io.redress.platform.Json;
import io.redress.platform.StoredJson;
import io.redress.testing.DocumentExamples;
import io.redress.testing.EventExamples;
import io.redress.testing.FigureExamples;
import io.redress.testing.LimitExamples;
import io.redress.testing.RecordExamples;
import io.redress.testing.RowExamples;
import io.redress.testing.UntoldLetterExamples;
import io.redress.testing.WaitingReplyExamples;
import java.util.List;
import java.util.stream.Stream;

/** The documents in items, each with the production code that writes and reads it. */
final class StoredForms {

    private StoredForms() {}

    static Stream<StoredForm<?>> all() {
        return Stream.concat(events(), documents().stream());
    }

    /** Every event, as it is stored in its change. */
    static Stream<StoredForm<?>> events() {
        return EventExamples.all().entrySet().stream()
                .map(example -> new StoredForm<>(
                        "events/" + example.getKey(),
                        example.getValue(),
                        event -> Json.write(event, Event.class),
                        StoredForms::event));
    }

    /** An event is read together with its change, because the change says in which form both are. */
    private static Event event(String json, String version) {
        String change = "\"number\":2,\"at\":\"2026-10-23T08:32:09.640Z\",\"by\":\"mary\",\"events\":[" + json + "]}";
        String form = version.equals("v1") ? "{" : "{\"form\":2,";
        return StoredJson.read(form + change, Change.class).events().getFirst();
    }

    private static List<StoredForm<?>> documents() {
        return List.of(
                StoredForm.of("documents/change", RecordExamples.change()),
                StoredForm.of("documents/complaint", RecordExamples.complaint()),
                StoredForm.of("documents/complaint-bare", RecordExamples.bareComplaint()),
                StoredForm.of("documents/complaint-moved-limit", RecordExamples.complaintWithMovedLimit()),
                StoredForm.of("documents/complaint-extended-limit", RecordExamples.complaintWithExtendedLimit()),
                StoredForm.of("documents/complaint-missed-limit", LimitExamples.complaintWithMissedLimit()),
                StoredForm.of("documents/complaint-limit-runs-again", LimitExamples.complaintWithLimitThatRunsAgain()),
                StoredForm.of("documents/complaint-contacted", RecordExamples.contactedComplaint()),
                StoredForm.of("documents/complaint-possibly-same", RecordExamples.possiblySameComplaint()),
                StoredForm.of("documents/complaint-erased", RecordExamples.erasedComplaint()),
                StoredForm.of("documents/complaint-kept", RecordExamples.keptComplaint()),
                StoredForm.of("documents/complaint-with-documents", DocumentExamples.complaint()),
                StoredForm.of("documents/complaint-waiting-replies", WaitingReplyExamples.complaint()),
                StoredForm.of("documents/complaint-stated", RecordExamples.statedComplaint()),
                StoredForm.of("documents/register-row-stated", RowExamples.statedRow()),
                StoredForm.of("documents/figures-improvements", FigureExamples.improvementFigures()),
                StoredForm.of("documents/register-row-erased", RowExamples.erasedRow()),
                StoredForm.of("documents/figures-erasures", FigureExamples.erasureFigures()),
                StoredForm.of("documents/report-content", FigureExamples.content()),
                StoredForm.of("documents/figures-more", FigureExamples.moreFigures()),
                StoredForm.of("documents/idea", StoredItems.IDEA_ACCEPTED),
                StoredForm.of("documents/idea-of-complaint", StoredItems.IDEA_OF_COMPLAINT),
                StoredForm.of("documents/figures-satisfaction", FigureExamples.satisfactionFigures()),
                StoredForm.of("documents/register-row-contacted", RowExamples.contactedRow()),
                StoredForm.of("documents/figures-contacted", FigureExamples.contactedFigures()),
                StoredForm.of("documents/complaint-untold-letters", UntoldLetterExamples.complaint()),
                StoredForm.of("documents/complaint-returned-letters", UntoldLetterExamples.complaintWithReturns()),
                StoredForm.of("documents/complaint-prioritised", RecordExamples.prioritisedComplaint()),
                StoredForm.of("documents/register-row-prioritised", RowExamples.prioritisedRow()),
                StoredForm.of("documents/figures-prioritised", FigureExamples.prioritisedFigures()),
                StoredForm.of("documents/particulars", RecordExamples.particulars()),
                StoredForm.of("documents/particulars-bare", RecordExamples.bareParticulars()),
                StoredForm.of("documents/particulars-with-answers", RecordExamples.answeredParticulars()),
                StoredForm.of("documents/particulars-with-origin", RecordExamples.particularsWithOrigin()),
                StoredForm.of("documents/register-row", RowExamples.row()),
                StoredForm.of("documents/register-row-bare", RowExamples.bareRow()),
                StoredForm.of("documents/staff-member", RecordExamples.member()),
                StoredForm.of(
                        "documents/staff-member-with-language",
                        RecordExamples.member().reading("sw")),
                StoredForm.of("documents/staff-member-bare", RecordExamples.bareMember()),
                StoredForm.of("documents/declaration", RecordExamples.declaration()),
                StoredForm.of("documents/declaration-bare", Declaration.NOTHING),
                StoredForm.of("documents/figures", FigureExamples.figures()),
                StoredForm.of("documents/figures-bare", FigureExamples.bareFigures()));
    }
}
