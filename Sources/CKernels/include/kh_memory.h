// Memory: given back for processes that keep to a bound, fetched ahead for those in a hurry.
#ifndef KH_MEMORY_H
#define KH_MEMORY_H

/// Asks the system's allocator to give freed memory back that it keeps for itself, where it can be
/// asked. Takes some milliseconds; may be called by any thread.
void kh_return_freed_memory(void);

/// Asks the system's allocator not to keep blocks of `size` bytes and more when they are freed, for the rest of the
/// process. Else it learns from each freed block to keep the next ones of that size.
void kh_keep_no_large_blocks(int size);

/// Asks the processor to fetch what lies at a place while other work goes on. Never fails.
static inline void kh_prefetch(const void *place) { __builtin_prefetch(place); }

#endif
