package io.redress.local.browser;

import io.redress.local.story.Town;

/** Somebody who uses Redress with a browser alone: they know what a page shows, and do what a click or a key does. */
class Person implements AutoCloseable {

    private final Town town;
    private final Visit visit;

    Person(Town town, View view) {
        this.town = town;
        visit = Visit.to(town.redress().url(), view)
                .allowing(town.redress().s3().url());
    }

    Town town() {
        return town;
    }

    /** The page in front of this person. */
    Visit visit() {
        return visit;
    }

    /** Opens a path, as somebody does who has been told the address. */
    Visit opens(String path) {
        return visit.open(path);
    }

    /** Fills in the form with this title. */
    Form form(String title) {
        return visit.form(title);
    }

    /** Waits until Redress has done all that follows from what this person did, and loads the page again. */
    Visit looksAgain() {
        town.settle();
        return visit.open(visit.page().url());
    }

    @Override
    public void close() {
        visit.close();
    }
}
