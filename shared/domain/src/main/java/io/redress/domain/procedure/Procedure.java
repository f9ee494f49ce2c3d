package io.redress.domain.procedure;

import io.redress.domain.language.Language;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How one organisation handles complaints, as data: stages, actions, roles, time limits, channels, kinds, letters and
 * reports. A procedure has no conditions; use another action or another stage instead of a condition.
 *
 * @param prefix the first part of its references, unique within a deployment
 * @param calendar the calendar whose holidays apply
 * @param country the country whose phone numbers people give without a country code, as in ISO 3166-1, such as KE
 * @param languages the languages in which the organisation writes to people, first that of its own texts; absent for English only
 * @param cutOff what is received after this hour counts as received on the next working day
 * @param workingHours when staff work on a working day; alerts that are due at another time wait until then
 * @param closures the days on which this organisation is closed in addition to the holidays
 * @param year the year whose quarters and years the reports follow; absent for that of the calendar
 * @param aboutPersons which roles handle a complaint about a member of staff; absent when it is handled like any other
 * @param dataProtection the data-protection contact, which is told when a member of staff opens a restricted complaint with
 *     break-glass or lifts a restriction, and when no other viewer is left to be told that it is overdue
 * @param addressees the persons and offices to whom a complaint can be addressed
 * @param determinations the possible findings about a complaint
 * @param causes the root causes that a lesson can record
 * @param priorities how important or urgent a complaint can be, the usual priority first; empty where all are treated alike
 * @param outcomes how a complaint can end
 * @param pauses the reasons to pause a complaint
 * @param letters the letters that must be complete or signed before they can be sent
 * @param duties the follow-on actions that every incident requires
 * @param protection the numbers that keep the organisation, and others, safe from floods
 * @param documents which files can be attached to a complaint
 * @param conduct how contact with a person whose conduct is unreasonable is limited; absent if it never is
 * @param improvements how ideas for improvement are followed up; absent if they are not
 * @param digest the weekly mail to staff about what waits for them; absent if there is none
 * @param retention how long personal data is kept
 * @param untoldLetters how long staff have to tell the complainant what could not be mailed
 * @param contact how to reach the organisation, in words for the public; absent for none
 * @param contacts the numbers and addresses at which it is reached
 * @param colour the colour of its pages, behind white text, such as #2457a0; absent for a blue
 */
@RecordBuilder
public record Procedure(
        String organisation,
        int version,
        String name,
        String prefix,
        String calendar,
        String country,
        List<Language> languages,
        LocalTime cutOff,
        WorkingHours workingHours,
        List<ClosureDay> closures,
        FinancialYear year,
        String description,
        @Nullable String contact,
        List<Contact> contacts,
        String colour,
        Intake intake,
        @Nullable AboutPersons aboutPersons,
        String dataProtection,
        List<Role> roles,
        List<Kind> kinds,
        List<Channel> channels,
        List<Addressee> addressees,
        List<Choice> categories,
        List<Choice> departments,
        List<Determination> determinations,
        List<Choice> causes,
        List<Choice> priorities,
        List<Choice> outcomes,
        List<PauseCause> pauses,
        List<Stage> stages,
        List<Action> actions,
        List<TimeLimit> limits,
        List<Letter> letters,
        List<Duty> duties,
        List<ExternalBody> externalBodies,
        List<Report> reports,
        UntoldLetterLimit untoldLetters,
        Protection protection,
        Documents documents,
        @Nullable Conduct conduct,
        @Nullable Improvements improvements,
        @Nullable Digest digest,
        Retention retention) {

    /** The cut-off hour of a procedure that sets none. */
    public static final LocalTime USUAL_CUT_OFF = LocalTime.of(17, 0);

    public Procedure {
        languages = languages == null || languages.isEmpty() ? List.of(Language.ENGLISH) : List.copyOf(languages);
        cutOff = cutOff == null ? USUAL_CUT_OFF : cutOff;
        workingHours = workingHours == null ? WorkingHours.USUAL : workingHours;
        closures = listed(closures);
        year = year == null ? FinancialYear.CALENDAR : year;
        contacts = listed(contacts);
        colour = colour == null ? Colour.USUAL : colour;
        roles = listed(roles);
        kinds = listed(kinds);
        channels = listed(channels);
        addressees = listed(addressees);
        categories = listed(categories);
        departments = listed(departments);
        determinations = listed(determinations);
        causes = listed(causes);
        priorities = listed(priorities);
        outcomes = listed(outcomes);
        pauses = listed(pauses);
        stages = listed(stages);
        actions = listed(actions);
        limits = listed(limits);
        letters = listed(letters);
        duties = listed(duties);
        externalBodies = listed(externalBodies);
        reports = listed(reports);
        untoldLetters = untoldLetters == null ? UntoldLetterLimit.USUAL : untoldLetters;
        retention = retention == null ? Retention.USUAL : retention;
        protection = protection == null ? Protection.USUAL : protection;
        documents = documents == null ? Documents.USUAL : documents;
    }

    private static <T> List<T> listed(List<T> given) {
        return given == null ? List.of() : List.copyOf(given);
    }

    /** The same procedure with the numbers, addresses and external bodies of a deployment, whose names are in the stages' words. */
    public Procedure with(List<Contact> set, List<ExternalBody> bodies, UnaryOperator<String> words) {
        return ProcedureBuilder.copy(this)
                .contacts(set)
                .stages(stages.stream().map(stage -> stage.with(words)).toList())
                .externalBodies(bodies)
                .build();
    }

    /** The language of its texts. */
    public Language language() {
        return languages.getFirst();
    }

    /**
     * The language in which somebody gets letters.
     *
     * @param wanted the language that they named, in their own words; absent if they named none
     * @return the usual language of the organisation if they named none, or one that it does not offer
     */
    public Language languageFor(@Nullable String wanted) {
        return Language.read(wanted).filter(languages::contains).orElse(Language.FALLBACK);
    }

    /** The stages and the actions between them, as Mermaid draws them. */
    public String diagram() {
        return Diagram.of(this);
    }

    public Optional<Stage> stage(String id) {
        return Identified.find(stages, id);
    }

    /** The stage that a complaint is in. Throws when the procedure does not have it. */
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

    /** The outcomes of complaints that are dealt with under the reference of another one. */
    public Set<String> outcomesOfJoining() {
        return actions.stream()
                .filter(Action::namesComplaint)
                .flatMap(action -> Stream.ofNullable(action.outcome()))
                .collect(Collectors.toUnmodifiableSet());
    }

    public Optional<Choice> outcome(String id) {
        return Identified.find(outcomes, id);
    }

    /** A time limit, also that of letters that have not reached the complainant, which is not among {@link #limits}. */
    public Optional<TimeLimit> limit(String id) {
        return id.equals(UntoldLetterLimit.ID)
                ? Optional.of(untoldLetters.in(stages, language()))
                : Identified.find(limits, id);
    }

    public Optional<Channel> channel(String id) {
        return Identified.find(channels, id);
    }

    /** The channel by which complaints come in as mails; empty if there is none. A procedure has one at most. */
    public Optional<Channel> mailChannel() {
        return channels.stream().filter(channel -> channel.mail() != null).findFirst();
    }

    /** The platform that a complainant chose, if staff tell complainants something by hand there. */
    public Optional<Channel> platform(@Nullable String channel) {
        return channel(Objects.requireNonNullElse(channel, "")).filter(Channel::isPlatform);
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

    public Optional<Choice> priority(String id) {
        return Identified.find(priorities, id);
    }

    /**
     * The priority of a complaint.
     *
     * @param set the priority that staff set last; null if they set none, so that it has the usual one
     * @return empty if all complaints are treated alike
     */
    public Optional<String> priorityOr(@Nullable String set) {
        return set == null ? priorities.stream().map(Choice::id).findFirst() : Optional.of(set);
    }

    public Optional<PauseCause> pause(String id) {
        return Identified.find(pauses, id);
    }

    /** The entry for a letter. Most letters have none; they use the template with their own id. */
    public Optional<Letter> letter(String id) {
        return Identified.find(letters, id);
    }

    /** The template of a letter: the one that its definition names, or the one with the letter's own name. */
    public Optional<BuiltInLetter> template(String letter) {
        return BuiltInLetter.of(letter(letter).map(Letter::template).orElse(letter));
    }

    /** The title of a letter for complainants. */
    public String titleOf(String letter) {
        return letter(letter)
                .map(Letter::title)
                .or(() -> template(letter).map(known -> known.title(language())))
                .orElse(letter);
    }

    public Optional<Contact> contact(String id) {
        return Identified.find(contacts, id);
    }

    /** The numbers and addresses that letters and pages show. */
    public List<Contact> publicContacts() {
        return contacts.stream().filter(contact -> !contact.internal()).toList();
    }

    public Optional<Report> report(String id) {
        return Identified.find(reports, id);
    }

    /** The channel of complaints that the public sends over HTTP. */
    public Channel openChannel() {
        for (Channel channel : channels) {
            if (channel.open()) {
                return channel;
            }
        }
        throw new IllegalStateException(organisation + "'s procedure has no open channel");
    }

    /** Whether a stage has an action that decides. A member of staff who decided in another stage may not handle it there. */
    public boolean decidesIn(String stage) {
        return actions.stream().anyMatch(action -> action.decides() && action.offeredIn(stage));
    }
}
