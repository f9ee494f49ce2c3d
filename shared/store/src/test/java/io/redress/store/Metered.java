package io.redress.store;

import io.redress.testing.Meter;
import io.redress.testing.TestTable;

/** A test's table whose meter is told of every request. */
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
