import ArgumentParser

@main
enum EntryPoint {
  /// Parses, runs, and turns whatever went wrong into a sentence and an exit code.
  static func main() {
    do {
      var command = try ForecastCommand.parseAsRoot()
      try command.run()
    } catch let failure as CommandFailure {
      failure.exit()
    } catch {
      exit(after: error)
    }
  }

  /// Leaves as ArgumentParser would, except that help ends with an example.
  private static func exit(after error: any Error) -> Never {
    guard ForecastCommand.exitCode(for: error).isSuccess else {
      ForecastCommand.exit(withError: error)
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
