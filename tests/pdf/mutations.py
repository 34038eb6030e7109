#!/usr/bin/python3
"""mutations.py FILE.pdf FOLDER - proves that matterhorn.py sees what it says it sees.

Breaks a good file in one way after another and asks for the rule that must be reported. Says 'ok',
or which break went unseen, and ends with status 1. Needs Debian's python3-pikepdf.
"""
import pathlib
import sys

import pikepdf
from pikepdf import Array, Dictionary, Name, String

from matterhorn import Judge


def elements(pdf, role):
    todo = list(pdf.Root.StructTreeRoot.K)
    while todo:
        one = todo.pop()
        if isinstance(one, Dictionary) and "/S" in one:
            if one.S == role:
                yield one
            kids = one.get("/K", Array([]))
            todo += list(kids) if isinstance(kids, Array) else [kids]


def first(pdf, role):
    return next(elements(pdf, role))


def font(pdf):
    fonts = pdf.pages[0].Resources.Font
    return fonts[sorted(fonts.keys())[0]]


def annotation(pdf):
    return next(page.Annots[0] for page in pdf.pages if "/Annots" in page)


def metadata(pdf, old, new):
    stream = pdf.Root.Metadata
    stream.write(stream.read_bytes().replace(old, new))


def content(pdf, before):
    page = pdf.pages[0]
    page.Contents.write(before + page.Contents.read_bytes())


def cmap(pdf, change):
    stream = font(pdf).ToUnicode
    stream.write(change(stream.read_bytes()))


def widen(pdf):
    row = font(pdf).DescendantFonts[0].W[1]
    for i, _ in enumerate(row):
        row[i] = 3000


def add_javascript(pdf):
    pdf.Root.OpenAction = Dictionary(S=Name.JavaScript, JS=String("1"))


def add_file(pdf):
    pdf.Root.AF = Array([])


def drop(owner, key):
    del owner[key]


MUTATIONS = [  # rule, how
    ("6.7.2", lambda p: drop(p.Root, "/MarkInfo")),
    ("7.1 [07-002]", lambda p: drop(p.Root, "/ViewerPreferences")),
    ("7.2 [11-006]", lambda p: drop(p.Root, "/Lang")),
    ("7.2 [11-006]", lambda p: p.Root.__setattr__("Lang", String("Nederlands!"))),
    ("6.5.1", add_javascript),
    ("6.8", add_file),
    ("6.4-6.11", lambda p: p.Root.__setattr__("OCProperties", Dictionary())),
    ("7.1 [02-003]", lambda p: p.Root.StructTreeRoot.__setattr__("RoleMap", Dictionary(X=Name.Y, Y=Name.X))),
    ("7.1 [02-004]", lambda p: p.Root.StructTreeRoot.__setattr__("RoleMap", Dictionary(P=Name.Div))),
    ("7.1 [02-001]", lambda p: first(p, "/P").__setattr__("S", Name.Alinea)),
    ("7.2 [11-007]", lambda p: first(p, "/P").__setattr__("Lang", String("n_l"))),
    ("7.1-7.18", lambda p: drop(first(p, "/Figure"), "/Alt")),
    ("7.1-7.18", lambda p: drop(first(p, "/Figure"), "/A")),
    ("7.1-7.18", lambda p: first(p, "/H1").__setattr__("S", Name.H3)),
    ("7.1-7.18", lambda p: drop(first(p, "/TH"), "/A")),
    ("7.5 [15-003]", lambda p: first(p, "/TD").__setattr__(
        "A", Dictionary(O=Name.Table, Headers=Array([String("nergens")])))),
    ("7.1-7.18", lambda p: drop(first(p, "/Link"), "/K")),
    ("7.17", lambda p: p.Root.Outlines.First.__setattr__("Title", String(""))),
    ("6.6.4", lambda p: metadata(p, b"<pdfaid:part>2", b"<pdfaid:part>1")),
    ("5 [06-002]", lambda p: metadata(p, b"<pdfuaid:part>1", b"<pdfuaid:part>2")),
    ("6.6.2.3", lambda p: metadata(p, b"<pdf:Producer>", b"<pdf:Own>x</pdf:Own><pdf:Producer>")),
    ("6.6.2.3.3", lambda p: metadata(p, b"<pdfaProperty:category>internal", b"<pdfaProperty:category>own")),
    ("6.1.5", lambda p: p.trailer.Info.__setattr__("Title", String("anders"))),
    ("6.1.5", lambda p: p.trailer.Info.__setattr__("ModDate", String("D:2004"))),
    ("6.2.3", lambda p: drop(p.Root, "/OutputIntents")),
    ("7.18.3", lambda p: drop(p.pages[0].obj, "/Tabs")),
    ("6.3.2", lambda p: annotation(p).__setattr__("F", 2)),
    ("7.18.5 [28-012]", lambda p: drop(annotation(p), "/Contents")),
    ("6.3.1", lambda p: annotation(p).__setattr__("Subtype", Name.Text)),
    ("6.2", lambda p: content(p, b"0 0 0 1 k\n")),
    ("6.2.2", lambda p: content(p, b"q\n")),
    ("7.1-7.18", lambda p: content(p, b"0 0 9 9 re f\n")),
    ("6.2.11.4.1", lambda p: drop(font(p).DescendantFonts[0].FontDescriptor, "/FontFile2")),
    ("6.2.11.3.2", lambda p: drop(font(p).DescendantFonts[0], "/CIDToGIDMap")),
    ("6.2.11.8", lambda p: font(p).DescendantFonts[0].CIDToGIDMap.write(b"\0" * 9999)),
    ("6.2.11.4.1", lambda p: font(p).DescendantFonts[0].CIDToGIDMap.write(b"\xff" * 9999)),
    ("6.2.11.5", widen),
    ("6.2.11.7.2", lambda p: drop(font(p), "/ToUnicode")),
    ("6.2.11.7.2", lambda p: cmap(p, lambda t: t.replace(b"bfchar\n<", b"bfchar\n<F"))),
    ("6.2.11.7.2", lambda p: cmap(p, lambda t: t.replace(b"><0", b"><FEFF0"))),
    ("6.2.11.7.3", lambda p: cmap(p, lambda t: t.replace(b"><00", b"><F0"))),
    ("6.2.11.3.1", lambda p: font(p).DescendantFonts[0].CIDSystemInfo.__setattr__("Ordering", String("Own"))),
]
BYTES = [  # rule, what, by what: in the bytes themselves
    ("6.1.2", b"%PDF-1.7\n%\xe2", b"%PDF-1.7\n%a"),
    ("6.1.3", b"%%EOF\n", b"%%EOF\nmore\n"),
    ("6.1.7.1", b"\nendstream\nendobj", b"\n\nendstream\nendobj"),
]


def rules(path):
    return {fault.split(": ")[0] for fault in Judge(str(path), "2a").run()}


def main():
    source, folder = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2])
    folder.mkdir(parents=True, exist_ok=True)
    target, unseen = folder / "broken.pdf", []
    pikepdf.open(source).save(target)
    usual = rules(target)  # of a file that pikepdf wrote: its bytes are arranged otherwise
    for number, (rule, change) in enumerate(MUTATIONS):
        pdf = pikepdf.open(source)
        change(pdf)
        pdf.save(target)
        if not any(r.startswith(rule) for r in rules(target) - usual):
            unseen.append(f"change {number + 1}, {rule}")
    for rule, old, new in BYTES:
        target.write_bytes(source.read_bytes().replace(old, new, 1))
        if not any(r.startswith(rule) for r in rules(target)):
            unseen.append(f"bytes, {rule}")
    print("\n".join(f"unseen: {u}" for u in unseen) or f"ok: {len(MUTATIONS) + len(BYTES)} breaks seen")
    return 1 if unseen else 0


if __name__ == "__main__":
    sys.exit(main())
