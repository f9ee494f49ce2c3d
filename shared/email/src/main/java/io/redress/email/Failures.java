package io.redress.email;

import java.util.regex.Pattern;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkException;

/** What a failed attempt means for the mail. */
final class Failures {

    private static final Pattern ADDRESS = Pattern.compile("\\S+@\\S+");

    private Failures() {}

    static MailFailure of(SdkException failure, boolean begun) {
        return switch (failure) {
            // SES quotes addresses in its refusals, so neither its exception nor its words go on as they are.
            case AwsServiceException answer when saysNo(answer.statusCode()) -> new NotSent(words(answer), null);
            case AwsServiceException answer -> new InDoubt(words(answer), null);
            case SdkException lost when begun -> new InDoubt("SES was written to and gave no clear answer", lost);
            case SdkException unreached -> new NotSent("SES was not reached", unreached);
        };
    }

    /** 503 is SES turning work away at the door; after any other 5xx it may have done the work. */
    private static boolean saysNo(int status) {
        return status == 503 || status >= 400 && status < 500;
    }

    private static String words(AwsServiceException answer) {
        var details = answer.awsErrorDetails();
        String code = details == null || details.errorCode() == null ? "no code" : details.errorCode();
        String said = details == null || details.errorMessage() == null ? "nothing" : details.errorMessage();
        return "SES answered %d, %s, request %s: %s"
                .formatted(
                        answer.statusCode(),
                        code,
                        answer.requestId(),
                        ADDRESS.matcher(said).replaceAll("(an address)"));
    }
}
