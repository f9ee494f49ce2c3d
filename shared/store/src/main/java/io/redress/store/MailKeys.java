package io.redress.store;

/** The keys of the table that belong to mails which came in. */
final class MailKeys {

    /** With this begin the sort keys in a complaint that name the mails about the complaint. */
    static final String ABOUT = "ASIDE#";

    private MailKeys() {}

    /** The mails that were set aside. */
    static String setAside(String organisation) {
        return "ASIDE#" + organisation;
    }

    /** What the mails that were set aside say. It is read for one mail only, so that a list of mails costs little. */
    static String contents(String organisation) {
        return "ASIDE#" + organisation + "#CONTENTS";
    }

    /** Which of these mails somebody is deciding about. */
    static String reservations(String organisation) {
        return "ASIDE#" + organisation + "#RESERVATIONS";
    }

    /** In a complaint, names one mail that was set aside and is about the complaint. */
    static String about(String id) {
        return ABOUT + id;
    }

    /** The counts of mails that are not on that list, day by day. */
    static String unlisted(String organisation) {
        return "UNLISTED#" + organisation;
    }
}
