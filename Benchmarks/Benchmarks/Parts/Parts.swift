import Benchmark

let benchmarks: @Sendable () -> Void = {
  Benchmark.defaultConfiguration = .init(
    metrics: [.wallClock, .throughput, .instructions, .peakMemoryResident, .megabytesPerSecond],
    warmupIterations: 1,
    maxDuration: .seconds(3)
  )
  literalBenchmarks()
  detectionBenchmarks()
  denseBenchmarks()
  judgeBenchmarks()
  storageBenchmarks()
  reportBenchmarks()
}

extension BenchmarkMetric {
  /// Megabytes (10⁶ bytes) of input in a second.
  static let megabytesPerSecond = BenchmarkMetric.custom(
    "MB/s",
    polarity: .prefersLarger,
    useScalingFactor: false
  )
}

extension Benchmark {
  /// Measures work over so many bytes, and that its answer is the one that is known.
  func measure<Answer: Equatable>(
    _ bytes: Int,
    expecting answer: Answer,
    _ work: () -> Answer
  ) {
    let clock = ContinuousClock()
    startMeasurement()
    let start = clock.now
    let found = work()
    let seconds = (clock.now - start) / .seconds(1)
    stopMeasurement()
    precondition(found == answer, "\(name): found \(found), expected \(answer)")
    measurement(.megabytesPerSecond, Int(Double(bytes) / 1e6 / seconds))
  }
}
