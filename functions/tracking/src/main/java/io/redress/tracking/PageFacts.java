package io.redress.tracking;

import io.redress.domain.Text;
import io.redress.domain.complaint.StageWords;
import io.redress.domain.intake.Representative;
import io.redress.domain.language.Wording;
import io.redress.domain.procedure.Action;
import io.redress.domain.staff.Actor;
import io.redress.platform.Problem;
import io.redress.platform.Silence;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The facts for the page of a complaint, in words. */
final class PageFacts {

    private PageFacts() {}

    /**
     * @param texts the letters and the complainant's own texts that the page shows
     * @param base the complaint's own address, relative to the page
     * @param mark what the forms of this page carry, so that a form that is sent twice is known
     * @param done the number of the change that the complainant has just made; 0 if none
     */
    static Map<String, Object> of(
            TrackedComplaint tracked, ShownTexts texts, String base, String mark, int done, RejectedForm attempt) {
        Map<String, Object> facts = OrganisationFacts.of(tracked.procedure(), base);
        TimeLimitFacts limits = new TimeLimitFacts(tracked);
        List<ActionForm> forms = tracked.offered().stream()
                .map(action -> new ActionForm(tracked, action, attempt))
                .toList();
        facts.put("reference", tracked.complaint().reference());
        facts.put("subject", tracked.subject());
        facts.put("actsFor", actsFor(tracked));
        facts.put("kind", Text.withinSentence(tracked.kind()));
        facts.put("kindTitle", tracked.kind());
        facts.put("received", tracked.dates().day(tracked.complaint().entry().received()));
        facts.put("stage", tracked.stage().title());
        StageWords words = StageWords.of(tracked.complaint(), tracked.procedure());
        facts.put("description", words.description());
        facts.put("goFurther", words.goFurther());
        facts.put(
                "untold",
                tracked.complaint().handling().untold().needingStaff().findAny().isPresent());
        facts.put("erasedOn", tracked.erased().map(tracked.dates()::day).orElse(""));
        facts.put(
                "silence",
                Silence.at(tracked.now(), tracked.complaint(), tracked.rules()).orElse(""));
        facts.put("closed", listed(closed(tracked)));
        facts.put("replyDue", listed(limits.replyDue()));
        facts.put("limits", limits.limits());
        facts.put("stillToDo", stillToDo(tracked));
        facts.put("letters", letters(tracked, texts));
        facts.put("details", Objects.requireNonNullElse(tracked.particulars().details(), ""));
        facts.put("added", added(tracked, texts));
        facts.put(
                "earlier",
                texts.earlier().isPresent()
                        ? base + "?" + ShownTexts.BEFORE + "=" + texts.earlier().getAsInt()
                                + tracked.languageChoice("&")
                        : "");
        facts.put("newest", texts.before().isPresent() ? base + tracked.languageChoice("?") : "");
        SentDocuments documents = SentDocuments.of(tracked);
        facts.put("documents", documents.facts(base));
        facts.put("refused", documents.refusedFacts());
        facts.put("documentsTo", documents.mayAdd() ? base + "/documents" + tracked.languageChoice("?") : "");
        facts.put("actions", forms.stream().map(form -> form.facts(base, mark)).toList());
        facts.put("done", tracked.taken(done).map(Action::title).orElse(""));
        facts.put("sent", false);
        facts.put("receipt", List.of());
        facts.put(
                "problem",
                attempt.problem().map(problem -> inWords(problem, tracked)).orElse(""));
        facts.put(
                "faults", forms.stream().flatMap(form -> form.faults().stream()).toList());
        facts.put("kept", kept(tracked, attempt));
        return facts;
    }

    /** What a representative is told about their part; empty for the complainant. */
    private static String actsFor(TrackedComplaint tracked) {
        Representative representative = tracked.particulars().representative();
        if (!(tracked.by() instanceof Actor.Representative) || representative == null) {
            return "";
        }
        LocalDate until = representative.authorityUntil();
        return until == null
                ? tracked.words().say("actsFor")
                : tracked.words().say("actsFor.until", tracked.dates().day(until));
    }

    private static String inWords(Problem problem, TrackedComplaint tracked) {
        Wording words = tracked.words();
        return switch (problem.status()) {
            case 422 -> words.say("correct");
            case 429 -> problem.detail(tracked.language());
            case 409 -> problem.type().equals("full") ? problem.detail(tracked.language()) : words.say("movedOn");
            case 412 -> words.say("sameMoment");
            default -> words.say("movedOn");
        };
    }

    /** If a form is no longer available, the page shows what the complainant wrote into it, so that the text is not lost. */
    private static List<Map<String, Object>> kept(TrackedComplaint tracked, RejectedForm attempt) {
        boolean offered = tracked.offered().stream().anyMatch(action -> attempt.isOf(action.id()));
        return offered
                ? List.of()
                : attempt.values().entrySet().stream()
                        .filter(field -> !field.getKey().equals(TrackComplaint.SURE))
                        .filter(field -> !field.getKey().equals(TrackComplaint.ONCE))
                        .filter(field -> !field.getValue().isBlank())
                        .map(field -> Map.<String, Object>of("text", field.getValue()))
                        .toList();
    }

    private static Optional<Map<String, Object>> closed(TrackedComplaint tracked) {
        return tracked.complaint()
                .end()
                .map(end -> Map.of(
                        "on",
                        tracked.dates().day(end.closed()),
                        "outcome",
                        tracked.outcome().orElse(""),
                        "joinedTo",
                        tracked.joinedTo().orElse("")));
    }

    private static List<Map<String, Object>> stillToDo(TrackedComplaint tracked) {
        return tracked.written().stillToDo().stream()
                .map(todo -> Map.<String, Object>of(
                        "what",
                        todo.what(),
                        "when",
                        todo.action().done() == null
                                ? tracked.words()
                                        .say(
                                                "todo.by",
                                                tracked.dates()
                                                        .due(todo.action().due()))
                                : tracked.words()
                                        .say(
                                                "todo.done",
                                                tracked.dates()
                                                        .day(todo.action().done()))))
                .toList();
    }

    private static List<Map<String, Object>> letters(TrackedComplaint tracked, ShownTexts texts) {
        return texts.letters().stream()
                .map(sent -> Map.<String, Object>of(
                        "name",
                        tracked.procedure().titleOf(sent.letter()),
                        "sent",
                        tracked.dates().minute(sent.at()),
                        "text",
                        sent.text().orElse("")))
                .toList();
    }

    private static List<Map<String, Object>> added(TrackedComplaint tracked, ShownTexts texts) {
        return texts.added().stream()
                .map(added -> Map.<String, Object>of(
                        "at",
                        tracked.dates().minute(added.at()),
                        "byOther",
                        added.by().equals(tracked.by().name())
                                ? ""
                                : tracked.words().say("by." + added.by()),
                        "text",
                        added.text()))
                .toList();
    }

    private static List<Map<String, Object>> listed(Optional<Map<String, Object>> one) {
        return one.stream().toList();
    }
}
