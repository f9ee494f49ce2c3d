package io.redress.local;

import java.io.PrintWriter;
import java.nio.file.Path;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** All commands of this module and how they answer wrong options and failures. */
final class CommandLines {

    /** Exit code of a command that was called wrongly or cannot do its work; 1 says that the work found a fault. */
    static final int CANNOT = 2;

    private static final int WIDTH = 110;

    @Command(name = "./redress", description = "Runs, fills, checks and measures Redress on this machine.")
    private static final class Redress {

        @Option(
                names = {"-h", "--help"},
                usageHelp = true,
                scope = CommandLine.ScopeType.INHERIT,
                description = "Show this help.")
        private boolean help;
    }

    private CommandLines() {}

    /** The commands for a project; their exit code is 2 after a wrong option. */
    static CommandLine of(Path project) {
        CommandLine bench = new CommandLine(new BenchCommand())
                .addSubcommand(new ColdStartCommand(project))
                .addSubcommand(new ListsCommand(project))
                .addSubcommand(new ReportsCommand(project));
        return new CommandLine(new Redress())
                .addSubcommand(new RunCommand(project))
                .addSubcommand(new LoadCommand(project))
                .addSubcommand(new VerifyHistoryCommand(project))
                .addSubcommand(new ImportCommand(project))
                .addSubcommand(new UpgradeCommand(project))
                .addSubcommand(new RestoreCommand())
                .addSubcommand(new DeadLettersCommand(project))
                .addSubcommand(bench)
                .addSubcommand(new CompletionCommand(project))
                .setExpandAtFiles(false)
                .setUsageHelpWidth(WIDTH)
                .setParameterExceptionHandler(CommandLines::wrongOption)
                .setExecutionExceptionHandler(CommandLines::failed);
    }

    private static int wrongOption(ParameterException wrong, String[] arguments) {
        CommandLine command = wrong.getCommandLine();
        PrintWriter err = command.getErr();
        err.println(wrong.getMessage());
        UnmatchedArgumentException.printSuggestions(wrong, err);
        command.usage(err);
        return CANNOT;
    }

    private static int failed(Exception failure, CommandLine command, ParseResult parsed) throws Exception {
        if (failure instanceof CannotStart cannot) {
            command.getErr().println(cannot.getMessage());
            return command.getCommandSpec().exitCodeOnExecutionException();
        }
        throw failure;
    }
}
