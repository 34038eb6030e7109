# beleidspers - one Makefile, no recursion into folders. `make help` lists the targets.
-include local.mk                       # your own CC, CFLAGS, build=debug ...

VERSION  := 0.1.0
prefix   ?= /usr/local
build    ?= release
Q        := $(if $(verbose),,@)
OUT      ?= build/$(build)
rooms    ?= *
PYTHON   ?= /usr/bin/python3

# Debian packages. README.md gives the reason for each.
BUILD_PACKAGES := gcc libc6-dev pkg-config libxml2-dev libcairo2-dev libharfbuzz-dev libhpdf-dev \
                  libhyphen-dev libdeflate-dev hyphen-nl fonts-vollkorn fonts-lato icc-profiles-free
TEST_PACKAGES  := $(BUILD_PACKAGES) libcriterion-dev locales poppler-utils qpdf libxml2-utils \
                  python3-minimal python3-pikepdf clang clang-format

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

CFLAGS ?=
DEFINE = -D_POSIX_C_SOURCE=200809L -DBELEIDSPERS_VERSION='"$(VERSION)"' \
         -DBELEIDSPERS_DATA='"$(prefix)/share/beleidspers"'
ALL_CFLAGS = -std=c11 $(WARN) $(MODE.$(build)) -Iinclude -Isrc $(DEFINE) \
             $(shell pkg-config --cflags $(LIBRARIES)) -include base/banned.h $(CFLAGS)
ALL_LIBS   = $(MODE.$(build)) $(shell pkg-config --libs $(LIBRARIES)) -lhpdf -lhyphen -lm $(LDLIBS)

SRC  := $(sort $(foreach room,$(rooms),$(wildcard src/$(room)/*.c)))
MAIN := $(OUT)/src/cli/main.o
LIB  := $(patsubst %.c,$(OUT)/%.o,$(filter-out src/cli/main.c,$(SRC)))
TEST := $(patsubst %.c,$(OUT)/%.o,$(sort $(foreach room,$(rooms),$(wildcard tests/unit/test_$(room)*.c)) \
        $(wildcard tests/support/*.c)))

all: build-packages                          ## build the program: build/beleidspers
	@$(MAKE) --no-print-directory program

program: $(OUT)/beleidspers
	@mkdir -p build && ln -sf $(patsubst build/%,%,$(OUT))/beleidspers build/beleidspers

$(OUT)/beleidspers: $(MAIN) $(LIB)
	@echo "  link $@"
	$(Q)$(CC) -o $@ $^ $(ALL_LIBS)

# Objects, not an archive: an archive would drop tests. Criterion needs -no-pie.
$(OUT)/unit_tests: $(TEST) $(LIB)
	@echo "  link $@"
	$(Q)$(CC) -no-pie -o $@ $^ $(ALL_LIBS) $(shell pkg-config --libs criterion)

$(OUT)/tests/%.o: tests/%.c
	@mkdir -p $(@D); echo "  $(CC) $<"
	$(Q)$(CC) $(ALL_CFLAGS) -fno-pie -Itests $(shell pkg-config --cflags criterion) -MMD -MP -c -o $@ $<

$(OUT)/%.o: %.c
	@mkdir -p $(@D); echo "  $(CC) $<"
	$(Q)$(CC) $(ALL_CFLAGS) -MMD -MP -c -o $@ $<

clean:                                       ## remove build/ and out/
	rm -rf build out

help:                                        ## this list
	@sed -n 's/^\([a-z-]*\):.*## /\1	/p' Makefile | expand -t 14

.PHONY: all program clean help
-include $(patsubst %.o,%.d,$(LIB) $(TEST) $(MAIN))
