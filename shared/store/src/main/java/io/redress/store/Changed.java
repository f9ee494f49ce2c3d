package io.redress.store;

import io.redress.domain.complaint.Complaint;

/**
 * The result of a request to change a complaint.
 *
 * @param complaint the complaint as it is now
 * @param number the number of the change that the request has made, now or when it was sent before
 */
public record Changed(Complaint complaint, int number) {

    @Override
    public String toString() {
        return "Changed[" + complaint.reference() + ", " + number + "]";
    }
}
