package io.redress.platform;

import io.avaje.jsonb.Json.Import;
import io.redress.domain.intake.SetAsideMail;

/** Names the types of mails that came in for the generator of JSON adapters. */
@Import({SetAsideMail.class, SetAsideMail.MailedFile.class, SetAsideMail.Settled.class})
final class MailJson {
    private MailJson() {}
}
