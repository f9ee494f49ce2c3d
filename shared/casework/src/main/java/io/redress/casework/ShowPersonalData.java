package io.redress.casework;

import io.redress.domain.Country;
import io.redress.domain.Rejection;
import io.redress.domain.intake.Identity;
import io.redress.domain.procedure.Conduct;
import io.redress.domain.rules.Rules;
import io.redress.domain.staff.Actor;
import io.redress.platform.Fields;
import io.redress.platform.Json;
import io.redress.platform.Portion;
import io.redress.platform.Request;
import io.redress.platform.Response;
import io.redress.platform.Times;
import io.redress.store.PersonsUnderConditions;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * Shows the data-protection contact all that is held about a person, over all complaints of the organisation, for an answer to that person.
 * Every complaint that is shown counts as read by the contact.
 */
final class ShowPersonalData {

    private static final String PART = "subject-access";

    /** What the complaints of one answer may weigh together. The others are asked for one by one. */
    private static final long MOST = 5 * Portion.MOST / 2;

    private static final String NOTICE =
            "Somebody has to read all texts before this is given to the person. Names, addresses and numbers of other persons are marked"
                    + " where the system knows them; it does not know whom a text names. A letter is shown with its dates and with what"
                    + " staff wrote for it; the rest of a letter is made when it is sent, and is not kept.";

    private final AdminContext admin;
    private final PersonComplaints complaints;
    private final PersonsUnderConditions persons;
    private final MailsOfPerson mails;

    ShowPersonalData(AdminContext admin) {
        this.admin = admin;
        this.complaints = new PersonComplaints(admin);
        this.persons = new PersonsUnderConditions(admin.table());
        this.mails = new MailsOfPerson(admin);
    }

    Response run(Request request) {
        Actor.Caseworker contact = admin.dataProtectionContact(request);
        Parameters.only(request);
        Fields body = request.fields();
        SoughtPerson sought = SoughtPerson.in(body);
        String only = body.line("complaint");
        Integer before = body.wholeNumber("before");
        if (before != null && only == null) {
            body.fault("before", "needs the reference of the complaint, too");
        }
        body.check();
        Map<String, Object> shown =
                shown(request, contact, sought, only, before == null ? OptionalInt.empty() : OptionalInt.of(before));
        return asksForPage(request) ? PersonalDataPage.of(shown) : Response.ok(shown);
    }

    /** Whether HTML is named, and JSON is not named before it. */
    private static boolean asksForPage(Request request) {
        String accepted = request.header("accept").orElse("").toLowerCase(Locale.ROOT);
        int html = accepted.indexOf("text/html");
        int json = accepted.indexOf("json");
        return html >= 0 && (json < 0 || html < json);
    }

    private Map<String, Object> shown(
            Request request, Actor.Caseworker contact, SoughtPerson sought, @Nullable String only, OptionalInt before) {
        Rules rules = admin.rules(request);
        String organisation = request.path("organisation");
        Country country = ContactConditionsJson.country(rules);
        Identity identity = sought.identity(country);
        PersonComplaints.All all = complaints.of(organisation, identity, contact);
        List<PersonComplaints.Found> sure = all.sure().stream()
                .filter(found -> only == null || found.complaint().reference().equalsIgnoreCase(only))
                .toList();
        if (only != null && sure.isEmpty()) {
            throw Rejection.notFound("there is no complaint " + only + " of this person");
        }
        PersonalDataBundle bundle = new PersonalDataBundle(admin, organisation, sought, contact);
        List<Map<String, Object>> shown = new ArrayList<>();
        List<String> further = new ArrayList<>();
        long weight = 0;
        for (PersonComplaints.Found found : sure) {
            if (!further.isEmpty()) {
                further.add(found.complaint().reference());
                continue;
            }
            Map<String, Object> one = bundle.of(found, before);
            weight += Portion.weight(one);
            if (weight > MOST && !shown.isEmpty()) {
                further.add(found.complaint().reference());
                continue;
            }
            admin.recordRead(request, contact, found.complaint(), PART);
            shown.add(one);
        }
        return Json.object(
                "organisation",
                organisation,
                "at",
                Times.of(rules).of(admin.now()),
                "person",
                sought.json(),
                "notice",
                NOTICE,
                "complaints",
                shown,
                "further",
                further,
                "sameNameOrNumber",
                all.sameNameOrNumber(),
                "mails",
                only == null ? mails.shown(request, contact, sought) : List.of(),
                "contactConditions",
                only == null ? conditions(rules, identity, country) : List.of());
    }

    /** The conditions of contact with the person, with all decisions and calls. */
    private List<Map<String, Object>> conditions(Rules rules, Identity sought, Country country) {
        Conduct conduct = rules.procedure().conduct();
        if (conduct == null) {
            return List.of();
        }
        String organisation = rules.procedure().organisation();
        ContactConditionsJson json = new ContactConditionsJson(
                rules, conduct, admin.now().atZone(rules.calendar().zone()).toLocalDate(), admin.names(organisation));
        return complaints.conditions(organisation, sought, country).stream()
                .map(entry -> {
                    Map<String, Object> one = json.of(entry);
                    List<Map<String, Object>> calls = new ArrayList<>();
                    persons.calls(organisation, entry.id())
                            .forEach(call -> calls.add(json.call(calls.size() + 1, call)));
                    one.put("calls", calls);
                    return one;
                })
                .toList();
    }
}
