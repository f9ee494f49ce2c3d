package io.redress.procedures;

import io.redress.domain.procedure.ExternalBody;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The external bodies that a deployment has set in the place of one of its procedure: {@code City Awards, 1 High Street}, or one for
 * each matter, such as the awarding body of each course: {@code Plumbing: City Awards, 1 High Street | Child care: Care Awards}.
 * What comes before the first comma is the name. A matter is read only if there are several bodies.
 */
record SetBodies(ExternalBody place, List<Body> bodies) {

    private static final String ADDRESS = ",";
    private static final String MATTER = ": ";

    /**
     * One body.
     *
     * @param matter what it is for, such as a course; empty if there is only one body for everything
     * @param contact its name and its address
     */
    private record Body(String matter, String contact) {

        /** One of several bodies, each of which may be for a matter. A single one is for everything, whatever its name is. */
        static Body oneOfSeveral(String written) {
            int matter = written.indexOf(MATTER);
            int address = written.indexOf(ADDRESS);
            boolean named = matter > 0 && (address < 0 || matter < address);
            return named
                    ? new Body(
                            written.substring(0, matter).strip(),
                            written.substring(matter + MATTER.length()).strip())
                    : new Body("", written);
        }

        String name() {
            int address = contact.indexOf(ADDRESS);
            String name = address < 0 ? contact : contact.substring(0, address).strip();
            return matter.isEmpty() ? name : name + " (" + matter + ")";
        }
    }

    SetBodies {
        bodies = List.copyOf(bodies);
    }

    /** Reads a setting. Throws if it names nobody, or several without saying what each is for. */
    static SetBodies of(String setting, ExternalBody place, String value) {
        List<Body> bodies = new ArrayList<>();
        String[] written = value.split("\\|", -1);
        for (String one : written) {
            Body body = written.length == 1 ? new Body("", one.strip()) : Body.oneOfSeveral(one.strip());
            if (body.name().isBlank() || body.contact().isBlank()) {
                throw new IllegalStateException(
                        "CONTACTS has " + setting + "=" + value + ", in which a name is missing");
            }
            bodies.add(body);
        }
        if (bodies.size() > 1 && bodies.stream().anyMatch(body -> body.matter().isEmpty())) {
            throw new IllegalStateException(
                    "CONTACTS has " + setting + "=" + value
                            + ", which names several without saying what each is for: write matter: name, address | matter: name, address");
        }
        return new SetBodies(place, bodies);
    }

    /** The external bodies of the procedure, in the place of the one that was to be set. */
    List<ExternalBody> all() {
        if (bodies.size() == 1) {
            return List.of(place.set(
                    place.id(), title(bodies.getFirst()), bodies.getFirst().contact()));
        }
        List<ExternalBody> all = new ArrayList<>();
        for (Body body : bodies) {
            all.add(place.set(place.id() + "-" + (all.size() + 1), title(body), body.contact()));
        }
        return all;
    }

    private String title(Body body) {
        return body.matter().isEmpty() ? place.title() : place.title() + " (" + body.matter() + ")";
    }

    /** The words of a stage, with the names in the place of the placeholder. */
    String named(String words) {
        return words.replace(
                place.placeholder(), bodies.stream().map(Body::name).collect(Collectors.joining(", ")));
    }
}
