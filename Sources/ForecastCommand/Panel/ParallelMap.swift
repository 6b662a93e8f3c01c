import Dispatch

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// The results of a function of many values, on several threads, in the order of the values.
struct ParallelMap {
  /// The number of cores.
  static var coreCount: Int { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }

  private let threads: Int?

  /// Creates a map.
  ///
  /// - Parameter threads: How many threads, fewer where the system hasn't the means; one a core where it is nil.
  init(threads: Int?) {
    self.threads = threads
  }

  /// Returns one result a value; the number of threads does not change it.
  func results<Value: Sendable, Result: Sendable>(
    of values: [Value], _ transform: @Sendable (Value) -> Result
  ) -> [Result] {
    let wanted = threads ?? Self.coreCount
    let affordable = WorkerThreads.affordable(wanted)
    guard affordable > 1 else { return values.map(transform) }
    // Where no number is asked for, Dispatch decides how many of as many workers as values run side by side.
    let workers = min(values.count, affordable < wanted ? affordable : threads ?? values.count)
    return [Result](unsafeUninitializedCapacity: values.count) { buffer, count in
      nonisolated(unsafe) let results = buffer
      // Each value has a place of its own, which no other worker writes to.
      DispatchQueue.concurrentPerform(iterations: workers) { worker in
        for index in stride(from: worker, to: values.count, by: workers) {
          results.initializeElement(at: index, to: transform(values[index]))
        }
      }
      count = values.count
    }
  }
}
