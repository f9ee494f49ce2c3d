package io.redress.store;

import static io.redress.store.StoredItems.CLOSED;
import static io.redress.store.StoredItems.DEPARTMENT;
import static io.redress.store.StoredItems.IDEMPOTENCY_KEY;
import static io.redress.store.StoredItems.KIWI;
import static io.redress.store.StoredItems.LINK;
import static io.redress.store.StoredItems.OPEN;
import static io.redress.store.StoredItems.RECEIVED;
import static io.redress.store.StoredItems.RECENT;
import static io.redress.store.StoredItems.REPORT;
import static io.redress.store.StoredItems.RESTRICTED;
import static io.redress.store.StoredItems.SHEET;
import static io.redress.store.StoredItems.UNASSIGNED;

import io.redress.domain.Reference;
import io.redress.platform.Sha256;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The names of the files for the items of {@link StoredItems}, by the keys of each item. */
final class ItemNames {

    private final Map<Map<String, AttributeValue>, String> names = new HashMap<>();

    ItemNames() {
        history("open", OPEN, 3);
        history("restricted", RESTRICTED, 3);
        history("closed", CLOSED, 2);
        history("unassigned", UNASSIGNED, 1);
        open();
        places();
        organisation();
        conditionsAndIdeas();
        marks();
    }

    /** The name of an item, or its keys if it has no name. */
    String of(Map<String, AttributeValue> item) {
        String pk = Item.text(item, Keys.PK);
        String sk = Item.text(item, Keys.SK);
        return names.getOrDefault(Table.key(pk, sk), "no name: " + pk + " " + sk);
    }

    private void add(String name, String pk, String sk) {
        names.put(Table.key(pk, sk), name);
    }

    private void history(String name, Reference reference, int changes) {
        String pk = Keys.complaint(reference.value());
        add(name + "-snapshot", pk, Keys.NOW);
        add(name + "-particulars", pk, Keys.PERSON);
        for (int number = 1; number <= changes; number++) {
            add(name + "-change-" + number, pk, Keys.change(number));
        }
        add(name + "-register-line", Keys.register(KIWI), Keys.registered(RECEIVED, reference.value()));
    }

    private void open() {
        String pk = Keys.complaint(OPEN.value());
        add("open-text-2", pk, Keys.text(2));
        add("open-link", pk, Keys.link(LINK.hash()));
        add("open-idempotency-record", Keys.idempotency(KIWI, IDEMPOTENCY_KEY), "ANSWER");
        add("open-place-of-caseworker", pk, Keys.WORK);
        add("open-place-waiting-ended", pk, Keys.WORK + "#WAITING#role#quality-manager");
        add("restricted-related-from-open", Keys.complaint(RESTRICTED.value()), Keys.related(OPEN.value()));
        String place = Keys.registered(RECEIVED, OPEN.value());
        add("open-department-register-line", Keys.register(KIWI, DEPARTMENT), place);
        add("open-department-register-number", Keys.numbers(KIWI, DEPARTMENT), Keys.number(1));
    }

    /** The items of the one complaint that is in nearly every list. */
    private void places() {
        String pk = Keys.complaint(RESTRICTED.value());
        add("restricted-place-of-caseworker", pk, Keys.WORK);
        add("restricted-place-of-viewer", pk, Keys.WORK + "#TEAM#person#quentin");
        add("restricted-place-consultation", pk, Keys.WORK + "#CONSULTATION#role#managing-director");
        add("restricted-place-waiting", pk, Keys.WORK + "#WAITING#person#mary");
        add("restricted-place-waiting-of-viewer", pk, Keys.WORK + "#WAITING#person#quentin");
        add("restricted-place-follow-on-by-person", pk, Keys.WORK + "#FOLLOW_ON#person#mary");
        add("restricted-place-follow-on-by-role", pk, Keys.WORK + "#FOLLOW_ON#role#quality-manager");
        add("restricted-place-duties", pk, Keys.WORK + "#DUTIES");
        String someLink = Keys.link(Keys.hash("WlpaWlpaWlpaWlpaWlpaWlpa"));
        add("restricted-link", pk, someLink);
        add("unassigned-link", Keys.complaint(UNASSIGNED.value()), someLink);
        add("closed-link", Keys.complaint(CLOSED.value()), someLink);
    }

    private void organisation() {
        for (String settings : List.of("staff", "calendar")) {
            add(settings + "-history-entry", Keys.settings(KIWI, settings), Keys.entry(1));
            add(settings + "-history-head", Keys.settings(KIWI, settings), Keys.HEAD);
        }
        add("staff-member", Keys.staff(KIWI), "mary");
        add("staff-member-without-version", Keys.staff(KIWI), "margaret");
        add("staff-version", Keys.staff(KIWI), Keys.CHANGES);
        add("declared-days", Keys.calendar(KIWI), Keys.DECLARED);
        add("turned-away", Keys.turnedAway(KIWI), "2026-10#anonymous");
        String report = REPORT.report();
        String period = REPORT.period();
        add("report", ReportKeys.reports(KIWI), ReportKeys.report(report, period));
        add("report-mailed", ReportKeys.reports(KIWI), ReportKeys.reportMailed(report, period));
        add("report-mail", ReportKeys.reports(KIWI), ReportKeys.reportMail(report, period, "daniel"));
        add(
                "report-notice-mark",
                ReportKeys.reports(KIWI),
                ReportKeys.reportNotice(report, period, "daniel/1", "adele"));
        add(
                "report-feedback",
                ReportKeys.reports(KIWI),
                ReportKeys.reportFeedback(report, period, StoredItems.FEEDBACK));
        add("report-state", ReportKeys.reportStates(KIWI), ReportKeys.report(report, period));
        for (int step = 1; step <= ReportStepExamples.EVENTS.size(); step++) {
            add(
                    "report-step-" + Keys.padded(step, 2),
                    ReportKeys.reportSteps(KIWI, report, period),
                    ReportKeys.reportStep(step));
        }
        add("report-file", ReportKeys.reports(KIWI), ReportKeys.reportFile(report, period, 1, "pdf"));
        add(
                "report-file-part",
                ReportKeys.reportParts(KIWI, report, period),
                ReportKeys.reportPart(Sha256.hex(StoredItems.FILE), 1));
        add("report-part", ReportKeys.reportParts(KIWI, report, period), ReportKeys.reportPart(Keys.hash(SHEET), 1));
    }

    private void conditionsAndIdeas() {
        String id = StoredItems.UNDER_CONDITIONS.id();
        String by = StoredItems.CALL.by();
        add("person-under-conditions", Keys.contactConditions(KIWI), id);
        add("call", Keys.calls(KIWI, id), Keys.moment(StoredItems.CALL.at()) + "#" + by);
        add("call-marked", Keys.calls(KIWI, id), "MARK#" + Keys.hash(by + " call-1"));
        add("idea", Keys.improvements(KIWI), StoredItems.IDEA.id());
        add("idea-of-complaint", Keys.improvements(KIWI), StoredItems.IDEA_OF_COMPLAINT.id());
    }

    private void marks() {
        String pk = Keys.complaint(OPEN.value());
        add("open-handled-mark", pk, Keys.handled(1, "assignment"));
        add("removed-member", Keys.removed(KIWI), "carl");
        add("session", Keys.session(StoredItems.SESSION.id()), "SESSION");
        add("open-recent-submission", Keys.recent(KIWI, RECENT.person()), RECENT.words());
        add("open-link-again", pk, Keys.link(StoredItems.LINK_AGAIN.hash()));
        add("open-submitted-again", pk, Keys.submittedAgain(RECEIVED.plusSeconds(60)));
        for (String letter : new String[] {"taken", "doubted", "sent"}) {
            add("open-mail-mark-" + letter, pk, Keys.mail(1, letter, "amara@example.org"));
        }
        add(
                "report-mail-mark",
                ReportKeys.reports(KIWI),
                ReportKeys.reportMail(REPORT.report(), REPORT.period(), "daniel@kiwi.example"));
    }
}
