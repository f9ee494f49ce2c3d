package io.redress.local.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.platform.Tree;
import io.redress.testing.AcceptedMail;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One of two towns that are the same, except that only one has complaints that name a member of staff. What people see
 * in a town is written so that it can be compared with the other town: references are replaced by the order of the
 * complaints, tokens and ids of mails are left out, and times are cut to the hour, because two running clocks differ a little.
 */
final class Twin implements AutoCloseable {

    private static final List<String> LISTS = List.of(
            "mine",
            "team",
            "unassigned",
            "due",
            "overdue",
            "waiting",
            "to-approve",
            "follow-on-actions",
            "untold",
            "duties",
            "closed");

    private static final Pattern RELATED =
            Pattern.compile("(\"(?:related|possiblySame)\":\\[|\"choices\":\\[(?=\"COMPLAINT-))([^]]*)]");

    /** A related complaint as a choice of a field. */
    private static final Pattern CHOICE = Pattern.compile("\\{\"id\":\"(COMPLAINT-\\d+)\",\"title\":\"\\1\"}");

    final Town town;
    final Place it;
    final Place kiwi;
    private final Map<String, String> ordinary = new LinkedHashMap<>();
    private final Set<String> hidden = new HashSet<>();
    private final Set<String> hiddenFrom = new HashSet<>();

    Twin(String moment) {
        town = Town.on(moment, "northumbria", "kiwi");
        it = town.place("northumbria");
        kiwi = town.place("kiwi");
    }

    /** A complaint that every member of staff may see. */
    String ordinary(Map<String, Object> body) {
        String reference = it.submitted(body);
        ordinary.put(reference, "COMPLAINT-" + (ordinary.size() + 1));
        return reference;
    }

    /** A complaint that names a member of staff. */
    String naming(Map<String, Object> body) {
        String reference = it.submitted(body);
        hidden.add(reference);
        return reference;
    }

    List<String> references() {
        return List.copyOf(ordinary.keySet());
    }

    Set<String> hidden() {
        return Set.copyOf(hidden);
    }

    /**
     * The complaints that name a member of staff and that a person may see; what this person sees leaves their lines
     * out.
     */
    private Set<String> mayKnow(String person) {
        Set<String> known = new HashSet<>(hidden);
        known.removeIf(reference -> it.complaint(person, reference).status() == 404);
        return known;
    }

    /** Everything that a person sees, by the request. */
    Map<String, String> seenBy(String person, String month) {
        Set<String> known = mayKnow(person);
        Map<String, String> seen = new LinkedHashMap<>();
        for (String list : LISTS) {
            seen.put(list, lines(it.list(person, list), "complaints", known));
            seen.put(
                    list + " said",
                    lines(get(person, "/complaints?list=" + list + "&text=zebra"), "complaints", known));
        }
        String days = "?from=2026-10-01&to=2027-06-30";
        seen.put("register", lines(get(person, "/register" + days), "register", known));
        seen.put("sheet", sheet(get(person, "/register" + days, "accept", "text/csv"), known));
        seen.put("figures", ReportSeen.figures(get(person, "/reports/monthly/" + month)));
        for (String path : List.of("/reports", "/staff", "/calendar")) {
            seen.put(path, plain(get(person, path)));
        }
        seen.put("report", plain(get(person, "/reports/monthly/" + month, "accept", "text/csv")));
        for (String reference : ordinary.keySet()) {
            seen.put(ordinary.get(reference), page(it.complaint(person, reference)));
            seen.put(
                    ordinary.get(reference) + " history",
                    history(get(person, "/complaints/" + reference + "/history")));
            for (String part : List.of("time-limits", "history/verification")) {
                seen.put(
                        ordinary.get(reference) + " " + part,
                        plain(get(person, "/complaints/" + reference + "/" + part)));
            }
        }
        seen.values().forEach(text -> hidden.stream()
                .filter(reference -> !known.contains(reference))
                .forEach(reference -> assertThat(text).as(person).doesNotContain(reference)));
        // A reader who may know of such a complaint also sees which complaints are related to it.
        seen.replaceAll((_, text) -> known.stream().reduce(text, Twin::without));
        return seen;
    }

    private static String without(String text, String reference) {
        return text.replace(",\"" + reference + "\"]", "]")
                .replace("\"" + reference + "\",", "")
                .replace("\"" + reference + "\"", "");
    }

    /** The answers to somebody who requests a complaint by its reference, or tries to act on it. */
    Map<String, String> answers(String person, String reference) {
        Map<String, String> told = new LinkedHashMap<>();
        for (String part : List.of("", "/history", "/time-limits", "/history/verification")) {
            told.put(part, unnamed(get(person, "/complaints/" + reference + part), reference));
        }
        for (String action : List.of(
                "note", "assign", "resolve", "complete-follow-on-action", "restrict", "lift-restriction", "reopen")) {
            told.put(action, unnamed(it.act(person, reference, action, "text", "Oh?"), reference));
        }
        for (String own : references()) {
            told.put("relate " + own, unnamed(it.act(person, own, "relate", "complaint", reference), reference));
        }
        return told;
    }

    private static String unnamed(Answer answer, String reference) {
        return answer.status() + " " + answer.body().replace(reference, "IT");
    }

    /** All mails except those about the complaints that name a member of staff. */
    List<String> mails() {
        return all().filter(mail -> hidden.stream().noneMatch(mail.subject()::contains))
                .filter(mail -> !isDigest(mail) || !words(mail).isEmpty())
                .map(mail -> plain(String.join(",", mail.to()) + " " + mail.subject() + "\n" + words(mail)
                        + mail.attachments().stream()
                                // A PDF has the same words as its mail.
                                .filter(file -> !file.name().endsWith(".pdf"))
                                .map(AcceptedMail.Attachment::text)
                                .toList()))
                .sorted()
                .toList();
    }

    /**
     * The words of a mail. Of a digest, the lines of complaints that every member of staff may see, sorted, because those of equal
     * urgency have no fixed order: who may see the other complaints has them in the digest, too.
     */
    private String words(AcceptedMail mail) {
        String words = ReportSeen.text(mail);
        return isDigest(mail)
                ? plain(words)
                        .lines()
                        .filter(line -> line.contains("COMPLAINT-"))
                        .sorted()
                        .collect(Collectors.joining("\n"))
                : words;
    }

    private static boolean isDigest(AcceptedMail mail) {
        return mail.subject().startsWith("What waits for you");
    }

    /** The people who got a mail about a complaint that names a member of staff, or a mail that mentions one. */
    Set<String> told() {
        Set<String> told = new HashSet<>();
        all().filter(mail -> hidden.stream()
                        .anyMatch(reference -> (mail.subject() + mail.text() + mail.html()).contains(reference)))
                .forEach(mail -> told.addAll(mail.to()));
        return told;
    }

    private Stream<AcceptedMail> all() {
        return town.redress().ses().mails().stream();
    }

    Answer get(String person, String path, String... headers) {
        String[] all = Stream.of(it.as(person), headers).flatMap(Stream::of).toArray(String[]::new);
        return town.get("/northumbria/admin" + path, all);
    }

    /** The lines of a list, sorted, because lines of equal urgency have no fixed order. */
    private String lines(Answer answer, String name, Set<String> known) {
        List<String> lines = new ArrayList<>();
        for (Tree line : answer.json().list(name)) {
            if (!known.contains(line.required("reference"))) {
                lines.add(plain(line.value().toString()));
            }
        }
        return answer.status() + " " + answer.json().text("next") + " "
                + lines.stream().sorted().toList();
    }

    /** All changes. Those of one time are sorted, because functions that work at the same time have no fixed order. */
    private String history(Answer answer) {
        return answer.status() + " "
                + Stream.of(plain(answer.body()).split("\\{\"number\":\\d+,"))
                        .map(change -> change.replaceFirst("(,|]})$", ""))
                        .sorted()
                        .toList();
    }

    /** A complaint. Its timeline is sorted, because functions that work at the same time have no fixed order. */
    private String page(Answer answer) {
        String body = answer.body();
        String timeline = answer.json().list("timeline").stream()
                .map(change -> plain(change.value().toString()).replaceFirst("change=\\d+", ""))
                .sorted()
                .toList()
                .toString();
        return answer.status() + " " + answer.header("etag") + " " + timeline + " " + plain(withoutTimeline(body));
    }

    /** JSON without the array of that name, whose texts may hold brackets. */
    private static String withoutTimeline(String body) {
        int from = body.indexOf("\"timeline\":[");
        if (from < 0) {
            return body;
        }
        int depth = 0;
        boolean quoted = false;
        for (int i = body.indexOf('[', from); i < body.length(); i++) {
            char sign = body.charAt(i);
            if (sign == '\\') {
                i++;
            } else if (sign == '"') {
                quoted = !quoted;
            } else if (!quoted && sign == '[') {
                depth++;
            } else if (!quoted && sign == ']' && --depth == 0) {
                return body.substring(0, from) + body.substring(i + 1);
            }
        }
        throw new AssertionError("the timeline does not end: " + body);
    }

    private String sheet(Answer answer, Set<String> known) {
        return answer.status() + " "
                + answer.body()
                        .lines()
                        .filter(line -> known.stream().noneMatch(line::contains))
                        .map(this::plain)
                        .toList();
    }

    private String plain(Answer answer) {
        return answer.status() + " " + answer.header("etag") + " " + plain(answer.body());
    }

    /** Related complaints are sorted by reference, and references are random. */
    private static String sorted(MatchResult list) {
        return list.group(1)
                + Arrays.stream(list.group(2).split(","))
                        .filter(reference -> !reference.isEmpty())
                        .sorted()
                        .collect(Collectors.joining(","))
                + "]";
    }

    private String plain(String text) {
        String plain = text;
        for (Map.Entry<String, String> reference : ordinary.entrySet()) {
            plain = plain.replace(reference.getKey(), reference.getValue());
        }
        return RELATED.matcher(CHOICE.matcher(plain).replaceAll("\"$1\""))
                .replaceAll(Twin::sorted)
                .replaceAll("https?://\\S+", "LINK")
                .replaceAll("(\\d\\d):\\d\\d(:\\d\\d(\\.\\d+)?)?", "$1")
                .replaceAll("\"messageId\":\"[^\"]*\"", "MESSAGE")
                .replaceAll("\"change\":\\d+", "CHANGE")
                .replaceAll("\"(hash|head|sha256)\":\"[^\"]*\"", "$1");
    }

    @Override
    public void close() {
        town.close();
    }
}
