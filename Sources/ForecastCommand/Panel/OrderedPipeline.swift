import Dispatch

/// Applies a function to values as they come, on several threads, and hands the results on in the order of the
/// values.
///
/// As few values are under way as keep the threads busy: whoever makes them waits for those who take the
/// results.
struct OrderedPipeline<Value: Sendable, Result: Sendable> {
  private final class Job: @unchecked Sendable {
    let value: Value
    /// Written by one thread, and read by another when that has ended.
    var result: Result?
    let end = DispatchSemaphore(value: 0)

    init(_ value: Value) { self.value = value }
  }

  private let queues: [DispatchQueue]
  private let transform: @Sendable (Value) -> Result
  private var jobs: [Job] = []
  private var started = 0

  /// Creates a pipeline.
  ///
  /// - Parameters:
  ///   - threads: How many threads work, fewer where the system hasn't the means; with one it is that of the
  ///     caller.
  ///   - transform: The function.
  init(threads: Int, _ transform: @escaping @Sendable (Value) -> Result) {
    let threads = WorkerThreads.affordable(threads)
    queues =
      threads == 1
      ? [] : (0..<threads).map { DispatchQueue(label: "forecast.batch.\($0)", qos: .userInitiated) }
    self.transform = transform
  }

  /// Takes a value, and returns a result that is due, if there is one.
  mutating func push(_ value: Value) -> Result? {
    guard !queues.isEmpty else { return transform(value) }
    let job = Job(value)
    jobs.append(job)
    let transform = transform
    queues[started % queues.count].async {
      job.result = transform(job.value)
      job.end.signal()
    }
    started += 1
    return jobs.count > 2 * queues.count ? pop() : nil
  }

  /// Waits for the result of the oldest value; nil where all have been returned.
  mutating func pop() -> Result? {
    guard !jobs.isEmpty else { return nil }
    let job = jobs.removeFirst()
    job.end.wait()
    return job.result
  }
}
