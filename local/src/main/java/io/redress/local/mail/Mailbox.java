package io.redress.local.mail;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** Every mail that was sent, oldest first. Nothing leaves the machine. */
public final class Mailbox {

    private final List<Mail> mails = new CopyOnWriteArrayList<>();
    private final Faults faults = new Faults();

    void accept(Mail mail) {
        mails.add(mail);
    }

    public List<Mail> mails() {
        return List.copyOf(mails);
    }

    /** The mails that an address was sent. */
    public List<Mail> to(String address) {
        return mails.stream().filter(mail -> mail.to().contains(address)).toList();
    }

    public Optional<Mail> find(String id) {
        return mails.stream().filter(mail -> mail.id().equals(id)).findFirst();
    }

    /** What is to go wrong with the next ones. */
    public Faults faults() {
        return faults;
    }
}
