package io.redress.access;

import io.redress.domain.staff.Actor;
import io.redress.platform.Env;
import io.redress.platform.Log;
import io.redress.platform.Request;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Writes to the log which member of staff reads which complaint. The function reads stores these lines, so an answer does not wait for
 * a write.
 */
public final class ReadLog {

    private final Env env;

    public ReadLog(Env env) {
        this.env = env;
    }

    /** A part of one complaint, such as its history. */
    public void opened(Actor.Caseworker caseworker, Request request, String reference, String part) {
        write(caseworker, request, part, "reference", reference);
    }

    /** A list that shows the subjects and the names of complaints. */
    public void listed(Actor.Caseworker caseworker, Request request, Collection<String> references, String list) {
        if (!references.isEmpty()) {
            write(caseworker, request, list, "references", String.join(",", references));
        }
    }

    /** Actions that were refused, with reasons that say something about the complaints. */
    public void refused(Actor.Caseworker caseworker, Request request, Collection<String> references, String action) {
        references.forEach(reference -> opened(caseworker, request, reference, action + " refused"));
    }

    /** A sheet of many complaints, which it describes in words. */
    public void sheet(Actor.Caseworker caseworker, Request request, String sheet) {
        write(caseworker, request, "sheet", "sheet", sheet);
    }

    private void write(Actor.Caseworker caseworker, Request request, String part, String name, String value) {
        Map<String, String> line = new LinkedHashMap<>();
        line.put("at", env.now().toString());
        line.put("sub", caseworker.id());
        line.put("organisation", request.path("organisation"));
        line.put("part", part);
        line.put(name, value);
        Log.read(line);
    }
}
