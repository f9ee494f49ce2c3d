package io.redress.domain.procedure;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the faults in the external bodies of a procedure, and in what descriptions of stages say about them. */
final class ExternalBodyFaults {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^{}]*)}");

    private final Procedure procedure;
    private final FaultCollector findings;

    ExternalBodyFaults(Procedure procedure, FaultCollector findings) {
        this.procedure = procedure;
        this.findings = findings;
    }

    void find() {
        for (ExternalBody body : procedure.externalBodies()) {
            String place = "external body " + body.id();
            findings.check(!FaultCollector.blank(body.title()), place + " has no title");
            findings.check(
                    body.example() == null || body.contact() == null,
                    place + " has an example, so each deployment sets its contact, and it cannot have one here");
            findings.check(
                    body.example() == null || !FaultCollector.blank(body.example()), place + " has an empty example");
            findings.check(
                    body.example() == null
                            || Identified.find(procedure.contacts(), body.id()).isEmpty(),
                    place + " has the same id as a contact, and each deployment sets both by this id");
        }
        // Without a body to be set, braces are ordinary characters.
        if (procedure.externalBodies().stream().anyMatch(ExternalBody::toBeSet)) {
            procedure.stages().forEach(stage -> stage.words().forEach(words -> mentioned(stage, words)));
        }
    }

    private void mentioned(Stage stage, String words) {
        Matcher mentioned = PLACEHOLDER.matcher(words);
        while (mentioned.find()) {
            String id = mentioned.group(1);
            findings.check(
                    procedure.externalBodies().stream()
                            .anyMatch(body -> body.toBeSet() && body.id().equals(id)),
                    "stage " + stage.id() + " mentions {" + id + "}, which is no external body that deployments set");
        }
    }
}
