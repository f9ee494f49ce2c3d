package io.redress.adminapi;

import io.redress.domain.Actor;
import io.redress.domain.Complaint;
import io.redress.domain.Refused;
import io.redress.domain.Rules;
import io.redress.domain.procedure.Role;
import io.redress.procedures.Procedures;
import io.redress.runtime.Env;
import io.redress.runtime.Request;
import io.redress.store.Complaints;
import io.redress.store.DeclaredDays;
import io.redress.store.Directory;
import io.redress.store.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/** What every route of the admin API works with, and who may see what. */
final class Office {

    private final Env env;
    private final Procedures procedures;
    private final DeclaredDays declared;
    private final Table table;
    private final Complaints complaints;
    private final Directory directory;
    private final Cursors cursors;

    Office(Env env) {
        this.env = env;
        this.table = Table.in(env);
        this.declared = new DeclaredDays(env, table);
        this.procedures = Procedures.in(env, declared);
        this.complaints = Complaints.in(env, table, procedures);
        this.directory = new Directory(table);
        this.cursors = new Cursors(env);
    }

    Env env() {
        return env;
    }

    Table table() {
        return table;
    }

    Procedures procedures() {
        return procedures;
    }

    Complaints complaints() {
        return complaints;
    }

    DeclaredDays declared() {
        return declared;
    }

    Directory directory() {
        return directory;
    }

    Cursors cursors() {
        return cursors;
    }

    /** What the staff of an organisation are called, by their ids. */
    Map<String, String> names(String organisation) {
        Map<String, String> names = new HashMap<>();
        directory.all(organisation).forEach(member -> names.put(member.id(), member.name()));
        return names;
    }

    Rules rules(Request request) {
        return procedures.inForce(request.path("organisation"));
    }

    Rules rules(Complaint complaint) {
        return procedures.of(complaint);
    }

    Instant now() {
        return env.now();
    }

    LocalDate today(Request request) {
        return now().atZone(rules(request).calendar().zone()).toLocalDate();
    }

    /** Who signed in, with a role that this organisation knows. */
    Actor.Caseworker caseworker(Request request) {
        Actor.Caseworker caseworker = request.caseworker(request.path("organisation"));
        if (!rules(request).isStaff(caseworker)) {
            throw Refused.notAllowed("your sign-in has no role that this organisation knows");
        }
        return caseworker;
    }

    Actor.Caseworker administrator(Request request) {
        Actor.Caseworker caseworker = caseworker(request);
        if (!caseworker.roles().contains(Role.ADMINISTRATOR)) {
            throw Refused.notAllowed("only an administrator may do that");
        }
        return caseworker;
    }

    /** The complaint of a request, if it is there and may be seen. */
    Complaint complaint(Request request) {
        Actor.Caseworker caseworker = caseworker(request);
        String reference = request.path("reference");
        return complaints
                .find(request.path("organisation"), reference)
                .filter(complaint -> mayRead(caseworker, complaint))
                .orElseThrow(() -> Refused.unknown("there is no complaint " + reference));
    }

    /** Whoever a complaint is about does not get to see it. */
    static boolean mayRead(Actor.Caseworker caseworker, Complaint complaint) {
        return !complaint.isAbout(caseworker.id());
    }
}
