package io.redress.casework;

import io.redress.domain.Rejection;
import io.redress.domain.calendar.Declaration;
import io.redress.domain.rules.Rules;
import io.redress.platform.Json;
import io.redress.platform.Request;
import io.redress.platform.Response;
import io.redress.platform.Times;
import io.redress.store.SettingsHistory;
import io.redress.store.SettingsHistory.Entry;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Shows administrators and data-protection contacts who changed the directory of staff or the calendar, and whether this history is
 * as it was written.
 */
final class ShowSettingsHistory {

    private static final int USUAL = 50;
    private static final int MOST = 100;

    private final AdminContext admin;

    ShowSettingsHistory(AdminContext admin) {
        this.admin = admin;
    }

    Response run(Request request) {
        admin.auditor(request);
        Parameters.only(request, "cursor", "limit");
        return switch (request.path("settings")) {
            case "staff" -> shown(request, admin.directory().history(), StaffJson::of);
            case "calendar" -> shown(request, admin.declared().history(), ShowSettingsHistory::declared);
            default ->
                throw Rejection.notFound(
                        "there is a history of staff and one of the calendar, but none of " + request.path("settings"));
        };
    }

    private <T> Response shown(Request request, SettingsHistory<T> history, Function<T, Object> value) {
        String organisation = request.path("organisation");
        Paging paging = Paging.of(request, admin.cursors(), USUAL, MOST);
        int before = paging.after() == null ? Integer.MAX_VALUE : Integer.parseInt(paging.after());
        SettingsHistory.Page<T> found = history.page(organisation, before, paging.size());
        // The check reads the whole history, so it is made once and not for every page.
        Object broken = paging.after() == null
                ? Optional.ofNullable(
                                history.check(organisation, leftBefore(request)).broken())
                        .map(VerifyHistory::shown)
                        .orElse(null)
                : null;
        return FittingPage.fitting(paging.size(), size -> page(request, found, size, value, broken));
    }

    /** What is kept about members of staff who left before that time is erased. */
    private Instant leftBefore(Request request) {
        Rules rules = admin.rules(request);
        return rules.procedure()
                .retention()
                .leftBefore(admin.now(), rules.calendar().zone());
    }

    private <T> Response page(
            Request request,
            SettingsHistory.Page<T> found,
            int size,
            Function<T, Object> value,
            @Nullable Object broken) {
        List<Entry<T>> page =
                found.entries().subList(0, Math.min(size, found.entries().size()));
        boolean more = found.more() || page.size() < found.entries().size();
        String next = more ? admin.cursors().at(String.valueOf(page.getLast().number()), request) : null;
        Map<String, String> names = admin.names(request.path("organisation"));
        Times times = Times.of(admin.rules(request));
        return Response.ok(Json.object(
                "changes",
                page.stream()
                        .map(entry -> Json.object(
                                "number", entry.number(),
                                "at", times.of(entry.at()),
                                "by", entry.by(),
                                "name", names.get(entry.by()),
                                "id", entry.which(),
                                "before", shown(entry.before(), value),
                                "after", shown(entry.after(), value),
                                "erased", entry.erased() ? true : null))
                        .toList(),
                "break",
                broken,
                "next",
                next));
    }

    private static <T> @Nullable Object shown(@Nullable T value, Function<T, Object> as) {
        return value == null ? null : as.apply(value);
    }

    private static Object declared(Declaration declaration) {
        return declaration.days().stream().map(KeepCalendar::shown).toList();
    }
}
