#pragma once

/// Keyhaul's kernels in C: pointer and length in, offsets out. Nothing here allocates.

#include "kh_bytes.h"
#include "kh_digest.h"
#include "kh_folders.h"
#include "kh_forest.h"
#include "kh_guard.h"
#include "kh_levels.h"
#include "kh_lines.h"
#include "kh_literals.h"
#include "kh_marks.h"
#include "kh_memory.h"
#include "kh_stamp.h"
#include "kh_text.h"
#include "kh_values.h"
#include "kh_words.h"
