#!/usr/bin/env python3
"""The counted tables of a programme, recounted from the XML by other means, against the PDF.

Knows nothing of the program: reads the programme and its pilots with ElementTree, counts what each
<telling> asks for, and compares with the tables of the printed report, row by row and pilot by pilot,
and with what `explain` says of each number.
usage: recount.py PROGRAM PROGRAMME.xml REPORT.pdf
"""
import pathlib
import re
import sys
import xml.etree.ElementTree as ET

HERE = pathlib.Path(__file__).parent
sys.path[:0] = [str(HERE), str(HERE.parent / "support")]
from tagged import Tagged  # noqa: E402
from tally import Tally, run  # noqa: E402

N = "{urn:beleidspers:1}"
CODED = {"visie", "rol", "methodiek", "werkwijze"}
FACTORS = ("succesfactor", "knelpunt", "les", "kans", "bedreiging", "paradepaardje")


def words(text):
    return re.sub(r"[\s\u00a0\u202f]+", " ", re.sub("\u00ad\\s*", "", text or "")).strip()


class Pilot:
    def __init__(self, path):
        self.root = ET.parse(path).getroot()
        self.name = words(self.root.findtext(N + "naam"))
        self.kind = self.root.get("soort")

    def codes(self, telling):
        """The codes of the pilot that a telling counts: the set, for a pilot counts once in a row."""
        source = telling.get("van")
        when = (telling.get("wanneer") or "").split()
        if source in CODED:
            # what was done during the pilot is what an author means who says nothing
            return {c.get("code") for c in self.root.iter(N + source)
                    if not when or c.get("wanneer", "tijdens") in when}
        if source == "thema":
            kinds = (telling.get("factoren") or " ".join(FACTORS)).split()
            return {t for f in self.root.iter() if self.is_factor(f, kinds)
                    for t in (f.get("thema") or "").split()}
        if source == "gewicht":
            points = (telling.get("speerpunten") or "").split()
            return {s.get("gewicht") for s in self.root.iter(N + "speerpunt")
                    if not points or set(points) & set(s.get("code").split())}
        if source == "document":
            states = (telling.get("stand") or "").split()
            return {d.get("soort", "nota") for d in self.root.iter(N + "document")
                    if not states or d.get("status", "onbekend") in states}
        return None

    @staticmethod
    def is_factor(element, kinds):
        name = element.tag.replace(N, "")
        if name not in FACTORS:
            return False
        return bool({name, *(element.get("ook") or "").split()} & set(kinds))


def recount(programme, folder, telling):
    """{code: [names of pilots]}, the rest under None; and the number of pilots that could count."""
    kinds = (telling.get("pilots") or "gemeente stadsdeel samenwerkingsverband provincie").split()
    pilots = [Pilot(folder / p.get("href")) for p in programme.find(N + "pilots")
              if p.get("href")]
    pilots = [p for p in pilots if p.kind in kinds]
    wanted, counts = set((telling.get("codes") or "").split()), {None: []}
    for pilot in pilots:
        codes = pilot.codes(telling)
        if codes is None:
            return None, 0
        codes = {c for c in codes if c and (not wanted or c in wanted)}
        for code in codes:
            counts.setdefault(code, []).append(pilot.name)
        if not codes:
            counts[None].append(pilot.name)
    return counts, len(pilots)


def table_titled(tagged, title):
    for table in tagged.root.all("Table"):
        caption = " ".join(words(c.text()) for c in table.all("Caption"))
        if title in caption:
            return table
    return None


def rows(table):
    for row in table.all("TR"):
        cells = [words(c.text()) for c in row.elements("TH", "TD")]
        if len(cells) >= 2 and cells[1].isdigit():
            yield cells


def check_table(tally, telling, counts, labels, table):
    title = words(telling.get("titel"))
    printed = {cells[0]: cells for cells in rows(table)}
    for code, pilots in counts.items():
        rest = telling.findtext(N + "rest")
        label = labels.get(code, code) if code else words(rest) if rest else None
        if label is None or (code is None and not pilots):
            continue
        cells = printed.pop(label, None)
        if not tally.check(f"{title}: row '{label}'", cells is not None, str(sorted(printed))):
            continue
        tally.check(f"{title}: '{label}' is {len(pilots)}", int(cells[1]) == len(pilots), cells[1])
        if len(cells) > 2:
            missing = [p for p in pilots if p not in cells[2]]
            tally.check(f"{title}: '{label}' names its pilots", not missing, str(missing))
    left = {k: v for k, v in printed.items() if int(v[1]) != 0}
    tally.check(f"{title}: nothing else is counted", not left, str(left))


def check_explained(tally, program, source, telling, counts):
    for code, pilots in counts.items():
        path = f"{telling.get('id')}/{code or 'rest'}"
        if code is None and not telling.findtext(N + "rest"):
            continue
        status, out, err = run(program, "explain", source, f"--figure={path}", "-l", "nl")
        places = re.findall(r"^\s*\S*?([\w-]+\.xml):\d+", out, re.M)
        tally.check(f"explain {path}: {len(pilots)} pilots with their places",
                    status == 0 and all(p in out for p in pilots) and len(places) >= len(pilots),
                    out[:1500] + err)


def main():
    program, source, pdf = (pathlib.Path(a).resolve() for a in sys.argv[1:4])
    tally, programme, tagged = Tally(), ET.parse(source).getroot(), Tagged(pdf)
    labels = {}
    for codes in programme.iter(N + "codelijst"):
        labels[codes.get("soort")] = {c.get("id"): words("".join(c.itertext()))
                                      for c in codes.iter(N + "code")}
    recounted = 0
    for telling in programme.iter(N + "telling"):
        counts, _ = recount(programme, source.parent, telling)
        if counts is None:
            continue
        recounted += 1
        table = table_titled(tagged, words(telling.get("titel")))
        if table is not None and not words(table.text()).startswith("Herkomst"):
            check_table(tally, telling, counts, labels.get(telling.get("van"), {}), table)
        check_explained(tally, program, source, telling, counts)
    tally.check("tables were recounted", recounted >= 4, str(recounted))
    tally.close()


main()
