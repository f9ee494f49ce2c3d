package io.redress.local.bench.lists;

import io.redress.domain.staff.StaffMember;
import io.redress.local.load.Loading.Loaded;
import java.io.Closeable;
import java.io.IOException;
import java.util.List;

/**
 * An organisation with its loaded complaints.
 *
 * @param meter measures what the function behind the API costs
 * @param undo the resources to close at the end, in this order
 */
public record World(StaffApi api, MeteringProxy meter, Loaded loaded, List<StaffMember> staff, List<Closeable> undo)
        implements Closeable {

    public World {
        staff = List.copyOf(staff);
        undo = List.copyOf(undo);
    }

    @Override
    public void close() throws IOException {
        meter.close();
        for (Closeable each : undo) {
            each.close();
        }
    }
}
