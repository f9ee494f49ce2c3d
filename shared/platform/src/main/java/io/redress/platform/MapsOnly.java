package io.redress.platform;

import com.samskivert.mustache.BasicCollector;
import com.samskivert.mustache.Mustache;
import java.util.HashMap;
import java.util.Map;

/** Lets templates read maps and lists only, and no method or field of any object. */
public final class MapsOnly extends BasicCollector {

    private MapsOnly() {}

    /** A compiler of templates that can read nothing else, and treats an empty text as absent. */
    public static Mustache.Compiler compiler() {
        return Mustache.compiler().emptyStringIsFalse(true).withCollector(new MapsOnly());
    }

    @Override
    public <K, V> Map<K, V> createFetcherCache() {
        return new HashMap<>();
    }
}
