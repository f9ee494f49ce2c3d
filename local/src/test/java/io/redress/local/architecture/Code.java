package io.redress.local.architecture;

import static java.util.stream.Collectors.toSet;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.Source;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.constantpool.PoolEntry;
import java.lang.classfile.constantpool.StringEntry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The code of the project: its modules, the sources of each, and the classes that they are compiled to. */
public final class Code {

    public static final Path PROJECT = Path.of("..");

    private static final Pattern MODULE = Pattern.compile("<module>([^<]+)</module>");

    private Code() {}

    /** Every class of every module, without tests and without classes that an annotation processor generated. */
    public static JavaClasses classes() {
        return Compiled.CLASSES;
    }

    /** Reading the classes takes seconds, so they are read only for the tests that ask for them. */
    private static final class Compiled {

        private static final JavaClasses CLASSES = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("io.redress")
                .that(DescribedPredicate.describe("are written by hand", written()::contains));
    }

    /** The classes whose source file is among the main sources of a module. */
    private static Classes written() {
        return new Classes(modules().stream()
                .flatMap(module -> sources(module).stream().map(source -> PROJECT.resolve(module)
                        .resolve("src/main/java")
                        .relativize(source)
                        .toString()))
                .collect(toSet()));
    }

    /** @param sources the paths of source files, such as {@code io/redress/domain/Text.java} */
    private record Classes(Set<String> sources) {
        boolean contains(JavaClass type) {
            String file = type.getSource().flatMap(Source::getFileName).orElseThrow();
            return sources.contains(type.getPackageName().replace('.', '/') + "/" + file);
        }
    }

    /** The modules as the reactor lists them, such as {@code shared/domain}. */
    public static List<String> modules() {
        return MODULE.matcher(text(PROJECT.resolve("pom.xml")))
                .results()
                .map(match -> match.group(1))
                .toList();
    }

    /** The name of a module's package below {@code io.redress}, such as {@code adminapi}. */
    public static String packageOf(String module) {
        return module.replaceFirst(".*/", "").replace("-", "");
    }

    /** The package below {@code io.redress} that a class lies in, such as {@code adminapi}. */
    public static String packageOf(JavaClass type) {
        return type.getPackageName().replaceFirst("io\\.redress\\.?", "").replaceFirst("\\..*", "");
    }

    /** Whether a module is not deployed to Lambda. */
    public static boolean onlyHere(String module) {
        return Set.of("local", "shared/testing", "shared/fixtures").contains(module);
    }

    /** The main sources of a module, in Java. */
    public static List<Path> sources(String module) {
        try (Stream<Path> files = Files.walk(PROJECT.resolve(module).resolve("src/main"))) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The string constants of a compiled class. */
    public static Set<String> strings(JavaClass type) {
        try (InputStream in = type.getSource().orElseThrow().getUri().toURL().openStream()) {
            Iterable<PoolEntry> pool = ClassFile.of().parse(in.readAllBytes()).constantPool();
            return StreamSupport.stream(pool.spliterator(), false)
                    .filter(StringEntry.class::isInstance)
                    .map(entry -> ((StringEntry) entry).stringValue())
                    .collect(toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
