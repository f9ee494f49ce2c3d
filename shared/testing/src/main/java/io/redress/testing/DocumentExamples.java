package io.redress.testing;

import io.redress.domain.complaint.AttachedDocuments;
import io.redress.domain.complaint.Complaint;
import io.redress.domain.complaint.ComplaintBuilder;
import io.redress.domain.complaint.Document;
import io.redress.domain.complaint.Handling;
import io.redress.domain.complaint.HandlingBuilder;
import java.time.Instant;
import java.util.List;

/** A complaint with documents, for the files of stored forms. */
public final class DocumentExamples {

    private DocumentExamples() {}

    public static Complaint complaint() {
        Document document = new Document(
                "q4Xv0b2mS9uKdZ7w",
                "application/pdf",
                48_213,
                "0f3b".repeat(16),
                "complainant",
                true,
                Instant.parse("2026-10-27T14:00:00.250Z"));
        return ComplaintBuilder.copy(RecordExamples.bareComplaint())
                .handling(HandlingBuilder.copy(Handling.NOTHING)
                        .documents(new AttachedDocuments(List.of(document), List.of("Zr81hT6yPqLm3c0a"), 1))
                        .build())
                .build();
    }
}
