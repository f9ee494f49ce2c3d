package io.redress.domain.report.life;

import io.redress.domain.procedure.Report;
import io.redress.domain.report.life.ReportLife.State;
import io.redress.domain.report.life.ReportNotices.Kind;
import io.redress.domain.report.life.ReportNotices.Notice;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Decides which notices about the recommendations of a review are due. The owner of a recommendation gets one for it. Management gets
 * all recommendations with what the review found, and those that are made after that in further notices.
 */
final class RecommendationNotices {

    private static final String REVIEWED = "reviewed-";
    private static final String RECOMMENDED = "recommended-";

    private final Report report;
    private final ReportLife life;

    RecommendationNotices(Report report, ReportLife life) {
        this.report = report;
        this.life = life;
    }

    /** The notices for this state of the review; those that were sent are among them. */
    List<Notice> all() {
        List<Notice> notices = new ArrayList<>();
        for (Recommendation one : life.recommendations()) {
            if (one.open()) {
                notices.add(new Notice(
                        "owner-" + one.id(),
                        Kind.OWNER,
                        ReportRoles.of(ReportAction.Id.RECOMMEND, report),
                        List.of(one)));
            }
        }
        if (life.state() == State.COMPLETED || life.state() == State.CLOSED) {
            toManagement().ifPresent(notices::add);
        }
        return notices;
    }

    /**
     * The name of a notice to management ends with the number of the last recommendation that it contains. So a recommendation that is made
     * while the mails go out is in the next notice.
     */
    private Optional<Notice> toManagement() {
        List<Recommendation> all = life.recommendations();
        List<String> roles = ReportRoles.toTell(report);
        String found = REVIEWED + life.stateStep() + "-";
        if (life.told().stream().noneMatch(id -> id.startsWith(found))) {
            return Optional.of(new Notice(found + all.size(), Kind.REVIEWED, roles, all));
        }
        int known = life.told().stream()
                .filter(id -> id.startsWith(REVIEWED) || id.startsWith(RECOMMENDED))
                .mapToInt(id -> Integer.parseInt(id.substring(id.lastIndexOf('-') + 1)))
                .max()
                .orElse(0);
        return known < all.size()
                ? Optional.of(
                        new Notice(RECOMMENDED + all.size(), Kind.RECOMMENDED, roles, all.subList(known, all.size())))
                : Optional.empty();
    }
}
