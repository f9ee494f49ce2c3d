package io.redress.casework;

import io.redress.domain.intake.Particulars;
import io.redress.domain.intake.Person;
import io.redress.domain.intake.Representative;
import io.redress.domain.procedure.Choice;
import io.redress.domain.procedure.Field;
import io.redress.domain.procedure.Identified;
import io.redress.domain.procedure.Intake;
import io.redress.platform.Json;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The particulars of a complaint, as the API shows them to staff. */
final class ParticularsJson {

    private ParticularsJson() {}

    static Map<String, Object> of(Particulars particulars) {
        Map<String, Object> shown = Json.object(
                "complainant", particulars.complainant() == null ? null : person(particulars.complainant()),
                "representative",
                        particulars.representative() == null ? null : representative(particulars.representative()));
        shown.putAll(words(particulars));
        return shown;
    }

    /** The particulars without the names of the complainant and the representative, for staff who may not read them (NU-5). */
    static Map<String, Object> withoutNames(Particulars particulars) {
        Map<String, Object> shown = words(particulars);
        shown.put("withheld", true);
        return shown;
    }

    private static Map<String, Object> words(Particulars particulars) {
        return Json.object(
                "subject", particulars.subject(),
                "details", particulars.details(),
                "remedySought", particulars.remedySought(),
                "aboutPerson", particulars.aboutPerson(),
                "frontline", particulars.frontline() == null ? null : frontline(particulars.frontline()),
                "language", particulars.language(),
                "consents", particulars.consents());
    }

    /** The answers to the organisation's own questions, without personal ones for staff who may not read names. */
    static Map<String, String> answers(Particulars particulars, Intake intake, boolean named) {
        return particulars.answers().entrySet().stream()
                .filter(answer -> named
                        || intake.field(answer.getKey())
                                .filter(field -> !field.personal())
                                .isPresent())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** The values of fields with the questions as the form asks them, in its order. */
    static List<Map<String, Object>> inWords(Map<String, String> answers, List<Field> fields) {
        return fields.stream()
                .flatMap(field -> Optional.ofNullable(answers.get(field.id()))
                        .map(answer -> Json.object(
                                "title",
                                field.title(),
                                "text",
                                Identified.find(field.choices(), answer)
                                        .map(Choice::title)
                                        .orElse(answer)))
                        .stream())
                .toList();
    }

    private static Map<String, Object> person(Person person) {
        return Json.object(
                "name", person.name(),
                "email", person.email(),
                "phone", person.phone(),
                "address", person.address(),
                "preferredChannel", person.preferredChannel());
    }

    private static Map<String, Object> representative(Representative representative) {
        return Json.object(
                "name", representative.name(),
                "email", representative.email(),
                "phone", representative.phone(),
                "relation", representative.relation(),
                "authorityGiven", text(representative.authorityGiven()),
                "authorityUntil", text(representative.authorityUntil()));
    }

    private static Map<String, Object> frontline(Particulars.Frontline frontline) {
        return Json.object("tried", frontline.tried(), "with", frontline.with(), "result", frontline.result());
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
