package io.redress.email;

import io.redress.platform.Env;
import io.redress.platform.PathPart;

/**
 * The addresses of the pages of the desk to which mails to staff lead.
 *
 * @param site the beginning of all addresses, as in tracking links
 */
public record DeskAddress(String site) {

    public static DeskAddress in(Env env) {
        return new DeskAddress(env.get("PUBLIC_URL"));
    }

    /** A list of open complaints, such as {@code mine}. */
    public String list(String organisation, String list) {
        return desk(organisation) + "?list=" + PathPart.of(list);
    }

    public String complaint(String organisation, String reference) {
        return desk(organisation) + "/complaints/" + PathPart.of(reference);
    }

    /** The words of a letter, to print or to read out. */
    public String letter(String organisation, String reference, int change, String letter) {
        return complaint(organisation, reference) + "/letters/" + change + "/" + PathPart.of(letter);
    }

    /** The list of the mails that were set aside. */
    public String mails(String organisation) {
        return desk(organisation) + "/mails";
    }

    public String mail(String organisation, String id) {
        return mails(organisation) + "/" + PathPart.of(id);
    }

    public String person(String organisation, String id) {
        return desk(organisation) + "/people/" + PathPart.of(id);
    }

    public String calendar(String organisation) {
        return desk(organisation) + "/calendar";
    }

    public String reports(String organisation) {
        return desk(organisation) + "/reports";
    }

    /** @param period as people write it, such as {@code 2026-Q4} */
    public String report(String organisation, String report, String period) {
        return reports(organisation) + "/" + PathPart.of(report) + "/" + PathPart.of(period);
    }

    private String desk(String organisation) {
        return site + "/" + organisation + "/desk";
    }
}
