package io.redress.casework;

import io.redress.domain.Country;
import io.redress.domain.Rejection;
import io.redress.domain.complaint.Complaint;
import io.redress.domain.intake.ContactConditions;
import io.redress.domain.intake.Identity;
import io.redress.domain.procedure.BuiltInActionId;
import io.redress.domain.procedure.Choice;
import io.redress.domain.rules.Command;
import io.redress.domain.rules.Rules;
import io.redress.domain.staff.Actor;
import io.redress.platform.Fields;
import io.redress.platform.Json;
import io.redress.platform.Request;
import io.redress.platform.Response;
import io.redress.platform.Times;
import io.redress.store.PersonsUnderConditions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Orders, for the data-protection contact, that the personal data of all complaints of a person be erased. For each complaint, the same
 * holds as if the contact had taken the action on it. Those of which the data is kept are listed, each with the reason.
 */
final class ErasePersonalData {

    private static final String ACTION = BuiltInActionId.ERASE.id();
    private static final String GROUND = "ground";

    private final AdminContext admin;
    private final PersonComplaints complaints;
    private final PersonsUnderConditions persons;
    private final MailsOfPerson mails;

    ErasePersonalData(AdminContext admin) {
        this.admin = admin;
        this.complaints = new PersonComplaints(admin);
        this.persons = new PersonsUnderConditions(admin.table());
        this.mails = new MailsOfPerson(admin);
    }

    Response run(Request request) {
        Actor.Caseworker contact = admin.dataProtectionContact(request);
        Parameters.only(request);
        Rules rules = admin.rules(request);
        Fields body = request.fields();
        SoughtPerson sought = SoughtPerson.in(body);
        String ground = Objects.requireNonNullElse(body.line(GROUND), "");
        List<String> grounds = grounds(rules);
        if (!grounds.contains(ground)) {
            body.fault(GROUND, "must be one of " + String.join(", ", grounds));
        }
        body.check();
        Country country = ContactConditionsJson.country(rules);
        Identity identity = sought.identity(country);
        PersonComplaints.All all = complaints.of(request.path("organisation"), identity, contact);
        List<Map<String, Object>> ordered = new ArrayList<>();
        List<Map<String, Object>> kept = new ArrayList<>();
        all.sure().forEach(found -> order(found, ground, contact, ordered, kept));
        admin.reads().listed(contact, request, references(ordered), ACTION);
        admin.reads().refused(contact, request, references(kept), ACTION);
        return Response.ok(Json.object(
                "ordered",
                ordered,
                "notErased",
                kept,
                "sameNameOrNumber",
                all.sameNameOrNumber(),
                "mails",
                mails.erased(request, contact, sought),
                "contactConditions",
                conditions(rules, identity, country)));
    }

    private static List<String> grounds(Rules rules) {
        return rules.actions().named(ACTION).stream()
                .flatMap(action -> action.fields().stream())
                .filter(field -> field.id().equals(GROUND))
                .flatMap(field -> field.choices().stream())
                .map(Choice::id)
                .distinct()
                .toList();
    }

    private void order(
            PersonComplaints.Found found,
            String ground,
            Actor.Caseworker contact,
            List<Map<String, Object>> ordered,
            List<Map<String, Object>> kept) {
        Complaint complaint = found.complaint();
        String reference = complaint.reference();
        if (!found.asComplainant()) {
            kept.add(kept(reference, "this person is the representative; the complaint is another person's"));
        } else {
            try {
                Complaint after = ordered(complaint, ground, contact);
                ordered.add(Json.object(
                        "reference",
                        reference,
                        "due",
                        Times.of(admin.rules(after))
                                .of(admin.rules(after).erasures().at(after).orElse(null))));
            } catch (Rejection rejection) {
                kept.add(
                        kept(reference, Objects.requireNonNullElse(rejection.getMessage(), "it cannot be erased now")));
            }
        }
    }

    private Complaint ordered(Complaint complaint, String ground, Actor.Caseworker contact) {
        Instant now = admin.now();
        return admin.complaints()
                .change(complaint.organisation(), complaint.reference(), contact, now, current -> admin.rules(current)
                        .decide(current, new Command.Act(ACTION, Map.of(GROUND, ground)), contact, now));
    }

    private static List<String> references(List<Map<String, Object>> some) {
        return some.stream().map(one -> String.valueOf(one.get("reference"))).toList();
    }

    private static Map<String, Object> kept(String reference, String why) {
        return Json.object("reference", reference, "why", why);
    }

    /** Erases what is kept of conditions that have ended. */
    private List<Map<String, Object>> conditions(Rules rules, Identity sought, Country country) {
        String organisation = rules.procedure().organisation();
        List<Map<String, Object>> shown = new ArrayList<>();
        for (ContactConditions conditions : complaints.conditions(organisation, sought, country)) {
            if (!conditions.hold()) {
                persons.erase(organisation, conditions.id());
            }
            shown.add(Json.object("id", conditions.id(), "erased", !conditions.hold()));
        }
        return shown;
    }
}
