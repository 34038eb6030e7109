# beleidspers - one Makefile, no recursion into folders. `make help` lists the targets.
-include local.mk                       # your own CC, CFLAGS, build=debug ...

VERSION := 0.1.0
prefix  ?= /usr/local
build   ?= release
OUT     ?= build/$(build)
rooms   ?= *
PYTHON  := /usr/bin/python3
Q       := $(if $(verbose),,@)

# Debian packages; README.md gives the reason for each.
BUILD_PACKAGES := gcc libc6-dev pkg-config libxml2-dev libcairo2-dev libharfbuzz-dev libhpdf-dev \
                  libdeflate-dev hyphen-nl fonts-vollkorn fonts-lato fonts-dejavu-core \
                  icc-profiles-free
TEST_PACKAGES  := $(BUILD_PACKAGES) libcriterion-dev locales poppler-utils qpdf libxml2-utils \
                  python3-minimal python3-pikepdf clang clang-format libclang-rt-14-dev

CLUSTER_PACKAGES := slurm-wlm munge

LIBRARIES := libxml-2.0 cairo harfbuzz harfbuzz-subset libdeflate
MODE.release  := -O2 -g
MODE.debug    := -O0 -g3 -DARENA_FILL=1
MODE.clang    := -O1
MODE.sanitize := -O1 -g3 -fsanitize=address,undefined -fno-sanitize-recover=all \
                 -fno-omit-frame-pointer -DARENA_EACH=1
ifeq ($(build),clang)
CC := clang
endif
WARN := -Wall -Wextra -Wpedantic -Wshadow -Wstrict-prototypes -Wmissing-prototypes -Wwrite-strings \
        -Wvla -Wformat=2 -Wundef -Wswitch-enum -Wno-format-nonliteral -Werror

# What the two commands of the README need, installed by themselves: it says what it does.
define need
	@missing=; for p in $(1); do \
	    dpkg-query -W -f='$${Status}' $$p 2>/dev/null | grep -q 'ok installed' || missing="$$missing $$p"; \
	done; \
	if [ -n "$$missing" ]; then \
	    echo "installing Debian packages:$$missing"; \
	    sudo=; [ "$$(id -u)" = 0 ] || sudo=sudo; \
	    $$sudo apt-get update -qq && \
	    $$sudo env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $$missing >/dev/null || exit 1; \
	fi
endef

CFLAGS ?=
DEFINE = -D_POSIX_C_SOURCE=200809L -DBELEIDSPERS_VERSION='"$(VERSION)"' \
         -DBELEIDSPERS_DATA='"$(prefix)/share/beleidspers"'
ALL_CFLAGS = -std=c11 $(WARN) $(MODE.$(build)) -Iinclude -Isrc $(DEFINE) \
             $(shell pkg-config --cflags $(LIBRARIES)) -include base/banned.h $(CFLAGS)
ALL_LIBS   = $(MODE.$(build)) $(shell pkg-config --libs $(LIBRARIES)) -lhpdf -lm $(LDLIBS)

SRC  := $(sort $(foreach room,$(rooms),$(wildcard src/$(room)/*.c)))
MAIN := $(OUT)/src/cli/main.o
LIB  := $(patsubst %.c,$(OUT)/%.o,$(filter-out src/cli/main.c,$(SRC)))
TEST := $(patsubst %.c,$(OUT)/%.o,$(sort $(foreach room,$(rooms),$(wildcard tests/unit/test_$(room)*.c))))

# A programme makes the documents of the files beside it.
PROGRAMMES := $(wildcard examples/*/programma.xml)
EXAMPLES := $(sort $(PROGRAMMES) \
    $(foreach d,$(filter-out $(dir $(PROGRAMMES)),$(wildcard examples/*/)),$(wildcard $(d)*.xml)))

all: | build-packages                       ## build the program: build/beleidspers
	@$(MAKE) --no-print-directory program

examples: all                               ## the example documents into out/
	build/beleidspers build -o out $(EXAMPLES)

test: | test-packages                       ## everything that CI runs
	@$(MAKE) --no-print-directory lint
	@$(MAKE) --no-print-directory program unit
	@$(MAKE) --no-print-directory functional
	@$(MAKE) --no-print-directory build=clang OUT=build/clang program
	@$(MAKE) --no-print-directory sanitize
	@echo "all tests passed"

unit: $(OUT)/unit_tests                     ## unit tests, once more in a decimal-comma locale
	@$(call run_units,)
	@mkdir -p build/locale
	@test -d build/locale/nl_NL.UTF-8 || localedef -i nl_NL -f UTF-8 build/locale/nl_NL.UTF-8
	@export LOCPATH=$(CURDIR)/build/locale LC_ALL=nl_NL.UTF-8; $(call run_units,)

# Criterion counts a leak as a pass: the log is searched for it.
run_units = { $(OUT)/unit_tests --timeout 60 2>$(OUT)/units.log; s=$$?; \
            grep -vE '^\[(PASS|RUN )' $(OUT)/units.log; \
            ! grep -qE 'LeakSanitizer|ERROR: AddressSanitizer|runtime error' $(OUT)/units.log && exit $$s; exit 1; }

functional: program                         ## goldens, PDF readers, bad input, command line
	$(PYTHON) tests/golden/run.py $(OUT)/beleidspers
	$(PYTHON) tests/pdf/examples.py $(OUT)/beleidspers $(OUT)/pdf
	$(PYTHON) tests/hostile/run.py $(OUT)/beleidspers
	$(PYTHON) tests/cli/run.py $(OUT)/beleidspers
	$(PYTHON) tests/index/run.py $(OUT)/beleidspers
	$(PYTHON) tests/cli/batch.py $(OUT)/beleidspers
	$(PYTHON) tests/cli/versions.py $(OUT)/beleidspers

# The morning page in headless Chromium, with playwright-core and axe-core from npm. Once installed,
# `functional` uses them too. Node.js that came from elsewhere will do.
test-index: program
	$(call need,$(foreach p,chromium:chromium node:nodejs npm:npm,$(if $(shell command -v $(firstword $(subst :, ,$(p)))),,$(lastword $(subst :, ,$(p))))))
	@mkdir -p build/index
	npm install --silent --no-audit --no-fund --ignore-scripts --prefix build/index playwright-core@1.65.1 axe-core@4.14.1
	$(PYTHON) tests/index/run.py $(OUT)/beleidspers

golden: program                             ## show what changed in the goldens, and accept it
	$(PYTHON) tests/golden/run.py $(OUT)/beleidspers --accept

sanitize: | test-packages                   ## unit tests, goldens and bad input under ASan and UBSan
	@$(MAKE) --no-print-directory build=sanitize OUT=build/sanitize sanitized

sanitized: $(OUT)/unit_tests $(OUT)/beleidspers
	@export ASAN_OPTIONS=abort_on_error=1 UBSAN_OPTIONS=print_stacktrace=1 \
	    LSAN_OPTIONS=suppressions=$(CURDIR)/tests/lint/lsan.supp:print_suppressions=0; $(call run_units,)
	$(PYTHON) tests/golden/run.py $(OUT)/beleidspers
	$(PYTHON) tests/hostile/run.py $(OUT)/beleidspers

lint: | test-packages                       ## include directions, sizes, format, headers alone
	@awk -f tests/lint/includes.awk src/MODULES $$(find src -name '*.[ch]')
	@$(PYTHON) tests/lint/functions.py $$(find src -name '*.c')
	@clang-format --dry-run -Werror $$(find src include tests -name '*.[ch]')
	@for h in $$(find src include -name '*.h'); do \
	    echo "#include \"$$h\"" | $(CC) $(ALL_CFLAGS) -I. -xc -fsyntax-only - || exit 1; done
	@for f in examples/*/*.xml tests/hostile/klein.xml; do \
	    xmllint --noout --nonet --schema templates/schema/programma.xsd $$f 2>&1 | grep -v validates && exit 1; done; true
	@for f in templates/catalogue/*.xml; do \
	    xmllint --noout --nonet --schema templates/schema/catalogus.xsd $$f 2>&1 | grep -v validates && exit 1; done; true

docs: program                               ## the reference pages, from the schema
	build/beleidspers list --lang=nl elements >docs/referentie.md
	build/beleidspers list --lang=en elements >docs/reference.md

bench: all                                  ## speed and memory
	$(PYTHON) tests/bench/run.py build/beleidspers
	$(PYTHON) tests/bench/gemeenten/run.py build/beleidspers
	@$(MAKE) --no-print-directory $(OUT)/bench_rooms
	$(PYTHON) tests/bench/rooms.py $(OUT)/bench_rooms

test-cluster: all | cluster-packages        ## the Slurm job of examples/ci on a cluster of two nodes
	@sudo=; [ "$$(id -u)" = 0 ] || sudo=sudo; $$sudo sh tests/cluster/run.sh build/beleidspers

install: all                                ## into DESTDIR/prefix
	install -Dm755 $(OUT)/beleidspers $(DESTDIR)$(prefix)/bin/beleidspers
	install -Dm644 include/beleidspers.h $(DESTDIR)$(prefix)/include/beleidspers.h
	install -Dm644 docs/beleidspers.1 $(DESTDIR)$(prefix)/share/man/man1/beleidspers.1
	for f in $$(find templates fonts -type f); do \
	    install -Dm644 $$f $(DESTDIR)$(prefix)/share/beleidspers/$$f || exit 1; done

uninstall:                                  ## takes back what install put there
	rm -f $(DESTDIR)$(prefix)/bin/beleidspers $(DESTDIR)$(prefix)/include/beleidspers.h \
	      $(DESTDIR)$(prefix)/share/man/man1/beleidspers.1
	rm -rf $(DESTDIR)$(prefix)/share/beleidspers

clean:                                      ## remove build/ and out/
	rm -rf build out

help:                                       ## this list
	@sed -n 's/^\([a-z-]*\):.*## /\1	/p' Makefile | expand -t 14

build-packages:
	$(call need,$(BUILD_PACKAGES))
cluster-packages:
	$(call need,$(CLUSTER_PACKAGES))
test-packages:
	$(call need,$(TEST_PACKAGES))

program: $(OUT)/beleidspers
	@mkdir -p build && ln -sf $(CURDIR)/$(OUT)/beleidspers build/beleidspers

$(OUT)/beleidspers: $(MAIN) $(LIB)
	@echo "  link $@"
	$(Q)$(CC) -o $@ $^ $(ALL_LIBS)

# Objects, not an archive: an archive would drop tests. Criterion needs -no-pie.
$(OUT)/unit_tests: $(TEST) $(LIB)
	@echo "  link $@"
	$(Q)$(CC) -no-pie -o $@ $^ $(ALL_LIBS) $(shell pkg-config --libs criterion)

$(OUT)/bench_rooms: tests/bench/rooms.c $(LIB)
	@echo "  link $@"
	$(Q)$(CC) $(ALL_CFLAGS) -o $@ $^ $(ALL_LIBS)

$(OUT)/tests/%.o: tests/%.c
	@mkdir -p $(@D); echo "  $(CC) $<"
	$(Q)$(CC) $(ALL_CFLAGS) -fno-pie -Itests $(shell pkg-config --cflags criterion) -MMD -MP -c -o $@ $<

$(OUT)/%.o: %.c
	@mkdir -p $(@D); echo "  $(CC) $<"
	$(Q)$(CC) $(ALL_CFLAGS) -MMD -MP -c -o $@ $<

.PHONY: all program examples test test-index unit functional golden sanitize sanitized lint docs bench install \
        uninstall clean help build-packages test-packages cluster-packages test-cluster
-include $(patsubst %.o,%.d,$(LIB) $(TEST) $(MAIN))
