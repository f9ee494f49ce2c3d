package io.redress.files;

import io.redress.domain.procedure.Documents;
import io.redress.platform.Json;
import io.redress.platform.Times;
import java.time.Instant;
import java.util.Map;

/**
 * A form by which somebody sends one file to a complaint.
 *
 * @param id the id that the document gets
 * @param until until when the form can be sent
 * @param limits which files are accepted
 */
public record DocumentForm(String id, UploadForm form, Instant until, Documents limits) {

    /** The form as programs get it. */
    public Map<String, Object> json(Times times) {
        return Json.object(
                "id", id,
                "url", form.url(),
                "fields", form.fields(),
                "until", times.of(until),
                "mostBytes", limits.mostBytes(),
                "types", limits.types());
    }
}
