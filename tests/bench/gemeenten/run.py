#!/usr/bin/env python3
"""Speed and memory of a run: all gemeenten with one and two workers, a run that changes nothing, and
ten thousand jobs of which one in a hundred is poisoned.
usage: run.py PROGRAM [JOBS]
"""
import json
import pathlib
import resource
import subprocess
import sys
import tempfile
import time

from gemeenten import DOCUMENTS, generate

TARGET_SECONDS, TARGET_MB = 6, 60
JOBS = 10_000
POISON = ("", "<pilot", '<pilot xmlns="urn:beleidspers:1" id="x"><naam/></pilot>', "\0\1\2")


class Run:
    """One call; the peak is that of the largest process in it."""

    def __init__(self, program, folder, *arguments):
        log = folder / "log.jsonl"
        started = time.monotonic()
        self.done = subprocess.run(
            [program, "build", "-q", "-o", folder / "out", f"--log=json={log}", *arguments],
            stderr=subprocess.PIPE)
        self.wall = time.monotonic() - started
        self.peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
        self.events = [json.loads(line) for line in log.read_text().splitlines()]
        self.end = self.events[-1]
        self.jobs = [e for e in self.events if e["event"] == "job"]


def line(what, value, unit, target=None):
    verdict = "" if target is None else \
        f"<= {target} {unit}: {'met' if value <= target else 'NOT MET'}"
    print(f"{what:44}{value:>10.1f} {unit:8}{verdict}", flush=True)


def speed(name, run, target=None):
    line(name, run.wall, "s", target)
    line("  documents", run.end["made"] / run.wall, "/s")
    line("  pages", run.end["pages"] / run.wall, "/s")


def all_gemeenten(program, folder):
    programme = generate(folder / "in")
    one = Run(program, folder, "-j1", "--job-timeout=300", programme)
    print(f"342 gemeenten x {len(DOCUMENTS)} documents, {one.end['pages']} pages, "
          f"{one.end['failed']} failed")
    speed("one worker", one)
    subprocess.run(["rm", "-rf", folder / "out"], check=True)
    two = Run(program, folder, "-j2", programme)
    speed("two workers", two, TARGET_SECONDS)
    line("  the largest process", two.peak, "MB", TARGET_MB)
    again = Run(program, folder, "-j2", programme)
    speed("two workers, nothing changed", again, TARGET_SECONDS)
    line("  rewritten", again.end["new"] + again.end["changed"], "files", 0)


def poisoned(program, folder, count):
    generate(folder / "in", count=count)
    (folder / "in/programma.xml").unlink()
    files = sorted((folder / "in").glob("*.xml"))
    for i, path in enumerate(files):
        if i % 100 == 50:
            path.write_text(POISON[i // 100 % len(POISON)])
    run = Run(program, folder, "-j2", *files)

    def mean(jobs):
        return sum(j["microseconds"] for j in jobs) / len(jobs) / 1000

    print(f"\n{count} jobs, one in a hundred poisoned: {run.end['made']} written, "
          f"{run.end['failed']} reported")
    speed("two workers", run)
    line("  the largest process", run.peak, "MB")
    tenth = max(1, len(run.jobs) // 10)
    line("  a job of the first tenth", mean(run.jobs[:tenth]), "ms")
    line("  a job of the last tenth", mean(run.jobs[-tenth:]), "ms")


def main():
    program = pathlib.Path(sys.argv[1]).resolve()
    count = int(sys.argv[2]) if len(sys.argv) > 2 else JOBS
    for part in (all_gemeenten, lambda p, f: poisoned(p, f, count)):
        with tempfile.TemporaryDirectory() as name:
            part(program, pathlib.Path(name))


if __name__ == "__main__":
    main()
