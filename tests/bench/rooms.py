#!/usr/bin/env python3
"""Charts and tags, measured inside their rooms (rooms.c) on the gallery and on generated pilots.

Prints the figures beside their limits; status 1 above one of them.
usage: rooms.py ROOMS-PROGRAM
"""
import pathlib
import subprocess
import sys
import tempfile

from generate import generate

ROOT = pathlib.Path(__file__).parents[2]
GALLERY = ROOT / "examples/grafieken/grafieken.xml"


def main():
    with tempfile.TemporaryDirectory() as folder:
        sources = [pathlib.Path(folder, f"meting-{pages}.xml") for pages in (50, 200)]
        for source, pages in zip(sources, (50, 200)):
            source.write_text(generate(pages), encoding="utf-8")
        return subprocess.run([sys.argv[1], ROOT, GALLERY, *sources], check=False).returncode


if __name__ == "__main__":
    sys.exit(main())
