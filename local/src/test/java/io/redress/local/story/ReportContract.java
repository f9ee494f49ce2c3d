package io.redress.local.story;

import static org.assertj.core.api.Assertions.assertThat;

/** Requests that take actions on a report, with every answer that is described. */
final class ReportContract {

    private ReportContract() {}

    /** @param report the address of a report of Kiwi's that waits for its review */
    static void happen(Town town, String report, String tooLarge) {
        String complete = report + "/actions/complete";
        String[] daniel = town.as("daniel", "director-of-quality");
        is(400, town.post(complete, "{", daniel));
        is(401, town.post(complete, "{}"));
        is(403, town.post(complete, "{}", town.as("margaret", "managing-director")));
        is(404, town.post(report + "/actions/never-heard-of", "{}", daniel));
        is(409, town.post(report + "/actions/close", "{}", daniel));
        is(413, town.post(complete, tooLarge, daniel));
        is(422, town.post(complete, "{}", daniel));
        String found = "{\"looked-at\": \"All complaints of the quarter\", \"findings\": \"Most were about delays.\"}";
        is(412, town.post(complete, found, with(daniel, "if-match", "\"99\"")));
        is(200, town.post(complete, found, daniel));
        String wanted = "{\"what\": \"A shorter form\", \"owner\": \"mary\", \"until\": \"2027-03-31\"}";
        is(200, town.post(report + "/actions/recommend", wanted, daniel));
        is(
                204,
                town.post(
                        report + "/actions/carry-out",
                        "{\"recommendation\": \"1\", \"note\": \"It is in use.\"}",
                        town.as("mary", "quality-manager")));
        is(200, town.post(report + "/actions/close", "{}", daniel));
        is(200, town.get(report, daniel));
    }

    /** The PDF of a report is read in parts, as it has to be if it is too large for one answer. */
    static void isReadInParts(Town town, String report, String[] headers) {
        Answer part = town.get(report, part(headers, "bytes=0-99"));
        is(206, part);
        assertThat(part.header("content-range")).startsWith("bytes 0-99/");
        is(416, town.get(report, part(headers, "bytes=100000000-")));
    }

    private static String[] part(String[] headers, String range) {
        return new String[] {headers[0], headers[1], headers[2], headers[3], "range", range};
    }

    private static String[] with(String[] headers, String name, String value) {
        return new String[] {headers[0], headers[1], name, value};
    }

    private static void is(int status, Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
    }
}
