package io.redress.store;

/** The keys of the table that belong to mails which came in. */
final class MailKeys {

    private MailKeys() {}

    /** The mails that were set aside. */
    static String setAside(String organisation) {
        return "ASIDE#" + organisation;
    }

    /** What the mails that were set aside say. It is read for one mail only, so that a list of mails costs little. */
    static String contents(String organisation) {
        return "ASIDE#" + organisation + "#CONTENTS";
    }

    /** With this begin the sort keys in a complaint that name the mails about the complaint. */
    static final String ABOUT = "ASIDE#";

    /** In a complaint, names one mail that was set aside and is about the complaint. */
    static String about(String id) {
        return ABOUT + id;
    }
}
