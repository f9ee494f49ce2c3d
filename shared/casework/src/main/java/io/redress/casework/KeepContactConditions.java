package io.redress.casework;

import io.redress.domain.Country;
import io.redress.domain.Rejection;
import io.redress.domain.Rejection.Fault;
import io.redress.domain.intake.ContactConditions;
import io.redress.domain.intake.ContactConditions.Call;
import io.redress.domain.intake.ContactConditions.Decision;
import io.redress.domain.intake.ContactConditions.Match;
import io.redress.domain.intake.ContactConditionsFaults;
import io.redress.domain.intake.Person;
import io.redress.domain.procedure.Conduct;
import io.redress.domain.staff.Actor;
import io.redress.platform.Fields;
import io.redress.platform.IdempotencyKey;
import io.redress.platform.Json;
import io.redress.platform.Portion;
import io.redress.platform.Request;
import io.redress.platform.Response;
import io.redress.store.PersonsUnderConditions;
import io.redress.store.PersonsUnderConditions.Entry;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Keeps the conditions of contact with persons whose conduct was unreasonable (KW-13): who decided what, since when and until which
 * review; and the calls of such a person that belong to no complaint.
 */
final class KeepContactConditions {

    private static final String ENTRY = "entry";

    private final AdminContext admin;
    private final PersonsUnderConditions persons;

    KeepContactConditions(AdminContext admin) {
        this.admin = admin;
        this.persons = new PersonsUnderConditions(admin.table());
    }

    Response all(Request request) {
        ConductRights rights = seeing(request);
        Parameters.only(request, "cursor");
        Paging paging = Paging.whole(request, admin.cursors());
        ContactConditionsJson shown = shown(request, rights);
        List<ContactConditions> all = persons.all(organisation(request)).stream()
                .map(Entry::conditions)
                .sorted(Comparator.comparing(ContactConditions::id))
                .toList();
        return FittingPage.fitting(paging.size(), size -> {
            FittingPage<ContactConditions> page = FittingPage.of(all, ContactConditions::id, paging, size);
            return Response.ok(Json.object(
                    "contactConditions", page.lines().stream().map(shown::of).toList(),
                    "next", admin.cursors().next(page.next(), request)));
        });
    }

    Response one(Request request) {
        ConductRights rights = seeing(request);
        return answer(request, rights, entry(request), Parameters.before(request));
    }

    /**
     * Sets conditions for a person. The same decision that is sent twice by the same member of staff stands once, as long as no other
     * decision has followed it. A person for whom conditions hold already has an entry, which is reviewed instead.
     */
    Response set(Request request) {
        ConductRights rights = deciding(request);
        Fields body = request.fields();
        Person person = new Person(body.line("name"), body.email("email"), body.line("phone"), null, null);
        Decision decision = decision(request, body);
        List<Fault> faults = new ArrayList<>(ContactConditionsFaults.ofPerson(person));
        faults.addAll(ContactConditionsFaults.ofDecision(decision, rights.conduct(), admin.today(request)));
        Rejection.ifAny(body.faultsWith(faults));
        Optional<ContactConditions> known = known(request, person);
        if (known.filter(before -> before.hold()).isPresent()) {
            ContactConditions before = known.get();
            if (before.person().equals(person) && isSame(before.last(), decision)) {
                return answer(request, rights, new Entry(before));
            }
            throw Rejection.conflict(
                    "conditions hold for this person already: " + before.id() + "; review them instead");
        }
        ContactConditions next = known.map(before -> before.of(person).and(decision))
                .orElseGet(() -> new ContactConditions(
                        PersonsUnderConditions.idOf(organisation(request), person, country(request)),
                        person,
                        List.of(decision)));
        return written(request, rights, next);
    }

    /** Decides on a review that conditions go on, in the same or another form, or that they end. */
    Response review(Request request) {
        ConductRights rights = deciding(request);
        Entry before = entry(request);
        Fields body = request.fields();
        boolean ends = Boolean.TRUE.equals(body.truth("ends"));
        Decision decision = decision(request, body);
        List<Fault> faults = new ArrayList<>();
        if (ends && (decision.review() != null || !decision.conditions().isEmpty())) {
            faults.add(new Fault("ends", "must not be true together with conditions or a review"));
        }
        faults.addAll(
                ends
                        ? ContactConditionsFaults.ofEnd(decision)
                        : ContactConditionsFaults.ofDecision(decision, rights.conduct(), admin.today(request)));
        Rejection.ifAny(body.faultsWith(faults));
        if (isSame(before.conditions().last(), decision)) {
            return answer(request, rights, before);
        }
        IfMatch.check(request, ENTRY, before.version());
        if (!before.conditions().hold()) {
            throw Rejection.conflict("these conditions have ended; set them anew for the person");
        }
        return written(request, rights, before.conditions().and(decision));
    }

    /** Records a call that belongs to no complaint. */
    Response call(Request request) {
        ConductRights rights = seeing(request);
        Entry entry = entry(request);
        Fields body = request.fields();
        String what = Objects.requireNonNullElse(body.text("what"), "");
        Rejection.ifAny(body.faultsWith(ContactConditionsFaults.ofCall(what)));
        persons.record(
                organisation(request),
                entry.conditions().id(),
                new Call(admin.now(), rights.caseworker().id(), what),
                IdempotencyKey.of(request));
        return answer(request, rights, entry);
    }

    /** Erases an entry after its conditions have ended, with all that was recorded at it. */
    Response erase(Request request) {
        deciding(request);
        Entry entry = entry(request);
        IfMatch.check(request, ENTRY, entry.version());
        if (entry.conditions().hold()) {
            throw Rejection.conflict("these conditions still hold; end them first");
        }
        persons.erase(organisation(request), entry.conditions().id());
        return Response.nothing();
    }

    private static boolean isSame(Decision before, Decision again) {
        return before.by().equals(again.by())
                && before.conditions().equals(again.conditions())
                && Objects.equals(before.review(), again.review())
                && before.reason().equals(again.reason());
    }

    private Decision decision(Request request, Fields body) {
        LocalDate review = body.date("review");
        return new Decision(
                admin.now(),
                admin.caseworker(request).id(),
                body.texts("conditions"),
                review,
                Objects.requireNonNullElse(body.text("reason"), ""));
    }

    /**
     * The entry of this person, by e-mail address, or by phone number and name: a household may share one number. An entry whose
     * conditions hold comes first.
     */
    private Optional<ContactConditions> known(Request request, Person person) {
        return persons.all(organisation(request)).stream()
                .map(Entry::conditions)
                .filter(known -> {
                    List<Match> matches =
                            known.matches(person.name(), person.email(), person.phone(), country(request));
                    return matches.contains(Match.EMAIL) || matches.containsAll(List.of(Match.PHONE, Match.NAME));
                })
                .min(Comparator.comparing(known -> !known.hold()));
    }

    private Country country(Request request) {
        return ContactConditionsJson.country(admin.rules(request));
    }

    private Response written(Request request, ConductRights rights, ContactConditions next) {
        if (!persons.write(organisation(request), next)) {
            throw Rejection.staleVersion("somebody else has decided on this person at the same time");
        }
        return answer(request, rights, new Entry(next));
    }

    private Response answer(Request request, ConductRights rights, Entry entry) {
        return answer(request, rights, entry, OptionalInt.empty());
    }

    /** @param before the number of the call before which the part of the calls that is shown ends; empty for the latest ones */
    private Response answer(Request request, ConductRights rights, Entry entry, OptionalInt before) {
        ContactConditionsJson json = shown(request, rights);
        Map<String, Object> shown = json.of(entry.conditions());
        List<Map<String, Object>> calls = new ArrayList<>();
        for (Call call : persons.calls(organisation(request), entry.conditions().id())) {
            calls.add(json.call(calls.size() + 1, call));
        }
        Portion<Map<String, Object>> part = Portion.of(calls, "number", before, Portion.MOST);
        shown.put("calls", part.shown());
        part.earlier().ifPresent(earlier -> shown.put("earlier", earlier));
        return Response.ok(shown).with("etag", IfMatch.tag(entry.version()));
    }

    private ContactConditionsJson shown(Request request, ConductRights rights) {
        return new ContactConditionsJson(
                admin.rules(request), rights.conduct(), admin.today(request), admin.names(organisation(request)));
    }

    private Entry entry(Request request) {
        return persons.find(organisation(request), request.path("id"))
                .orElseThrow(() -> Rejection.notFound("there is no entry " + request.path("id")));
    }

    private ConductRights seeing(Request request) {
        ConductRights rights = rights(request);
        if (!rights.sees()) {
            throw Rejection.notAllowed("conditions of contact are for " + String.join(", ", rights.seers()));
        }
        return rights;
    }

    private ConductRights deciding(Request request) {
        ConductRights rights = rights(request);
        if (!rights.decides()) {
            throw Rejection.notAllowed("conditions of contact are decided by "
                    + String.join(", ", rights.conduct().decidedBy()));
        }
        return rights;
    }

    private ConductRights rights(Request request) {
        Actor.Caseworker caseworker = admin.caseworker(request);
        Conduct conduct = admin.rules(request).procedure().conduct();
        if (conduct == null) {
            throw Rejection.notFound("this organisation sets no conditions of contact");
        }
        return new ConductRights(conduct, caseworker);
    }

    private static String organisation(Request request) {
        return request.path("organisation");
    }
}
