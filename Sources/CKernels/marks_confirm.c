#include <string.h>

#include "ckernels_internal.h"

static inline _Bool kh_in_range(uint8_t byte, uint8_t low, uint8_t high) {
  return (uint8_t)(byte - low) <= high - low;
}

static inline _Bool kh_is_upper_hex(uint8_t byte) {
  return kh_in_range(byte, '0', '9') || kh_in_range(byte, 'A', 'F');
}

static inline _Bool kh_is_hex(uint8_t byte) {
  return kh_in_range(byte, '0', '9') || kh_in_range(byte | 0x20, 'a', 'f');
}

/// A letter, a digit or an underscore.
static inline _Bool kh_is_of_name(uint8_t byte) {
  return kh_in_range(byte, '0', '9') || kh_in_range(byte | 0x20, 'a', 'z') || byte == '_';
}

/// Whether two hexadecimal digits stand for a printable byte, or a line break or tab.
static inline _Bool kh_is_telling(uint8_t high, uint8_t low) {
  if (high == '0') return low == '9' || (low | 0x20) == 'a' || (low | 0x20) == 'd';
  return kh_in_range(high, '2', '7') && kh_is_hex(low) && (high != '7' || (low | 0x20) != 'f');
}

/// 0...63 for a digit of base64 in any alphabet, 64 for other bytes of ASCII.
static const uint8_t kh_base64_values[128] = {
    64, 64, 64, 64, 64, 64, 64, 64, 64, 64, 64, 64, 64, 64, 64, 64,
    64, 64, 64, 64, 64, 64, 64, 64, 64, 64, 64, 64, 64, 64, 64, 64,
    64, 64, 64, 64, 64, 64, 64, 64, 64, 64, 64, 62, 64, 62, 64, 63,
    52, 53, 54, 55, 56, 57, 58, 59, 60, 61, 64, 64, 64, 64, 64, 64,
    64, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14,
    15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 64, 64, 64, 64, 63,
    64, 26, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 37, 38, 39, 40,
    41, 42, 43, 44, 45, 46, 47, 48, 49, 50, 51, 64, 64, 64, 64, 64,
};

static inline uint32_t kh_hex_value(uint8_t byte) {
  return kh_in_range(byte, '0', '9') ? byte - '0' : (byte | 0x20) - 'a' + 10u;
}

/// Whether it is text of ASCII, or a zero.
static inline _Bool kh_is_plain(uint32_t byte) {
  // By bits: a branch would be wrong every other time.
  static const uint64_t plain[4] = {
      UINT64_C(0xFFFFFFFF00000000) | 1 << '\0' | 1 << '\t' | 1 << '\n' | 1 << '\r',
      UINT64_MAX >> 1};
  return plain[byte >> 6 & 3] >> (byte & 63) & 1;
}

/// Whether four bytes are digits of base64 for three bytes of text.
static inline _Bool kh_is_plain_quad(const uint8_t *bytes) {
  uint32_t bits = 0, other = 0;
  for (int i = 0; i < 4; i++) {
    uint32_t value = bytes[i] < 0x80 ? kh_base64_values[bytes[i]] : 64;
    other |= value & 64;
    bits = bits << 6 | (value & 63);
  }
  return other == 0 && (int)kh_is_plain(bits >> 16) & (int)kh_is_plain(bits >> 8) & (int)kh_is_plain(bits);
}

/// Whether two bytes are digits of hex for a byte of text.
static inline _Bool kh_is_plain_pair(const uint8_t *bytes) {
  return kh_is_hex(bytes[0]) && kh_is_hex(bytes[1])
         && kh_is_plain(kh_hex_value(bytes[0]) << 4 | kh_hex_value(bytes[1]));
}

/// Whether these begin like something that can be opened, or with a byte order mark, in base64.
static inline _Bool kh_is_magic(const uint8_t *bytes) {
  switch (bytes[0]) {
    case 'H': return bytes[1] == '4' && bytes[2] == 's';
    case 'K': return bytes[1] == 'L' && bytes[2] == 'U';
    case 'U': return bytes[1] == 'E' && bytes[2] == 's';
    case '7': return bytes[1] == '7' && bytes[2] == 'u';
    // The four heads of zlib streams, and the first two bits behind.
    case 'e':
      switch (bytes[1]) {
        case 'A': return kh_in_range(bytes[2], 'E', 'H');
        case 'F': return kh_in_range(bytes[2], '4', '7');
        case 'J': return kh_in_range(bytes[2], 'w', 'z');
        case 'N': return kh_in_range(bytes[2], 'o', 'r');
        default: return 0;
      }
    case '/':
      switch (bytes[1]) {
        case 'T': return bytes[2] == 'd';
        case '/': return bytes[2] == '4' || bytes[2] == '5';
        case 'v': return bytes[2] == '8';
        default: return 0;
      }
    default: return 0;
  }
}

_Bool kh_begins_run(const uint8_t *bytes) {
  if (kh_is_plain_quad(bytes) && kh_is_plain_quad(bytes + 4)) {
    // No text begins with a zero.
    if (bytes[0] != 'A' || kh_base64_values[bytes[1]] >= 16) return 1;
  }
  if (kh_is_plain_pair(bytes) && kh_is_plain_pair(bytes + 2) && kh_is_plain_pair(bytes + 4)
      && kh_is_plain_pair(bytes + 6) && (bytes[0] != '0' || bytes[1] != '0')) {
    return 1;
  }
  return kh_is_magic(bytes);
}

/// Whether `\xXX` is a character of a text and not one of bytes without meaning: so are those that
/// follow at once, two at most.
static inline _Bool kh_begins_text(const uint8_t *bytes) {
  for (int i = 0; i < 12; i += 4) {
    if (bytes[i] != '\\' || bytes[i + 1] != 'x') break;
    if (!kh_is_telling(bytes[i + 2], bytes[i + 3])) return 0;
  }
  return 1;
}

/// The byte that `\ooo` stands for; 256 where that is not what stands there.
static inline uint32_t kh_octal_value(const uint8_t *bytes) {
  uint32_t high = bytes[1] - (uint32_t)'0', middle = bytes[2] - (uint32_t)'0',
           low = bytes[3] - (uint32_t)'0';
  return bytes[0] == '\\' && high < 4 && middle < 8 && low < 8 ? high << 6 | middle << 3 | low : 256;
}

/// The same for `\ooo`.
static inline _Bool kh_begins_octal_text(const uint8_t *bytes) {
  if (kh_octal_value(bytes) == 256) return 0;
  for (int i = 0; i < 12; i += 4) {
    uint32_t value = kh_octal_value(bytes + i);
    if (value == 256) break;
    if (value == 0 || value > 0x7E || !kh_is_plain(value)) return 0;
  }
  return 1;
}

_Bool kh_begins_escape(const uint8_t *bytes) {
  uint8_t second = bytes[1], third = bytes[2];
  switch (bytes[0]) {
    case '%': return kh_is_telling(second, third);
    case '=':
      return (kh_is_telling(second, third) && kh_is_upper_hex(third)) || second == '\n'
             || (second == '\r' && third == '\n');
    case '&':
      switch (second) {
        case '#': return kh_in_range(third, '0', '9') || (third | 0x20) == 'x';
        case 'q': return third == 'u';
        case 'a': return third == 'm' || third == 'p';
        case 'l': case 'g': return third == 't';
        default: return 0;
      }
    case '\\':
      switch (second) {
        case 'x': return kh_begins_text(bytes);
        case '0': case '1': return kh_begins_octal_text(bytes);
        case 'u': return (third == '0' && bytes[3] == '0') || third == '{';
        case 'U': return third == '0' && bytes[3] == '0';
        case 'n': case 'r': case 't': return kh_is_of_name(third);
        case '/': return kh_is_of_name(third) || third == '\\';
        default: return 0;
      }
    default: return 0;
  }
}
