package io.redress.local.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretsTest {

    private static final String KEY = "{{resolve:secretsmanager:Key}}";

    private final Secrets secrets = new Secrets(Set.of("Key", "Other"));

    @Test
    void a_secret_has_the_same_value_at_every_reference_and_no_two_secrets_are_equal() {
        String key = secrets.in(KEY);

        assertThat(key).matches("[0-9a-f]{64}").isEqualTo(secrets.in(KEY));
        assertThat(secrets.in("{{resolve:secretsmanager:Other}}")).isNotEqualTo(key);
        assertThat(new Secrets(Set.of("Key")).in(KEY)).isNotEqualTo(key);
        assertThat(secrets.in("a " + KEY + " b")).isEqualTo("a " + key + " b");
        assertThat(secrets.in("nothing to ${resolve}")).isEqualTo("nothing to ${resolve}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{{resolve:secretsmanager:Nobodys}}",
                "{{resolve:secretsmanager:Key:SecretString:password}}",
                "{{resolve:ssm:Key}}",
                "{{resolve:Key}}"
            })
    void an_unknown_reference_is_rejected(String reference) {
        assertThatThrownBy(() -> secrets.in(reference)).hasMessageContaining("resolves");
    }

    @Test
    void a_function_gets_the_secret_of_its_variable(@TempDir Path directory) throws IOException {
        Path file = directory.resolve("template.yaml");
        Files.writeString(file, """
                Resources:
                  Key:
                    Type: AWS::SecretsManager::Secret
                    Properties: { GenerateSecretString: { PasswordLength: 64 } }
                  Function:
                    Type: AWS::Serverless::Function
                    Properties:
                      Handler: a.B
                      Environment: { Variables: { KEY: !Sub '{{resolve:secretsmanager:${Key}}}' } }
                """);
        Template template = Template.read(file, Map.of(), UnaryOperator.identity());

        assertThat(key(template)).hasSize(64).isEqualTo(key(template.knowing(Map.of("Queue", "http://queue"))));
        assertThat(key(Template.read(file, Map.of(), UnaryOperator.identity()))).isNotEqualTo(key(template));
    }

    private static String key(Template template) {
        return template.functions().getFirst().variables().get("KEY");
    }
}
