package io.redress.local.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.domain.procedure.Procedure;
import io.redress.domain.procedure.Role;
import io.redress.local.architecture.Code;
import io.redress.procedures.Procedures;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The groups, paths, outputs and bodies in the commands of docs/deploy.md exist, and the directory takes its entries. */
class DeployGuideTest {

    private static final Pattern INVITATION = Pattern.compile("(?m)^ *invite (\\S+) (\\S+)$");
    private static final Pattern ENTRY = Pattern.compile("(?m)^ *enter (\\S+) '(\\{.*})'$");
    private static final Pattern OUTPUT = Pattern.compile("\\$\\(out (\\w+)\\)");
    private static final Pattern PATH = Pattern.compile("\\$\\(out ApiUrl\\)/([^\"?]+)");
    private static final Pattern FLOW = Pattern.compile("--auth-flow (\\S+)");

    private final String guide = Code.text(Code.PROJECT.resolve("docs/deploy.md"));
    private final String template = Code.text(Code.PROJECT.resolve("template.yaml"));

    @Test
    void the_groups_in_the_guide_are_roles_of_an_organisation_and_the_first_is_the_administrator() {
        List<String> groups = found(INVITATION).map(match -> match.group(2)).toList();
        assertThat(groups).hasSizeGreaterThan(1);
        assertThat(groups.getFirst()).endsWith(":" + Role.ADMINISTRATOR);
        assertThat(groups.subList(1, groups.size())).allSatisfy(group -> {
            Procedure procedure = Procedures.read(group.split(":")[0]);
            assertThat(procedure.roles().stream().map(Role::id)).contains(group.split(":")[1]);
        });
    }

    @Test
    void the_outputs_paths_and_sign_in_of_the_guide_are_in_the_template() {
        assertThat(found(OUTPUT).map(match -> match.group(1))).isNotEmpty().allSatisfy(output -> assertThat(template)
                .contains("\n  " + output + ":\n    Description:"));
        assertThat(found(FLOW).map(match -> match.group(1))).isNotEmpty().allSatisfy(flow -> assertThat(template)
                .contains("ALLOW_" + flow));
        Set<String> paths = new HashSet<>();
        found(PATH)
                .forEach(match -> paths.add("/"
                        + match.group(1)
                                .replaceFirst("^kiwi", "{organisation}")
                                .replaceFirst("/KIWI-[^/]+", "/{reference}")
                                .replaceFirst("/reports/[^/]+/[^/]+", "/reports/{report}/{period}")
                                .replaceFirst("\\$\\(sub$", "{id}")
                                .replaceFirst("\\$\\(sub .*", "{id}")));
        assertThat(paths)
                .contains("/{organisation}/admin/staff/{id}", "/{organisation}/complaints")
                .allSatisfy(path -> assertThat(template).contains("Path: '" + path + "'"));
    }

    @Test
    void the_administrator_of_the_guide_can_enter_everybody_and_nobody_else_can() {
        List<String> administrators = new ArrayList<>();
        List<String> others = new ArrayList<>();
        found(INVITATION).forEach(match -> (match.group(2).endsWith(":" + Role.ADMINISTRATOR) ? administrators : others)
                .add(match.group(1) + " " + match.group(2)));
        List<MatchResult> entries = found(ENTRY).toList();
        assertThat(entries.stream().map(match -> match.group(1)))
                .containsExactlyElementsOf(
                        found(INVITATION).map(match -> match.group(1)).toList());
        try (Town town = Town.on("2026-12-14T10:00:00Z", "kiwi")) {
            String[] adele = as(town, "adele@kiwi.example kiwi:administrator");
            String ada = "{\"name\": \"Ada\", \"email\": \"first@example.org\", \"roles\": [\"administrator\"]}";
            assertThat(town.put("/kiwi/admin/staff/ada", ada, adele).status()).isEqualTo(200);
            for (MatchResult entry : entries) {
                String path = "/kiwi/admin/staff/" + sub(entry.group(1));
                assertThat(others).allSatisfy(other -> assertThat(
                                town.put(path, entry.group(2), as(town, other)).status())
                        .isEqualTo(403));
                Answer entered = town.put(path, entry.group(2), as(town, administrators.getFirst()));
                assertThat(entered.status()).as(entered.body()).isEqualTo(200);
                assertThat(entered.text("email")).isEqualTo(entry.group(1));
            }
        }
    }

    /** A sub of Cognito is a UUID. */
    private static String sub(String email) {
        return UUID.nameUUIDFromBytes(email.getBytes(StandardCharsets.UTF_8)).toString();
    }

    private static String[] as(Town town, String userAndGroup) {
        String[] parts = userAndGroup.split(" ");
        return new String[] {"authorization", "Bearer " + town.token(parts[0], parts[1])};
    }

    private Stream<MatchResult> found(Pattern pattern) {
        return pattern.matcher(guide).results();
    }
}
