package io.redress.desk;

import io.redress.desk.signin.OwnAddress;
import io.redress.platform.Response;
import io.redress.platform.Tree;
import io.redress.web.PageTemplate;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The form by which staff send a document to a complaint, and the way to a document. */
final class DocumentPage {

    /** What the address of the complaint has when a file has arrived. */
    static final String SENT = "sent";

    private static final int MEGABYTE = 1_000_000;

    private final DeskTemplate page = new DeskTemplate("document");
    private final OwnAddress own;

    DocumentPage(OwnAddress own) {
        this.own = own;
    }

    /** A form that sends one file to where documents are kept, and comes back to the complaint. */
    Response send(DeskRequest asked) {
        boolean shown = asked.form().containsKey("shown");
        String returnTo = own.of(
                asked.request(),
                "/" + asked.organisation() + "/desk/complaints/" + asked.reference() + "?" + SENT + "=1");
        Map<String, Object> wish = new LinkedHashMap<>();
        wish.put("shown", shown);
        wish.put("returnTo", returnTo);
        Tree form =
                asked.json(Call.post("/complaints/{reference}/documents", wish).at("reference", asked.reference()));
        URI to = URI.create(form.required("url"));
        return page.answer(200, facts(asked, form, shown), to.getScheme() + "://" + to.getRawAuthority());
    }

    private static Facts facts(DeskRequest asked, Tree form, boolean shown) {
        List<String> types = form.items("types");
        long megabytes = Long.parseLong(form.required("mostBytes")) / MEGABYTE;
        return DeskTemplate.frame(asked, "Add a document, " + asked.reference(), Menu.NONE)
                .put("reference", asked.reference())
                .put("back", asked.complaint(asked.reference()))
                .put("shown", shown)
                .put("megabytes", String.valueOf(megabytes))
                .put("types", String.join(", ", types))
                .put("accept", String.join(",", types))
                .put("url", form.required("url"))
                .put(
                        "fields",
                        form.at("fields").texts().entrySet().stream()
                                .map(field -> Map.of("name", field.getKey(), "value", field.getValue()))
                                .collect(Collectors.toList()));
    }

    /** Leads to the file, by a link that holds for two minutes. The staff API records who opens it. */
    Response open(DeskRequest asked) {
        Tree link = asked.json(Call.get("/complaints/{reference}/documents/{id}")
                .at("reference", asked.reference())
                .at("id", asked.request().path("id")));
        return PageTemplate.seeOther(link.required("url"));
    }
}
