package io.redress.desk;

import io.redress.domain.Rejection;
import io.redress.platform.PathPart;
import io.redress.platform.Problem;
import io.redress.platform.Response;
import io.redress.platform.Tree;
import io.redress.web.PageTemplate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A member of staff: who it is, and for administrators a form to change or to remove the entry. */
final class PersonPage {

    private static final String REMOVE = "remove_";

    private final DeskTemplate page = new DeskTemplate("person");

    Response show(DeskRequest asked) {
        Optional<EnteredPerson> kept = kept(asked);
        PersonForm form = form(asked);
        return page.answer(200, asItIs(asked, kept, form, Optional.empty()));
    }

    /** The page with the form as it would be opened now. */
    private static Facts asItIs(
            DeskRequest asked, Optional<EnteredPerson> kept, PersonForm form, Optional<Problem> problem) {
        Map<String, String> now = now(kept, form);
        Facts facts = facts(asked, kept, form, new Attempt(now, problem));
        return based(facts, version(kept), now);
    }

    private static Map<String, String> now(Optional<EnteredPerson> kept, PersonForm form) {
        return kept.map(known -> form.values(known.person)).orElse(Map.of());
    }

    private static String version(Optional<EnteredPerson> kept) {
        return kept.map(EnteredPerson::version).orElse("");
    }

    /** Adds what the form is based on: the version of the entry, and what the form held when it was opened. */
    private static Facts based(Facts facts, String version, Map<String, String> opened) {
        return facts.put("version", version).put("opened", SentForm.keeping(opened));
    }

    /** @param version the entity tag of the entry */
    private record EnteredPerson(Tree person, String version) {}

    /** The entry; empty for somebody whom an administrator is about to enter. */
    private static Optional<EnteredPerson> kept(DeskRequest asked) {
        try {
            Response answer = asked.response(Call.get("/staff/{id}").at("id", id(asked)));
            return Optional.of(new EnteredPerson(Tree.read(answer.body()), DeskRequest.version(answer)));
        } catch (Rejection rejection) {
            if (rejection.reason() instanceof Rejection.Reason.NotFound
                    && asked.json(Call.get("/me")).isTrue("administrator")) {
                return Optional.empty();
            }
            throw rejection;
        }
    }

    private static String id(DeskRequest asked) {
        return asked.request().path("id");
    }

    private static PersonForm form(DeskRequest asked) {
        return new PersonForm(Titles.of(asked), asked.json(Call.get("/staff")).list("staff"));
    }

    /** Saves or removes the entry, and leads to the directory. */
    Response send(DeskRequest asked) {
        SentForm sent = new SentForm(asked);
        boolean removes = sent.take(REMOVE).isPresent();
        PersonForm form = form(asked);
        Call call = (removes ? Call.delete("/staff/{id}") : Call.put("/staff/{id}", form.body(sent.values())))
                .at("id", id(asked));
        try {
            asked.response(sent.version().isEmpty() ? call : call.ifMatch(sent.version()));
            return PageTemplate.seeOther(asked.home() + "/people");
        } catch (Rejection rejection) {
            Problem problem = PersonForm.ABSENCES.atRows(Problem.of(rejection, asked.request()), sent.values());
            Optional<EnteredPerson> kept = kept(asked);
            if (removes && kept.isEmpty()) {
                // The form was sent twice, or somebody else has removed the entry.
                return PageTemplate.seeOther(asked.home() + "/people");
            }
            return page.answer(problem.status(), rejected(asked, kept, form, sent, removes, problem));
        }
    }

    private static Facts rejected(
            DeskRequest asked,
            Optional<EnteredPerson> kept,
            PersonForm form,
            SentForm sent,
            boolean removes,
            Problem problem) {
        if (removes) {
            return asItIs(asked, kept, form, Optional.of(problem));
        }
        if (!ProblemFacts.isStale(problem)) {
            Attempt attempt = new Attempt(sent.values(), Optional.of(problem));
            return based(facts(asked, kept, form, attempt), sent.version(), sent.opened());
        }
        if (kept.isEmpty()) {
            Attempt attempt = new Attempt(sent.values(), Optional.of(problem));
            return based(facts(asked, kept, form, attempt), "", Map.of()).put("gone", true);
        }
        Map<String, String> now = now(kept, form);
        FormMerge merge = new FormMerge(PersonForm.ABSENCES, sent.opened(), sent.values(), now);
        Facts facts =
                based(facts(asked, kept, form, new Attempt(merge.values(), Optional.of(problem))), version(kept), now);
        ChangeByOthers.add(facts, new PersonWords(form).changes(merge));
        return facts;
    }

    private static Facts facts(DeskRequest asked, Optional<EnteredPerson> kept, PersonForm form, Attempt attempt) {
        String id = id(asked);
        String heading = kept.map(known -> known.person.required("name")).orElse("Enter " + id);
        Facts facts = DeskTemplate.frame(asked, heading, Menu.PEOPLE)
                .put("heading", heading)
                .put("known", kept.isPresent())
                .put("gone", false)
                .put("changes", List.of())
                .put("own", asked.home() + "/people/" + PathPart.of(id))
                .put("mark", asked.newMark())
                .put("about", kept.map(known -> about(known.person, form)).orElse(List.of()))
                .put("first", form.first(attempt))
                .put("groups", form.groups(attempt))
                .put("more", form.more(attempt, id))
                .put("absences", form.absences(attempt, id));
        return ProblemFacts.add(facts, attempt, PersonForm.labels(attempt.values()));
    }

    private static List<Map<String, Object>> about(Tree person, PersonForm form) {
        Named named = new Named();
        new PersonWords(form).of(form.values(person)).forEach((title, text) -> {
            if (!title.equals(PersonForm.title("name"))) {
                named.add(title, text);
            }
        });
        return named.all();
    }
}
