package io.redress.local.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.Collection;

/** Whether a class lies in a package below {@code io.redress}, or in any of them when no name is given. */
final class InPackage extends DescribedPredicate<JavaClass> {

    private final String name;

    InPackage(String name) {
        super("are in io.redress." + name);
        this.name = name;
    }

    static DescribedPredicate<JavaClass> anyOf(Collection<String> names) {
        return DescribedPredicate.describe(
                "are in one of " + names, type -> names.stream().anyMatch(name -> new InPackage(name).test(type)));
    }

    @Override
    public boolean test(JavaClass type) {
        String base = type.getBaseComponentType().getPackageName();
        return name.isEmpty()
                ? base.startsWith("io.redress")
                : base.equals("io.redress." + name) || base.startsWith("io.redress." + name + ".");
    }
}
