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

  @Test func `paths that end with a NUL byte may hold line feeds`() {
    let text = Array("a b\0/c\nd\r\n\0\0last".utf8)
    #expect(PathList.parse(text) == [BytePath("a b"), BytePath("/c\nd\r\n"), BytePath("last")])
    #expect(PathList.parse(Array("one\0".utf8)) == [BytePath("one")])
    #expect(PathList.parse([0, 0]) == [])
  }

  @Test func `an empty list has no paths`() {
    #expect(PathList.parse([]) == [])
  }
}
