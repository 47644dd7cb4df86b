#!/bin/sh
# Builds .build-fuzz/FuzzPacks: Bytes, GitStorage and the target with libFuzzer and
# AddressSanitizer; swift-crypto and CKernels are taken from the package's release build, which must
# be there (swift build -c release). Run from the repository's root.
set -eu
built=${FUZZ_BUILT:-$(swift build -c release --show-bin-path)}
out=${FUZZ_OUTPUT:-.build-fuzz/FuzzPacks}
modules=$(dirname "$out")/modules
mkdir -p "$modules"
flags="-sanitize=fuzzer,address -parse-as-library -O -wmo -swift-version 6
  -enable-experimental-feature Lifetimes -enable-upcoming-feature InternalImportsByDefault
  -I $modules -I $built/Modules -Xcc -ISources/CKernels/include
  -Xcc -fmodule-map-file=${FUZZ_CKERNELS:-$built/CKernels.build/module.modulemap}
  -I Sources/CDeflate -I Sources/CZlib"
for module in Bytes GitStorage; do
  # shellcheck disable=SC2086
  swiftc $flags -emit-module -emit-module-path "$modules/$module.swiftmodule" \
    -emit-object -o "$modules/$module.o" -module-name "$module" Sources/$module/*.swift
done
# shellcheck disable=SC2046,SC2086
exec swiftc $flags -module-name FuzzPacks tools/fuzz/FuzzPacks/FuzzPacks.swift \
  "$modules"/*.o $(find "$built"/C*Crypto*.build "$built"/Crypto*.build "$built"/CXKCP*.build \
    "$built"/CKernels.build -name '*.o') -lstdc++ -o "$out"
