/// How far before and behind a mark the bytes stand that decide on its value.
struct Reach {
  var behind: Int
  var ahead: Int
}
