package runnel.cli;

import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import runnel.RunnelException;
import runnel.server.Logs;
import runnel.server.LogsToTheEnd;

/**
 * The command {@code runnel}. Ends with 0, with 1 after a failure, with 2 after a wrong command.
 */
@Command(
    name = "runnel",
    description = "Data apps in one plain Java file.",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class,
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      RunCommand.class,
      BuildCommand.class,
      CheckCommand.class,
      HelloCommand.class,
      NewCommand.class,
      PackageCommand.class,
      TrainCommand.class,
      CommandLine.HelpCommand.class
    })
public final class Main implements Runnable {
  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  /** Runs the command that the arguments say, and ends the process. */
  public static void main(String[] arguments) {
    logToTheEnd();
    Logs.set(Logs.Format.TEXT, "warning");
    System.exit(run(arguments));
  }

  /** Before anything else: not even the class of that name may be made ready yet. */
  static void logToTheEnd() {
    System.setProperty("java.util.logging.manager", LogsToTheEnd.class.getName());
  }

  /** Runs the command that the arguments say; the result is for the shell. */
  static int run(String... arguments) {
    return execute(new Main(), arguments);
  }

  /** Likewise, of another program. */
  static int execute(Object program, String... arguments) {
    return new CommandLine(program)
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setExecutionExceptionHandler((problem, command, parsed) -> failed(problem, command))
        .execute(arguments);
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Which command?");
  }

  private static int failed(Exception problem, CommandLine command) {
    command.getErr().println(describe(problem));
    command.getErr().flush();
    return 1;
  }

  private static String describe(Exception problem) {
    if (problem instanceof RunnelException mistake) {
      return mistake.code()
          + " "
          + mistake.getMessage()
          + (mistake.fix().isEmpty() ? "" : "\nFix: " + mistake.fix());
    }
    return problem instanceof CompileFailure failure ? failure.text() : "RN109 " + problem;
  }

  /** Says the version of Runnel and of Java. */
  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      return List.of("runnel " + RunnelBuild.version() + " (Java " + Runtime.version() + ")")
          .toArray(String[]::new);
    }
  }
}
