package io.redress.domain.complaint;

import java.time.Instant;

/** Replies to a letter of the complaint that were set aside, and wait for a person. What they say is in the list of those mails alone. */
public sealed interface ReplyEvent extends Event {

    /**
     * A mail that replies to a letter of the complaint was set aside.
     *
     * @param mail its id in the list of mails that were set aside
     * @param until when the list drops it if nobody decides
     */
    record ReplySetAside(String mail, Instant until) implements ReplyEvent {}

    /**
     * A person has decided what becomes of a reply that waited: it was added, discarded, or became another complaint.
     *
     * @param mail its id in the list of mails that were set aside
     */
    record ReplyDecided(String mail) implements ReplyEvent {}
}
