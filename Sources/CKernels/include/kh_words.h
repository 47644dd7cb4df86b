#pragma once

#include <stddef.h>
#include <stdint.h>

/// What a glance at the bytes beside a hot word shows, all of them at once.
///
/// Most hot words lead to nothing, and each stands in another text: to read on byte by byte is guessed wrong again
/// and again. Which bytes are of which kind is known for all of them after some tens of instructions without a branch.

enum {
  /// How many bytes on each side of a word's first one are read.
  KH_WORD_READ = 64,
  /// How many of them count.
  KH_WORD_REACH = 48,
};

/// Whether the name that a word at `place` is in leads to no value, as KH_WORD_REACH bytes on each side show.
///
/// The word's own bytes are letters. Returns 0 where these bytes do not show it. Reads KH_WORD_READ bytes on each side.
_Bool kh_name_leads_nowhere(const uint8_t *place);

/// Whether the URL whose `://` stands at `place` has no password, as KH_WORD_REACH bytes from there on show.
///
/// Returns 0 where these bytes do not show it. Reads KH_WORD_READ bytes.
_Bool kh_url_leads_nowhere(const uint8_t *place);
