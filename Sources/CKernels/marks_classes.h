#pragma once

#include <stdint.h>

// The classes of bytes by which marks are found on x86-64.
//
// A byte's classes are the bits that the entries for its two halves have in common; it has none
// from 0x80 on. Some classes hold more bytes than they should: what passes is looked at again.
//
// bit | in `kh_own` and `kh_next`           | in `kh_first`, `kh_second`, `kh_third`
//   0 | own: 0-9                            | of four digits for three bytes of text, or of hex for
//   1 | own: A-O a-o                        | two, the first, second and third: upper case; lower
//   2 | own: P-Z p-z                        | case up to o, from p on; digits (of the first: upper
//   3 | & and # a g l q                     | case in two bits, no lower case from p on)
//   4 | = and 0 2-7                         | H4s, UEs
//   5 | % and 0 2-7                         | KLU
//   6 | \ and U n r t u x 0 1               | 77u; eA eF eJ eN and what may follow
//   7 | \ and /                             | /Td, //4, //5, /v8

typedef struct kh_classes {
  int8_t lower[16], upper[16];
} kh_classes;

#define KH_N(byte) ((int8_t)(byte))

static const kh_classes kh_own = {
    {0x05, 0x07, 0x07, 0x07, 0x07, 0x27, 0x0F, 0x07, 0x07, 0x07, 0x06, 0x02, KH_N(0xC2), 0x12,
     0x02, 0x02},
    {0, 0, 0x28, 0x11, 0x02, KH_N(0xC4), 0x02, 0x04}};
static const kh_classes kh_next = {
    {0x70, 0x48, 0x70, 0x38, 0x70, 0x70, 0x30, 0x38, 0x40, 0, 0, 0, 0x08, 0, 0x40, KH_N(0x80)},
    {0, 0, KH_N(0x88), 0x70, 0, 0x40, 0x48, 0x48}};
static const kh_classes kh_first = {
    {0x0A, 0x27, 0x0E, 0x0F, 0x0F, 0x5E, 0x0E, 0x4A, 0x12, 0x03, 0x03, 0x21, 0x01, 0x01, 0x01,
     KH_N(0x81)},
    {0, 0, KH_N(0x80), 0x48, 0x31, 0x32, 0x44}};
static const kh_classes kh_second = {
    {0x08, 0x4B, 0x0B, 0x0B, KH_N(0x9B), 0x1B, KH_N(0xCB), 0x4F, 0x09, 0x0E, 0x46, 0x02, 0x22,
     0x02, 0x42, KH_N(0x80)},
    {0, 0, KH_N(0x80), 0x58, 0x71, KH_N(0x81), 0x22, KH_N(0x84)}};
static const kh_classes kh_third = {
    {0x6C, 0x49, 0x49, 0x1E, KH_N(0xCE), KH_N(0xE9), 0x49, 0x4E, KH_N(0xCE), 0x49, 0x41, 0x02, 0x02,
     0x01, 0x01, 0x42},
    {0, 0, 0, KH_N(0xC8), 0x41, 0x21, KH_N(0xC2), 0x74}};
