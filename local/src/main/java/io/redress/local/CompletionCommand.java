package io.redress.local;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code completion}: prints what a shell needs to complete commands and options. */
@Command(
        name = "completion",
        description = {
            "Print completion of commands and options for bash and zsh.",
            "To use it: source <(./redress completion)"
        })
final class CompletionCommand implements Callable<Integer> {

    /** The commands that the launcher carries out without this module. */
    static final List<String> OF_THE_LAUNCHER = List.of("staff-leaves", "test", "package", "jdk", "dynoxide", "help");

    private final Path project;

    @Spec
    private CommandSpec spec;

    CompletionCommand(Path project) {
        this.project = project;
    }

    @Override
    public Integer call() {
        CommandLine all = CommandLines.of(project);
        OF_THE_LAUNCHER.forEach(name -> all.addSubcommand(name, CommandSpec.create()));
        spec.commandLine().getOut().println(AutoComplete.bash("redress", all));
        return 0;
    }
}
