#include "ckernels_internal.h"

// Judgement's readers say what leads to a value (AssignmentReader, CredentialReader); what is refused here they would not
// find, and what is not sure here is left to them. All comparisons are made on whole registers of whatever size a level
// has, by the compiler's own vectors.

typedef uint8_t kh_lanes __attribute__((ext_vector_type(KH_WORD_READ)));
typedef _Bool kh_truths __attribute__((ext_vector_type(KH_WORD_READ)));

#define KH_INLINE static inline __attribute__((always_inline))

/// Only through a pointer: how 64 bytes are handed over depends on the level.
KH_INLINE uint64_t kh_lane_bits(const kh_truths *truths) {
  uint64_t bits;
  memcpy(&bits, truths, sizeof bits);
  return bits;
}

/// A bit for each lane for which the comparison holds, the first one lowest.
#define KH_BITS(comparison)                                            \
  ({                                                                   \
    kh_truths truths_ = __builtin_convertvector((comparison), kh_truths); \
    kh_lane_bits(&truths_);                                            \
  })

/// Whether a byte is one of `count` from `first` on.
#define KH_AMONG(bytes, first, count) (((bytes) - (uint8_t)(first)) < (uint8_t)(count))

#define KH_IS(bytes, byte) ((bytes) == (byte))
#define KH_LETTERS(bytes) KH_AMONG((bytes) | 0x20, 'a', 26)
#define KH_DIGITS(bytes) KH_AMONG(bytes, '0', 10)
#define KH_QUOTES(bytes) (KH_IS(bytes, '"') | KH_IS(bytes, '\'') | KH_IS(bytes, '`'))

/// The number of ones from bit `from` on, up to the first zero; there is one.
KH_INLINE uint32_t kh_ones(uint64_t bits, uint32_t from) {
  return (uint32_t)__builtin_ctzll(~(bits >> from) | UINT64_C(1) << 63);
}

/// The same downwards, from the bit below the `from` highest ones on.
KH_INLINE uint32_t kh_ones_down(uint64_t bits, uint32_t from) {
  return (uint32_t)__builtin_clzll(~(bits << from) | 1);
}

/// The number of the lowest bit from bit `from` on; 64 where none is set.
KH_INLINE uint32_t kh_next(uint64_t bits, uint32_t from) {
  uint64_t rest = bits >> from << from;
  return rest == 0 ? 64 : (uint32_t)__builtin_ctzll(rest);
}

KH_INLINE _Bool kh_is_quote(uint8_t byte) { return byte == '"' || byte == '\'' || byte == '`'; }

/// The bit of a byte in its half of ASCII.
#define KH_BIT(byte) (UINT64_C(1) << ((byte) & 63))

/// Whether a byte is in a set: the first half's bits, the second half's.
KH_INLINE _Bool kh_is_in(uint64_t low, uint64_t high, uint8_t byte) {
  return byte < 128 && ((byte < 64 ? low : high) >> (byte & 63) & 1) != 0;
}

/// Behind some of these a value may follow a name (`mayLeadToValue`); behind all others none does.
KH_INLINE _Bool kh_may_lead(uint8_t byte) {
  const uint64_t low = KH_BIT('=') | KH_BIT(':') | KH_BIT(' ') | KH_BIT('\t') | KH_BIT('"') | KH_BIT('\'')
                       | KH_BIT(')') | KH_BIT('(') | KH_BIT('>') | KH_BIT(',') | KH_BIT('*') | KH_BIT('!')
                       | KH_BIT('?') | KH_BIT('<') | KH_BIT('+') | KH_BIT('%') | KH_BIT('&') | KH_BIT('\n')
                       | KH_BIT('-');
  const uint64_t high =
      KH_BIT('`') | KH_BIT(']') | KH_BIT('\\') | KH_BIT('|') | KH_BIT('[') | KH_BIT('}');
  return kh_is_in(low, high, byte) || byte == 0xEF;
}

/// Whether an operator may begin with a byte (`readOperator`).
KH_INLINE _Bool kh_is_sign(uint8_t byte) {
  const uint64_t low = KH_BIT('=') | KH_BIT('!') | KH_BIT(':') | KH_BIT('+') | KH_BIT('?') | KH_BIT('<')
                       | KH_BIT('-') | KH_BIT('%') | KH_BIT('(') | KH_BIT('>');
  return kh_is_in(low, KH_BIT('|'), byte) || byte == 0xEF;
}

/// Whether no text in quotes stands in the expression that begins at `from`, behind a sign that only leads to such a text.
KH_INLINE _Bool kh_holds_no_text(
    const uint8_t *place, const kh_lanes *lanes, uint64_t blanks, uint32_t from) {
  uint32_t start = from + kh_ones(blanks, from);
  if (start >= KH_WORD_REACH) return 0;
  // In the next line a text may begin, or a block of YAML.
  if (place[start] == '\n' || place[start] == '|' || place[start] == '>') return 0;
  kh_lanes ahead = *lanes;
  uint64_t ends = KH_BITS(KH_IS(ahead, '\n') | KH_IS(ahead, 0) | KH_IS(ahead, ';') | KH_IS(ahead, '#'));
  uint64_t texts = KH_BITS(KH_QUOTES(ahead) | KH_IS(ahead, '\\') | KH_IS(ahead, '&') | KH_IS(ahead, '\r'));
  uint32_t first = kh_next(ends | texts, start);
  return first < KH_WORD_REACH && (ends >> first & 1) != 0;
}

/// Whether a name behind which blanks and other words stand is neither a flag nor the first of its line, nor behind a login.
KH_INLINE _Bool kh_stands_in_text(const uint8_t *place) {
  kh_lanes behind;
  memcpy(&behind, place - KH_WORD_READ, sizeof behind);
  uint64_t names = KH_BITS(
      KH_LETTERS(behind) | KH_DIGITS(behind) | KH_AMONG(behind, '-', 2) | KH_IS(behind, '_'));
  uint32_t name = kh_ones_down(names, 0);
  if (name >= KH_WORD_REACH) return 0;
  // Dots at a name's start are no part of it.
  if (name > 0) name -= kh_ones(KH_BITS(KH_IS(behind, '.')), 64 - name);
  if (*(place - name) == '-') return 0;
  uint64_t marks = KH_BITS(
      KH_IS(behind, ' ') | KH_IS(behind, '\t') | KH_IS(behind, '#') | KH_IS(behind, '/') | KH_IS(behind, '*') | KH_IS(behind, '-')
      | KH_IS(behind, ';') | KH_QUOTES(behind));
  uint32_t before = name + kh_ones_down(marks, name);
  uint64_t blanks = KH_BITS(KH_IS(behind, ' ') | KH_IS(behind, '\t'));
  uint64_t feeds = KH_BITS(KH_IS(behind, '\n')), others = KH_BITS(KH_IS(behind, '\r') | KH_IS(behind, 0));
  uint32_t user = name + kh_ones_down(blanks | feeds, name);
  user += user < 64 ? kh_ones_down(~(blanks | feeds | others), user) : 0;
  user += user < 64 ? kh_ones_down(blanks, user) : 0;
  if (before >= KH_WORD_REACH || user + 2 > KH_WORD_REACH) return 0;
  if ((feeds | others) >> (63 - before) & 1) return 0;
  uint8_t last = *(place - user - 1) | 0x20, second = *(place - user - 2) | 0x20;
  return !((last == 'n' && second == 'i') || (last == 'r' && second == 'e'));
}

KH_INLINE _Bool kh_name_leads_nowhere_inline(const uint8_t *place) {
  kh_lanes ahead;
  memcpy(&ahead, place, sizeof ahead);
  uint64_t words = KH_BITS(KH_LETTERS(ahead) | KH_DIGITS(ahead) | KH_IS(ahead, '_'));
  uint64_t names = words | KH_BITS(KH_AMONG(ahead, '-', 2));
  uint32_t end = kh_ones(names, 0);
  if (end == 0 || end >= KH_WORD_REACH) return 0;
  end -= place[end - 1] == '-' && place[end] == '>';
  // A letter of Latin, Greek or Cyrillic: the name goes on (`isForeignLetter`).
  if (place[end] >= 0xC3 && place[end] <= 0xD3) return 0;
  // Where dots end the name, none of what may lead on follows it.
  if (!kh_may_lead(place[end]) || place[end - 1] == '.') return 1;
  if (place[end] == '\\' || place[end] == '[' || (place[end] == '&' && place[end + 1] == 'q')) return 0;

  uint64_t closers =
      KH_BITS(KH_QUOTES(ahead) | KH_IS(ahead, ']') | KH_IS(ahead, ')') | KH_IS(ahead, '*') | KH_IS(ahead, '}'));
  uint32_t count = kh_ones(closers, end);
  uint32_t closed = end + (count < 4 ? count : 4);
  uint64_t blanks = KH_BITS(KH_IS(ahead, ' ') | KH_IS(ahead, '\t') | KH_IS(ahead, '\r'));
  uint32_t next = closed + kh_ones(blanks, closed);
  if (next + 3 > KH_WORD_REACH) return 0;
  uint8_t first = place[next], second = place[next + 1];
  _Bool is_quoted = count > 0 && kh_is_quote(place[closed - 1]);

  if (kh_is_sign(first)) {
    switch (first) {
      case '=':
      case '!':
        if (second != '=') {
          if (first == '=') return 0;
          break;
        }
        return kh_holds_no_text(place, &ahead, blanks, next + 2 + (place[next + 2] == '='));
      case ':':
        if (second != ':' || next > closed) return 0;
        break;
      case '+':
      case '?':
        if (second == '=') return 0;
        break;
      case '<':
        if (second == '-') return 0;
        break;
      case '-':
        if (second == '>' && (next > closed || is_quoted)) return 0;
        break;
      case '|':
        if (second == '|') return 0;
        break;
      case '%':
        if (second == '3') return 0;
        break;
      case '(':
        if (next > end) break;
        return kh_holds_no_text(place, &ahead, blanks, next + 1);
      default: return 0;
    }
  } else {
    // `"name": "password", "value": …`
    uint32_t entry = next + (first == ',');
    entry += kh_ones(blanks, entry);
    if (entry >= KH_WORD_REACH) return 0;
    entry += place[entry] == '\n';
    entry += kh_ones(blanks, entry);
    if (entry + 1 >= KH_WORD_REACH) return 0;
    entry += kh_is_quote(place[entry]);
    // `android:name="password" android:value=`
    if ((place[entry] | 0x20) == 'v' || (place[entry] | 0x20) == 'a') return 0;
    if (is_quoted && first == ',') return kh_holds_no_text(place, &ahead, blanks, next + 1);
  }
  if (next == closed || first == '\n' || first == 0) return 1;
  // `password As String = `, `PASSWORD @"…"`
  if (((first | 0x20) == 'a' && (second | 0x20) == 's') || first == '@') return 0;
  // `password string = `
  uint32_t type = next + kh_ones(words | KH_BITS(KH_IS(ahead, '?')), next);
  if (type >= KH_WORD_REACH) return 0;
  uint32_t sign = type + kh_ones(blanks, type);
  if (sign >= KH_WORD_REACH) return 0;
  if (sign > type && (place[sign] == '=' || place[sign] == ':')) return 0;
  return count > 0 || (!kh_is_quote(first) && kh_stands_in_text(place));
}

KH_INLINE _Bool kh_url_leads_nowhere_inline(const uint8_t *place) {
  kh_lanes ahead;
  memcpy(&ahead, place, sizeof ahead);
  uint64_t ends = KH_BITS(
      (ahead <= 0x20) | KH_QUOTES(ahead) | KH_IS(ahead, '<') | KH_IS(ahead, '>') | KH_IS(ahead, '\\') | KH_IS(ahead, ','));
  uint64_t paths = KH_BITS(KH_IS(ahead, '/') | KH_IS(ahead, '?') | KH_IS(ahead, '#'));
  uint64_t ats = KH_BITS(KH_IS(ahead, '@')), colons = KH_BITS(KH_IS(ahead, ':'));
  // Behind `://`.
  uint32_t at = kh_next(ats, 3), colon = kh_next(colons, 3);
  uint32_t end = kh_next(ends, 3), path = kh_next(paths, 3);
  // Before the colon a path ends the host; before the `@` any end does.
  return (end < at && end < KH_WORD_REACH) || (path < at && path < colon && path < KH_WORD_REACH);
}

#define KH_WORDS_LEVEL(level, target)                                                    \
  target _Bool kh_name_leads_nowhere_##level(const uint8_t *place) {                     \
    return kh_name_leads_nowhere_inline(place);                                          \
  }                                                                                      \
  target _Bool kh_url_leads_nowhere_##level(const uint8_t *place) {                      \
    return kh_url_leads_nowhere_inline(place);                                           \
  }

KH_WORDS_LEVEL(portable, )
#if defined(__x86_64__)
KH_WORDS_LEVEL(avx2, __attribute__((target("avx2,bmi,bmi2,popcnt"))))
KH_WORDS_LEVEL(avx512, __attribute__((target("avx512f,avx512bw,avx512vl,bmi,bmi2,lzcnt,popcnt"))))
#elif defined(__aarch64__)
KH_WORDS_LEVEL(neon, )
#endif
