#!/usr/bin/env python3
"""Speed and memory: one eindverslag as a whole process, and generated pilots of rising size.

It prints measured figures beside the targets. Each is a median and a minimum of several runs: other
work on the machine raises the median. Status 1 only when a document of 5 000 pages costs more per
page than GROWTH times one of 1 000: that does not depend on the machine.
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
TARGET_LAYOUT_PAGES, TARGET_LAYOUT_KB = 4000, 15  # layout alone: pages/s, KB/page
SIZES = ((200, 9), (1000, 5), (5000, 3))  # pages wanted, runs
GROWTH = 1.3
ROUNDS = 4  # of measuring again before growth is believed: the machine may have been busy


class Run:
    """One process: wall and processor milliseconds, peak megabytes, and its own timings."""

    def __init__(self, program, source, *task):
        self.command = (program, source, *task)
        command = [program, *task, "--timings", "--quiet", "--lang=en", f"--data={ROOT}", source]
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
        self.pages, self.kilobytes = int(found[1]), int(found[2])
        self.stages = dict(zip(STAGES, map(int, found.groups()[2:])))
        self.speed = 1e6 / max(1, self.stages["layout"] + self.stages["output"])
        self.layout_speed = 1e6 / max(1, self.stages["layout"])


def measure(program, source, folder, runs):
    build = ("build", "-o", folder)
    Run(program, source, *build)  # fills the file cache
    return [Run(program, source, *build) for _ in range(runs)]


def layout_memory(program, source):
    """KB that layout adds, per page."""
    before = Run(program, source, "dump", "--stage=document")
    after = Run(program, source, "dump", "--stage=pages")
    return (after.kilobytes - before.kilobytes) / after.pages


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
    for what, field, target in (("layout", "layout_speed", TARGET_LAYOUT_PAGES),
                                ("layout and output", "speed", TARGET_PAGES)):
        line(what, median(runs, field), max(getattr(r, field) for r in runs), "pages/s",
             target if wanted == 200 else None, most=False)
    memory = runs[0].layout_memory = layout_memory(program, source)
    line("memory of layout", memory, memory, "KB/page", TARGET_LAYOUT_KB)
    line("wall time", median(runs, "wall"), least(runs, "wall"), "ms")
    line("peak memory", median(runs, "peak"), least(runs, "peak"), "MB")
    return runs


def linearity(measured):
    """What a page costs at each size: equal means linear. True: the last size is no dearer."""
    print(f"\n{'pages':34}{'layout':>10}{'memory of layout':>20}{'whole process':>16}")
    for runs in measured:
        peak = median(runs, "peak") * 1024 / runs[0].pages
        print(f"{runs[0].pages:>6}{'':28}{layout(runs):>7} us{runs[0].layout_memory:>17.1f} KB"
              f"{least(runs, 'wall') / runs[0].pages:>7.2f} ms, {peak:.0f} KB")
    middle, last = measured[-2:]
    time_ = layout(last) / layout(middle)
    for _ in range(ROUNDS):
        if time_ <= GROWTH:
            break
        for runs in (middle, last):
            runs.append(Run(*runs[0].command))
        time_ = layout(last) / layout(middle)
    memory = last[0].layout_memory / middle[0].layout_memory
    linear = time_ <= GROWTH and memory <= GROWTH
    print(f"a page of {last[0].pages} costs {time_:.2f} times the time of one of "
          f"{middle[0].pages}, and {memory:.2f} times the memory; <= {GROWTH}: "
          f"{'met' if linear else 'NOT MET'}")
    return linear


def layout(runs):
    return min(r.stages["layout"] for r in runs)


def main():
    program = pathlib.Path(sys.argv[1]).resolve()
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        print(f"{'one thread':34}{'median':>10}{'best':>10} {'unit':8}target (of the best)")
        one_document(program, folder)
        return linearity([generated(program, folder, wanted, count) for wanted, count in SIZES])


if __name__ == "__main__":
    try:
        sys.exit(0 if main() else 1)
    except RuntimeError as error:
        sys.exit(str(error))
