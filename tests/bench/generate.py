#!/usr/bin/env python3
"""A pilot of about PAGES pages, the same on every run: sentences of the examples, crossed with each
other, with new compound nouns in them, so that a long document keeps meeting new words.
usage: generate.py PAGES >pilot.xml
"""
import pathlib
import random
import re
import sys
import textwrap
import xml.etree.ElementTree as ElementTree
from xml.sax.saxutils import escape, quoteattr

EXAMPLES = pathlib.Path(__file__).parents[2] / "examples"
SPACE = "{urn:beleidspers:1}"
PAGES_PER_APPENDIX = 17.5
FRONT_PAGES = 17  # what one round of the chapters before the appendices takes
FIRST_PARTS = """vrijwilligers gemeente beleids samenwerkings verenigings organisatie ondersteunings
    activiteiten jongeren buurt wijk provincie welzijns sport zorg cultuur onderwijs stads dorps
    begeleidings deskundigheids informatie contact werk jaar hoofd kern bestuurs""".split()
NOUN = re.compile(r"^[a-zéëïöü]+(?:ing|ingen|heid|schap|teit|teiten|atie|werk|beleid|plan|nota"
                  r"|centrum|groep|groepen|avond|bestuur|project|projecten|steunpunt|overleg)$")
FACTORS = (("succesfactoren", "succesfactor"), ("knelpunten", "knelpunt"), ("lessen", "les"),
           ("paradepaardjes", "paradepaardje"), ("kansen", "kans"), ("bedreigingen", "bedreiging"))


def sentences():
    """Every sentence of the examples, without its notes and references."""
    found = []
    for path in sorted(EXAMPLES.glob("*/*.xml")):
        for element in ElementTree.parse(path).iter():
            if element.tag not in (SPACE + "p", SPACE + "li", SPACE + "toelichting"):
                continue
            if any(child.tag in (SPACE + "ref", SPACE + "noot", SPACE + "p") for child in
                   element.iter() if child is not element):
                continue
            text = " ".join("".join(element.itertext()).split()).rstrip(";:,")
            found += [s for s in re.split(r"(?<=[.?!]) (?=[A-Z])", text) if 5 < s.count(" ") < 45]
    return found


class Writer:
    def __init__(self):
        self.random = random.Random(2004)
        self.lines = []
        self.depth = 0
        self.ids = 0
        self.source = [s.split(" ") for s in sentences()]
        self.after = {}  # word -> the sentences that contain it, with its place
        for words in self.source:
            for i, word in enumerate(words[2:-3], 2):
                self.after.setdefault(word, []).append(words[i:])

    # ---- chance: only random(), which is the same in every Python ----
    def below(self, limit):
        return int(self.random.random() * limit)

    def pick(self, items):
        return items[self.below(len(items))]

    # ---- words ----
    def compound(self, word):
        core = word.rstrip(".,;:")
        if not NOUN.match(core) or self.below(100) >= 25:
            return word
        return self.pick(FIRST_PARTS) + word

    def sentence(self):
        words = self.pick(self.source)
        places = [i for i in range(2, len(words) - 3) if len(self.after[words[i]]) > 1]
        if places:
            cut = self.pick(places)
            words = words[:cut] + self.pick(self.after[words[cut]])
        text = " ".join(self.compound(w) for w in words[:50])
        return text[0].upper() + text[1:].rstrip(".?!") + "."

    def text(self, count):
        return " ".join(self.sentence() for _ in range(count))

    def title(self):
        words = self.pick(self.source)[:3 + self.below(3)]
        return " ".join(words).rstrip(".,;:").capitalize()

    def new_id(self, stem):
        self.ids += 1
        return f"{stem}-{self.ids}"

    # ---- lines ----
    def line(self, text):
        self.lines.append("  " * self.depth + text)

    def wrapped(self, text):
        self.lines += textwrap.wrap(text, 98, initial_indent="  " * self.depth,
                                    subsequent_indent="  " * (self.depth + 1),
                                    break_long_words=False, break_on_hyphens=False)

    def tag(self, name, **attributes):
        return "".join([f"<{name}"] + [f" {k}={quoteattr(str(v))}" for k, v in attributes.items()]
                       + [">"])

    def leaf(self, name, content, **attributes):
        self.wrapped(self.tag(name, **attributes) + content + f"</{name}>")

    def group(self, name, body, **attributes):
        self.line(self.tag(name, **attributes))
        self.depth += 1
        body()
        self.depth -= 1
        self.line(f"</{name}>")

    # ---- prose ----
    def inline(self, count):
        text = escape(self.text(count))
        kind = self.below(10)
        if kind == 0:
            return f"{text}<noot>{escape(self.text(1 + self.below(2)))}</noot>"
        if kind == 1:
            head, _, tail = text.partition(" ")
            return f"<em>{head}</em> {tail}"
        if kind == 2:
            return f'{text} Zie ook <ref naar="doelen"/>.'
        return text

    def paragraph(self):
        self.leaf("p", self.inline(3 + self.below(4)))

    def items(self, level=1):
        for _ in range(3 + self.below(4)):
            if level < 3 and self.below(6) == 0:
                def nested():
                    self.leaf("p", self.inline(1))
                    self.group("ul", lambda: self.items(level + 1))
                self.group("li", nested)
            else:
                self.leaf("li", self.inline(1))

    def bullets(self):
        self.group("ul", self.items)

    def numbered(self):
        self.group("ol", self.items, type=self.pick(["1", "a", "a)"]))

    def definitions(self):
        def body():
            for _ in range(3 + self.below(3)):
                self.leaf("dt", escape(self.title()))
                self.leaf("dd", self.inline(1 + self.below(2)))
        self.group("dl", body)

    def row(self, cells, name="td"):
        self.wrapped("<tr>" + "".join(f"<{name}>{escape(str(c))}</{name}>" for c in cells)
                     + "</tr>")

    def table(self):
        rows = self.pick([5, 8, 12, 30])

        def body():
            self.leaf("caption", escape(self.title()))
            self.line('<col breedte="3"/><col breedte="4"/><col breedte="1" '
                      'uitlijning="decimaal"/>')
            self.group("thead", lambda: self.row(["Onderwerp", "Toelichting", "Aantal"], "th"))
            self.group("tbody", lambda: [self.row(
                [self.title(), self.sentence(), f"{self.below(900)},{self.below(10)}"])
                for _ in range(rows)])
        self.group("table", body, id=self.new_id("tabel"))

    def box(self):
        def body():
            self.paragraph()
            self.bullets()
        self.group("kader", body, titel=self.title())

    def prose(self, blocks):
        kinds = [self.paragraph] * 7 + [self.bullets, self.numbered, self.definitions, self.table,
                                        self.box]
        self.paragraph()
        for _ in range(blocks - 1):
            if self.below(8) == 0:
                self.leaf("tussenkop", escape(self.title()))
                self.paragraph()
            self.pick(kinds)()

    # ---- the parts of a pilot ----
    def question(self):
        base = 30 + self.below(60)
        several = self.below(3) == 0
        self.line(self.tag("vraag", n=base, **({"meervoudig": "ja"} if several else {})))
        self.depth += 1
        self.leaf("tekst", escape(self.sentence()[:-1] + "?"))
        left = base
        for _ in range(3 + self.below(3)):
            count = self.below(base) if several else self.below(left + 1)
            left -= 0 if several else count
            percentage = f"{(1000 * count + base // 2) // base / 10:.1f}".replace(".", ",")
            self.line(self.tag("antwoord", label=self.title(), aantal=count,
                               pct=percentage)[:-1] + "/>")
        if self.below(2):
            self.leaf("toelichting", escape(self.sentence()))
        self.depth -= 1
        self.line("</vraag>")

    def survey(self):
        def body():
            self.paragraph()
            for _ in range(6):
                self.question()
        self.group("enquete", body, id=self.new_id("enquete"), titel=self.title(), uitgezet=120,
                   respons=90, responspct=75, eenheid="organisaties", methode="schriftelijk")

    def appendix(self):
        def chapter():
            self.prose(12)

        def body():
            self.paragraph()
            for _ in range(3):
                self.group("hoofdstuk", chapter, titel=self.title())
            self.survey()
        self.group("bijlage", body, id=self.new_id("bijlage"), titel=self.title(), nummering="1")

    def goals(self, count):
        self.paragraph()
        for _ in range(count):
            def body():
                self.leaf("p", self.inline(2))
                self.leaf("toelichting", escape(self.text(2)))
                self.leaf("resultaat", escape(self.sentence()), soort="product")
            self.group("doel", body, id=self.new_id("doel"), titel=self.title(),
                       speerpunten=self.pick(["visie", "regie", "zicht", "betrekken"]),
                       status=self.pick(["bereikt", "deels", "niet", "onbekend"]))

    def factors(self, count):
        for section, item in FACTORS:
            def body():
                self.paragraph()
                for _ in range(count):
                    self.leaf(item, self.inline(2), label=self.title(),
                              thema=self.pick(["nota", "draagvlak", "capaciteit", "bestuur"]))
            self.group(section, body)

    def periods(self, count):
        for i in range(count):
            def body():
                self.leaf("p", self.inline(1))
                for _ in range(4):
                    self.leaf("activiteit", self.inline(1),
                              soort=self.pick(["nota", "overleg", "bijeenkomst", "project"]))
            month = 2002 * 12 + 10 + i
            self.group("periode", body, label=f"Periode {i + 1}",
                       van=f"{month // 12}-{month % 12 + 1:02}")

    def figures(self, count):
        for _ in range(count):
            self.line(self.tag("kengetal", naam=self.title(), waarde=self.below(50000),
                               eenheid="personen")[:-1] + "/>")

    def pilot(self, pages):
        rounds = max(1, min(pages // 60, 6))
        self.line('<?xml version="1.0" encoding="UTF-8"?>')
        self.line('<pilot xmlns="urn:beleidspers:1" id="meting" soort="gemeente" '
                  'start="2002-11" einde="2004-11" xml:lang="nl">')
        self.depth = 1
        self.leaf("naam", "Waterdam")
        self.line('<gebied><gemeente provincie="Zeeland">Waterdam</gemeente></gebied>')
        self.line('<verslag titel="Eindverslag van een gemaakte pilot" datum="2004-11-04"/>')
        self.group("motivatie", lambda: self.prose(4 * rounds))
        self.group("middel", lambda: self.prose(2 * rounds))
        self.group("doelen", lambda: self.goals(5 * rounds), id="doelen")
        self.group("uitvoering", lambda: self.periods(4 * rounds))
        self.group("factoren", lambda: self.factors(4 * rounds))
        self.group("toekomstvisie", lambda: self.prose(2 * rounds))
        self.group("kengetallen", lambda: self.figures(10 * rounds))
        appendices = max(1, round((pages - FRONT_PAGES * rounds) / PAGES_PER_APPENDIX))
        self.group("bijlagen", lambda: [self.appendix() for _ in range(appendices)])
        self.depth = 0
        self.line("</pilot>")


def generate(pages):
    writer = Writer()
    writer.pilot(pages)
    return "\n".join(writer.lines) + "\n"


if __name__ == "__main__":
    sys.stdout.reconfigure(encoding="utf-8")
    sys.stdout.write(generate(int(sys.argv[1])))
