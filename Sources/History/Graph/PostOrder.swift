import Bytes
import GitStorage

/// An order in which whatever a node leads to comes before the node.
///
/// Without recursion, since hostile histories may be as deep as they are large. Where nodes lead to
/// each other in a circle, which honest hashes cannot do, one of them comes too early.
///
/// - Parameters:
///   - count: nodes are numbered from 0 to `count`.
///   - starts: the nodes to start from, one after the other.
///   - successor: the node that a node leads to by its n-th edge, counted from 0; nil behind the
///     last edge, a negative number for an edge that leads nowhere.
/// - Returns: the nodes that were reached.
/// - Complexity: O(nodes + edges).
func postOrder(
  _ count: Int,
  from starts: some Sequence<UInt32>,
  successor: (_ node: Int, _ edge: Int) -> Int?
) -> Column<UInt32> {
  var order = Column<UInt32>()
  var isSeen = NumberSet(count: count)
  var stack = Column<Step>()
  for start in starts where isSeen.insert(Int(start)) {
    stack.append(Step(node: start, edge: 0))
    while let top = stack.last {
      guard let next = successor(Int(top.node), Int(top.edge)) else {
        order.append(top.node)
        _ = stack.popLast()
        continue
      }
      stack[stack.count - 1].edge += 1
      if next >= 0, isSeen.insert(next) { stack.append(Step(node: UInt32(next), edge: 0)) }
    }
  }
  return order
}

/// A node whose edges are being followed, and the next of them.
private struct Step: BitwiseCopyable {
  var node: UInt32
  var edge: UInt32
}
