#pragma once

#include <stddef.h>
#include <stdint.h>

/// The literal matcher: finds all occurrences of a set of short byte strings in one pass.
///
/// The caller builds the tables and owns them; this side only reads them. docs/KERNELS.md tells how
/// the tables work and why they look as they do.

enum {
  /// The shortest and the longest literal, in bytes.
  KH_LITERAL_MIN_LENGTH = 2,
  KH_LITERAL_MAX_LENGTH = 16,
  /// How many rows stage 1 has.
  KH_LITERAL_ROWS = 4096,
  /// How many bytes stage 2 looks at, and how many of them are before the window.
  KH_CHECK_BYTES = 8,
  KH_CHECK_BACK = 2,
  /// How many checks behind the last window's may be read.
  KH_WINDOWS_READ_BEHIND = 7,
  /// The smallest capacity of a hit buffer; see `kh_literals_find`.
  KH_HITS_MIN_CAPACITY = 512,
};

/// One literal, as stage 4 compares it.
typedef struct kh_literal {
  /// The bytes; letters in lower case where `fold` has 0x20; zero past the length.
  uint8_t value[KH_LITERAL_MAX_LENGTH];
  /// 0x20 at each letter whose case is ignored, else zero.
  uint8_t fold[KH_LITERAL_MAX_LENGTH];
  /// Length in bytes, KH_LITERAL_MIN_LENGTH...KH_LITERAL_MAX_LENGTH.
  uint32_t length;
} kh_literal;

/// A literal's occurrence seen from a window in it.
typedef struct kh_window {
  /// The literal's number: its place in `literals`.
  uint16_t literal;
  /// Where the window begins, in bytes from the literal's start: -1...14.
  int8_t offset;
  /// Whether the literal has the same window before, with other bytes behind it: where bytes are not looked at, one will do.
  _Bool is_repeated;
} kh_window;

/// What is known of the 8 bytes that begin 2 before a window: the bits in `mask` must be `value`. Of
/// letters whose case is ignored, 0x20 is not in the mask.
typedef struct kh_check {
  uint64_t mask, value;
} kh_check;

/// The four stages' tables. Immutable while a search runs; any number of threads may share them.
typedef struct kh_literal_tables {
  /// Stage 1: bit `c % 32` of `rows[kh_literal_row(a, b)]` says that the bytes a, b, c may be a
  /// window. All further tables have one entry for each set bit, in the order of the rows and of
  /// the bits.
  const uint32_t *rows;
  /// How many bits are set in the rows before a row.
  const uint32_t *ranks;
  /// Stage 2: what the checks of an entry's windows have in common.
  const kh_check *checks;
  /// Entry `i` means the windows `firsts[i] ..< firsts[i + 1]`.
  const uint32_t *firsts;
  /// Stage 3: each window's check, of the literal and maybe of the byte behind it. KH_WINDOWS_READ_BEHIND more can be read behind the last one.
  const uint64_t *masks, *values;
  /// Stage 4.
  const kh_window *windows;
  const kh_literal *literals;
  /// The greatest offset of any window, at least zero.
  uint32_t max_offset;
} kh_literal_tables;

/// One occurrence.
typedef struct kh_hit {
  /// Offset of the literal's first byte, in bytes from `data`.
  size_t position;
  /// The literal's number.
  uint32_t literal;
} kh_hit;

/// The row of two bytes: of each the bits 0...4 and 6, so that the cases of a letter are the same.
static inline uint32_t kh_literal_row(uint8_t a, uint8_t b) {
  return (a & 0x1Fu) | (a & 0x40u) >> 1 | (b & 0x1Fu) << 6 | (b & 0x40u) << 5;
}

/// Finds the literals' occurrences that begin at or after `from` and lie wholly inside
/// `data[0 ..< length]`, and writes them to `out`, ordered by position, then by number.
///
/// Returns how many were written and sets `*resume` to where to go on: `length` when all is done,
/// otherwise (`out` was full) an offset greater than `from`; every occurrence before it was
/// written.
///
/// - `capacity` must be at least KH_HITS_MIN_CAPACITY. Then each call gets on: at most 30 literals
///   begin at one position (one exact and one caseless of each length), and when the search stops
///   only the hits that begin at most 14 bytes before or one byte behind its place are incomplete:
///   less than 16 * 30. For that no two literals may have the same bytes and the same case rule.
/// - Reads nothing outside `data[0 ..< length]`; `data` needs no alignment. Allocates nothing.
size_t kh_literals_find(
    const kh_literal_tables *tables, const uint8_t *data, size_t length, size_t from, kh_hit *out,
    size_t capacity, size_t *resume);
