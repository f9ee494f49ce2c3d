package io.redress.mime;

import io.redress.domain.EmailAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the addresses of a From header, however badly it is written. */
final class Senders {

    private static final Pattern IN_ANGLES = Pattern.compile("<\\s*([^<>\\s]*@[^<>\\s]*)\\s*>");
    private static final Pattern BARE = Pattern.compile("[^\\s,;:<>()\"]+@[^\\s,;:<>()\"]+");
    private static final Pattern IN_BRACKETS = Pattern.compile("\\(([^()]*)\\)");

    private Senders() {}

    /** @param header not decoded, because a decoded name may have commas and angles in it */
    static List<Sender> of(String header) {
        List<Sender> senders = new ArrayList<>();
        for (String one : Quoted.split(header, ',')) {
            Matcher angles = IN_ANGLES.matcher(Quoted.outside(one));
            Matcher bare = BARE.matcher(one);
            if (angles.find()) {
                int open = one.lastIndexOf('<');
                senders.add(sender(open < 0 ? "" : one.substring(0, open), angles.group(1)));
            } else if (bare.find()) {
                Matcher comment = IN_BRACKETS.matcher(one);
                senders.add(sender(comment.find() ? comment.group(1) : "", bare.group()));
            }
        }
        return senders;
    }

    private static Sender sender(String name, String address) {
        String decoded =
                Letters.line(EncodedWords.read(Quoted.open(name.strip())).replace("\"", ""));
        boolean says = !decoded.isEmpty() && !decoded.equalsIgnoreCase(address);
        return new Sender(says ? decoded : null, EmailAddress.cleaned(address));
    }
}
