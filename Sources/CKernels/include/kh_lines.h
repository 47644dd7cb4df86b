#pragma once

#include <stddef.h>
#include <stdint.h>

/// How many newlines (0x0A) are in `data[0 ..< length]`.
size_t kh_count_newlines(const uint8_t *data, size_t length);

/// The offset behind the last newline in `data[0 ..< length]`, that is where the line that holds
/// offset `length` begins; 0 when there is no newline.
size_t kh_line_start(const uint8_t *data, size_t length);

/// The offset of the first newline in `data[0 ..< length]`; `length` when there is none.
size_t kh_line_end(const uint8_t *data, size_t length);
