package io.redress.domain.procedure;

import java.util.Map;

/**
 * How an organisation is kept safe from floods, and how others are kept safe from floods through it. A file that
 * leaves out a number has the usual one.
 *
 * @param mailsPerAddress how many letters one address gets in a day for what the public does: acknowledgements of new complaints,
 *     and letters that a complainant's own actions order. Staff tell the complainant by hand what is over
 * @param submissionsPerHour how many complaints the public can submit in an hour; what is over is refused
 * @param additionsPerDay how many texts a complainant can add to a complaint in a day
 * @param charactersPerDay how many characters these texts can have together
 * @param additions how many texts a complainant can add to a complaint in all
 * @param characters how many characters these texts can have together
 * @param additionMailHour the hour of a working morning at which staff are told together of what a complainant added on a day after
 *     the first addition
 * @param repetitions how often the same complaint can be submitted again before it is refused
 * @param linksEndAfterDays for how many days after its end the links of a complaint open it
 */
public record Protection(
        Integer mailsPerAddress,
        Integer submissionsPerHour,
        Integer additionsPerDay,
        Integer charactersPerDay,
        Integer additions,
        Integer characters,
        Integer additionMailHour,
        Integer repetitions,
        Integer linksEndAfterDays) {

    private static final int MOST_MAILS = 100;
    private static final int FEWEST_SUBMISSIONS = 10;
    private static final int MOST_SUBMISSIONS = 100_000;
    private static final int MOST_ADDITIONS = 1_000;
    private static final int MOST_CHARACTERS = 2_000_000;
    private static final int LAST_HOUR = 23;
    private static final int MOST_REPETITIONS = 1_000;
    private static final int FEWEST_DAYS = 30;
    private static final int MOST_DAYS = 36_500;

    /** The numbers of a procedure that sets none. */
    public static final Protection USUAL = new Protection(5, 500, 20, 100_000, 200, 400_000, 7, 20, 730);

    public Protection {
        mailsPerAddress = mailsPerAddress == null ? USUAL.mailsPerAddress : mailsPerAddress;
        submissionsPerHour = submissionsPerHour == null ? USUAL.submissionsPerHour : submissionsPerHour;
        additionsPerDay = additionsPerDay == null ? USUAL.additionsPerDay : additionsPerDay;
        charactersPerDay = charactersPerDay == null ? USUAL.charactersPerDay : charactersPerDay;
        additions = additions == null ? USUAL.additions : additions;
        characters = characters == null ? USUAL.characters : characters;
        additionMailHour = additionMailHour == null ? USUAL.additionMailHour : additionMailHour;
        repetitions = repetitions == null ? USUAL.repetitions : repetitions;
        linksEndAfterDays = linksEndAfterDays == null ? USUAL.linksEndAfterDays : linksEndAfterDays;
    }

    /** Adds the faults of the numbers: none may make it impossible to complain, and none may be so high that it protects nobody. */
    void faults(FaultCollector findings) {
        within(findings, "mailsPerAddress", mailsPerAddress, 1, MOST_MAILS);
        within(findings, "submissionsPerHour", submissionsPerHour, FEWEST_SUBMISSIONS, MOST_SUBMISSIONS);
        within(findings, "additionsPerDay", additionsPerDay, 1, MOST_ADDITIONS);
        within(findings, "charactersPerDay", charactersPerDay, Field.LONGEST, MOST_CHARACTERS);
        within(findings, "additions", additions, additionsPerDay, MOST_ADDITIONS);
        within(findings, "characters", characters, charactersPerDay, MOST_CHARACTERS);
        within(findings, "additionMailHour", additionMailHour, 1, LAST_HOUR);
        within(findings, "repetitions", repetitions, 1, MOST_REPETITIONS);
        within(findings, "linksEndAfterDays", linksEndAfterDays, FEWEST_DAYS, MOST_DAYS);
    }

    private static void within(FaultCollector findings, String name, int number, int least, int most) {
        findings.check(
                number >= least && number <= most,
                "protection: " + name + " must be from " + least + " to " + most + ", and is " + number);
    }

    /** The numbers by their names. */
    public Map<String, Integer> numbers() {
        return Map.of(
                "mailsPerAddress", mailsPerAddress,
                "submissionsPerHour", submissionsPerHour,
                "additionsPerDay", additionsPerDay,
                "charactersPerDay", charactersPerDay,
                "additions", additions,
                "characters", characters,
                "additionMailHour", additionMailHour,
                "repetitions", repetitions,
                "linksEndAfterDays", linksEndAfterDays);
    }
}
