package io.redress.correspondence;

import io.redress.domain.intake.Particulars;
import io.redress.domain.intake.Person;
import io.redress.domain.intake.Representative;
import io.redress.domain.intake.Submission;
import io.redress.domain.procedure.Addressee;
import io.redress.domain.procedure.Channel;
import io.redress.domain.procedure.Kind;
import io.redress.domain.procedure.Procedure;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What may come in under a procedure: a submission for each beginning that the procedure knows. */
record ExampleSubmissions(Procedure procedure, Procedure named, Example example, LocalDate day) {

    /** A submission of each kind, by each channel with a stage of its own, and to each addressee; each by the words for it. */
    Map<String, Submission> all() {
        Map<String, Submission> all = new LinkedHashMap<>();
        for (Kind kind : named.kinds()) {
            if (kind.accepted()) {
                Channel channel = kind.staffOnly() ? procedure.channels().getLast() : null;
                all.put("somebody sends in: " + kind.title(), of(kind.id(), channel, null));
            }
        }
        for (Channel channel : named.channels()) {
            if (channel.stage() != null) {
                all.put("a complaint comes in: " + channel.title(), of(Submission.USUAL_KIND, channel, null));
            }
        }
        for (Addressee addressee : named.addressees()) {
            all.put("a complaint is addressed to: " + addressee.title(), of(Submission.USUAL_KIND, null, addressee));
        }
        return all;
    }

    /** A complaint by a representative. Only the beginning of its letters differs from that of others. */
    Submission byRepresentative() {
        Submission usual = of(Submission.USUAL_KIND, null, null);
        Particulars own = usual.particulars();
        Representative solicitor = new Representative(
                example.representative(), "representative@example.org", null, "Solicitor", day.minusDays(3), null);
        return new Submission(
                usual.kind(),
                null,
                null,
                usual.category(),
                usual.department(),
                null,
                Map.of(),
                Particulars.of(
                        own.complainant(),
                        solicitor,
                        own.subject(),
                        own.details(),
                        null,
                        null,
                        own.frontline(),
                        null,
                        null));
    }

    private Submission of(String kind, @Nullable Channel channel, @Nullable Addressee addressee) {
        Map<String, String> origin = new HashMap<>();
        Stream.ofNullable(channel).flatMap(by -> by.fields().stream()).forEach(field -> origin.put(field.id(), "7"));
        return new Submission(
                kind,
                channel == null ? null : channel.id(),
                addressee == null ? null : addressee.id(),
                first(procedure.categories().stream()
                        .map(category -> category.id())
                        .toList()),
                first(procedure.departments().stream()
                        .map(department -> department.id())
                        .toList()),
                null,
                origin,
                Particulars.of(
                        new Person(example.complainant(), "complainant@example.org", null, null, null),
                        null,
                        "What it is about",
                        "What happened",
                        null,
                        null,
                        new Particulars.Frontline(true, "Somebody at the desk", "It was not settled"),
                        null,
                        null));
    }

    private static @Nullable String first(List<String> ids) {
        return ids.isEmpty() ? null : ids.getFirst();
    }
}
