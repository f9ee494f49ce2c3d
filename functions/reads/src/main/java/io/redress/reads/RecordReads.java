package io.redress.reads;

import io.redress.domain.calendar.DaysOff;
import io.redress.domain.rules.Rules;
import io.redress.platform.Env;
import io.redress.platform.Tree;
import io.redress.procedures.Procedures;
import io.redress.store.Reads;
import io.redress.store.Reads.Read;
import io.redress.store.Table;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Stores which member of staff read which complaint. Lines that CloudWatch Logs delivers twice give one record, so a failed event can
 * be delivered again as a whole.
 */
final class RecordReads {

    /** How many records of lists an instance remembers, so that it does not write the same one again and again. */
    private static final int REMEMBERED = 20_000;

    private final Procedures procedures;
    private final Reads reads;
    private final Set<String> listed = Collections.newSetFromMap(new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
            return size() > REMEMBERED;
        }
    });

    RecordReads(Env env) {
        procedures = Procedures.in(env, DaysOff.NONE);
        reads = new Reads(Table.in(env));
    }

    /** Stores all lines that it can, and fails at the end if it could not store one. */
    void run(List<Tree> lines) {
        Optional<RuntimeException> failure = Optional.empty();
        for (Tree line : lines) {
            try {
                record(line);
            } catch (RuntimeException fault) {
                failure = Optional.of(fault);
            }
        }
        failure.ifPresent(fault -> {
            throw fault;
        });
    }

    private void record(Tree line) {
        String organisation = line.required("organisation");
        Read read = new Read(Instant.parse(line.required("at")), line.required("sub"), line.required("part"));
        Instant expires = expires(organisation, read.at());
        line.text("reference").ifPresent(reference -> reads.record(reference, read, expires));
        line.text("references").ifPresent(references -> {
            for (String reference : references.split(",")) {
                recordListed(reference, read, expires);
            }
        });
        line.text("sheet")
                .ifPresent(sheet -> reads.record(organisation, new Read(read.at(), read.by(), sheet), expires));
    }

    private void recordListed(String reference, Read read, Instant expires) {
        String record = Reads.listed(reference, read);
        if (!listed.contains(record)) {
            reads.recordListed(reference, read, expires);
            listed.add(record);
        }
    }

    private Instant expires(String organisation, Instant at) {
        Rules rules = procedures.inForce(organisation);
        return at.atZone(rules.calendar().zone())
                .plus(rules.procedure().retention().reads())
                .toInstant();
    }
}
