#!/usr/bin/env python3
"""Two versions of a file compared (diff), and files that change while the program runs (watch).
usage: versions.py PROGRAM
"""
import json
import os
import pathlib
import re
import signal
import statistics
import subprocess
import sys
import tempfile
import time

HERE = pathlib.Path(__file__).parent
ROOT = HERE.parent.parent
sys.path.insert(0, str(HERE.parent / "support"))
from tally import Tally, hear_signals, run  # noqa: E402

SMALL = (ROOT / "tests/hostile/klein.xml").read_text(encoding="utf-8")
PILOTS = ROOT / "examples/pilots-2002-2004"
PATIENCE = 20  # of a machine that does other things as well [s]
SLOW = 1000    # an edit that takes this long was waited for by accident [ms]; 25 is usual


def check_diff(tally, program, folder):
    old, new = folder / "oud.xml", folder / "nieuw.xml"
    old.write_text(SMALL, encoding="utf-8")
    new.write_text(SMALL.replace('status="bereikt"', 'status="deels"').replace(
        "</doelen>", '<doel id="nota" titel="Nota">Een nota.</doel></doelen>'), encoding="utf-8")
    status, out, err = run(program, "diff", "--lang=nl", old, new)
    tally.check("diff in words, with places", status == 0 and err == "" and re.fullmatch(
        rf"{new}:\d+:\d+: doel 1: bereikt → deels bereikt\n{new}:\d+:\d+: doel ‘Nota’ erbij\n", out),
        out + err)
    status, out, _ = run(program, "diff", "--lang=en", "--format=json", old, new)
    data = json.loads(out) if status == 0 else {"changes": []}
    tally.check("diff as JSON", [c["kind"] for c in data["changes"]] == ["changed", "added"]
                and data["total"] == 2 and data["id"] == "klein", out)
    first = data["changes"][0]
    tally.check("by id, field and both states",
                [first.get(k) for k in ("element", "id", "field", "was", "is")]
                == ["doel", "loket", "status", "bereikt", "deels bereikt"]
                and first["was_place"]["line"] == 10, str(first))
    status, out, err = run(program, "diff", "--lang=en", new, old)
    tally.check("what is gone has its place in the old file",
                f"{new}:" in out.splitlines()[-1] and "‘Nota’ removed" in out, out)
    status, out, err = run(program, "diff", old, old)
    tally.check("no difference is no word", (status, out, err) == (0, "", ""), out + err)
    spread = folder / "anders.xml"
    spread.write_text(re.sub(r"\s+<", "\n\n  <", SMALL), encoding="utf-8")
    status, out, err = run(program, "diff", old, spread)
    tally.check("line breaks are no difference", (status, out) == (0, ""), out + err)


def check_diff_faults(tally, program, folder):
    old, broken = folder / "oud.xml", folder / "kapot.xml"
    broken.write_text(SMALL.replace("bereikt", "half"), encoding="utf-8")
    status, out, err = run(program, "diff", "--lang=en", broken, old)
    tally.check("a version with faults is no version", status == 1 and out == ""
                and "kapot.xml:10" in err, out + err)
    status, out, err = run(program, "diff", folder / "weg.xml", old)
    tally.check("a version that is gone", status == 3 and out == "", err)
    status, out, err = run(program, "diff", "--lang=en", old, PILOTS / "programma.xml")
    tally.check("a pilot is no programme", status == 1 and "[diff-kinds]" in err, err)
    for wrong in (["diff", old], ["diff", old, old, old], ["diff", "--format=svg", old, old],
                  ["check", "--format=json", old], ["chart", "-f", "json", "-o", "x", "x#y"]):
        status, out, err = run(program, *wrong)
        tally.check(f"wrong usage {wrong[0]}", status == 2, err)
    programme = folder / "programma.xml"
    programme.write_text((PILOTS / "programma.xml").read_text(encoding="utf-8").replace(
        '<pilot href="zwolle.xml"/>', ""), encoding="utf-8")
    status, out, err = run(program, "diff", "--lang=en", PILOTS / "programma.xml", programme)
    tally.check("programmes are compared too", status == 0 and "removed" in out, out + err)


class Watch:
    """`watch` at work in a folder of its own."""

    def __init__(self, program, folder, name):
        self.folder, self.errors = folder, folder / "meldingen.txt"
        self.process = subprocess.Popen(
            [program, "watch", "--lang=en", "-o", folder / "uit", folder / name],
            stdout=subprocess.DEVNULL, stderr=self.errors.open("wb"), preexec_fn=hear_signals)

    def said(self):
        return self.errors.read_text(encoding="utf-8")

    def wait(self, condition):
        """Until it holds; the milliseconds that took, or None."""
        start = time.monotonic()
        while time.monotonic() - start < PATIENCE:
            if condition():
                return (time.monotonic() - start) * 1000
            time.sleep(0.001)
        return None

    def wait_change(self, path, act):
        """Acts, and waits until the document is another one."""
        before = path.stat().st_ino if path.exists() else None
        act()
        return self.wait(lambda: path.exists() and path.stat().st_ino != before)

    def end(self):
        self.process.send_signal(signal.SIGINT)
        try:
            return self.process.wait(PATIENCE)
        except subprocess.TimeoutExpired:
            self.process.kill()
            return "timeout"


def in_place(path, text):
    path.write_text(text, encoding="utf-8")


def by_rename(path, text):
    """As most editors do."""
    beside = path.with_name(path.name + "~new")
    beside.write_text(text, encoding="utf-8")
    beside.replace(path)


def by_backup(path, text):
    """As vim does: the old file steps aside, a new one takes its name."""
    path.replace(path.with_name(path.name + "~"))
    path.write_text(text, encoding="utf-8")


def check_watch(tally, program, folder):
    folder.mkdir()
    file, document = folder / "klein.xml", folder / "uit/klein/eindverslag.pdf"
    file.write_text(SMALL, encoding="utf-8")
    watch = Watch(program, folder, "klein.xml")
    tally.check("watch begins with a build", watch.wait(lambda: "1 made" in watch.said()),
                watch.said())
    took = []
    for turn, save in enumerate((in_place, by_rename, by_backup) * 3):
        text = SMALL.replace("Eindverslag pilot", f"Eindverslag {turn}")
        took.append(watch.wait_change(document, lambda: save(file, text)))
        rounds = turn + 2
        watch.wait(lambda: watch.said().count(" made") >= rounds)
        tally.check(f"an edit by {save.__name__} is seen", took[-1] is not None, watch.said())
    known = [t for t in took if t is not None] or [SLOW]
    print(f"watch: save to written {statistics.median(known):.0f} ms, at most {max(known):.0f} ms")
    tally.check("within a moment", statistics.median(known) < SLOW, str(took))
    file.write_text(SMALL.replace("bereikt", "half"), encoding="utf-8")
    tally.check("faults are shown", watch.wait(lambda: "klein.xml:10:" in watch.said()), watch.said())
    tally.check("what is repaired is made", watch.wait_change(document, lambda: in_place(
        file, SMALL.replace("Eindverslag pilot", "Eindverslag heel"))) is not None, watch.said())
    check_watch_end(tally, watch, folder)


def check_watch_end(tally, watch, folder):
    file = folder / "klein.xml"
    file.unlink()
    tally.check("a file that is gone is said", watch.wait(lambda: "[file-unreadable]" in watch.said()),
                watch.said())
    document = folder / "uit/klein/eindverslag.pdf"
    made = watch.wait_change(document, lambda: in_place(
        file, SMALL.replace("Eindverslag pilot", "Eindverslag terug")))
    tally.check("and seen when it is back", made is not None, watch.said())
    status = watch.end()
    left = [p.name for p in (folder / "uit").rglob("*") if ".part" in p.name or ".lock" in p.name]
    tally.check("Ctrl-C ends it cleanly", status == 0 and not left, f"{status} {left}")


def check_watch_programme(tally, program, folder):
    """Only what an edit touches is made again; a new pilot is seen, and so is the template's edit."""
    folder.mkdir()
    names = ("alkmaar", "dongen", "vlissingen")
    for name in names:
        (folder / f"{name}.xml").write_bytes((PILOTS / f"{name}.xml").read_bytes())
    template = (ROOT / "templates/eindverslag.xml").read_text(encoding="utf-8")
    (folder / "eigen.xml").write_text(template, encoding="utf-8")

    def plan(names):
        pilots = "".join(f'<pilot href="{name}.xml"/>' for name in names)
        return ('<programma xmlns="urn:beleidspers:1" id="p" xml:lang="nl"><titel>Proef</titel>'
                f'<verslag datum="2004-11-23"/><pilots>{pilots}</pilots><documenten>'
                '<document sjabloon="eigen.xml" per="pilot"/></documenten></programma>')

    (folder / "programma.xml").write_text(plan(names[:2]), encoding="utf-8")
    watch = Watch(program, folder, "programma.xml")
    tally.check("watch makes a programme", watch.wait(lambda: "2 made" in watch.said()), watch.said())
    file = folder / "dongen.xml"
    text = file.read_text(encoding="utf-8")
    by_rename(file, text.replace("vrijwilligers", "vrijwillegers", 1))
    tally.check("one pilot is one document", watch.wait(lambda: "\n1 made" in watch.said()
                                                        or watch.said().startswith("1 made")),
                watch.said())
    in_place(folder / "programma.xml", plan(names))
    path = next(iter((folder / "uit").glob("dongen/*.pdf")), None)
    tally.check("a new pilot is made", watch.wait(lambda: list((folder / "uit").glob("vlissingen/*.pdf"))),
                watch.said())
    watch.wait(lambda: watch.said().count(" made") >= 3)
    in_place(folder / "eigen.xml", template.replace("<sjabloon ", "<!-- anders --><sjabloon ", 1))
    tally.check("a template touches all its documents", path is not None
                and watch.wait(lambda: "3 made" in watch.said()), watch.said())
    tally.check("Ctrl-C ends it", watch.end() == 0)


def main():
    program = str(pathlib.Path(sys.argv[1]).resolve())
    tally = Tally()
    os.environ.pop("SOURCE_DATE_EPOCH", None)
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        check_diff(tally, program, folder)
        check_diff_faults(tally, program, folder)
        check_watch(tally, program, folder / "klein")
        check_watch_programme(tally, program, folder / "programma")
    tally.close()


main()
