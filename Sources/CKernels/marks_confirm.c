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
  return kh_in_range(high, '2', '7') && kh_is_hex(low);
}

/// 0...63 for a digit of base64 in any alphabet, 64 for others.
static inline uint32_t kh_base64_value(uint8_t byte) {
  if (kh_in_range(byte, 'A', 'Z')) return byte - 'A';
  if (kh_in_range(byte, 'a', 'z')) return byte - 'a' + 26u;
  if (kh_in_range(byte, '0', '9')) return byte - '0' + 52u;
  if (byte == '+' || byte == '-') return 62;
  return byte == '/' || byte == '_' ? 63 : 64;
}

static inline uint32_t kh_hex_value(uint8_t byte) {
  if (kh_in_range(byte, '0', '9')) return byte - '0';
  return kh_in_range(byte | 0x20, 'a', 'f') ? (byte | 0x20) - 'a' + 10u : 16;
}

/// Whether it is text of ASCII, or a zero.
static inline _Bool kh_is_plain(uint32_t byte) {
  return (byte >= 0x20 && byte < 0x7F) || byte == '\n' || byte == '\t' || byte == '\r' || byte == 0;
}

_Bool kh_begins_run(const uint8_t *bytes) {
  static const char magic[8][3] = {
      {'H', '4', 's'}, {'K', 'L', 'U'}, {'U', 'E', 's'}, {'/', 'T', 'd'},
      {'/', '/', '4'}, {'/', '/', '5'}, {'/', 'v', '8'}, {'7', '7', 'u'}};
  for (int i = 0; i < 8; i++) {
    if (memcmp(bytes, magic[i], 3) == 0) return 1;
  }
  _Bool plain = 1;
  for (int i = 0; i < 8 && plain; i += 4) {
    uint32_t bits = 0, other = 0;
    for (int j = i; j < i + 4; j++) {
      uint32_t value = kh_base64_value(bytes[j]);
      other |= value & 64;
      bits = bits << 6 | (value & 63);
    }
    plain = other == 0 && kh_is_plain(bits >> 16) && kh_is_plain(bits >> 8 & 0xFF)
            && kh_is_plain(bits & 0xFF) && (i > 0 || bits >> 16 != 0);
  }
  if (plain) return 1;
  for (int i = 0; i < 8; i += 2) {
    uint32_t high = kh_hex_value(bytes[i]), low = kh_hex_value(bytes[i + 1]);
    if ((high | low) & 16 || !kh_is_plain(high << 4 | low)) return 0;
    if (i == 0 && (high | low) == 0) return 0;
  }
  return 1;
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
        case 'u': return (third == '0' && bytes[3] == '0') || third == '{';
        case 'U': return third == '0' && bytes[3] == '0';
        case 'n': case 'r': case 't': return kh_is_of_name(third);
        case '/': return kh_is_of_name(third) || third == '\\';
        default: return 0;
      }
    default: return 0;
  }
}
