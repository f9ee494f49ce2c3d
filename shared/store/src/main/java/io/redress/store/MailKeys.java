package io.redress.store;

/** The keys of the table that belong to mails which came in. */
final class MailKeys {

    private MailKeys() {}

    /** The mails that were set aside. */
    static String setAside(String organisation) {
        return "ASIDE#" + organisation;
    }

    /** The counts of mails that are not on that list, day by day. */
    static String unlisted(String organisation) {
        return "UNLISTED#" + organisation;
    }
}
