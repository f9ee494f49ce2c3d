package io.redress.domain.complaint;

import java.time.Instant;

/**
 * A reply to a letter that was set aside and waits for a person.
 *
 * @param mail its id in the list of mails that were set aside
 * @param since when it was recorded at the complaint
 * @param until when the list drops it if nobody decides
 */
public record WaitingReply(String mail, Instant since, Instant until) {}
