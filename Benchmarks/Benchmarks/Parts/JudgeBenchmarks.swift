import Benchmark
import Judgement

/// The judge on assignments of which every other one is a credential.
func judgeBenchmarks() {
  let lines = (0..<2000).map { number in
    number % 2 == 0
      ? "db_password = \"\(Texts.token(number).suffix(14))\"\n"
      : "  token = parser->next(\(number));\n"
  }
  let text = Array(lines.joined().utf8)
  var places: [(Int, HotWord)] = []
  var start = 0
  for line in lines {
    let isPassword = line.hasPrefix("db_")
    places.append((start + (isPassword ? 3 : 2), isPassword ? .password : .token))
    start += line.utf8.count
  }
  let words = places
  let answer = words.count { Judge.credential(text.span, $0.1, at: $0.0, least: .likely) != nil }
  precondition(answer >= 900, "the judge finds \(answer) of 1,000 passwords")
  Benchmark("Judge.judge/2000-assignments") { benchmark in
    benchmark.measure(text.count, expecting: answer) {
      words.count {
        if case .found = Judge.judge(text.span, $0.1, at: $0.0, least: .likely).outcome {
          true
        } else {
          false
        }
      }
    }
  }
}
