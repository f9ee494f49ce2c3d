package io.redress.local.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The values on a page that differ in each run. A shown reference or secret of a link stands for the value of this run
 * that was first found in its place; the shown address stands for the address of this run; {@code …} stands for
 * anything.
 */
final class StandIns {

    private static final String REFERENCE = "[A-Z][A-Z0-9]{1,9}-[0-9A-Z]{4}-[0-9A-Z]{4}";
    private static final String SECRET = "\\.[A-Za-z0-9_-]{20,}";
    private static final Pattern STANDING_FOR = Pattern.compile("…|" + REFERENCE + "|" + SECRET);

    private final String shownAddress;
    private final String address;
    private Map<String, String> known = new LinkedHashMap<>();

    StandIns(String shownAddress, String address) {
        this.shownAddress = shownAddress;
        this.address = address;
    }

    /** A text to send, with the values of this run filled in. */
    String meant(String shown) {
        String meant = shown.replace(shownAddress, address);
        for (Map.Entry<String, String> each : known.entrySet()) {
            meant = meant.replace(each.getKey(), each.getValue());
        }
        return meant;
    }

    /** Whether a text matches what is shown. If it does, the values that the shown ones stand for are kept. */
    boolean isShown(String shown, String real) {
        String here = shown.replace(shownAddress, address);
        Matcher each = STANDING_FOR.matcher(here);
        StringBuilder pattern = new StringBuilder();
        List<String> unknown = new ArrayList<>();
        int at = 0;
        while (each.find()) {
            pattern.append(Pattern.quote(here.substring(at, each.start())));
            pattern.append(part(each.group(), unknown));
            at = each.end();
        }
        pattern.append(Pattern.quote(here.substring(at)));
        Matcher whole = Pattern.compile(pattern.toString(), Pattern.DOTALL).matcher(real);
        return whole.matches() && keeps(unknown, whole);
    }

    private String part(String group, List<String> unknown) {
        if (group.equals("…")) {
            return ".*";
        }
        if (known.containsKey(group)) {
            return Pattern.quote(known.get(group));
        }
        unknown.add(group);
        return "(" + (group.startsWith(".") ? SECRET : REFERENCE) + ")";
    }

    /** Each shown value stands for one value of this run, and no two stand for the same. */
    private boolean keeps(List<String> unknown, Matcher whole) {
        Map<String, String> more = new LinkedHashMap<>(known);
        for (int i = 0; i < unknown.size(); i++) {
            String meant = whole.group(i + 1);
            if (more.containsValue(meant) && !meant.equals(more.get(unknown.get(i)))) {
                return false;
            }
            more.put(unknown.get(i), meant);
        }
        known = more;
        return true;
    }

    /** A copy of the present state, which is restored after a comparison that failed. */
    Map<String, String> kept() {
        return Map.copyOf(known);
    }

    void backTo(Map<String, String> earlier) {
        known = new LinkedHashMap<>(earlier);
    }
}
