package io.redress.local.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * AWS SAM adds a statement to the policy of a function's alias for each of its routes, and AWS limits such a policy to 20,480 bytes. Nothing
 * on this machine rejects a longer one, so the statements are written here as AWS writes them, for the longest name of a stack in
 * samconfig.toml.
 */
class InvokePoliciesTest {

    private static final int LIMIT = 20_480;

    private static final String STACK = "redress-prod";

    /** CloudFormation adds such an end to names that it makes. */
    private static final String MADE = "-ABCDEFGHIJKL";

    private static final String AT = "eu-west-2:123456789012:";

    private final Declared declared = Declared.read();

    @Test
    void the_policy_of_each_function_has_room_for_all_its_routes() {
        Map<String, Map<String, Object>> routes = declared.events("HttpApi");
        assertThat(declared.functions().keySet()).isNotEmpty().allSatisfy(function -> {
            int size = routes.entrySet().stream()
                    .filter(event -> event.getKey().startsWith(function + "/"))
                    .mapToInt(event -> statement(function, event.getKey(), event.getValue()))
                    .sum();
            assertThat(size)
                    .as("bytes of the policy of " + function)
                    .isLessThan(LIMIT - bytes("{'Version':'2012-10-17','Id':'default','Statement':[]}"));
        });
    }

    private static int statement(String function, String event, Map<String, Object> route) {
        String id = STACK + "-" + event.replace("/", "") + "Permission" + MADE;
        String path = route.get("Path").toString().replaceAll("\\{[^}]*}", "*");
        return bytes("{'Sid':'" + id + "','Effect':'Allow','Principal':{'Service':'apigateway.amazonaws.com'},"
                + "'Action':'lambda:InvokeFunction','Resource':'arn:aws:lambda:" + AT + "function:" + STACK + "-"
                + function + MADE + ":live','Condition':{'ArnLike':{'AWS:SourceArn':'arn:aws:execute-api:" + AT
                + "abcdefghij/*/" + route.get("Method") + path + "'}}},");
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
