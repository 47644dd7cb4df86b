import Bytes
import Inputs
import Testing

@Suite("PathList")
struct PathListTests {
  @Test func `a list is one path a line, of any bytes`() {
    let text = Array("a b\r\n\n\r\n/c \r\r\n".utf8) + [0xff, 0x0a] + Array("last".utf8)
    #expect(
      PathList.parse(text) == [
        BytePath("a b"), BytePath("/c \r"), BytePath([0xff]), BytePath("last"),
      ]
    )
  }

  @Test func `an empty list has no paths`() {
    #expect(PathList.parse([]) == [])
  }
}
