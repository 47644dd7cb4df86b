#pragma once

#include <stddef.h>
#include <stdint.h>

/// The literal matcher: finds all occurrences of a set of short byte strings in one pass.
///
/// The caller builds the tables and owns them; this side only reads them. docs/KERNELS.md tells how the
/// tables work and why they look as they do.

enum {
  /// The longest literal, in bytes.
  KH_LITERAL_MAX_LENGTH = 16,
  /// The shortest literal, in bytes.
  KH_LITERAL_MIN_LENGTH = 2,
  /// The most bytes of a literal that the first stage looks at: its fragment.
  KH_FRAGMENT_MAX_WIDTH = 4,
  /// The smallest capacity of a hit buffer; see `kh_literals_find`.
  KH_HITS_MIN_CAPACITY = 512,
};

/// One literal, as the last stage compares it.
typedef struct kh_literal {
  /// The bytes; letters in lower case where `fold` has 0x20; zero past the length.
  uint8_t value[KH_LITERAL_MAX_LENGTH];
  /// 0x20 at each letter whose case is ignored, else zero.
  uint8_t fold[KH_LITERAL_MAX_LENGTH];
  /// The number that hits carry.
  uint32_t number;
  /// Length in bytes, KH_LITERAL_MIN_LENGTH...KH_LITERAL_MAX_LENGTH.
  uint8_t length;
  /// Where the fragment begins in the literal, in bytes from its start.
  uint8_t offset;
  /// How wide the fragment is, in bytes.
  uint8_t width;
} kh_literal;

/// The three stages' tables. Immutable while a search runs; any number of threads may share them.
typedef struct kh_literal_tables {
  /// Stage 1: bit `b` of `nibbles[half][position][0][n]` says that bucket `8 * half + b` has a fragment
  /// whose byte at `position` has the low nibble `n`; `[1]` the same of the high nibble. A fragment
  /// shorter than four bytes accepts every nibble behind its end.
  uint8_t nibbles[2][KH_FRAGMENT_MAX_WIDTH][2][16];
  /// 1 when all buckets are in the first half, else 2.
  uint32_t halves;
  /// Bit `w` says that some fragment is `w` bytes wide.
  uint32_t widths;
  /// Stage 2: one bit for each hash `kh_fragment_hash(key) >> filter_shift`.
  const uint8_t *filter;
  uint32_t filter_shift;
  uint32_t slot_shift;
  /// Stage 3: the literals of the slot `s = kh_fragment_hash(key) >> slot_shift` are
  /// `literals[slots[s] ..< slots[s + 1]]`.
  const uint16_t *slots;
  const kh_literal *literals;
  /// The greatest `offset` of any literal.
  uint32_t max_offset;
} kh_literal_tables;

/// One occurrence.
typedef struct kh_hit {
  /// Offset of the literal's first byte, in bytes from `data`.
  size_t position;
  /// The literal's number.
  uint32_t literal;
} kh_hit;

/// The hash of a fragment's key; its upper bits are the good ones.
///
/// The key holds the fragment's bytes, each with 0x20 set, little-endian; zero above. So keys of
/// different widths differ.
static inline uint32_t kh_fragment_hash(uint32_t key) { return key * UINT32_C(0x9E3779B1); }

/// Finds the literals' occurrences that begin at or after `from` and lie wholly inside
/// `data[0 ..< length]`, and writes them to `out`, ordered by position, then by number.
///
/// Returns how many were written and sets `*resume` to where to go on: `length` when all is done,
/// otherwise (`out` was full) an offset greater than `from`; every occurrence before it was written.
///
/// - `capacity` must be at least KH_HITS_MIN_CAPACITY. Then each call gets on: a hit may be found
///   up to 14 bytes behind its literal's first byte, and at most 30 literals begin at one position (one
///   exact and one caseless of each length), so at most 15 * 30 hits can be incomplete when it stops.
///   For that no two literals may have the same bytes and the same case rule.
/// - Reads nothing outside `data[0 ..< length]`; `data` needs no alignment. Allocates nothing.
size_t kh_literals_find(
    const kh_literal_tables *tables, const uint8_t *data, size_t length, size_t from, kh_hit *out,
    size_t capacity, size_t *resume);
