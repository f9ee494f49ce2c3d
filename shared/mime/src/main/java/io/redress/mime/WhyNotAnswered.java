package io.redress.mime;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Why a mail is recorded, but never answered: a program sent it, and two programs that answer each other do not stop. */
public enum WhyNotAnswered {
    /** The mail says that no person sent it (RFC 3834). */
    AUTOMATIC("It says that a program sent it, such as an answer that somebody is away."),
    /** Its envelope has no sender, so nobody wants to know what becomes of it: a delivery report. */
    NO_RETURN("It has no address to which an answer could go, as delivery reports have."),
    /** It was sent to many. */
    BULK("It was sent to many people at once."),
    /** It came by a mailing list. */
    LIST("It came by a mailing list."),
    /** It reports on another mail. */
    REPORT("It is a report about another mail."),
    /** We have sent it ourselves. */
    OURS("It comes from an address of this system.");

    private static final Set<String> BULK_WORDS = Set.of("bulk", "list", "junk");

    /** How mail programs begin the subject of an answer that somebody is away. Not all of them say so in a header. */
    private static final Set<String> ABSENCE = Set.of(
            "automatic reply",
            "auto reply",
            "auto-reply",
            "autoreply",
            "out of office",
            "out of the office",
            "jibu la kiotomatiki",
            "abwesenheitsnotiz",
            "automatische antwort",
            "réponse automatique",
            "respuesta automática");

    private final String words;

    WhyNotAnswered(String words) {
        this.words = words;
    }

    /** The reason in a sentence. */
    public String inWords() {
        return words;
    }

    /**
     * The first reason that holds; empty if a person sent the mail.
     *
     * @param envelopeSender the sender of the envelope; empty or {@code <>} if it has none
     * @param ours whether an address belongs to this system
     */
    public static Optional<WhyNotAnswered> of(ReadMail mail, String envelopeSender, Predicate<String> ours) {
        if (mail.senders().stream().anyMatch(sender -> ours.test(sender.address())) || ours.test(envelopeSender)) {
            return Optional.of(OURS);
        }
        if (mail.type().equals("multipart/report")) {
            return Optional.of(REPORT);
        }
        if (isNothing(envelopeSender)
                || mail.header("Return-Path")
                        .filter(path -> path.strip().equals("<>"))
                        .isPresent()) {
            return Optional.of(NO_RETURN);
        }
        if (isSaid(mail, "Auto-Submitted")
                || mail.header("X-Autoreply").isPresent()
                || mail.header("X-Autorespond").isPresent()
                || isOfAbsence(mail.subject())
                || mail.header("X-Auto-Response-Suppress")
                        .filter(value -> value.toLowerCase(Locale.ROOT).contains("all"))
                        .isPresent()) {
            return Optional.of(AUTOMATIC);
        }
        if (mail.hasHeaderLike("List-")) {
            return Optional.of(LIST);
        }
        return mail.header("Precedence")
                .map(value -> value.strip().toLowerCase(Locale.ROOT))
                .filter(BULK_WORDS::contains)
                .map(_ -> BULK);
    }

    /** Whether the header is there and says anything but {@code no}. */
    private static boolean isSaid(ReadMail mail, String header) {
        return mail.headers().stream()
                .filter(each -> each.name().equalsIgnoreCase(header))
                .map(each -> Parameters.of(each.value()).value())
                .anyMatch(value -> !value.equals("no") && !value.isEmpty());
    }

    /** A subject that goes on without a colon, such as "Out of office hours", is of a person. */
    private static boolean isOfAbsence(String subject) {
        String said = subject.strip().toLowerCase(Locale.ROOT);
        int colon = said.indexOf(':');
        return ABSENCE.contains(colon < 0 ? said : said.substring(0, colon).strip());
    }

    private static boolean isNothing(String address) {
        String bare = address.strip();
        return bare.isEmpty() || bare.equals("<>");
    }
}
