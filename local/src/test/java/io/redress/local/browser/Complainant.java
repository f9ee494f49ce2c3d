package io.redress.local.browser;

import io.redress.local.story.Town;

/** Somebody who complains, or acts for somebody who does: they have a mailbox, and open the links in our letters. */
final class Complainant extends Person {

    private final String email;

    Complainant(Town town, String email, View view) {
        super(town, view);
        this.email = email;
    }

    /** Opens the link in the last letter whose subject contains these words. */
    Visit opensLetter(String words) {
        town().settle();
        return opens("/tracking/" + Town.tokenIn(town().letter(email, words)));
    }

    /** Opens the link in the last letter. */
    Visit opensLastLetter() {
        town().settle();
        return opens("/tracking/" + Town.tokenIn(town().lastMailTo(email)));
    }
}
