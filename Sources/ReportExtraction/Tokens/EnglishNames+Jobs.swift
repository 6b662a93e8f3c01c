extension EnglishNames {
  /// New jobs in towns: `new urban jobs`, `jobs will be created in cities and towns`, `people newly employed in urban
  /// areas`.
  static let jobs: [Substring] = (urbanJobs + urbanEmployment + jobsCreated + peopleEmployed).map {
    $0[...]
  }

  private static let urbanJobs = [
    "new urban jobs", "urban new jobs", "urban jobs", "newly created urban jobs",
    "newly-created urban jobs", "additional urban jobs", "newly added urban jobs",
    "more urban jobs", "more new urban jobs", "new urban job opportunities", "new urban employment",
    "newly increased urban employment", "new urban positions", "new jobs for urban residents",
    "jobs for urban residents",
  ]

  private static let urbanEmployment = [
    "newly added urban employment", "urban new employment", "newly-added urban employment",
    "urban residents found work", "urban residents found jobs", "entered urban employment",
  ]

  private static let places = ["urban areas", "cities and towns", "towns and cities"].flatMap {
    ["in \($0)", "in the \($0)"]
  }

  private static let jobsCreated: [String] = {
    let jobs = ["jobs", "new jobs", "more jobs", "additional jobs", "job opportunities"]
    let verbs = ["created", "added", "generated", "provided"].flatMap { verb in
      ["", "were ", "will be ", "are to be ", "should be "].map { " \($0)\(verb)" }
    }
    return jobs.flatMap { job in
      ([""] + verbs).flatMap { verb in places.map { "\(job)\(verb) \($0)" } }
    }
  }()

  private static let peopleEmployed: [String] = {
    let people = ["people", "persons"].flatMap { people in
      ["newly employed \(people)", "newly increased employed \(people)"]
        + ["", "were ", "are ", "will be "].map { "\(people) \($0)newly employed" }
    }
    return (people + ["newly increased employment"]).flatMap { who in
      places.map { "\(who) \($0)" }
    }
  }()
}
