package io.redress.local.bench;

import java.nio.file.Path;
import java.util.List;

/** Where the bench learns which functions there are: the template of the project. */
@FunctionalInterface
public interface MeasuredFunctions {

    List<MeasuredFunction> in(Path projectDir);
}
