#pragma once

// 8-bit code units only: patterns and subjects are bytes. Swift then sees the functions under their
// suffixed names (pcre2_compile_8); the generic names are macros that it cannot import.
#define PCRE2_CODE_UNIT_WIDTH 8
#include <pcre2.h>
