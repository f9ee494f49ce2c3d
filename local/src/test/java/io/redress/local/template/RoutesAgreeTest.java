package io.redress.local.template;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import io.redress.casework.StaffApi;
import io.redress.local.architecture.Code;
import io.redress.local.contract.ApiDocument;
import io.redress.local.contract.Operation;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The routes of template.yaml are those that the code of its functions answers, and staff sign in where they must. */
class RoutesAgreeTest {

    private static final String ROUTE = "(GET|POST|PUT|PATCH|DELETE|ANY) /.*";

    private static final String DESK = "DeskFunction";
    private static final Pattern ADDRESS = Pattern.compile("`([A-Z]+ /[^`]*)`");

    private final Declared declared = Declared.read();

    @Test
    void a_function_has_exactly_the_routes_that_it_answers() {
        Map<String, Set<String>> written = declared.events("HttpApi").entrySet().stream()
                .collect(groupingBy(
                        event -> event.getKey().replaceFirst("/.*", ""),
                        mapping(event -> asGet(key(event.getValue())), toSet())));
        assertThat(written).isNotEmpty();
        declared.functions().keySet().forEach(function -> assertThat(answered(function))
                .as(function)
                .isEqualTo(written.getOrDefault(function, Set.of())));
    }

    @Test
    void the_description_of_the_api_has_the_same_routes() {
        Set<String> code = declared.functions().keySet().stream()
                .filter(function -> !function.equals(DESK))
                .flatMap(function -> answered(function).stream())
                .collect(toSet());
        Set<String> described =
                ApiDocument.WRITTEN.operations().stream().map(Operation::route).collect(toSet());
        assertThat(described).containsExactlyInAnyOrderElementsOf(routes(function -> !function.equals(DESK)));
        assertThat(described.stream().map(RoutesAgreeTest::asGet).collect(toSet()))
                .isEqualTo(code);
        assertThat(ApiDocument.WRITTEN.operations().stream()
                        .filter(Operation::signedIn)
                        .map(Operation::route))
                .containsExactlyInAnyOrderElementsOf(declared.events("HttpApi").values().stream()
                        .filter(event -> Properties.map(event, "Auth").containsKey("Authorizer"))
                        .map(RoutesAgreeTest::key)
                        .toList());
    }

    /** The desk answers with pages for people, not with JSON for programs. */
    @Test
    void the_page_about_pages_has_the_routes_of_the_desk() {
        assertThat(Code.text(Code.PROJECT.resolve("docs/pages.md"))
                        .lines()
                        .flatMap(line -> ADDRESS.matcher(line).results())
                        .map(found -> found.group(1))
                        .filter(route -> route.matches("[A-Z]+ (/\\{organisation})?/desk.*")))
                .containsExactlyInAnyOrderElementsOf(routes(DESK::equals));
    }

    private List<String> routes(Predicate<String> function) {
        return declared.events("HttpApi").entrySet().stream()
                .filter(event -> function.test(event.getKey().replaceFirst("/.*", "")))
                .map(event -> key(event.getValue()))
                .toList();
    }

    @Test
    void exactly_the_admin_routes_need_a_sign_in() {
        assertThat(declared.events("HttpApi").values()).isNotEmpty().allSatisfy(event -> {
            boolean admin = event.get("Path").toString().startsWith("/{organisation}/admin/");
            assertThat(event.get("ApiId")).isEqualTo("Api");
            assertThat(Properties.text(Properties.map(event, "Auth"), "Authorizer"))
                    .as(key(event))
                    .isEqualTo(admin ? Optional.of("Staff") : Optional.empty());
        });
        Map<String, Object> auth = Properties.map(declared.properties("Api"), "Auth");
        assertThat(auth).doesNotContainKey("DefaultAuthorizer");
        Map<String, Object> staff = Properties.map(Properties.map(auth, "Authorizers"), "Staff");
        assertThat(staff).containsEntry("IdentitySource", "$request.header.Authorization");
        Map<String, Object> token = Properties.map(staff, "JwtConfiguration");
        assertThat(token).containsEntry("audience", List.of("UserPoolClient"));
        assertThat(token.get("issuer").toString())
                .startsWith("https://cognito-idp.")
                .endsWith("/UserPool");
    }

    @Test
    void settings_for_a_single_route_name_an_existing_route() {
        Set<String> routes = declared.events("HttpApi").values().stream()
                .map(RoutesAgreeTest::key)
                .collect(toSet());
        assertThat(Properties.map(declared.properties("Api"), "RouteSettings").keySet())
                .isNotEmpty()
                .isSubsetOf(routes);
    }

    @Test
    void the_methods_of_all_routes_may_be_called_from_a_browser() {
        Map<String, Object> cors = Properties.map(declared.properties("Api"), "CorsConfiguration");
        assertThat(declared.events("HttpApi").values().stream()
                        .map(event -> event.get("Method"))
                        .filter(method -> !method.equals("HEAD"))
                        .distinct())
                .as("a browser need not ask for HEAD")
                .hasSameElementsAs(Properties.list(cors, "AllowMethods"));
    }

    /** A path holds a complainant's token, and a complaint may be anonymous. Of a member of staff it has the id, and no other claim. */
    @Test
    void the_access_log_contains_neither_the_path_nor_the_caller() {
        String format = Properties.map(declared.properties("Api"), "AccessLogSettings")
                .get("Format")
                .toString();
        String sub = "$context.authorizer.claims.sub";
        assertThat(format).contains("$context.routeKey", "$context.status", sub);
        assertThat(format.replace(sub, "").toLowerCase(Locale.ROOT))
                .doesNotContain("$context.path", "sourceip", "useragent", "querystring", "context.identity", "claims");
    }

    private static String key(Map<String, Object> event) {
        return event.get("Method") + " " + event.get("Path");
    }

    /** A function answers HEAD as GET, so its code has no case for HEAD. */
    private static String asGet(String route) {
        return route.replaceFirst("^HEAD ", "GET ");
    }

    /** The cases of a function's switches on the route, read from its compiled classes; those of admin-api are in what it passes them to. */
    private static Set<String> answered(String function) {
        List<JavaClass> own = Code.classes().stream()
                .filter(type -> (type.getPackageName() + ".").startsWith(Declared.packageOf(function) + "."))
                .toList();
        assertThat(own).as("classes of " + function).isNotEmpty();
        Stream<JavaClass> passedOn = Code.classes().stream()
                .filter(type -> function.equals("AdminApiFunction") && type.isEquivalentTo(StaffApi.class));
        return Stream.concat(own.stream(), passedOn)
                .flatMap(type -> Code.strings(type).stream())
                .filter(text -> text.matches(ROUTE))
                .collect(toSet());
    }
}
