package io.redress.desk;

import io.redress.platform.Response;
import io.redress.platform.Tree;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** The register of the organisation, or that of a department, as a page and as a file. */
final class RegisterPage {

    private static final String LINES = "50";

    private final DeskTemplate page = new DeskTemplate("register");

    Response show(DeskRequest asked) {
        Tree register = asked.json(asked(asked).asking("limit", LINES).asking("cursor", asked.query("cursor")));
        Titles titles = Titles.of(asked);
        String department = asked.query("department");
        String home = asked.home();
        String same = "department=" + URLEncoder.encode(department, StandardCharsets.UTF_8) + "&from="
                + URLEncoder.encode(asked.query("from"), StandardCharsets.UTF_8) + "&to="
                + URLEncoder.encode(asked.query("to"), StandardCharsets.UTF_8);
        Facts facts = DeskTemplate.frame(asked, "Register", Menu.REGISTER)
                .put("departments", titles.options("departments", department))
                .put("from", register.text("from").orElse(asked.query("from")))
                .put("to", register.text("to").orElse(asked.query("to")))
                .put("fromInWords", register.text("from").map(DateWords::date).orElse(""))
                .put("toInWords", register.text("to").map(DateWords::date).orElse(""))
                .put("csv", home + "/register/csv?" + same)
                .put("numbered", !department.isEmpty())
                .each("rows", register.list("register"), row -> row(row, titles, department, home))
                .put("next", TodayPage.next(register, home + "/register?" + same));
        return page.answer(200, facts);
    }

    /** The register as a table that a spreadsheet opens. */
    Response csv(DeskRequest asked) {
        return asked.response(asked(asked).with("accept", "text/csv"))
                .with("content-disposition", "attachment; filename=\"register.csv\"");
    }

    private static Call asked(DeskRequest asked) {
        return Call.get("/register")
                .asking("department", asked.query("department"))
                .asking("from", asked.query("from"))
                .asking("to", asked.query("to"));
    }

    private static Facts row(Tree row, Titles titles, String department, String home) {
        return new Facts()
                .texts(row, "reference")
                .put("address", home + "/complaints/" + row.required("reference"))
                .put("restricted", !row.at("restriction").texts().isEmpty())
                .put("numbered", !department.isEmpty())
                .put(
                        "number",
                        row.list("registers").stream()
                                .filter(entry -> entry.text("department")
                                        .filter(department::equals)
                                        .isPresent())
                                .map(entry -> entry.text("number").orElse(""))
                                .findFirst()
                                .orElse(""))
                .put("received", DateWords.day(row.text("received")))
                .put("kind", titles.of("kinds", row.text("kind")))
                .put("category", titles.of("categories", row.text("category")))
                .put("department", titles.of("departments", row.text("department")))
                .put("stage", titles.of("stages", row.text("stage")))
                .put("found", titles.of("determinations", row.text("determination")))
                .put("closed", closed(row, titles));
    }

    private static String closed(Tree row, Titles titles) {
        return row.text("closed")
                .map(_ -> DateWords.day(row.text("closed")) + " " + titles.of("outcomes", row.text("outcome")))
                .orElse("");
    }
}
