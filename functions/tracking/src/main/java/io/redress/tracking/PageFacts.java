package io.redress.tracking;

import io.redress.domain.Text;
import io.redress.domain.complaint.StageWords;
import io.redress.domain.intake.Representative;
import io.redress.domain.procedure.Action;
import io.redress.domain.staff.Actor;
import io.redress.platform.Dates;
import io.redress.platform.Problem;
import io.redress.platform.Silence;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The facts for the page of a complaint, in words. */
final class PageFacts {

    private static final String MOVED_ON =
            "This cannot be done now, so we have not recorded it. Things have moved on since you opened the page;"
                    + " below is how they stand now.";

    private PageFacts() {}

    /**
     * @param texts the letters and the complainant's own texts that the page shows
     * @param base the complaint's own address, relative to the page
     * @param mark what the forms of this page carry, so that a form that is sent twice is known
     * @param done the number of the change that the complainant has just made; 0 if none
     */
    static Map<String, Object> of(
            TrackedComplaint tracked, ShownTexts texts, String base, String mark, int done, RejectedForm attempt) {
        Map<String, Object> facts = new HashMap<>();
        TimeLimitFacts limits = new TimeLimitFacts(tracked);
        List<ActionForm> forms = tracked.offered().stream()
                .map(action -> new ActionForm(tracked, action, attempt))
                .toList();
        facts.put("organisation", tracked.procedure().name());
        facts.put("contact", tracked.procedure().contact());
        facts.put(
                "contacts",
                tracked.procedure().publicContacts().stream()
                        .map(contact -> Map.of("title", contact.title(), "value", contact.value()))
                        .toList());
        facts.put("reference", tracked.complaint().reference());
        facts.put("subject", tracked.subject());
        facts.put("actsFor", actsFor(tracked));
        facts.put("kind", Text.withinSentence(tracked.kind()));
        facts.put("received", Dates.day(tracked.complaint().entry().received(), tracked.zone()));
        facts.put("stage", tracked.stage().title());
        StageWords words = StageWords.of(tracked.complaint(), tracked.procedure());
        facts.put("description", words.description());
        facts.put("goFurther", words.goFurther());
        facts.put(
                "untold",
                tracked.complaint().handling().untold().needingStaff().findAny().isPresent());
        facts.put(
                "erasedOn",
                tracked.erased().map(at -> Dates.day(at, tracked.zone())).orElse(""));
        facts.put("silence", Silence.of(tracked.complaint(), tracked.rules()).orElse(""));
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
                        : "");
        facts.put("newest", texts.before().isPresent() ? base : "");
        SentDocuments documents = SentDocuments.of(tracked);
        facts.put("documents", documents.facts(base));
        facts.put("refused", documents.refusedFacts());
        facts.put("documentsTo", documents.mayAdd() ? base + "/documents" : "");
        facts.put("actions", forms.stream().map(form -> form.facts(base, mark)).toList());
        facts.put("done", tracked.taken(done).map(Action::title).orElse(""));
        facts.put("sent", false);
        facts.put("problem", attempt.problem().map(PageFacts::inWords).orElse(""));
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
        return "You act for the complainant"
                + (until == null ? "." : " until " + Dates.day(until) + ", the last day of your authority.")
                + " What you do here is recorded as done by you, for the complainant.";
    }

    private static String inWords(Problem problem) {
        return switch (problem.status()) {
            case 422 -> "We have not recorded it yet. Please put this right and send it again.";
            case 429 -> problem.detail();
            case 409 -> problem.type().equals("full") ? problem.detail() : MOVED_ON;
            case 412 -> "Something else happened to it at the same moment. Please send it again.";
            default -> MOVED_ON;
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
                        Dates.day(end.closed(), tracked.zone()),
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
                                ? "By " + Dates.due(todo.action().due(), tracked.zone())
                                : "Done on " + Dates.day(todo.action().done(), tracked.zone())))
                .toList();
    }

    private static List<Map<String, Object>> letters(TrackedComplaint tracked, ShownTexts texts) {
        return texts.letters().stream()
                .map(sent -> Map.<String, Object>of(
                        "name",
                        tracked.procedure().titleOf(sent.letter()),
                        "sent",
                        Dates.minute(sent.at(), tracked.zone()),
                        "text",
                        sent.text().orElse("")))
                .toList();
    }

    private static List<Map<String, Object>> added(TrackedComplaint tracked, ShownTexts texts) {
        return texts.added().stream()
                .map(added -> Map.<String, Object>of(
                        "at",
                        Dates.minute(added.at(), tracked.zone()),
                        "byOther",
                        added.by().equals(tracked.by().name()) ? "" : "by the " + added.by(),
                        "text",
                        added.text()))
                .toList();
    }

    private static List<Map<String, Object>> listed(Optional<Map<String, Object>> one) {
        return one.stream().toList();
    }
}
