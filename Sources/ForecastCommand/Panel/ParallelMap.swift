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
  /// - Parameter threads: How many threads; one a core where it is nil.
  init(threads: Int?) {
    self.threads = threads
  }

  /// Returns one result a value; the number of threads does not change it.
  func results<Value: Sendable, Result: Sendable>(
    of values: [Value], _ transform: @Sendable (Value) -> Result
  ) -> [Result] {
    guard threads != 1 else { return values.map(transform) }
    let workers = min(values.count, threads ?? values.count)
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
