package io.redress.casework;

import io.redress.domain.language.Language;
import io.redress.domain.procedure.AboutPersons;
import io.redress.domain.procedure.Choice;
import io.redress.domain.procedure.Conduct;
import io.redress.domain.procedure.Documents;
import io.redress.domain.procedure.Intake;
import io.redress.domain.procedure.Letter;
import io.redress.domain.procedure.MailDoor;
import io.redress.domain.procedure.Procedure;
import io.redress.domain.procedure.Retention;
import io.redress.platform.Json;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A procedure as the API shows it: with the names of its file, and with the defaults that the file leaves out. */
final class ProcedureJson {

    private ProcedureJson() {}

    static Map<String, Object> of(Procedure procedure) {
        Map<String, Object> shown = Json.object(
                "organisation", procedure.organisation(),
                "version", procedure.version(),
                "name", procedure.name(),
                "prefix", procedure.prefix(),
                "calendar", procedure.calendar(),
                "country", procedure.country(),
                "languages", procedure.languages().stream().map(Language::tag).toList(),
                "cutOff", text(procedure.cutOff()),
                "workingHours",
                        Json.object(
                                "from", text(procedure.workingHours().from()),
                                "until", text(procedure.workingHours().until())),
                "closures",
                        each(procedure.closures(), day -> Json.object("date", text(day.date()), "name", day.name())),
                "year", Json.object("begins", procedure.year().begins()),
                "description", procedure.description(),
                "contact", procedure.contact(),
                "contacts",
                        each(
                                procedure.contacts(),
                                contact -> Json.object(
                                        "id", contact.id(),
                                        "title", contact.title(),
                                        "value", contact.value(),
                                        "internal", contact.internal() ? true : null)),
                "colour", procedure.colour(),
                "intake", procedure.intake() == null ? null : intake(procedure.intake()),
                "aboutPersons", procedure.aboutPersons() == null ? null : aboutPersons(procedure.aboutPersons()),
                "conduct", procedure.conduct() == null ? null : conduct(procedure.conduct()),
                "improvements",
                        procedure.improvements() == null
                                ? null
                                : Json.object(
                                        "decidedBy", procedure.improvements().decidedBy()),
                "digest",
                        procedure.digest() == null
                                ? null
                                : Json.object(
                                        "on", name(procedure.digest().on()),
                                        "roles", procedure.digest().roles()),
                "retention", retention(procedure.retention()),
                "dataProtection", procedure.dataProtection());
        shown.putAll(lists(procedure));
        shown.putAll(flow(procedure));
        return shown;
    }

    private static Map<String, Object> retention(Retention retention) {
        return Json.object(
                "keep", retention.keep().toString(),
                "rules",
                        each(
                                retention.rules(),
                                rule -> Json.object(
                                        "kinds", rule.kinds(),
                                        "outcomes", rule.outcomes(),
                                        "keep", rule.keep().toString())),
                "reads", retention.reads().toString(),
                "staff", retention.staff().toString());
    }

    private static Map<String, Object> lists(Procedure procedure) {
        return Json.object(
                "roles",
                        each(
                                procedure.roles(),
                                role -> Json.object(
                                        "id",
                                        role.id(),
                                        "title",
                                        role.title(),
                                        "inLetters",
                                        role.inLetters(),
                                        "sees",
                                        name(role.sees()),
                                        "escalatesTo",
                                        role.escalatesTo())),
                "kinds",
                        each(
                                procedure.kinds(),
                                kind -> Json.object(
                                        "id", kind.id(),
                                        "title", kind.title(),
                                        "stage", kind.stage(),
                                        "startsLimits", kind.startsLimits(),
                                        "letter", kind.letter(),
                                        "staffOnly", kind.staffOnly(),
                                        "refused", kind.refused())),
                "channels",
                        each(
                                procedure.channels(),
                                channel -> Json.object(
                                        "id", channel.id(),
                                        "title", channel.title(),
                                        "open", channel.open(),
                                        "stage", channel.stage(),
                                        "byHand", channel.isPlatform() ? channel.byHand() : null,
                                        "from", text(channel.from()),
                                        "until", text(channel.until()),
                                        "fields", each(channel.fields(), ActionJson::field),
                                        "mail", channel.mail() == null ? null : mail(channel.mail()),
                                        "sender",
                                                channel.sender() == null
                                                        ? null
                                                        : Json.object(
                                                                "document",
                                                                        channel.sender()
                                                                                .document(),
                                                                "branch",
                                                                        channel.sender()
                                                                                .branch()),
                                        "location", channel.location())),
                "addressees",
                        each(
                                procedure.addressees(),
                                addressee -> Json.object(
                                        "id", addressee.id(),
                                        "title", addressee.title(),
                                        "stage", addressee.stage())),
                "categories", choices(procedure.categories()),
                "departments", choices(procedure.departments()),
                "determinations",
                        each(
                                procedure.determinations(),
                                found -> Json.object(
                                        "id", found.id(), "title", found.title(), "counts", name(found.counts()))),
                "causes", choices(procedure.causes()),
                "priorities", choices(procedure.priorities()),
                "outcomes", choices(procedure.outcomes()),
                "pauses",
                        each(
                                procedure.pauses(),
                                pause -> Json.object(
                                        "id", pause.id(),
                                        "title", pause.title(),
                                        "complainantEnds", pause.complainantEnds())));
    }

    private static Map<String, Object> conduct(Conduct conduct) {
        return Json.object(
                "decidedBy",
                conduct.decidedBy(),
                "seenBy",
                conduct.seenBy(),
                "conditions",
                choices(conduct.conditions()));
    }

    private static Map<String, Object> flow(Procedure procedure) {
        return Json.object(
                "stages",
                        each(
                                procedure.stages(),
                                stage -> Json.object(
                                        "id", stage.id(),
                                        "title", stage.title(),
                                        "owner", stage.owner(),
                                        "standIn", stage.standIn(),
                                        "sharedWith", stage.sharedWith().isEmpty() ? null : stage.sharedWith(),
                                        "consults", stage.consults(),
                                        "description", stage.description(),
                                        "goFurther", stage.goFurther(),
                                        "standInDescription", stage.standInDescription(),
                                        "standInGoFurther", stage.standInGoFurther(),
                                        "awaits", name(stage.awaits()),
                                        "afterTheEnd", stage.afterTheEnd() ? true : null,
                                        "level", stage.level())),
                "actions", each(procedure.actions(), ActionJson::of),
                "limits", each(procedure.limits(), LimitJson::of),
                "untoldLetters", LimitJson.of(procedure.untoldLetters()),
                "documents", documents(procedure.documents()),
                "protection", new TreeMap<>(procedure.protection().numbers()),
                "letters", each(procedure.letters(), ProcedureJson::letter),
                "duties",
                        each(
                                procedure.duties(),
                                duty -> Json.object(
                                        "id", duty.id(),
                                        "title", duty.title(),
                                        "role", duty.role(),
                                        "byMail", duty.byMail(),
                                        "within", text(duty.within()))),
                "externalBodies",
                        each(
                                procedure.externalBodies(),
                                body -> Json.object(
                                        "id", body.id(),
                                        "title", body.title(),
                                        "contact", body.contact(),
                                        "from", text(body.from()),
                                        "until", text(body.until()))),
                "reports",
                        each(
                                procedure.reports(),
                                report -> Json.object(
                                        "id", report.id(),
                                        "title", report.title(),
                                        "every", name(report.every()),
                                        "to", report.to(),
                                        "layout", report.layout(),
                                        "from",
                                                report.from() == null
                                                        ? null
                                                        : report.from().toString(),
                                        "submission",
                                                report.submission() == null
                                                        ? null
                                                        : ReportLifeJson.definition(report.submission()),
                                        "review",
                                                report.review() == null
                                                        ? null
                                                        : ReportLifeJson.definition(report.review()))));
    }

    private static Map<String, Object> letter(Letter letter) {
        return Json.object(
                "id", letter.id(),
                "title", letter.title(),
                "template", letter.template(),
                "draftedBy", letter.draftedBy(),
                "parts", letter.parts());
    }

    private static Map<String, Object> intake(Intake intake) {
        return Json.object(
                "anonymous", name(intake.anonymous()),
                "recordedAs", intake.recordedAs(),
                "why", intake.why(),
                "representatives", name(intake.representatives()),
                "protectsNames", intake.protectsNames(),
                "asks", intake.asks().stream().map(Json::name).toList(),
                "fields", each(intake.fields(), ActionJson::field));
    }

    private static Map<String, Object> aboutPersons(AboutPersons persons) {
        return Json.object("owner", persons.owner(), "foundBy", persons.foundBy());
    }

    static List<Map<String, Object>> choices(List<Choice> choices) {
        return each(
                choices,
                choice -> Json.object("id", choice.id(), "title", choice.title(), "refused", choice.refused()));
    }

    static <T> List<Map<String, Object>> each(List<T> parts, Function<T, Map<String, Object>> shown) {
        return parts.stream().map(shown).toList();
    }

    static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    static @Nullable String name(@Nullable Enum<?> constant) {
        return constant == null ? null : Json.name(constant);
    }

    private static Map<String, Object> documents(Documents documents) {
        return Json.object(
                "types", documents.types(),
                "megabytes", documents.megabytes(),
                "most", documents.most(),
                "mostOfStaff", documents.mostOfStaff());
    }

    private static Map<String, Object> mail(MailDoor door) {
        return Json.object("kind", door.kind(), "readBy", door.readBy());
    }
}
