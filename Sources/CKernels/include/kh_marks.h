#pragma once

#include <stddef.h>
#include <stdint.h>

/// Marks of encoded text: where base64, hex or escapes may begin.
///
/// docs/DECODING.md tells what becomes of them, docs/KERNELS.md how they are found.

enum {
  /// The smallest capacity of a buffer of marks: what one block of 64 bytes can have.
  KH_MARKS_MIN_CAPACITY = 128,
};

/// One mark.
typedef struct kh_mark {
  /// In bytes from `data`.
  size_t position;
  /// Whether digits of base64 or hex may begin there; else an escape does.
  _Bool is_run;
} kh_mark;

/// Whether these eight bytes may begin base64 or hex digits of something worth a look; past the end
/// there are zeros.
///
/// - Eight digits of base64, in any alphabet, for six bytes of ASCII text (or zeros, as between
///   the letters of UTF-16); or eight of hex for four such bytes.
/// - What begins like gzip, zstd, zip, xz, or with a byte order mark, in base64.
_Bool kh_begins_run(const uint8_t *bytes);

/// Whether these twelve bytes may begin an escape that stands for a printable character of ASCII, a
/// line break or a tab; past the end there are zeros.
///
/// - `%XX`, `=XX` (upper case), `\u00`, `\u{`, `\U00`; `=` at the end of a line;
/// - `\xXX`, if up to two more that follow at once stand for such characters too: most of them are in
///   strings of bytes that are no text;
/// - `\ooo` (three octal digits), likewise;
/// - `&#N`, `&#x`, and what begins like `&quot;`, `&amp;`, `&apos;`, `&lt;`, `&gt;`;
/// - `\n`, `\r`, `\t` before a letter, digit or underscore, `\/` before one of these or a backslash.
_Bool kh_begins_escape(const uint8_t *bytes);

/// Finds the marks in `data[from ..< to]` and writes them to `out`: for each 64 bytes, counted from
/// `from`, those of runs, then those of escapes, each ascending.
///
/// - A run is marked where `kh_begins_run` holds and no letter or digit stands before, but `x`.
/// - An escape is marked where `kh_begins_escape` holds.
///
/// Returns how many were written and sets `*resume` to where to go on: `to` when all is done.
///
/// - `capacity` must be at least KH_MARKS_MIN_CAPACITY, `from <= to <= length`.
/// - Reads nothing outside `data[0 ..< length]`; `data` needs no alignment. Allocates nothing.
size_t kh_marks_find(
    const uint8_t *data, size_t length, size_t from, size_t to, kh_mark *out, size_t capacity,
    size_t *resume);
