#!/usr/bin/env python3
"""Speed and memory: one eindverslag as a whole process, and generated pilots of rising size.

A bench, not a test: it prints measured figures beside the targets and always ends with status 0.
Each figure is a median and a minimum of several runs: other work on the machine raises the median.
usage: run.py PROGRAM
"""
import os
import pathlib
import re
import statistics
import subprocess
import sys
import tempfile
import time

from generate import generate

ROOT = pathlib.Path(__file__).parents[2]
EXAMPLE = ROOT / "examples/pilots-2002-2004/alkmaar.xml"
STAGES = ("read", "check", "compose", "layout", "output")
TIMINGS = re.compile(r": (\d+) pages, (\d+) KB;" + "".join(rf" {s} (\d+)" for s in STAGES))
TARGET_MS, TARGET_MB, TARGET_PAGES = 40, 60, 1500
SIZES = ((50, 9), (200, 7), (800, 3))  # pages wanted, runs


class Run:
    """One process: wall and processor milliseconds, peak megabytes, and its own timings."""

    def __init__(self, program, source, folder):
        command = [program, "build", "--timings", "--quiet", "--lang=en", f"--data={ROOT}", "-o",
                   folder, source]
        with tempfile.TemporaryFile() as messages:
            start = time.perf_counter()
            process = subprocess.Popen([str(c) for c in command], stdout=subprocess.DEVNULL,
                                       stderr=messages)
            _, status, usage = os.wait4(process.pid, 0)
            self.wall = (time.perf_counter() - start) * 1000
            process.returncode = os.waitstatus_to_exitcode(status)
            messages.seek(0)
            text = messages.read().decode("utf-8", "replace")
        self.processor = (usage.ru_utime + usage.ru_stime) * 1000
        self.peak = usage.ru_maxrss / 1024
        found = TIMINGS.search(text)
        if process.returncode != 0 or not found:
            raise RuntimeError(f"{source}: status {process.returncode}\n{text[-2000:]}")
        self.pages = int(found[1])
        self.stages = dict(zip(STAGES, map(int, found.groups()[2:])))
        self.speed = 1e6 / max(1, self.stages["layout"] + self.stages["output"])


def measure(program, source, folder, runs):
    Run(program, source, folder)  # fills the file cache
    return [Run(program, source, folder) for _ in range(runs)]


def median(runs, field):
    return statistics.median(getattr(r, field) for r in runs)


def least(runs, field):
    return min(getattr(r, field) for r in runs)


def line(what, median_, best, unit, target=None, most=True):
    verdict = ""
    if target is not None:
        met = best <= target if most else best >= target
        verdict = f"{'<=' if most else '>='} {target} {unit}: {'met' if met else 'NOT MET'}"
    print(f"{what:34}{median_:>10.1f}{best:>10.1f} {unit:8}{verdict}")


def one_document(program, folder):
    runs = measure(program, EXAMPLE, folder, 15)
    print(f"\n{EXAMPLE.stem}: {runs[0].pages} pages, a whole process, {len(runs)} runs")
    line("wall time", median(runs, "wall"), least(runs, "wall"), "ms", TARGET_MS)
    line("processor time", median(runs, "processor"), least(runs, "processor"), "ms")
    line("peak memory", median(runs, "peak"), least(runs, "peak"), "MB", TARGET_MB)


def generated(program, folder, wanted, count):
    source = folder / f"meting-{wanted}.xml"
    source.write_text(generate(wanted), encoding="utf-8")
    runs = measure(program, source, folder, count)
    print(f"\ngenerated: {runs[0].pages} pages, {source.stat().st_size // 1024} KB of XML, "
          f"{count} runs")
    for stage in STAGES:
        spent = [r.stages[stage] for r in runs]
        line(f"  {stage}", statistics.median(spent), min(spent), "us/page")
    fastest = max(r.speed for r in runs)
    line("layout and output", median(runs, "speed"), fastest, "pages/s",
         TARGET_PAGES if wanted == 200 else None, most=False)
    line("wall time", median(runs, "wall"), least(runs, "wall"), "ms")
    line("peak memory", median(runs, "peak"), least(runs, "peak"), "MB")
    return runs


def linearity(measured):
    """What each page adds from one size to the next: equal means linear."""
    print(f"\n{'from - to pages':34}{'ms/page':>10}{'KB/page':>10}")
    for small, large in zip(measured, measured[1:]):
        added = large[0].pages - small[0].pages
        time_ = (least(large, "wall") - least(small, "wall")) / added
        memory = (median(large, "peak") - median(small, "peak")) / added * 1024
        print(f"{small[0].pages:>5} -{large[0].pages:>5}{'':22}{time_:>10.2f}{memory:>10.0f}")


def main():
    program = pathlib.Path(sys.argv[1]).resolve()
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        print(f"{'one thread':34}{'median':>10}{'best':>10} {'unit':8}target (of the best)")
        one_document(program, folder)
        linearity([generated(program, folder, wanted, count) for wanted, count in SIZES])


if __name__ == "__main__":
    try:
        main()
    except RuntimeError as error:
        print(error)
