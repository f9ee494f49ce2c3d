package io.redress.domain.procedure;

import java.time.Period;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the faults in how long personal data is kept. */
final class RetentionFaults {

    private static final int YEARS = 100;

    private final Procedure procedure;
    private final FaultCollector findings;

    RetentionFaults(Procedure procedure, FaultCollector findings) {
        this.procedure = procedure;
        this.findings = findings;
    }

    void find() {
        Retention retention = procedure.retention();
        time("retention: keep", retention.keep());
        time("retention: reads", retention.reads());
        time("retention: staff", retention.staff());
        List<RetentionRule> rules = retention.rules();
        for (int at = 0; at < rules.size(); at++) {
            rule("retention: rule " + (at + 1), rules.get(at), rules.subList(0, at));
        }
    }

    private void rule(String place, RetentionRule rule, List<RetentionRule> before) {
        time(place, rule.keep());
        known(place, "kind", rule.kinds(), Identified.ids(procedure.kinds()));
        known(place, "outcome", rule.outcomes(), Identified.ids(procedure.outcomes()));
        findings.check(
                !rule.kinds().isEmpty() || !rule.outcomes().isEmpty(),
                place + " fits all complaints, for which there is 'keep'");
        findings.check(
                before.stream()
                        .noneMatch(earlier ->
                                covers(earlier.kinds(), rule.kinds()) && covers(earlier.outcomes(), rule.outcomes())),
                place + " never counts, because an earlier rule fits the same complaints");
    }

    private void known(String place, String what, List<String> named, List<String> all) {
        for (String id : named) {
            findings.check(all.contains(id), place + " names the unknown " + what + " " + id);
        }
    }

    private static boolean covers(List<String> earlier, List<String> later) {
        return earlier.isEmpty() || (!later.isEmpty() && earlier.containsAll(later));
    }

    private void time(String place, @Nullable Period time) {
        findings.check(
                time != null && !time.isNegative() && !time.isZero() && time.toTotalMonths() <= YEARS * 12L,
                place + " is not a time of at most " + YEARS + " years such as P6Y or P18M");
    }
}
