package io.redress.tracking;

import io.redress.platform.Problem;
import io.redress.platform.Request;
import io.redress.platform.Response;
import io.redress.web.Browser;
import io.redress.web.WantedLanguage;

/** Answers requests that were rejected: as a page for a browser, as JSON for a program, each in the language of its reader. */
record ProblemAnswers(
        TrackComplaint track,
        AskForLink ask,
        TrackingPages pages,
        LinkPages links,
        ComplaintPages complaints,
        DocumentPages documents) {

    Response answer(Request request, Problem problem) {
        Reader reader = reader(request, problem);
        if (Browser.asks(request)) {
            if (DocumentPages.isOurs(request)) {
                return documents.problem(request, problem, reader);
            }
            if (LinkPages.isOurs(request)) {
                return links.problem(request, problem, reader);
            }
            if (ComplaintPages.isOurs(request)) {
                return complaints.problem(request, problem, reader);
            }
            if (TrackingPages.isOurs(request)) {
                return pages.problem(request, problem, reader);
            }
            if (request.route().equals(ShowOrganisation.SHOW)) {
                return links.problem(request, problem, reader);
            }
        }
        return problem.response(reader.language())
                .with("content-language", reader.language().tag());
    }

    /**
     * Who reads about a problem: in the language of the complaint that a link opens, or else in one that the browser prefers. A fault of
     * ours may be one of the database, so nobody looks there what the link opens.
     */
    private Reader reader(Request request, Problem problem) {
        boolean byLink = DocumentPages.isOurs(request) || TrackingPages.isOurs(request);
        if (!byLink || problem.status() == 500) {
            String organisation = request.path("organisation");
            return new Reader(WantedLanguage.of(request, ask.languages(organisation)), Reader.By.OTHER_ADDRESS);
        }
        return track.language(request.path("token"), WantedLanguage.chosen(request))
                .map(language -> new Reader(language, Reader.By.LINK))
                .orElseGet(() -> new Reader(WantedLanguage.of(request), Reader.By.INVALID_LINK));
    }
}
