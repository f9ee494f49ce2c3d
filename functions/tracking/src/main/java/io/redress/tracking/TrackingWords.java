package io.redress.tracking;

import io.redress.domain.language.Messages;
import io.redress.web.PageTemplate;

/** The words of the pages for the public, and the templates that say them. */
final class TrackingWords {

    static final Messages MESSAGES = Messages.beside(TrackingWords.class);

    private TrackingWords() {}

    /** The template of a page, by the name of its file. */
    static PageTemplate page(String name) {
        return new PageTemplate(TrackingWords.class, MESSAGES, name);
    }
}
