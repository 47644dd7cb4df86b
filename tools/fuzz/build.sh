#!/bin/sh
# Builds .build-fuzz/NAME: the target tools/fuzz/NAME.swift, the harness, and the modules that it is about, with
# libFuzzer and AddressSanitizer. CKernels and what other packages offer are taken from the package's
# release build, which must be there (swift build -c release). Run from the repository's root:
#
#   tools/fuzz/build.sh FuzzPacks && .build-fuzz/FuzzPacks corpora/malformed/packs
set -eu
name=$1
case $name in
  FuzzPatterns) modules="Patterns" objects="" ;;
  FuzzPacks) modules="Bytes GitStorage" objects="CKernels Crypto" ;;
  FuzzContents) modules="Bytes Containers" objects="CKernels" ;;
  FuzzRefs) modules="Bytes GitStorage History" objects="CKernels Crypto" ;;
  FuzzScan)
    modules="Bytes Patterns Judgement PersonalData Rules Detection"
    objects="CKernels Crypto TOMLKit Yams"
    ;;
  FuzzRules) modules="Judgement Bytes PersonalData Rules" objects="CKernels Crypto TOMLKit Yams" ;;
  *) echo "no target $name" >&2; exit 2 ;;
esac
built=${FUZZ_BUILT:-$(swift build -c release --show-bin-path)}
out=${FUZZ_OUTPUT:-.build-fuzz}
mkdir -p "$out/modules"
flags="-sanitize=fuzzer,address -parse-as-library -O -wmo -swift-version 6 -package-name keyhaul
  -enable-experimental-feature Lifetimes -enable-upcoming-feature InternalImportsByDefault
  -I $out/modules -I $built/Modules -Xcc -ISources/CKernels/include
  -Xcc -fmodule-map-file=${FUZZ_CKERNELS:-$built/CKernels.build/module.modulemap}
  -Xcc -fmodule-map-file=$built/CTOML.build/module.modulemap
  -Xcc -fmodule-map-file=.build/checkouts/Yams/Sources/CYaml/include/module.modulemap"
for library in CArchive CDeflate CPCRE2 CSQLite CZlib; do flags="$flags -I Sources/$library"; done
linked=""
for module in $modules; do
  # shellcheck disable=SC2046,SC2086
  swiftc $flags -emit-module -emit-module-path "$out/modules/$module.swiftmodule" \
    -emit-object -o "$out/modules/$module.o" -module-name "$module" \
    $(find "Sources/$module" -name '*.swift')
  linked="$linked $out/modules/$module.o"
done
for object in $objects; do
  case $object in
    Crypto) folders="$built/C*Crypto*.build $built/Crypto*.build $built/CXKCP*.build" ;;
    TOMLKit) folders="$built/TOMLKit.build $built/CTOML.build" ;;
    Yams) folders="$built/Yams.build $built/CYaml.build" ;;
    *) folders="$built/$object.build" ;;
  esac
  # An earlier build's may have other names.
  rm -rf "$out/objects/$object"
  # File names hold spaces and ampersands.
  # shellcheck disable=SC2086
  find $folders -name '*.o' -exec sh -c 'cp "$1" "$2/$(echo "$1" | md5sum | cut -c1-16).o"' _ {} \
    "$(mkdir -p "$out/objects/$object" && echo "$out/objects/$object")" \;
  linked="$linked $out/objects/$object/*.o"
done
# shellcheck disable=SC2086
exec swiftc $flags -module-name "$name" tools/fuzz/Harness.swift "tools/fuzz/$name.swift" \
  $linked -lstdc++ -o "$out/$name"
