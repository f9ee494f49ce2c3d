package io.redress.store;

/** The keys of the table that belong to mails which came in. */
final class MailKeys {

    private MailKeys() {}

    /** The mails that were set aside. */
    static String setAside(String organisation) {
        return "ASIDE#" + organisation;
    }
}
