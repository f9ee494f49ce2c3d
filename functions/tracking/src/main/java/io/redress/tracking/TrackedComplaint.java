package io.redress.tracking;

import io.redress.domain.complaint.ActionEvent;
import io.redress.domain.complaint.Complaint;
import io.redress.domain.complaint.Handling;
import io.redress.domain.complaint.RecordedChange;
import io.redress.domain.intake.Particulars;
import io.redress.domain.language.Language;
import io.redress.domain.language.Wording;
import io.redress.domain.procedure.Action;
import io.redress.domain.procedure.Choice;
import io.redress.domain.procedure.Procedure;
import io.redress.domain.procedure.Stage;
import io.redress.domain.rules.Rules;
import io.redress.domain.staff.Actor;
import io.redress.intake.Additions;
import io.redress.platform.DatesInWords;
import io.redress.web.WantedLanguage;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * A complaint as its complainant may see it.
 *
 * @param particulars the complainant's own words
 * @param by who has opened it by their link
 * @param history the whole history, of which a complainant sees the letters and the complainant's own actions
 * @param now the time of the request
 */
record TrackedComplaint(
        Complaint complaint,
        Rules rules,
        Particulars particulars,
        Actor.Public by,
        List<RecordedChange> history,
        Instant now) {

    TrackedComplaint {
        history = List.copyOf(history);
    }

    Procedure procedure() {
        return rules.procedure();
    }

    /** The language of the page or answer: that of the words of these rules. */
    Language language() {
        return procedure().language();
    }

    /** The words of pages in that language. */
    Wording words() {
        return TrackingWords.MESSAGES.in(language());
    }

    DatesInWords dates() {
        return DatesInWords.of(rules);
    }

    /**
     * What an address of the page has to name, so that the next page is in the same language; empty if that is the complainant's own.
     *
     * @param sign what precedes it in the address: a question mark, or an ampersand
     */
    String languageChoice(String sign) {
        return language() == procedure().languageFor(particulars.language())
                ? ""
                : sign + WantedLanguage.PARAMETER + "=" + language().tag();
    }

    ZoneId zone() {
        return rules.calendar().zone();
    }

    Stage stage() {
        return procedure().stageOf(complaint.stage());
    }

    String kind() {
        return procedure().kind(complaint.entry().kind()).orElseThrow().title();
    }

    /** The outcome in words; empty while the complaint is open for the first time or again. */
    Optional<String> outcome() {
        return complaint
                .end()
                .map(Handling.End::outcome)
                .flatMap(procedure()::outcome)
                .map(Choice::title);
    }

    /** The reference of the complaint under which this one is dealt with; empty unless it ended by being joined to that one. */
    Optional<String> joinedTo() {
        List<String> related = complaint.handling().related();
        return complaint
                .end()
                .filter(end ->
                        !related.isEmpty() && procedure().outcomesOfJoining().contains(end.outcome()))
                .map(_ -> related.getLast());
    }

    /** When the personal data is erased, if that has been ordered. */
    Optional<Instant> erased() {
        return complaint.handling().erasure() == null
                ? Optional.empty()
                : rules.erasures().at(complaint);
    }

    /** The actions that the complainant can take now. */
    List<Action> offered() {
        return rules.offered(complaint, by, now);
    }

    /** The heading that the complainant gave the complaint. */
    String subject() {
        return particulars.subject();
    }

    /** The texts that the complainant may read. */
    ComplainantTexts written() {
        return new ComplainantTexts(this);
    }

    /** What the complainant has added so far, and how much more the complaint takes. */
    Additions additions() {
        return Additions.of(history, rules, now);
    }

    /** The action that the complainant took with a change; empty if the change was something else. */
    Optional<Action> taken(int change) {
        return history.stream()
                .map(RecordedChange::change)
                .filter(one -> one.number() == change && one.isByPublic())
                .flatMap(one -> one.events().stream())
                .filter(ActionEvent.ActionTaken.class::isInstance)
                .map(event -> ((ActionEvent.ActionTaken) event).action())
                .flatMap(id -> rules().actions().named(id).stream())
                .findFirst();
    }

    @Override
    public String toString() {
        return "Tracked[" + complaint.reference() + "]";
    }
}
