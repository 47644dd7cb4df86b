#pragma once

#include <stddef.h>
#include <stdint.h>

enum {
  /// The longest bytes of which a stamp is made.
  KH_STAMP_MOST = 4096,
  /// How many words a key has: those of the longest bytes, and as many as the second sum is shifted by.
  KH_STAMP_KEY = KH_STAMP_MOST / 4 + 8,
};

/// A stamp of short bytes under a key that a process draws for itself.
///
/// Two different byte strings of the same length have the same one with a probability of 2^-64, however they were chosen by
/// somebody who does not know the key. Source: Black et al., UMAC: Fast and Secure Message Authentication, 1999 (NH, twice).
typedef struct kh_stamp {
  uint64_t first, second;
} kh_stamp;

/// The stamp of bytes.
///
/// The bytes are words of 32 bits, as the machine reads them, behind which zeros follow up to a multiple of eight words. To each
/// word the key's word of the same place is added, modulo 2^32; the first sum is that of the products of the words 0 and 1, 2 and 3
/// and so on, modulo 2^64; the second one the same with the key's words from the ninth on.
///
/// - `length`: at most KH_STAMP_MOST; `key`: KH_STAMP_KEY random words.
/// - Reads nothing outside `data[0 ..< length]`; `data` needs no alignment. Allocates nothing.
kh_stamp kh_stamp_of(const uint8_t *data, size_t length, const uint32_t *key);
