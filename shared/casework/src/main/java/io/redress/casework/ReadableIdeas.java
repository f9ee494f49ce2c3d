package io.redress.casework;

import io.redress.domain.complaint.Complaint;
import io.redress.domain.report.Improvement;
import io.redress.domain.staff.Actor;
import io.redress.platform.Request;
import io.redress.store.ImprovementIdeas;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Finds the ideas for improvement that a user may see: those of no complaint, and those of complaints that the user may see. What
 * people wrote about an idea of a restricted complaint is left out, because it could be read here without a record. The complaints
 * and the texts of several ideas are read together.
 */
final class ReadableIdeas {

    private final AdminContext admin;
    private final ImprovementIdeas ideas;

    ReadableIdeas(AdminContext admin, ImprovementIdeas ideas) {
        this.admin = admin;
        this.ideas = ideas;
    }

    /**
     * An idea that a user may see.
     *
     * @param text what could be better; absent if it was erased or may not be read here
     * @param restricted whether it belongs to a restricted complaint
     */
    record Readable(Improvement idea, @Nullable String text, boolean restricted) {}

    /** Those of the given ideas that the user may see, in the same order. */
    List<Readable> of(Request request, List<Improvement> given, Actor.Caseworker caseworker) {
        Map<String, Complaint> complaints = complaints(request, given);
        List<Improvement> seen = given.stream()
                .filter(idea -> idea.complaint() == null || maySee(complaints.get(idea.complaint()), caseworker))
                .toList();
        Map<String, String> texts = ideas.texts(
                seen.stream().filter(idea -> !restricted(idea, complaints)).toList());
        return seen.stream()
                .map(idea -> new Readable(idea, texts.get(idea.id()), restricted(idea, complaints)))
                .toList();
    }

    /**
     * The next ideas that the user may see.
     *
     * @param given ideas in their order, of which as few as possible are looked at
     * @param size how many to find
     */
    List<Readable> first(Request request, List<Improvement> given, int size, Actor.Caseworker caseworker) {
        List<Readable> found = new ArrayList<>();
        for (int from = 0; from < given.size() && found.size() < size; from += size) {
            found.addAll(of(request, given.subList(from, Math.min(from + size, given.size())), caseworker));
        }
        return found.subList(0, Math.min(size, found.size()));
    }

    private Map<String, Complaint> complaints(Request request, List<Improvement> given) {
        List<String> references = given.stream()
                .map(Improvement::complaint)
                .filter(reference -> reference != null)
                .toList();
        return admin.complaints().all(request.path("organisation"), references).stream()
                .collect(Collectors.toMap(Complaint::reference, Function.identity()));
    }

    private boolean maySee(@Nullable Complaint complaint, Actor.Caseworker caseworker) {
        return complaint != null && admin.mayRead(complaint, caseworker);
    }

    private static boolean restricted(Improvement idea, Map<String, Complaint> complaints) {
        Complaint complaint = idea.complaint() == null ? null : complaints.get(idea.complaint());
        return complaint != null && complaint.restricted();
    }
}
