package io.redress.email;

import java.util.Set;
import java.util.regex.Pattern;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkException;

/** Decides whether a mail may have been sent although SES did not confirm it. */
final class Failures {

    private static final Set<String> ABOUT_THE_MAIL = Set.of("MessageRejected", "BadRequestException");

    private static final Pattern ADDRESS = Pattern.compile("\\S+@\\S+");

    private Failures() {}

    static MailFailure of(SdkException failure, boolean begun) {
        return switch (failure) {
            // SES quotes addresses in its refusals, so its exception is not passed on, and its message only without
            // addresses.
            case AwsServiceException answer
            when saysNo(answer.statusCode()) -> new NotSent(words(answer), null, isAboutTheMail(answer));
            case AwsServiceException answer -> new InDoubt(words(answer), null);
            case SdkException lost when begun -> new InDoubt("SES was sent the request and gave no clear answer", lost);
            case SdkException unreached -> new NotSent("SES could not be reached", unreached, false);
        };
    }

    /** With 503, SES refuses a request before it works on it; with any other 5xx, it may have done the work. */
    private static boolean saysNo(int status) {
        return status == 503 || status >= 400 && status < 500;
    }

    /** SES refuses the address or the words of this mail. Its other refusals concern the account, or mails sent too fast. */
    private static boolean isAboutTheMail(AwsServiceException answer) {
        var details = answer.awsErrorDetails();
        return details != null && ABOUT_THE_MAIL.contains(String.valueOf(details.errorCode()));
    }

    private static String words(AwsServiceException answer) {
        var details = answer.awsErrorDetails();
        String code = details == null || details.errorCode() == null ? "no error code" : details.errorCode();
        String said = details == null || details.errorMessage() == null ? "no message" : details.errorMessage();
        return "SES answered %d, %s, request %s: %s"
                .formatted(
                        answer.statusCode(),
                        code,
                        answer.requestId(),
                        ADDRESS.matcher(said).replaceAll("(an address)"));
    }
}
