package io.redress.paper;

import io.redress.access.Colleagues;
import io.redress.access.SignedInStaff;
import io.redress.correspondence.Example;
import io.redress.correspondence.LettersOfProcedure;
import io.redress.correspondence.ProcedureLetter;
import io.redress.domain.Rejection;
import io.redress.domain.language.Language;
import io.redress.domain.procedure.Procedure;
import io.redress.domain.rules.Rules;
import io.redress.platform.Env;
import io.redress.platform.Json;
import io.redress.platform.Request;
import io.redress.platform.Response;
import io.redress.procedures.Procedures;
import io.redress.store.Complaints;
import io.redress.store.DeclaredDays;
import io.redress.store.Directory;
import io.redress.store.Table;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Shows staff every letter that the procedure in force sends to complainants, in a language of the organisation, with example values. It reads
 * no complaint. Who may read the procedure may read its letters.
 */
public final class ShowLettersOfProcedure {

    private static final String LANGUAGE = "language";

    private final Env env;
    private final Procedures procedures;
    private final SignedInStaff staff;

    public ShowLettersOfProcedure(Env env) {
        this.env = env;
        Table table = Table.in(env);
        procedures = Procedures.in(env, new DeclaredDays(env, table));
        Complaints complaints = Complaints.in(env, table, procedures);
        staff = new SignedInStaff(env, procedures, complaints, new Colleagues(env, new Directory(table)));
    }

    /**
     * All letters, each with what leads to it, but without its text.
     *
     * @throws Rejection if the user may not read the procedure, or the organisation does not offer the language
     */
    public Response all(Request request) {
        staff.readsStaff(request);
        Rules rules = rules(request);
        return Response.ok(Json.object(
                LANGUAGE,
                rules.procedure().language().tag(),
                "languages",
                languages(request),
                "letters",
                byId(rules, request).values().stream()
                        .map(letters -> shown(letters, ShowLettersOfProcedure::outside))
                        .toList()));
    }

    /**
     * A letter in all its wordings.
     *
     * @throws Rejection if the user may not read the procedure, or there is no such letter or language
     */
    public Response one(Request request) {
        staff.readsStaff(request);
        Rules rules = rules(request);
        String id = request.path("letter");
        List<ProcedureLetter> letters = byId(rules, request).get(id);
        if (letters == null) {
            throw Rejection.notFound("the procedure sends no letter " + id);
        }
        Map<String, Object> shown = new LinkedHashMap<>(
                Json.object(LANGUAGE, rules.procedure().language().tag(), "languages", languages(request)));
        shown.putAll(shown(letters, ShowLettersOfProcedure::whole));
        return Response.ok(shown);
    }

    private Rules rules(Request request) {
        Rules inForce = procedures.inForce(request.path("organisation"));
        Procedure procedure = inForce.procedure();
        String asked = request.query(LANGUAGE).orElse(procedure.language().tag());
        Language language = Language.of(asked)
                .filter(procedure.languages()::contains)
                .orElseThrow(() -> Rejection.notFound("the organisation writes no letters in the language " + asked));
        return procedures.in(language, inForce);
    }

    /** First the language of the procedure's own texts, whichever language is asked for. */
    private List<String> languages(Request request) {
        return procedures.inForce(request.path("organisation")).procedure().languages().stream()
                .map(Language::tag)
                .toList();
    }

    private Map<String, List<ProcedureLetter>> byId(Rules rules, Request request) {
        boolean repliesRead =
                env.find("MAIL_DOMAIN").filter(domain -> !domain.isBlank()).isPresent();
        Example example = Example.marked(rules.procedure().language(), repliesRead, env.now());
        Procedure named = procedures.inForce(request.path("organisation")).procedure();
        return LettersOfProcedure.of(rules, named, example).all().stream()
                .collect(Collectors.groupingBy(ProcedureLetter::id, LinkedHashMap::new, Collectors.toList()));
    }

    private static Map<String, Object> shown(
            List<ProcedureLetter> letters, Function<ProcedureLetter, Map<String, Object>> wording) {
        ProcedureLetter first = letters.getFirst();
        return Json.object(
                "id",
                first.id(),
                "title",
                first.title(),
                "wordings",
                letters.stream().map(wording).toList());
    }

    private static Map<String, Object> outside(ProcedureLetter letter) {
        return Json.object("ways", letter.ways(), "subject", letter.letter().subject());
    }

    private static Map<String, Object> whole(ProcedureLetter letter) {
        return Json.object(
                "ways",
                letter.ways(),
                "subject",
                letter.letter().subject(),
                "text",
                letter.letter().text(),
                "page",
                letter.letter().html());
    }
}
