package io.redress.submission;

import io.redress.domain.language.Language;
import io.redress.lambda.Telemetry;
import io.redress.platform.AcceptedLanguage;
import io.redress.platform.MalformedRequest;
import io.redress.platform.Problem;
import io.redress.platform.Request;
import io.redress.platform.Response;
import java.util.List;
import java.util.Optional;

/** Tells the sender of a submission what is wrong with it. */
record Sender(SubmitComplaint submit) {

    private static final int TOO_MANY = 429;

    Response told(Request request, Problem problem) {
        if (problem.status() == TOO_MANY) {
            Telemetry.count("SubmissionsOverTheCap");
        }
        Language language = language(request);
        return problem.response(language).with("content-language", language.tag());
    }

    /** The language that the sender accepts, or else that of the complaint; English if the organisation offers neither. */
    Language language(Request request) {
        List<Language> offered = submit.languages(request.path("organisation"));
        return AcceptedLanguage.of(request, offered)
                .or(() -> ofComplaint(request).filter(offered::contains))
                .orElse(Language.FALLBACK);
    }

    private static Optional<Language> ofComplaint(Request request) {
        try {
            return Language.read(request.fields().text("language"));
        } catch (MalformedRequest _) {
            return Optional.empty();
        }
    }
}
