#!/usr/bin/python3
"""said.py FILE.pdf - prints what the structure tree says, in its order, one block a line.

(poppler's `pdfinfo -struct-text` says the same, but reads every page again for every element.)
"""
import re
import sys

from tagged import Tagged

INLINE = {"Span", "Quote", "Link", "Reference", "Em", "Strong"}
BLOCK = "\x1e"  # between blocks


def pieces(root):
    todo = [root]
    while todo:
        one = todo.pop()
        if isinstance(one, str):
            yield one
        else:
            edge = [] if one.role in INLINE else [BLOCK]
            todo += edge + one.kids[::-1] + edge


def main():
    text = re.sub("\u00ad\\s*", "", "".join(pieces(Tagged(sys.argv[1]).root)))
    for block in text.split(BLOCK):
        line = re.sub("[\\s\u00a0\u202f]+", " ", block).strip()
        if line:
            print(line)


main()
