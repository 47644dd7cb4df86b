# make scan DIR=FOLDER   build in release mode and scan FOLDER
# make test              build and run all tests, check the formatting
# make test-sanitized    the tests under AddressSanitizer, then ThreadSanitizer (long)
# make bench             the parts' speed, one by one (builds for minutes)
# make dist              a binary that runs without Swift installed: dist/keyhaul

SWIFT ?= swift
DIR ?= .
ARGS ?=
# Where the code is hot, as tools/profile/train found it: the compilers lay it out by that, which takes 5 to 9 % off a
# scan. Left out where they cannot read it. All builds need the same flags, or each builds all anew.
PROFILE := $(CURDIR)/tools/profile/keyhaul.profdata
HOT := $(shell clang '-fprofile-use=$(PROFILE)' -x c -c /dev/null -o /dev/null 2>/dev/null && \
  echo "-Xswiftc -Xfrontend -Xswiftc '-ir-profile-use=$(PROFILE)'" \
    "-Xcc '-fprofile-use=$(PROFILE)' -Xcc -Wno-backend-plugin")
SUDO := $(shell [ "$$(id -u)" = 0 ] || command -v sudo)

.PHONY: scan build test lint bench test-sanitized dist libraries test-tools

scan: build
	@.build/release/keyhaul scan $(ARGS) $(DIR)

build: libraries
	@$(SWIFT) build -c release $(HOT) --product keyhaul -q 1>&2

# Tests run in release mode: the same build serves both commands, and exhaustive tests end sooner.
test: libraries test-tools lint
	$(SWIFT) build -c release $(HOT) --build-tests
	$(SWIFT) test -c release --skip-build $(HOT)

lint:
	$(SWIFT) format lint --strict --recursive Package.swift Sources Tests Examples \
	  Benchmarks/Package.swift Benchmarks/Benchmarks

# Each benchmark also checks its answer. (The sandbox would not let the fixtures be made.)
bench: libraries
	cd Benchmarks && $(SWIFT) package --disable-sandbox benchmark --no-progress

# handle_sigbus: tests look at how the process ends by that signal.
test-sanitized: libraries test-tools
	$(SWIFT) build -c release --build-tests --sanitize=address --scratch-path .build-address
	ASAN_OPTIONS=handle_sigbus=0 LSAN_OPTIONS=suppressions=$(CURDIR)/tools/sanitizers/lsan.supp:print_suppressions=0 \
	  $(SWIFT) test -c release --skip-build --sanitize=address --scratch-path .build-address
	$(SWIFT) build -c release --build-tests --sanitize=thread --scratch-path .build-thread
	clang -shared -fPIC -O1 -o .build-thread/mutex.so tools/sanitizers/mutex.c
	LD_PRELOAD=$(CURDIR)/.build-thread/mutex.so TSAN_OPTIONS=exitcode=66:handle_sigbus=0 \
	  $(SWIFT) test -c release --skip-build --sanitize=thread --scratch-path .build-thread

dist: libraries
	$(SWIFT) build -c release $(HOT) --product keyhaul --static-swift-stdlib --scratch-path .build-dist
	mkdir -p dist
	cp .build-dist/release/keyhaul dist/keyhaul

# The C libraries, from the system's packages, where they are missing.
libraries:
	@pkg-config --exists libpcre2-8 libdeflate zlib libarchive sqlite3 2>/dev/null || \
	  { $(SUDO) apt-get update -q && \
	    $(SUDO) apt-get install -y -q libpcre2-dev libdeflate-dev zlib1g-dev \
	      libarchive-dev libsqlite3-dev pkg-config; } 1>&2

# Tests validate records with Python's jsonschema and make repositories with git.
test-tools:
	@{ command -v git && /usr/bin/python3 -c 'import jsonschema'; } >/dev/null 2>&1 || \
	  { $(SUDO) apt-get update -q && $(SUDO) apt-get install -y -q git python3-jsonschema; }
