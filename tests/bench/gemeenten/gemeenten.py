#!/usr/bin/env python3
"""A programme of all gemeenten of the Netherlands (1 January 2023), each with an invented pilot: the
same bytes on every run with the same seed.
usage: gemeenten.py FOLDER [SEED] [COUNT]
"""
import pathlib
import random
import re
import sys
import unicodedata
from xml.sax.saxutils import escape, quoteattr

HERE = pathlib.Path(__file__).parent
sys.path.insert(0, str(HERE.parent))
from generate import Writer  # noqa: E402

LIST = HERE / "gemeenten-2023.txt"
SEED = 2023
# The documents of each pilot: template, and about how many pages it has.
DOCUMENTS = (("eindverslag", 10), ("beleidsnota", 20), ("raadsbriefing", 2))
# What a pilot holds of each part, for a report of about ten pages.
MOTIVATION, MEANS, GOALS, PERIODS, FACTORS, VISION, FIGURES = 2, 1, 2, 2, 1, 2, 6


def gemeenten():
    """[(province, name)], in the order of the list."""
    lines = [line for line in LIST.read_text(encoding="utf-8").splitlines()
             if not line.startswith("#")]
    found = []
    for entry in re.sub(r"\n\s+", " ", "\n".join(lines)).splitlines():
        province, names = entry.split(": ", 1)
        found += [(province, name.strip()) for name in names.split(",")]
    return found


def slug(province, name, taken):
    plain = unicodedata.normalize("NFD", name).encode("ascii", "ignore").decode().lower()
    found = re.sub(r"[^a-z]+", "-", plain).strip("-")
    if found in taken:  # Bergen lies in two provinces
        found += "-" + re.sub(r"[^a-z]+", "-", province.lower())
    taken.add(found)
    return found


class Pilots(Writer):
    def begin(self, seed, name):
        self.random = random.Random(f"{seed} {name}")
        self.lines, self.depth, self.ids = [], 0, 0

    # ---- the policy: what nota and briefing are made of ----
    def several(self, count, name, attributes):
        for i in range(count):
            self.leaf(name, escape(self.sentence()), **attributes(i))

    def answers(self):
        return " ".join("".join(self.pick("ab") for _ in range(n)) for n in (4, 5, 5))

    def aims(self):
        for i in range(3):
            def body():
                self.line(escape(self.sentence()))
                self.line(f'<indicator naam={quoteattr(self.title())} eenheid="verenigingen" '
                          f'doel="{self.below(90)}"/>')
            self.group("beleidsdoel", body, id=f"bd-{i}", titel=self.title(), thema=f"th-{i}")

    def decision(self):
        def options():
            self.line(escape(self.sentence()))
            for word in ("ja", "nee"):
                self.leaf("optie", f"<gevolg>{escape(self.sentence())}</gevolg>", id=f"op-{word}",
                          titel=word.capitalize())
        self.group("besluitpunt", options, id="besluit", nr=1, titel=self.title(), gremium="raad")

    def policy(self):
        def stakeholder(i):
            return {"naam": self.title(), "soort": "organisatie",
                    "rang": "primair" if i < 2 else "secundair"}

        def measure(i):
            return {"id": f"m-{i}", "titel": self.title(), "thema": f"th-{i % 3}",
                    "doelen": f"bd-{i % 3}", "wie": "gemeente", "van": f"2024-0{i + 1}",
                    "stand": "gepland", "prestatievelden": 4}
        self.group("versies", lambda: self.leaf(
            "versie", escape(self.sentence()), nr="1.0", datum="2023-01-01", stand="concept",
            gremium="ambtelijk"))
        self.group("aanleiding", lambda: self.prose(2))
        self.group("huidigbeleid", lambda: self.prose(2))
        self.group("stakeholders", lambda: self.several(4, "stakeholder", stakeholder))
        self.group("typetest", lambda: [self.line(
            f'<respondent rol="beleidsambtenaar" meting="{when}" antwoorden="{self.answers()}"/>')
            for when in ("huidig", "gewenst")])
        self.group("participatieladder", self.paragraph, trede="raadplegen")
        self.group("themas", lambda: [self.line(
            f'<thema id="th-{i}" titel={quoteattr(self.title())}/>') for i in range(3)])
        self.group("beleidsdoelen", self.aims)
        self.group("maatregelen", lambda: self.several(5, "maatregel", measure))
        self.group("besluitpunten", self.decision)
        self.group("openpunten", lambda: self.several(2, "openpunt",
                                                      lambda _: {"titel": self.title()}))

    def pilot_of(self, identity, province, name):
        self.line('<?xml version="1.0" encoding="UTF-8"?>')
        self.line(f'<pilot xmlns="urn:beleidspers:1" id="{identity}" soort="gemeente" '
                  'start="2021-01" einde="2022-12" xml:lang="nl">')
        self.depth = 1
        self.leaf("naam", escape(name))
        self.line(f'<gebied><gemeente provincie="{province}">{escape(name)}</gemeente></gebied>')
        self.line(f'<verslag titel="Eindverslag pilot vrijwilligersbeleid {escape(name)}" '
                  'datum="2023-01-01"/>')
        self.group("motivatie", lambda: self.prose(MOTIVATION))
        self.group("middel", lambda: self.prose(MEANS))
        self.group("doelen", lambda: self.goals(GOALS), id="doelen")
        self.group("uitvoering", lambda: self.periods(PERIODS))
        self.group("factoren", lambda: self.factors(FACTORS))
        self.group("toekomstvisie", lambda: self.prose(VISION))
        self.group("kengetallen", lambda: self.figures(FIGURES))
        self.group("beleid", self.policy, titel=f"Vrijwillig in {name}", van=2023, tot=2026)
        self.depth = 0
        self.line("</pilot>")
        return "\n".join(self.lines) + "\n"


def programme(identities):
    lines = ['<?xml version="1.0" encoding="UTF-8"?>',
             '<programma xmlns="urn:beleidspers:1" id="gemeenten" van="2021-01" tot="2022-12-31"',
             '           kort="Alle gemeenten" xml:lang="nl">',
             '  <titel>Pilots in alle gemeenten</titel>',
             '  <verslag datum="2023-01-01"/>',
             '  <pilots>']
    lines += [f'    <pilot href="{i}.xml"/>' for i in identities]
    lines += ['  </pilots>', '  <documenten>']
    lines += [f'    <document sjabloon="{template}" per="pilot"/>' for template, _ in DOCUMENTS]
    lines += ['  </documenten>', '</programma>']
    return "\n".join(lines) + "\n"


def generate(folder, seed=SEED, count=None):
    """Writes COUNT pilots (all gemeenten, once or more often) and the programme; its path."""
    folder.mkdir(parents=True, exist_ok=True)
    writer, taken, identities = Pilots(), set(), []
    names = gemeenten()
    count = len(names) if count is None else count
    for i in range(count):
        province, name = names[i % len(names)]
        identity = slug(province, name, taken) if i < len(names) else f"{identities[i % len(names)]}-{i}"
        writer.begin(seed, identity)
        identities.append(identity)
        (folder / f"{identity}.xml").write_text(writer.pilot_of(identity, province, name),
                                                encoding="utf-8")
    path = folder / "programma.xml"
    path.write_text(programme(identities), encoding="utf-8")
    return path


if __name__ == "__main__":
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    numbers = [int(a) for a in sys.argv[2:4]]
    print(generate(pathlib.Path(sys.argv[1]), *numbers))
