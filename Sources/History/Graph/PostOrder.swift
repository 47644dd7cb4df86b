/// An order in which whatever a node leads to comes before the node.
///
/// Without recursion, since hostile histories may be as deep as they are large. Where nodes lead to
/// each other in a circle, which honest hashes cannot do, one of them comes too early.
///
/// - Parameters:
///   - count: nodes are numbered from 0 to `count`.
///   - isWanted: which nodes to start from.
///   - successor: the node that a node leads to by its n-th edge, counted from 0; nil behind the
///     last edge, a negative number for an edge that leads nowhere.
/// - Returns: the nodes that were reached.
/// - Complexity: O(nodes + edges).
func postOrder(
  _ count: Int,
  from isWanted: (Int) -> Bool,
  successor: (_ node: Int, _ edge: Int) -> Int?
) -> [UInt32] {
  var order: [UInt32] = []
  var isSeen = [Bool](repeating: false, count: count)
  var stack: [(node: UInt32, edge: UInt32)] = []
  for start in 0..<count where !isSeen[start] && isWanted(start) {
    isSeen[start] = true
    stack.append((UInt32(start), 0))
    while let top = stack.last {
      guard let next = successor(Int(top.node), Int(top.edge)) else {
        order.append(top.node)
        stack.removeLast()
        continue
      }
      stack[stack.count - 1].edge += 1
      if next >= 0, !isSeen[next] {
        isSeen[next] = true
        stack.append((UInt32(next), 0))
      }
    }
  }
  return order
}
