package io.redress.correspondence;

import io.redress.domain.complaint.Complaint;
import io.redress.domain.intake.NotSaid;
import io.redress.domain.intake.Particulars;
import io.redress.domain.intake.Submission;
import io.redress.domain.procedure.Procedure;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the acknowledgement of a mail asks for: nobody could ask the complainant before they wrote it. */
final class StillNeeded {

    private StillNeeded() {}

    static List<Map<String, Object>> of(Complaint complaint, Particulars particulars, Procedure procedure) {
        boolean byMail = Optional.ofNullable(complaint.entry().channel())
                .flatMap(procedure::channel)
                .filter(channel -> channel.mail() != null)
                .isPresent();
        if (!byMail) {
            return List.of();
        }
        Submission submission = new Submission(
                complaint.entry().kind(),
                complaint.entry().channel(),
                null,
                complaint.entry().category(),
                complaint.entry().department(),
                null,
                Map.of(),
                particulars,
                true);
        return NotSaid.by(submission, procedure).stream()
                .map(title -> Map.<String, Object>of("title", title))
                .toList();
    }
}
