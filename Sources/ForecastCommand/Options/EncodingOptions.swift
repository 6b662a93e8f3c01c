import ArgumentParser
import IndicatorForecast

extension TextEncoding: ExpressibleByArgument {}

/// How the characters of text files are written.
struct EncodingOptions: ParsableArguments {
  @Option(help: "The encoding of text files.")
  var encoding = TextEncoding.utf8
}
