package io.redress.tracking;

import io.redress.domain.language.Language;

/**
 * Who reads an answer to a request that was rejected.
 *
 * @param language the language of the whole answer
 */
record Reader(Language language, By by) {

    /** How the reader has come. */
    enum By {
        /** The link belongs to a complaint. */
        LINK,
        /** The link opens nothing now. */
        INVALID_LINK,
        /** The address is not one of a link, or nobody has looked what its link opens. */
        OTHER_ADDRESS
    }
}
