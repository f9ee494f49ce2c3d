package io.redress.casework;

import io.redress.domain.complaint.Complaint;
import io.redress.domain.complaint.RecordedChange;
import io.redress.domain.intake.Particulars;
import io.redress.domain.procedure.Role;
import io.redress.domain.rules.Rules;
import io.redress.domain.staff.Actor;
import io.redress.domain.staff.StaffMember;
import io.redress.platform.Json;
import io.redress.platform.Portion;
import io.redress.platform.Times;
import io.redress.store.RecordedHistory;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/** All that is held about a person in one complaint, in words. */
final class PersonalDataBundle {

    private final AdminContext admin;
    private final RelatedComplaints others;
    private final Actor.Caseworker contact;
    private final List<StaffMember> staff;
    private final ThirdPersons staffAsThirdPersons;

    PersonalDataBundle(AdminContext admin, String organisation, SoughtPerson sought, Actor.Caseworker contact) {
        this.admin = admin;
        this.others = new RelatedComplaints(admin);
        this.contact = contact;
        this.staff = admin.staff(organisation);
        this.staffAsThirdPersons = ThirdPersons.in(staff, sought);
    }

    /** @param before the change before which the part of the history that is shown ends; empty for the newest part */
    Map<String, Object> of(PersonComplaints.Found found, OptionalInt before) {
        Complaint complaint = found.complaint();
        Rules rules = admin.rules(complaint);
        Times times = Times.of(rules);
        RecordedHistory history = admin.complaints().recorded(complaint.reference());
        List<RecordedChange> seen = new Redaction(
                        rules, List.of(contact), others.of(complaint, contact).references(), true)
                .withAllTexts(history.changes());
        Portion<Map<String, Object>> timeline = Portion.of(
                Timeline.of(seen, new EventWords(rules, admin.names(complaint.organisation()))),
                "change",
                before,
                Portion.MOST);
        Map<String, Object> shown = facts(found, rules, times);
        shown.put("particulars", particulars(found.particulars(), rules));
        found.submitted().ifPresent(submitted -> shown.put("submitted", particulars(submitted, rules)));
        shown.put(
                "submittedAgain",
                history.submittedAgain().stream().map(times::of).toList());
        shown.put(
                "history",
                timeline.shown().stream()
                        .map(entry -> withRoles(entry, staff, rules))
                        .toList());
        timeline.earlier().ifPresent(earlier -> shown.put("earlier", earlier));
        shown.put("letters", LetterList.of(complaint, seen, rules));
        shown.put("documents", DocumentWords.of(complaint, seen, true, times));
        ErasureWords.of(complaint, times, admin.now()).ifPresent(data -> shown.put("personalData", data));
        shown.put("redact", staffAsThirdPersons.and(found).marks(shown));
        return shown;
    }

    private static Map<String, Object> facts(PersonComplaints.Found found, Rules rules, Times times) {
        Complaint complaint = found.complaint();
        return Json.object(
                "reference", complaint.reference(),
                "as", found.asComplainant() ? "complainant" : "representative",
                "matchedBy", found.matches().stream().map(Json::name).toList(),
                "kind", complaint.entry().kind(),
                "channel", complaint.entry().channel(),
                "received", times.of(complaint.entry().received()),
                "stage", rules.procedure().stageOf(complaint.stage()).title(),
                "open", complaint.open(),
                "restricted", complaint.restricted(),
                "closed", complaint.end().map(end -> times.of(end.closed())).orElse(null),
                "outcome", complaint.end().map(end -> end.outcome()).orElse(null),
                "origin", found.particulars().originOr(complaint.entry().origin()));
    }

    private static Map<String, Object> particulars(Particulars particulars, Rules rules) {
        Map<String, Object> shown = ParticularsJson.of(particulars);
        shown.put(
                "answers",
                ParticularsJson.answers(particulars, rules.procedure().intake(), true));
        return shown;
    }

    /** An entry of the timeline. It says by which role a member of staff acted, because the name need not be told. */
    private static Map<String, Object> withRoles(Map<String, Object> entry, List<StaffMember> staff, Rules rules) {
        Map<String, Object> shown = new LinkedHashMap<>(entry);
        Object by = shown.remove("by");
        staff.stream()
                .filter(member -> member.id().equals(by))
                .findFirst()
                .ifPresent(member -> shown.put(
                        "role",
                        member.roles().stream()
                                .sorted()
                                .map(role -> rules.procedure()
                                        .role(role)
                                        .map(Role::title)
                                        .orElse(role))
                                .collect(Collectors.joining(", "))));
        return shown;
    }
}
