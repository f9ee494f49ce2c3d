package io.redress.platform;

import com.samskivert.mustache.BasicCollector;
import com.samskivert.mustache.Mustache;
import java.util.HashMap;
import java.util.Map;

/** A template reads maps and lists; no method or field of any object is within its reach. */
public final class MapsOnly extends BasicCollector {

    private MapsOnly() {}

    /** A compiler of templates that can reach nothing else, for which an empty text counts as absent. */
    public static Mustache.Compiler compiler() {
        return Mustache.compiler().emptyStringIsFalse(true).withCollector(new MapsOnly());
    }

    @Override
    public <K, V> Map<K, V> createFetcherCache() {
        return new HashMap<>();
    }
}
