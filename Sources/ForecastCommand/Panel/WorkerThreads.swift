#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// How many threads the system has the means for.
///
/// What threads need is taken without asking: Dispatch ends the process by a signal where it finds no
/// descriptor, and OpenBLAS asks for the work space of a thread again and again where it can't have it. So it
/// is tried beforehand, and less work is done side by side; no byte of an output depends on that.
enum WorkerThreads {
  /// What OpenBLAS maps for each thread that calls it, 128 MB, and something for the thread itself.
  static let workspace = 144 << 20

  /// Dispatch opens two, and the work a file at most.
  private static let descriptors = 4

  /// Returns how many of so many threads can be had: at least one, that of the caller.
  static func affordable(_ wanted: Int) -> Int {
    guard wanted > 1, hasDescriptors else { return 1 }
    return max(1, workspaces(wanted))
  }

  /// The memory that has to be free at the start: the work space of the caller, and of each thread that OpenBLAS
  /// starts by itself, which may have taken its own or be about to.
  static let startingSpace = max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) * workspace

  /// Whether one thread can call LAPACK.
  static var hasWorkspace: Bool {
    let spaces = startingSpace / workspace
    return workspaces(spaces) == spaces
  }

  /// Lets the process end where a thread waits for memory that it can't have.
  ///
  /// When it is loaded, OpenBLAS starts threads of its own, one less than there are processors. Each asks for a work
  /// space, again and again under a limit of the address space, and the end of the process would wait for it. No
  /// output is lost: what is written has been handed to the system before, and streams are emptied.
  static func leaveWithoutWaiting() {
    #if canImport(Glibc)
      var limit = rlimit()
      guard getrlimit(__rlimit_resource_t(RLIMIT_AS.rawValue), &limit) == 0,
        limit.rlim_cur != rlim_t.max
      else { return }
      on_exit(
        { status, _ in
          fflush(nil)
          _exit(status)
        }, nil)
    #endif
  }

  /// Returns how many work spaces there is room for, at most so many.
  private static func workspaces(_ wanted: Int) -> Int {
    var spaces: [UnsafeMutableRawPointer] = []
    defer { for space in spaces { munmap(space, workspace) } }
    while spaces.count < wanted {
      let space = mmap(nil, workspace, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANON, -1, 0)
      guard let space, space != MAP_FAILED else { break }
      spaces.append(space)
    }
    return spaces.count
  }

  private static var hasDescriptors: Bool {
    let opened = (0..<descriptors).map { _ in open("/dev/null", O_RDONLY | O_CLOEXEC) }
    defer { for descriptor in opened where descriptor >= 0 { close(descriptor) } }
    return opened.allSatisfy { $0 >= 0 }
  }
}
