package io.redress.domain.procedure;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How one organisation handles complaints, as data: stages, actions, roles, time limits, channels, kinds, letters and
 * reports. Nouns only: what would need a condition is another action or another stage.
 *
 * @param prefix what its references begin with, unique within a deployment
 * @param calendar the calendar whose holidays apply
 * @param cutOff after this hour receipt counts as the next working day
 * @param closures days on which this organisation is closed besides
 * @param aboutPersons who handles a complaint about a member of staff; absent when it is handled like any other
 * @param dataProtection the role that looks after data protection, which is told when somebody insists on seeing what is
 *     restricted, lifts a restriction, or when nobody who sees it is left to be told that it is overdue
 * @param addressees people to whom complaints are addressed in person
 * @param determinations what can be found of a complaint
 * @param causes the root causes that a lesson can name
 * @param outcomes how a complaint can end
 * @param pauses why a complaint can have to wait
 * @param letters those that must be complete, or signed, before they leave
 * @param duties what has to be done about every incident
 * @param contact how a person reaches the organisation otherwise, in words for the public
 */
public record Procedure(
        String organisation,
        int version,
        String name,
        String prefix,
        String calendar,
        LocalTime cutOff,
        List<ClosureDay> closures,
        String description,
        String contact,
        Intake intake,
        AboutPersons aboutPersons,
        String dataProtection,
        List<Role> roles,
        List<Kind> kinds,
        List<Channel> channels,
        List<Addressee> addressees,
        List<Choice> categories,
        List<Choice> departments,
        List<Determination> determinations,
        List<Choice> causes,
        List<Choice> outcomes,
        List<PauseCause> pauses,
        List<Stage> stages,
        List<Action> actions,
        List<TimeLimit> limits,
        List<Letter> letters,
        List<Duty> duties,
        List<ExternalBody> externalBodies,
        List<Report> reports) {

    /** The hour after which receipt counts as the next working day, unless a procedure sets its own. */
    public static final LocalTime USUAL_CUT_OFF = LocalTime.of(17, 0);

    public Procedure {
        cutOff = cutOff == null ? USUAL_CUT_OFF : cutOff;
        closures = listed(closures);
        roles = listed(roles);
        kinds = listed(kinds);
        channels = listed(channels);
        addressees = listed(addressees);
        categories = listed(categories);
        departments = listed(departments);
        determinations = listed(determinations);
        causes = listed(causes);
        outcomes = listed(outcomes);
        pauses = listed(pauses);
        stages = listed(stages);
        actions = listed(actions);
        limits = listed(limits);
        letters = listed(letters);
        duties = listed(duties);
        externalBodies = listed(externalBodies);
        reports = listed(reports);
    }

    private static <T> List<T> listed(List<T> given) {
        return given == null ? List.of() : List.copyOf(given);
    }

    /** All that is wrong with it, each in a sentence that names the place; empty when it can be used. */
    public List<String> faults() {
        return new ProcedureFaults(this).all();
    }

    /** The stages and the actions between them, as Mermaid draws them. */
    public String diagram() {
        return Diagram.of(this);
    }

    public Optional<Stage> stage(String id) {
        return Identified.find(stages, id);
    }

    /** A stage that a complaint stands in, which the procedure it began under must know. */
    public Stage stageOf(String id) {
        return stage(id)
                .orElseThrow(() -> new IllegalStateException(
                        "version " + version + " of " + organisation + "'s procedure has no stage " + id));
    }

    public Optional<Kind> kind(String id) {
        return Identified.find(kinds, id);
    }

    public Optional<Role> role(String id) {
        return Identified.find(roles, id);
    }

    public Optional<Choice> outcome(String id) {
        return Identified.find(outcomes, id);
    }

    public Optional<TimeLimit> limit(String id) {
        return Identified.find(limits, id);
    }

    public Optional<Channel> channel(String id) {
        return Identified.find(channels, id);
    }

    public Optional<Addressee> addressee(String id) {
        return Identified.find(addressees, id);
    }

    public Optional<Choice> department(String id) {
        return Identified.find(departments, id);
    }

    public Optional<Determination> determination(String id) {
        return Identified.find(determinations, id);
    }

    public Optional<Duty> duty(String id) {
        return Identified.find(duties, id);
    }

    public Optional<PauseCause> pause(String id) {
        return Identified.find(pauses, id);
    }

    /** A letter that the procedure defines itself; most letters are built in and need no definition. */
    public Optional<Letter> letter(String id) {
        return Identified.find(letters, id);
    }

    /** The built-in letter in which a letter is set: the one that its definition names, or the one of its own name. */
    public Optional<BuiltInLetter> template(String letter) {
        return BuiltInLetter.of(letter(letter).map(Letter::template).orElse(letter));
    }

    /** What complainants call a letter. */
    public String titleOf(String letter) {
        return letter(letter)
                .map(Letter::title)
                .or(() -> template(letter).map(BuiltInLetter::title))
                .orElse(letter);
    }

    public Optional<Report> report(String id) {
        return Identified.find(reports, id);
    }

    /** The channel that the public endpoint is. */
    public Channel openChannel() {
        for (Channel channel : channels) {
            if (channel.open()) {
                return channel;
            }
        }
        throw new IllegalStateException(organisation + "'s procedure has no open channel");
    }

    /** The procedure's own actions and those that every procedure has. */
    public List<Action> everyAction() {
        List<Action> all = new ArrayList<>(actions);
        all.addAll(BuiltInActions.of(this));
        return List.copyOf(all);
    }

    /** The action of that name as it is offered in that stage. */
    public Optional<Action> action(String id, String stage) {
        for (Action action : everyAction()) {
            if (action.id().equals(id) && action.offeredIn(stage)) {
                return Optional.of(action);
            }
        }
        return Optional.empty();
    }

    /** Whether a complaint is decided on in a stage, which is not for anybody who has done so in another. */
    public boolean decidesIn(String stage) {
        for (Action action : actions) {
            if (action.decides() && action.offeredIn(stage)) {
                return true;
            }
        }
        return false;
    }

    /** Whether it has an action of that name at all, offered wherever. */
    public boolean knowsAction(String id) {
        return everyAction().stream().anyMatch(action -> action.id().equals(id));
    }
}
