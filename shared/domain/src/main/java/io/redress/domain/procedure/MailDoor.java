package io.redress.domain.procedure;

import java.util.List;

/**
 * That a channel takes complaints by e-mail.
 *
 * @param kind the kind of entry that a mail becomes
 * @param readBy the roles that read the mails which have become no complaint, and decide what becomes of them
 */
public record MailDoor(String kind, List<String> readBy) {

    public MailDoor {
        readBy = readBy == null ? List.of() : List.copyOf(readBy);
    }
}
