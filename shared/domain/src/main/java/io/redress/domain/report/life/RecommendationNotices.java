package io.redress.domain.report.life;

import io.redress.domain.procedure.Report;
import io.redress.domain.report.life.ReportLife.State;
import io.redress.domain.report.life.ReportNotices.Kind;
import io.redress.domain.report.life.ReportNotices.Notice;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Decides which notices about the recommendations of a review are due. The owner of a recommendation gets one for it, and one when it is
 * overdue; a week later, reviewers and management get one. Management gets all recommendations with what the review found, and those that
 * are made after that in further notices.
 */
final class RecommendationNotices {

    /** So many days after its owner, reviewers and management are told that a recommendation is overdue. */
    private static final int DAYS_TO_MANAGEMENT = 7;

    private static final String REVIEWED = "reviewed-";
    private static final String RECOMMENDED = "recommended-";

    private final Report report;
    private final ReportLife life;

    RecommendationNotices(Report report, ReportLife life) {
        this.report = report;
        this.life = life;
    }

    /** The notices for this state of the review; those that were sent are among them. */
    List<Notice> all(LocalDate today) {
        List<Notice> notices = new ArrayList<>();
        life.recommendations().stream().filter(Recommendation::open).forEach(one -> {
            notices.add(new Notice("owner-" + one.id(), Kind.OWNER, reviewers(), one.owner(), List.of(one)));
            if (one.overdue(today)) {
                notices.add(new Notice(
                        "late-owner-" + one.id(), Kind.RECOMMENDATION_OVERDUE, reviewers(), one.owner(), List.of(one)));
            }
            if (one.overdue(today.minusDays(DAYS_TO_MANAGEMENT))) {
                List<String> above = Stream.concat(reviewers().stream(), ReportRoles.toTell(report).stream())
                        .distinct()
                        .toList();
                notices.add(new Notice(
                        "late-management-" + one.id(), Kind.RECOMMENDATION_OVERDUE, above, null, List.of(one)));
            }
        });
        if (life.state() == State.COMPLETED || life.state() == State.CLOSED) {
            toManagement().ifPresent(notices::add);
        }
        return notices;
    }

    private List<String> reviewers() {
        return ReportRoles.of(ReportAction.Id.RECOMMEND, report);
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
            return Optional.of(new Notice(found + all.size(), Kind.REVIEWED, roles, null, all));
        }
        int known = life.told().stream()
                .filter(id -> id.startsWith(REVIEWED) || id.startsWith(RECOMMENDED))
                .mapToInt(id -> Integer.parseInt(id.substring(id.lastIndexOf('-') + 1)))
                .max()
                .orElse(0);
        return known < all.size()
                ? Optional.of(new Notice(
                        RECOMMENDED + all.size(), Kind.RECOMMENDED, roles, null, all.subList(known, all.size())))
                : Optional.empty();
    }
}
