#!/bin/sh
# Builds .build-fuzz/FuzzPatterns: the target and the sources of Patterns as one module, with
# libFuzzer and AddressSanitizer. Run from the repository's root.
set -eu
mkdir -p "$(dirname "${FUZZ_OUTPUT:-.build-fuzz/FuzzPatterns}")"
exec swiftc -sanitize=fuzzer,address -parse-as-library -O -wmo -swift-version 6 \
  -enable-experimental-feature Lifetimes -enable-upcoming-feature InternalImportsByDefault \
  -module-name FuzzPatterns -I Sources/CPCRE2 \
  $(find Sources/Patterns -name '*.swift') tools/fuzz/FuzzPatterns/FuzzPatterns.swift \
  -o "${FUZZ_OUTPUT:-.build-fuzz/FuzzPatterns}"
