import ArgumentParser
import IndicatorForecast

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

@main
enum EntryPoint {
  /// Parses, runs, and turns whatever went wrong into a sentence and an exit code.
  static func main() {
    leaveQuietlyWithTheReader()
    WorkerThreads.leaveWithoutWaiting()
    do {
      try requireKnownSubcommand(CommandLine.arguments.dropFirst().first)
      var command = try ForecastCommand.parseAsRoot()
      try requireWorkspace()
      try command.run()
    } catch let failure as CommandFailure {
      failure.exit()
    } catch {
      exit(after: error)
    }
  }

  /// Lets the signal of a closed pipe end the process, also where a parent had it ignored: that
  /// `head` has read enough is no failure to be told of.
  private static func leaveQuietlyWithTheReader() {
    signal(SIGPIPE, SIG_DFL)
  }

  /// Refuses to start where LAPACK would wait for ever for memory that it can't have.
  private static func requireWorkspace() throws(CommandFailure) {
    guard !WorkerThreads.hasWorkspace else { return }
    let megabytes = WorkerThreads.startingSpace >> 20
    throw CommandFailure(
      .inputOutput,
      "there are no \(megabytes) MB of memory for the work space of LAPACK; a limit of the address space "
        + "(ulimit -v) has to leave that much beside the program.")
  }

  /// Refuses a misspelt subcommand by its name: the default subcommand would take it for an argument
  /// of its own and complain of something else.
  private static func requireKnownSubcommand(_ word: String?) throws(CommandFailure) {
    let names = ForecastCommand.configuration.subcommands.compactMap {
      $0.configuration.commandName
    }
    guard let word, !word.hasPrefix("-"), !(names + ["help"]).contains(word) else { return }
    throw CommandFailure(
      .usage,
      "there is no subcommand “\(EscapedText(word))”; there are \(names.joined(separator: ", ")). "
        + "An indicator is named by --series.")
  }

  /// How the subcommand of the command line takes files, where it does by an option.
  private static var wayOfFiles: String {
    let word = CommandLine.arguments.dropFirst().first
    let subcommands = ForecastCommand.configuration.subcommands
    let subcommand =
      subcommands.first { $0.configuration.commandName == word }
      ?? ForecastCommand.configuration.defaultSubcommand
    guard let subcommand else { return "" }
    let help = ForecastCommand.helpMessage(for: subcommand)
    let options = ["--input", "--data"].filter { help.contains("\($0) <") }
    return options.isEmpty
      ? "" : "  A file is named by \(options.joined(separator: " or ")).\n"
  }

  /// Leaves as ArgumentParser would, except that help ends with an example, and that a file in a place of its own is
  /// told where it belongs.
  private static func exit(after error: any Error) -> Never {
    guard ForecastCommand.exitCode(for: error).isSuccess else {
      guard ForecastCommand.message(for: error).lowercased().contains("unexpected argument") else {
        ForecastCommand.exit(withError: error)
      }
      StandardError.write("\(ForecastCommand.fullMessage(for: error))\n\(wayOfFiles)")
      ForecastCommand.exit(withError: ForecastCommand.exitCode(for: error))
    }
    let help = HelpText(ForecastCommand.fullMessage(for: error))
    do throws(CommandFailure) {
      try StandardOutput.write(help.text)
    } catch {
      error.exit()
    }
    ForecastCommand.exit()
  }
}
