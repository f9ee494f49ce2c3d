package io.redress.desk.signin;

import io.redress.platform.Request;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Where somebody goes on after a sign-in. Only a page of the desk is taken, so that no link leads from the sign-in to another site. */
final class ReturnPath {

    /** The page that leads to the organisation of the user. */
    static final String DESK = "/desk";

    /** A cookie keeps it, and all headers of a request together have little room. */
    private static final int LONGEST = 300;

    private static final Pattern ORGANISATION = Pattern.compile("[a-z][a-z0-9-]*");
    private static final Pattern SEGMENT = Pattern.compile("[A-Za-z0-9_~-][A-Za-z0-9._~-]*");
    private static final Pattern QUERY = Pattern.compile("[A-Za-z0-9._~*+%=&:-]*");

    /** The place of the word desk among the segments of a page's path, after the empty one and the organisation. */
    private static final int AT_DESK = 2;

    private ReturnPath() {}

    /** A path as it was asked for, if it is one of the desk; else the first page. */
    static String of(String wanted) {
        return wanted.length() <= LONGEST && isPage(wanted) ? wanted : DESK;
    }

    private static boolean isPage(String wanted) {
        int mark = wanted.indexOf('?');
        String path = mark < 0 ? wanted : wanted.substring(0, mark);
        String query = mark < 0 ? "" : wanted.substring(mark + 1);
        return QUERY.matcher(query).matches() && (path.equals(DESK) || isOfOrganisation(List.of(path.split("/", -1))));
    }

    private static boolean isOfOrganisation(List<String> segments) {
        return segments.size() > AT_DESK
                && segments.getFirst().isEmpty()
                && ORGANISATION.matcher(segments.get(1)).matches()
                && segments.get(AT_DESK).equals("desk")
                && segments.stream().skip(AT_DESK + 1L).allMatch(segment -> SEGMENT.matcher(segment)
                        .matches());
    }

    /** The page that a request asks for. */
    static String of(Request request) {
        return of(address(request));
    }

    /** The path and the query of a request. */
    static String address(Request request) {
        String query = new TreeMap<>(request.query())
                .entrySet().stream()
                        .map(parameter -> encoded(parameter.getKey()) + "=" + encoded(parameter.getValue()))
                        .collect(Collectors.joining("&"));
        return request.rawPath() + (query.isEmpty() ? "" : "?" + query);
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
