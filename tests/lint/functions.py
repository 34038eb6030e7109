#!/usr/bin/env python3
"""Sizes of functions and files: median <= 15 lines, 90 % <= 50, none above 80, files <= 500 lines.

A function starts at a '{' outside all braces that follows a ')'; comments, strings and preprocessor
lines do not count as code but do count as lines.
usage: functions.py FILES...
"""
import re
import statistics
import sys

LITERAL = re.compile(r"/\*.*?\*/|//[^\n]*|\"(?:\\.|[^\"\\\n])*\"|'(?:\\.|[^'\\\n])*'", re.S)


def blanked(source):
    """The source with comments and literals emptied, line breaks kept."""
    source = LITERAL.sub(lambda m: re.sub(r"[^\n]", " ", m.group()), source)
    lines, continued = [], False
    for line in source.split("\n"):
        directive = continued or line.lstrip().startswith("#")
        continued = directive and line.endswith("\\")
        lines.append("" if directive else line)
    return "\n".join(lines)


def functions(path):
    depth, line, head, start = 0, 1, "", None
    for char in blanked(open(path, encoding="utf-8").read()):
        line += char == "\n"
        if char == "{":
            if depth == 0:
                name = re.search(r"(\w+)\s*\([^;]*$", head.strip())
                start = line if name and "=" not in head.split("(")[0] else None
                label = name.group(1) if name else ""
            depth += 1
        elif char == "}":
            depth -= 1
            if depth == 0:
                if start is not None:
                    yield line - start + 1, label, start
                head = ""
        elif depth == 0:
            head = "" if char == ";" else head + char


def main():
    sizes, bad = [], False
    for path in sys.argv[1:]:
        lines = open(path, encoding="utf-8").read().count("\n")
        if lines > 500:
            print(f"{path}: {lines} lines; at most 500")
            bad = True
        for size, name, start in functions(path):
            sizes.append(size)
            if size > 80:
                print(f"{path}:{start}: {name} has {size} lines; at most 80")
                bad = True
    sizes.sort()
    median, ninth = statistics.median(sizes), sizes[int(len(sizes) * 0.9)]
    print(f"{len(sys.argv) - 1} files, {len(sizes)} functions: median {median:g} lines, "
          f"90 % up to {ninth}, longest {sizes[-1]}")
    sys.exit(bad or median > 15 or ninth > 50)


main()
