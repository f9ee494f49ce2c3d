package io.redress.correspondence;

import io.redress.domain.Reference;
import io.redress.domain.complaint.LinkHolder;
import io.redress.platform.Env;
import io.redress.store.ReplyToken;
import io.redress.store.Table;
import java.time.Instant;
import java.util.Optional;

/**
 * The address to which a complainant replies to a letter. It has a token of its own, so that a reply reaches the complaint and nobody else
 * can write to it. It is made of what the letter has anyway, so nothing is stored for it.
 */
final class ReplyAddress {

    private final Optional<String> domain;
    private final Table table;

    /** The domain of {@code MAIL_DOMAIN}; without it, no mail is received. */
    ReplyAddress(Env env, Table table) {
        this.domain = env.find("MAIL_DOMAIN").filter(name -> !name.isBlank());
        this.table = table;
    }

    /** The address for a letter that is written now; empty if no mail is received. */
    Optional<String> of(String organisation, String reference, LinkHolder holder, Instant now) {
        return domain.map(name -> "reply+"
                + new ReplyToken(new Reference(reference), holder, now).written(table.personKey()) + "@" + organisation
                + "." + name);
    }
}
