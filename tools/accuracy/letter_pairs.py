#!/usr/bin/env python3
"""Make Sources/Judgement/LetterPairs.swift: how rare each pair of letters is in words and names.

  letter_pairs.py MIRROR... > LetterPairs.swift

Reads text files at HEAD of bare repositories that are not among the labelled ones, takes runs of letters as words, and
weights a word by the logarithm of how often it occurs, so that no repository's favourites decide.
"""
import collections, math, re, subprocess, sys

words = collections.Counter()
for mirror in sys.argv[1:]:
    git = ["git", "--git-dir", mirror]
    names = subprocess.run(git + ["ls-tree", "-r", "--name-only", "-z", "HEAD"], capture_output=True).stdout.split(b"\0")
    wanted = [n for n in names if re.search(rb"\.(c|h|rb|py|rs|js|ts|vue|php|java|swift|md|rst|txt|yml|yaml|kt|adoc)$", n)][:3000]
    batch = subprocess.run(git + ["cat-file", "--batch"], input=b"\n".join(b"HEAD:" + n for n in wanted) + b"\n", capture_output=True).stdout
    for word in re.findall(rb"[A-Z]?[a-z]{2,20}|[A-Z]{3,20}", batch):
        words[word.lower()] += 1

pairs = collections.Counter()
firsts = collections.Counter()
for word, count in words.items():
    if count < 3: continue
    weight = math.log2(count)
    for a, b in zip(word, word[1:]):
        pairs[a, b] += weight
        firsts[a] += weight

def rarity(a, b):
    p = (pairs[a, b] + 0.02 * firsts[a] / 26 + 0.01) / (firsts[a] * 1.02 + 0.26)
    return max(0, min(110, round(-math.log2(p) * 10)))

print("""/// How rare each pair of neighbouring letters is in words and names of source code and prose.
///
/// Made by tools/accuracy/letter_pairs.py.
enum LetterPairs {
  /// From here on a pair counts as rare, in tenths of a bit.
  static let rareFrom = 70

  /// How much a letter tells when it stands behind another one, in tenths of a bit, rounded to even numbers.
  ///
  /// - Precondition: both are numbers of letters, 1 for a.
  static func rarity(_ first: Int, _ second: Int) -> UInt8 {
    2 * (unsafe table.utf8Start[26 * first + second - 27] - 35)
  }

  /// One row of 26 for each first letter; half the rarity and 35, as a character.
  private static let table: StaticString = \"\"\"""")
A = range(97, 123)
for a in A:
    print("    " + "".join(chr(35 + rarity(a, b) // 2) for b in A) + ("\\" if a < 122 else ""))
print('    """\n}')
