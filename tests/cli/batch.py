#!/usr/bin/env python3
"""Runs over many files: workers that die, limits, signals, locks, shards, reports, a failing disk.
usage: batch.py PROGRAM
"""
import fcntl
import json
import os
import pathlib
import pty
import re
import resource
import shutil
import signal
import subprocess
import sys
import tempfile
import time
import xml.etree.ElementTree as ElementTree

HERE = pathlib.Path(__file__).parent
ROOT = HERE.parent.parent
sys.path[:0] = [str(HERE.parent / "support"), str(HERE.parent / "bench")]
from generate import generate  # noqa: E402
from tally import Tally, hear_signals, run  # noqa: E402

SMALL = (ROOT / "tests/hostile/klein.xml").read_text()
BAD = SMALL.replace("<doelen>", "<doelen><onbekend/>", 1)
WARNED = SMALL.replace("</motivatie>", "<p>Nog ??? te schrijven.</p></motivatie>", 1)
NAMES = ["aalten", "baarn", "culemborg", "dongen", "ede", "franeker"]
PROGRAMME = """<?xml version="1.0" encoding="UTF-8"?>
<programma xmlns="urn:beleidspers:1" id="alle" van="2002-11" tot="2004-11" kort="Alle"
           xml:lang="nl">
  <titel>Alle</titel>
  <verslag datum="2004-11-23"/>
  <pilots>
    <pilot href="aalten.xml"/>
    <pilot href="kwijt.xml"/>
    <pilot href="baarn.xml"/>
  </pilots>
  <documenten>
    <document sjabloon="eindverslag" per="pilot"/>
    <document sjabloon="raadsmemo" per="pilot"/>
  </documenten>
</programma>
"""


def write_pilot(folder, name, text=SMALL):
    path = folder / f"{name}.xml"
    path.write_text(re.sub(r'(<pilot [^>]*id=")[^"]*', rf"\g<1>{name}", text, count=1))
    return path


class Case:
    """A folder of its own with six pilots, the second with errors, the third with a warning."""

    def __init__(self, tally, program):
        self.tally, self.program = tally, program
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="beleidspers-"))
        self.out = self.folder / "out"
        texts = {"baarn": BAD, "culemborg": WARNED}
        self.files = [write_pilot(self.folder, n, texts.get(n, SMALL)) for n in NAMES]

    def __enter__(self):
        return self

    def __exit__(self, *_):
        shutil.rmtree(self.folder)

    def build(self, *arguments, **how):
        return run(self.program, "build", "--lang=en", "-o", self.out, *arguments, **how)

    def start(self, *arguments):
        return subprocess.Popen(
            [str(a) for a in (self.program, "build", "--lang=en", "-o", self.out, *arguments)],
            stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, preexec_fn=hear_signals)

    def made(self):
        return sorted(p.parent.name for p in self.out.glob("*/*.pdf"))

    def left_over(self):
        """Temporary files and locks."""
        return [str(p) for p in self.out.rglob("*")
                if re.search(r"\.part\d+$|\.beleidspers\.lock", p.name)]

    def check(self, name, ok, detail=""):
        return self.tally.check(name, ok, detail)


def wait_until(what, seconds=20):
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        found = what()
        if found:
            return found
        time.sleep(0.005)
    return None


def children(pid):
    try:
        return [int(p) for p in pathlib.Path(f"/proc/{pid}/task/{pid}/children").read_text().split()]
    except OSError:
        return []


GOOD = [n for n in NAMES if n != "baarn"]
LARGE = generate(3000)  # takes a second or more


# ---- workers ----

def check_workers(case):
    alone = case.build("-j1", *case.files)
    case.check("one bad pilot costs one document", alone[0] == 1 and case.made() == GOOD, alone[2])
    case.check("the summary counts", "5 of 6 documents made (5 new, 0 changed, 0 unchanged), 1 failed"
               in alone[2], alone[2])
    bytes_alone = {n: (case.out / n / "eindverslag.pdf").read_bytes() for n in GOOD}
    shutil.rmtree(case.out)
    for workers in ("-j2", "-j5"):
        many = case.build(workers, *case.files)
        case.check(f"{workers}: messages and paths in the order of the jobs", many == alone,
                   many[2] + alone[2])
        same = all((case.out / n / "eindverslag.pdf").read_bytes() == bytes_alone[n] for n in GOOD)
        case.check(f"{workers}: the same bytes", same)
        shutil.rmtree(case.out)
    again = [case.build("-j2", *case.files), case.build("-j2", *case.files)][1]
    case.check("nothing is rewritten", "(0 new, 0 changed, 5 unchanged)" in again[2], again[2])
    case.check("nothing else is left in the folder", not case.left_over(), str(case.left_over()))


def check_death(case):
    large = write_pilot(case.folder, "groot", LARGE)
    process = case.start("-j2", large, *case.files)
    wait_until(lambda: len(case.made()) == 5)
    for pid in children(process.pid):
        os.kill(pid, signal.SIGKILL)
    _, err = process.communicate(timeout=60)
    case.check("a killed worker costs its job", process.returncode == 3 and case.made() == GOOD and
               err.count("[job-crashed]") == 1 and "signal 9" in err, err)
    case.check("and leaves nothing", not case.left_over(), str(case.left_over()))


def check_orphans(case):
    large = write_pilot(case.folder, "groot", LARGE)
    process = case.start("-j2", large, *case.files)
    workers = wait_until(lambda: len(children(process.pid)) == 2 and children(process.pid))
    process.kill()
    process.communicate()
    case.check("workers do not outlive their parent for long", workers and wait_until(
        lambda: not any(pathlib.Path(f"/proc/{pid}").exists() for pid in workers)), str(workers))
    status, _, err = case.build("-q", *case.files)
    case.check("and the next run is not hindered", status == 1 and case.made() == GOOD and
               not case.left_over(), err)


def check_limits(case):
    large = write_pilot(case.folder, "groot", LARGE * 1)
    for option, name in (("--job-timeout=1", "job-too-long"), ("--job-memory=120", "job-too-large")):
        status, _, err = case.build("-j2", option, large, *case.files)
        case.check(f"{option} costs one job", status == 3 and case.made() == GOOD and
                   err.count(f"[{name}]") == 1, err)
        case.check(f"{option} leaves nothing", not case.left_over(), str(case.left_over()))
    status, _, err = case.build("-j1", "--job-timeout=1", large)
    case.check("-j1 with a limit has a worker", status == 3 and "[job-too-long]" in err, err)


def check_fail_fast(case):
    status, _, err = case.build("-j1", "--fail-fast", *case.files)
    case.check("--fail-fast begins nothing more", status == 1 and case.made() == ["aalten"] and
               ", 4 skipped, 1 failed" in err, err)
    status, _, err = case.build("-j1", "--fail-fast", "--keep-going", *case.files)
    case.check("--keep-going takes it back", status == 1 and case.made() == GOOD, err)


# ---- signals, locks ----

def check_signal(case, number):
    large = write_pilot(case.folder, "groot", LARGE)
    log = case.folder / "log.jsonl"
    rest = [write_pilot(case.folder, f"later{i}") for i in range(3000)]
    process = case.start("-j2", f"--log=json={log}", *case.files, large, *rest)
    wait_until(lambda: len(case.made()) >= 5)
    process.send_signal(number)
    started = time.monotonic()
    _, err = process.communicate(timeout=60)
    name = signal.Signals(number).name
    case.check(f"{name} ends the run by itself", process.returncode == -number, err)
    case.check(f"{name}: soon", time.monotonic() - started < 10)
    case.check(f"{name}: what is finished stays", set(GOOD) <= set(case.made()))
    case.check(f"{name}: nothing else does", not case.left_over(), str(case.left_over()))
    end = json.loads(log.read_text().splitlines()[-1])
    case.check(f"{name}: the log tells", end["event"] == "end" and end["signal"] == number and
               end["skipped"] > 100 and end["documents"] == 3007, str(end))


def check_lock(case):
    case.out.mkdir()
    lock = case.out / ".beleidspers.lock"
    with open(lock, "w", encoding="ascii") as held:
        held.write("4711@rekenaar\n")
        held.flush()
        fcntl.flock(held, fcntl.LOCK_EX)
        status, out, err = case.build(*case.files)
        case.check("a second run waits for nobody and says who has the folder",
                   status == 3 and "4711" in err and "rekenaar" in err and "[folder-locked]" in err
                   and not case.made() and out == "", err)
        status, _, err = case.build("--shard=1/2", *case.files)
        case.check("nor does a shard", status == 3 and "[folder-locked]" in err, err)
    status, _, err = case.build("-q", *case.files)
    case.check("a lock that nobody holds is none", case.made() == GOOD, err)
    case.check("and it goes", not case.left_over(), str(case.left_over()))


# ---- a failing disk ----

def small_files():
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (4096, 4096))


def unwritten(err):
    return len(re.findall(r"eindverslag\.pdf': .*\[file-unwritable\]$", err, re.M))


def check_disk(case):
    process = subprocess.run(
        [case.program, "build", "--lang=en", "-j2", "-o", case.out, *case.files],
        capture_output=True, text=True, preexec_fn=small_files)
    case.check("a full disk: each document is tried, and each says so", process.returncode == 3 and
               unwritten(process.stderr) == 5 and not case.left_over(),
               process.stderr)
    status, _, err = case.build("--log=json=/dev/full", *case.files)
    case.check("a log that cannot be written", status == 3 and case.made() == GOOD and
               "'/dev/full'" in err, err)
    status, _, err = case.build(f"--junit={case.folder}/aalten.xml/j.xml", *case.files)
    case.check("a report that cannot be written", status == 3 and "[file-unwritable]" in err, err)
    if os.geteuid() != 0 or subprocess.run(["mount", "--bind", case.out, case.out],
                                           capture_output=True).returncode != 0:
        case.out.chmod(0o555)
        undo = lambda: case.out.chmod(0o755)  # noqa: E731
    else:
        subprocess.run(["mount", "-o", "remount,ro,bind", case.out], check=True)
        undo = lambda: subprocess.run(["umount", case.out], check=True)  # noqa: E731
    try:
        new = write_pilot(case.folder, "nieuw")
        status, _, err = case.build("-j2", *case.files, new)
        case.check("a read-only folder: only what is new fails", status == 3 and
                   unwritten(err) == 1 and "5 unchanged" in err, err)
    finally:
        undo()


# ---- programmes ----

def check_programme(case):
    path = case.folder / "alle.xml"
    path.write_text(PROGRAMME)
    write_pilot(case.folder, "baarn")
    lines = PROGRAMME.splitlines()

    def place(needle):
        return f"alle.xml:{next(i for i, t in enumerate(lines, 1) if needle in t)}:5: error"
    status, _, err = case.build(path)
    case.check("a programme with a missing file and an unknown template: the rest is made",
               status == 1 and case.made() == ["aalten", "baarn"], err)
    case.check("each at its place", re.search(place("kwijt") + r".*\[programme-file-missing\]", err)
               and re.search(place("raadsmemo") + r".*\[programme-name-unknown\]", err), err)


def check_twice(case):
    other = case.folder / "kopie.xml"
    other.write_text(case.files[0].read_text())
    status, out, err = case.build("-j2", case.files[0], case.folder / "." / "aalten.xml", other)
    case.check("a document asked for twice is made once; two with one path are an error",
               status == 1 and out.count("\n") == 1 and err.count("[document-twice]") == 1, err)


# ---- shards ----

def without_time(text):
    return re.sub(r' time="[^"]*"', "", text)


def check_shards(case):
    whole = case.build(f"--junit={case.folder}/whole.xml", *case.files)
    pages = {n: (case.out / n / "eindverslag.pdf").read_bytes() for n in case.made()}
    shutil.rmtree(case.out)
    logs = []
    for k in (1, 2, 3):
        logs.append(case.folder / f"deel{k}")
        logs[-1].mkdir()
        case.build(f"--shard={k}/3", f"--log=json={logs[-1]}/log.jsonl", *case.files)
    case.check("shards make what one run makes",
               {n: (case.out / n / "eindverslag.pdf").read_bytes() for n in case.made()} == pages)
    case.check("shards leave no lock", not case.left_over(), str(case.left_over()))
    status, _, err = run(case.program, "merge-reports", "--lang=en",
                         f"--junit={case.folder}/merged.xml", *logs)
    merged = (case.folder / "merged.xml").read_text()
    case.check("merge-reports has the status and the messages of one run",
               status == whole[0] and err == whole[2], err + whole[2])
    case.check("merge-reports makes the report of one run",
               without_time(merged) == without_time((case.folder / "whole.xml").read_text()))
    full = [log for log in logs if (log / "log.jsonl").read_text().count("\n") > 2]
    status, _, err = run(case.program, "merge-reports", "--lang=en", *full[1:])
    case.check("a shard that is missing is an error", status == 1 and "job-without-report" in err, err)
    (full[0] / "log.jsonl").write_text("{geen JSON")
    status, _, err = run(case.program, "merge-reports", "--lang=en", *logs)
    case.check("a damaged log is an error", status == 1 and "log.jsonl:1:2" in err, err)
    for wrong in ("3/2", "0/2", "1", "a/b", "1/0", "1/2x", "-1/2"):
        status, _, err = case.build(f"--shard={wrong}", *case.files)
        case.check(f"--shard={wrong} is refused", status == 2 and wrong in err, err)


# ---- reports ----

def check_log(case):
    status, out, err = case.build("-j2", "--log=json", *case.files)
    events = [json.loads(line) for line in out.splitlines()]
    kinds = [e["event"] for e in events]
    case.check("an event per job and per message, between run and end", kinds[0] == "run" and
               kinds[-1] == "end" and kinds.count("job") == 6 and
               kinds.count("message") == len(re.findall(r"\[[a-z-]+\]$", err, re.M)), out + err)
    documented = (ROOT / "docs/reports.md").read_text()
    keys = {(e["event"], k) for e in events for k in e}
    missing = [k for _, k in keys if f"`{k}`" not in documented]
    case.check("every key is documented", not missing, str(missing))
    jobs = [e for e in events if e["event"] == "job"]
    case.check("jobs in their order", [j["job"] for j in jobs] == list(range(6)))
    case.check("a failed job", jobs[1]["state"] == "failed" and jobs[1]["status"] == 1 and
               jobs[1]["subject"] == "baarn", str(jobs[1]))


def check_junit(case):
    path = case.folder / "junit.xml"
    case.build(f"--junit={path}", *case.files)
    root = ElementTree.parse(path).getroot()
    suites = {s.get("name"): s for s in root}
    case.check("a suite per pilot", sorted(suites) == NAMES)
    names = [c.get("classname") + "/" + c.get("name") for c in root.iter("testcase")]
    case.check("every case has a name of its own", len(names) == len(set(names)))
    case.check("counts", int(root.get("tests")) == len(names) and root.get("failures") == "1" and
               root.get("errors") == "0", str(root.attrib))
    failure = suites["baarn"].find("testcase/failure")
    case.check("the failure has its place", "baarn.xml:" in failure.text and
               failure.get("type") == "unknown-element", failure.text)
    rule = next(c for c in suites["culemborg"] if c.get("name") == "check-leftover")
    case.check("a finding stands in the case of its rule", "??" in rule.findtext("system-out", ""),
               ElementTree.tostring(rule, "unicode"))
    case.build("-W", f"--junit={path}", *case.files)
    root = ElementTree.parse(path).getroot()
    failed = {c.get("classname") + "/" + c.get("name") for c in root.iter("testcase")
              if c.find("failure") is not None}
    case.check("-W makes it a failure", failed == {
        "baarn/baarn/eindverslag", "culemborg/culemborg/eindverslag",
        "culemborg.rules/check-leftover"}, str(failed))


def check_annotations(case):
    quality = case.folder / "quality.json"
    status, out, err = case.build("--annotations=github", f"--annotations=gitlab={quality}",
                                  *case.files, cwd=case.folder)
    line = next((t for t in out.splitlines() if t.startswith("::error")), "")
    case.check("an annotation for GitHub", re.fullmatch(
        r"::error file=baarn\.xml,line=\d+,col=\d+,title=unknown-element::.+", line), out)
    found = json.loads(quality.read_text())
    case.check("code quality for GitLab", len(found) == len(re.findall(r"^::", out, re.M)) and
               {f["severity"] for f in found} == {"major", "minor"} and
               all(f["location"]["path"] in ("baarn.xml", "culemborg.xml") for f in found),
               str(found))
    before = {f["fingerprint"] for f in found}
    for path in case.files:
        path.write_text(path.read_text().replace("<naam>", "\n\n<naam>", 1))
    case.build(f"--annotations=gitlab={quality}", *case.files, cwd=case.folder)
    after = json.loads(quality.read_text())
    case.check("a finding that moves is the same finding",
               {f["fingerprint"] for f in after} == before and
               [f["location"]["lines"]["begin"] for f in after] !=
               [f["location"]["lines"]["begin"] for f in found])


def check_depfile(case):
    spaced = case.folder / "met spatie $5#.xml"
    spaced.write_text(write_pilot(case.folder, "spatie").read_text())
    picture = ROOT / "examples/zetproef/zetproef.xml"
    depfile = case.folder / "alles.d"
    case.build(f"--depfile={depfile}", spaced, picture, *case.files)
    text = depfile.read_text()
    case.check("dependencies name template, style, labels, schema, faces and pictures",
               all(n in text for n in ("/eindverslag.xml", "/style/", "/labels/nl.xml",
                                       "/pilot.xsd", "fonts/fonts.xml", "/ringen.png")), text)
    rules = case.folder / "regels.mk"
    rules.write_text(f"all:{''.join(' out/' + n + '/eindverslag.pdf' for n in GOOD)}\n"
                     f"include {depfile}\n%.pdf:\n\t@echo $@\n")
    text = text.replace(str(case.out), "out")
    depfile.write_text(text)

    def stale():
        done = run("make", "-f", rules, cwd=case.folder)
        return [line for line in done[1].splitlines() if line.endswith(".pdf")], done
    names, done = stale()
    case.check("make reads them, and nothing is to be done", done[0] == 0 and not names, str(done))
    os.utime(case.folder / "ede.xml", (time.time() + 9, time.time() + 9))
    names, done = stale()
    case.check("make sees the file that is newer", names == ["out/ede/eindverslag.pdf"], str(done))


def check_example(case):
    """examples/ci/Makefile: nothing is made again until an input is newer."""
    path = case.folder / "programma.xml"
    path.write_text(PROGRAMME.replace('    <pilot href="kwijt.xml"/>\n', "").replace(
        '    <document sjabloon="raadsmemo" per="pilot"/>\n', ""))
    write_pilot(case.folder, "baarn")
    make = ["make", "-s", "-f", ROOT / "examples/ci/Makefile", f"BELEIDSPERS={case.program}"]
    stamp = case.out / "gemaakt"

    def made_again():
        before = stamp.stat().st_mtime_ns if stamp.exists() else 0
        status, _, err = run(*make, cwd=case.folder)
        return case.check("the Makefile of examples/ci works", status == 0, err) and \
            stamp.stat().st_mtime_ns != before
    case.check("make makes", made_again() and case.made() == ["aalten", "baarn"])
    case.check("make leaves what is there", not made_again())
    later = time.time() + 2
    os.utime(case.folder / "baarn.xml", (later, later))
    case.check("make sees a change", made_again())


# ---- the progress line ----

def check_progress(case):
    ours, theirs = pty.openpty()
    many = [write_pilot(case.folder, f"meer{i}") for i in range(150)]
    process = subprocess.Popen([case.program, "build", "--lang=en", "-j2", "-o", case.out, *many],
                               stdout=subprocess.DEVNULL, stderr=theirs)
    os.close(theirs)
    shown = b""
    while True:
        try:
            block = os.read(ours, 4096)
        except OSError:
            break
        if not block:
            break
        shown += block
    process.wait()
    os.close(ours)
    case.check("a terminal sees how far the run is", re.search(
        rb"\r\x1b\[K\d+ of 150 done, 0 failed, \d+ per second, \d+:\d\d remaining", shown),
        repr(shown))
    case.check("and the line goes", shown.rstrip().endswith(b"0 warnings") and
               b"\r\x1b[K150 of 150 documents made" in shown, repr(shown[-300:]))
    _, _, err = case.build("-j2", *many)
    case.check("no line when piped", "\r" not in err and "remaining" not in err, err)


CASES = (check_workers, check_death, check_orphans, check_limits, check_fail_fast,
         lambda case: check_signal(case, signal.SIGINT),
         lambda case: check_signal(case, signal.SIGTERM), check_lock, check_disk, check_programme,
         check_twice, check_shards, check_log, check_junit, check_annotations, check_depfile,
         check_example, check_progress)


def main():
    tally = Tally()
    program = str(pathlib.Path(sys.argv[1]).resolve())
    for check in CASES:
        with Case(tally, program) as case:
            check(case)
    tally.close()


if __name__ == "__main__":
    main()
