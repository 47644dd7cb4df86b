// The lab limit: inflates every entry of packs once with libdeflate, one after another in the order of the pack, and does
// nothing else with them. No scanner that reads what the packs hold can be faster on one processor.
//
//   inflate_limit PACK.idx...     prints one JSON object: packs, entries, bytes in, bytes out, failures
//
// Entries larger than 1 GiB are counted as failures. Trusts the index: this is a yardstick for sound mirrors, no product.
// Source of the formats: git's documentation, gitformat-pack.
#include <fcntl.h>
#include <libdeflate.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

typedef struct {
  const uint8_t *bytes;
  size_t count;
} file;

static file map(const char *path) {
  int descriptor = open(path, O_RDONLY);
  struct stat status;
  if (descriptor < 0 || fstat(descriptor, &status) < 0) {
    perror(path);
    exit(2);
  }
  void *bytes = mmap(NULL, (size_t)status.st_size, PROT_READ, MAP_PRIVATE, descriptor, 0);
  close(descriptor);
  if (bytes == MAP_FAILED) {
    perror(path);
    exit(2);
  }
  return (file){bytes, (size_t)status.st_size};
}

static uint32_t big32(const uint8_t *at) {
  return (uint32_t)at[0] << 24 | (uint32_t)at[1] << 16 | (uint32_t)at[2] << 8 | at[3];
}

static int ascending(const void *a, const void *b) {
  uint64_t x = *(const uint64_t *)a, y = *(const uint64_t *)b;
  return x < y ? -1 : x > y;
}

/// The offsets of a version 2 index, ascending; the caller frees them.
static uint64_t *offsets(file index, size_t *count) {
  if (index.count < 1032 || memcmp(index.bytes, "\377tOc\0\0\0\2", 8) != 0) {
    fprintf(stderr, "not an index of version 2\n");
    exit(2);
  }
  size_t n = *count = big32(index.bytes + 8 + 255 * 4);
  // 28 bytes an object with SHA-1, 40 with SHA-256; a table of wide offsets may follow.
  size_t id = index.count >= 1032 + n * 40 + 64 ? 32 : 20;
  const uint8_t *narrow = index.bytes + 1032 + n * (id + 4), *wide = narrow + n * 4;
  uint64_t *result = malloc((n + 1) * sizeof *result);
  for (size_t i = 0; i < n; i++) {
    uint32_t value = big32(narrow + 4 * i);
    const uint8_t *at = wide + 8 * (size_t)(value & 0x7fffffff);
    result[i] = value >> 31 ? (uint64_t)big32(at) << 32 | big32(at + 4) : value;
  }
  qsort(result, n, sizeof *result, ascending);
  return result;
}

int main(int argc, char **argv) {
  struct libdeflate_decompressor *inflater = libdeflate_alloc_decompressor();
  uint8_t *output = NULL;
  size_t capacity = 0, entries = 0, in = 0, out = 0, failures = 0;
  for (int i = 1; i < argc; i++) {
    char path[4096];
    size_t length = strlen(argv[i]);
    if (length < 4 || length + 2 > sizeof path) return 2;
    memcpy(path, argv[i], length - 3);
    strcpy(path + length - 3, "pack");
    file index = map(argv[i]), pack = map(path);
    size_t count;
    uint64_t *starts = offsets(index, &count);
    for (size_t e = 0; e < count; e++) {
      const uint8_t *at = pack.bytes + starts[e], *end = pack.bytes + pack.count;
      unsigned kind = *at >> 4 & 7, shift = 4;
      uint64_t size = *at & 15;
      while (*at++ & 0x80) size |= (uint64_t)(*at & 0x7f) << shift, shift += 7;
      if (kind == 6) while (*at++ & 0x80) {}
      if (kind == 7) at += index.count >= 1032 + count * 40 + 64 ? 32 : 20;
      if (size > 1 << 30) {
        failures++;
        continue;
      }
      if (size > capacity) output = realloc(output, capacity = size * 2);
      size_t used, made;
      failures += libdeflate_zlib_decompress_ex(
                      inflater, at, (size_t)(end - at), output, size, &used, &made)
                  != LIBDEFLATE_SUCCESS;
      in += used;
      out += made;
    }
    entries += count;
    free(starts);
    munmap((void *)index.bytes, index.count);
    munmap((void *)pack.bytes, pack.count);
  }
  printf("{\"packs\":%d,\"entries\":%zu,\"bytes_in\":%zu,\"bytes_out\":%zu,\"failures\":%zu}\n", argc - 1, entries, in, out,
         failures);
  return failures != 0;
}
