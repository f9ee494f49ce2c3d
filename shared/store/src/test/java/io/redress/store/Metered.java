package io.redress.store;

import io.redress.testing.Meter;
import io.redress.testing.TestTable;

/** The table of a test. Its meter counts every request. */
final class Metered {

    private Metered() {}

    static Table table(TestTable test) {
        Meter meter = test.meter();
        return Table.metered(test.env(), used -> {
            switch (used.kind()) {
                case READ -> meter.read(used.total());
                case WRITE -> meter.write();
                case TRANSACTION -> meter.transaction();
            }
        });
    }
}
