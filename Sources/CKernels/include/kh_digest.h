#pragma once

#include <stddef.h>
#include <stdint.h>

/// Keys that a process draws for itself; each below 2^59.
typedef struct kh_digest_key {
  uint64_t words, lanes;
} kh_digest_key;

/// A digest of bytes under a key.
///
/// Two different contents of the same length n have the same one with a probability of at most (n / 56 + 10) / 2^59, however they were
/// chosen by somebody who does not know the key: it is a polynomial of the bytes, taken at the key, modulo 2^61 - 1.
///
/// The bytes are words of 56 bits, the lowest byte first, behind which zeros follow up to a multiple of eight words. The lane `l` of
/// eight is the polynomial in `words` of the words l, l + 8, l + 16 and so on, the first one with the highest power; the
/// digest is that in `lanes` of the eight lanes.
///
/// - Reads nothing outside `data[0 ..< length]`; `data` needs no alignment. Allocates nothing.
uint64_t kh_digest(const uint8_t *data, size_t length, kh_digest_key key);
