@main
enum Forecast {
  static func main() {}
}
