package io.redress.messaging;

import io.redress.domain.EmailAddress;
import io.redress.platform.Json;
import io.redress.platform.Sha256;
import io.redress.platform.Tree;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;

/**
 * Somebody asks for a new tracking link. It contains nothing personal: the mailbox is a hash that holds for this request alone.
 *
 * @param reference the reference as it was given; there need not be such a complaint
 * @param id what tells this request from others
 * @param mailbox the hash of the mailbox that was given
 */
public record LinkRequest(String organisation, String reference, String id, String mailbox) {

    private static final int ID_BYTES = 16;

    /** The request of somebody who gives a reference and an e-mail address. */
    public static LinkRequest by(String organisation, String reference, String address, SecureRandom random) {
        byte[] bytes = new byte[ID_BYTES];
        random.nextBytes(bytes);
        String id = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        return new LinkRequest(organisation, reference, id, hash(id, address));
    }

    /** Reads the body of a message; empty if it is no request for a link. */
    public static Optional<LinkRequest> of(Tree body) {
        return body.text("linkRequest")
                .map(id -> new LinkRequest(
                        body.required("organisation"), body.required("reference"), id, body.required("mailbox")));
    }

    /** Whether the address that was given is the same mailbox. */
    public boolean names(String address) {
        return mailbox.equals(hash(id, address));
    }

    Map<String, Object> body() {
        return Json.object("organisation", organisation, "reference", reference, "linkRequest", id, "mailbox", mailbox);
    }

    private static String hash(String id, String address) {
        return Sha256.base64(id + "#" + EmailAddress.mailbox(address));
    }
}
