#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

/// The Shannon entropy of a byte string, in bits a byte.
///
/// `H = log2(n) − Σ c·log2(c) / n` over the counts `c` of the distinct bytes: one logarithm for each distinct
/// byte, and 0 for an empty string.
///
/// - Complexity: O(n) plus the 256 counters; no allocation.
public func shannonEntropy(_ bytes: Span<UInt8>) -> Double {
  guard !bytes.isEmpty else { return 0 }
  var counts = InlineArray<256, UInt32>(repeating: 0)
  for index in bytes.indices {
    counts[Int(bytes[index])] &+= 1
  }
  var weighted = 0.0
  for byte in 0..<256 where counts[byte] > 1 {
    let count = Double(counts[byte])
    weighted += count * log2(count)
  }
  let total = Double(bytes.count)
  return log2(total) - weighted / total
}
