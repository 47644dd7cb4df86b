#!/usr/bin/env python3
"""Counts the byte statistics behind LiteralMatcherModelData.swift in files of typical source text.

  literal_model.py FILE... > tables.txt

FILES: contents of blobs, for example the output of `git cat-file --batch-all-objects --unordered --batch` over several
mirrors of different languages. Of each the first 60 MB count. Needs numpy.

A byte's class is the byte without bits 5 and 7 (64 classes). The first 64 lines of the output are `followers`: row a, column b holds
-3 * log2 P(class b | class a), A = 0 … Z = 25, a = 26 …, rounded, at most 51. The rest is `frequentWindows`: the 2,016 most frequent
strings of three bytes, by rank, as the classes of the first two bytes (+32) and the five low bits of the third (+64).
"""
import sys
import numpy as np

MOST = 60_000_000
RANKS = 2016

def classes(data):
    return (data & 31) | ((data >> 6 & 1) << 5)

def count(files):
    pairs = np.zeros(64 * 64)
    windows = np.zeros(1 << 17)
    for name in files:
        data = np.fromfile(name, dtype=np.uint8, count=MOST).astype(np.int64)
        kinds = classes(data)
        pairs += np.bincount(kinds[:-1] << 6 | kinds[1:], minlength=64 * 64)
        windows += np.bincount(
            (kinds[:-2] | kinds[1:-1] << 6) << 5 | (data[2:] & 31), minlength=1 << 17)
    return pairs.reshape(64, 64), windows

def print_followers(pairs):
    sums = pairs.sum(axis=1, keepdims=True)
    # Half a percent is spread evenly, so that what never follows in the sample stays possible.
    share = (pairs + sums * 0.005 / 64 + 2) / (sums * 1.005 + 128)
    for row in np.clip(np.rint(-3 * np.log2(share)), 0, 51).astype(int):
        print("".join(chr(65 + q) if q < 26 else chr(97 + q - 26) for q in row))

def print_windows(windows):
    order = np.argsort(-windows, kind="stable")[:RANKS]
    text = "".join(
        chr((k >> 5 & 63) + 32) + chr((k >> 11) + 32) + chr((k & 31) + 64) for k in order.tolist())
    for start in range(0, len(text), 96):
        print(text[start:start + 96])

if len(sys.argv) < 2:
    sys.exit(__doc__)
pairs, windows = count(sys.argv[1:])
print_followers(pairs)
print_windows(windows)
