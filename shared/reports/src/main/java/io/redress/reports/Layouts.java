package io.redress.reports;

import io.redress.domain.report.Layout;
import io.redress.platform.Json;
import io.redress.platform.Resource;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The layouts that come with Redress. Each is a JSON file with a mustache template beside it: {@code <layout>.json} is the present
 * edition, {@code <layout>-v<edition>.json} an earlier one, which reports that were made with it keep. A layout with a fault is
 * never used; the exception lists every fault in words.
 */
public final class Layouts {

    private static final Map<String, Layout> READ = new ConcurrentHashMap<>();

    private Layouts() {}

    /** Whether there is a layout with this id. Reads no file, so that it takes no time when a function starts. */
    public static boolean exists(String id) {
        return id.matches("[a-z][a-z0-9-]*") && !id.matches(".*-v[0-9]+") && found(path(id, ".json"));
    }

    /** The present edition of a layout. */
    public static Layout current(String id) {
        return READ.computeIfAbsent(id, Layouts::read);
    }

    /** One edition of a layout. */
    public static Layout of(String id, int edition) {
        Layout current = current(id);
        return current.edition() == edition ? current : READ.computeIfAbsent(earlier(id, edition), Layouts::read);
    }

    /** The mustache template of a layout: the words and tags around its parts. */
    public static String template(Layout layout) {
        String name = current(layout.id()).edition() == layout.edition()
                ? layout.id()
                : earlier(layout.id(), layout.edition());
        return Resource.text(Layouts.class, path(name, ".mustache"));
    }

    private static Layout read(String name) {
        if (!found(path(name, ".json"))) {
            throw new IllegalStateException("there is no layout " + name);
        }
        Layout layout = parsed(name);
        String faults = String.join("; ", layout.faults());
        if (!faults.isEmpty()) {
            throw new IllegalStateException("the layout " + name + " cannot be used: " + faults);
        }
        if (!name.equals(layout.id()) && !name.equals(earlier(layout.id(), layout.edition()))) {
            throw new IllegalStateException(
                    "the layout " + name + " says that it is edition " + layout.edition() + " of " + layout.id());
        }
        if (!found(path(name, ".mustache"))) {
            throw new IllegalStateException("the layout " + name + " has no template " + name + ".mustache");
        }
        return layout;
    }

    private static Layout parsed(String name) {
        try {
            return Json.readStrictly(
                    Resource.text(Layouts.class, path(name, ".json")).getBytes(StandardCharsets.UTF_8), Layout.class);
        } catch (RuntimeException fault) {
            throw new IllegalStateException("the layout " + name + " cannot be read: " + fault.getMessage(), fault);
        }
    }

    private static boolean found(String path) {
        return Layouts.class.getResource(path) != null;
    }

    private static String earlier(String id, int edition) {
        return id + "-v" + edition;
    }

    private static String path(String name, String ending) {
        return "/reports/" + name + ending;
    }
}
