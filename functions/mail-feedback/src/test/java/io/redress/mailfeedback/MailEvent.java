package io.redress.mailfeedback;

import io.redress.mailfeedback.SesEvent.News;
import java.time.Instant;
import java.util.Map;

/** An event of SES about a mail. */
enum MailEvent {
    SEND(News.ACCEPTED),
    DELIVERY(News.DELIVERED),
    DELAY(News.DELAYED),
    PERMANENT_BOUNCE(News.RETURNED_FOR_GOOD),
    MAILBOX_FULL(News.RETURNED),
    AUTO_REPLY(News.NOTHING),
    SPAM(News.MARKED_AS_SPAM);

    private final News news;

    MailEvent(News news) {
        this.news = news;
    }

    SesEvent at(Instant at) {
        return new SesEvent(news, "0107-example", "amina@example.org", Map.of(), at);
    }
}
