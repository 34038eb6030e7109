#!/usr/bin/env python3
"""The example documents, seen by independent readers.

Builds every example twice and checks: byte-identical; qpdf finds nothing; what a machine can see of
PDF/UA-1 and PDF/A holds (matterhorn.py, with structure.py in it; mutations.py proves that it sees);
the structure tree says what the document says, in its order (tree.py); with --pdfa=3a the XML is
inside; every text of the XML is in the document, in reading order
of the tags, word for word; fonts are embedded subsets with Unicode; contents name the right pages.
usage: examples.py PROGRAM OUTPUT-FOLDER
"""
import pathlib
import re
import sys
import unicodedata
import xml.etree.ElementTree as ET

HERE = pathlib.Path(__file__).parent
ROOT = HERE.parent.parent
sys.path.insert(0, str(HERE.parent / "support"))
from tally import Tally, run  # noqa: E402

NAMESPACE = "{urn:beleidspers:1}"


def plain(text):
    """White space of all kinds to one space, soft hyphens joined."""
    text = unicodedata.normalize("NFC", text)
    text = re.sub("\u00ad\\s*", "", text)
    return re.sub("[\\s\u00a0\u202f]+", " ", text).strip()


def xml_texts(path):
    """Every piece of character data of a pilot, in document order. Words for hyphenation are not
    printed; the data of a chart are drawn, and its sentence is held against them by unit tests."""
    root = ET.parse(path).getroot()
    drawn = {part for chart in root.iter(NAMESPACE + "grafiek") for part in chart.iter()}
    policy = {part for beleid in root.iter(NAMESPACE + "beleid") for part in beleid.iter()}
    for element in root.iter():
        if element in policy:  # of other documents than the eindverslag
            continue
        if element.tag == NAMESPACE + "afbreking" or element in drawn:
            if element.tag == NAMESPACE + "grafiek" and element.tail and element.tail.strip():
                yield "grafiek", plain(element.tail)
            continue
        for text in (element.text, element.tail):
            if text and text.strip():
                yield element.tag.replace(NAMESPACE, ""), plain(text)


def tag_text(pdf):
    """What the structure tree says, in its order."""
    return plain(run("/usr/bin/python3", HERE / "said.py", pdf)[1])


def is_said(text, said):
    """Word for word; particulars in parentheses may stand before the last mark of an item."""
    if text in said or text[-1] not in ".:;!?":
        return text in said
    pattern = re.escape(text[:-1]) + r" \([^()]*\)" + re.escape(text[-1])
    return re.search(pattern, said) is not None


def check_text(tally, name, source, pdf):
    said = tag_text(pdf)
    missing = [f"<{tag}> {text[:90]}" for tag, text in xml_texts(source)
               if not is_said(text, said)]
    tally.check(f"{name}: every text of the XML is in the PDF", not missing,
                "\n".join(missing[:20]))
    status, out, _ = run("pdftotext", "-enc", "UTF-8", pdf, "-")
    tally.check(f"{name}: pdftotext reads it", status == 0 and "\ufffd" not in out)


def check_fonts(tally, name, pdf):
    status, out, _ = run("pdffonts", pdf)
    rows = [line.split() for line in out.splitlines()[2:]]
    tally.check(f"{name}: fonts are embedded subsets with Unicode",
                rows and all(r[-5:-2] == ["yes", "yes", "yes"] for r in rows), out)


def check_contents(tally, name, pdf):
    """Every line of the contents names the page that its heading is on."""
    status, out, _ = run("pdftotext", "-layout", "-enc", "UTF-8", pdf, "-")
    pages = [plain(p) for p in out.split("\f")]
    entries = [e for page in out.split("\f")[:5] if "Inhoud" in page
               for e in re.findall(r"^\s*(?:(?:\d[\d.]*|[a-z])\s+)?(\S.*?\S)\s{2,}(\d+)\s*$", page, re.M)]
    wrong = [f"{title} … {number}" for title, number in entries
             if int(number) > len(pages) or title[:30] not in pages[int(number) - 1]]
    tally.check(f"{name}: the contents name the right pages", entries and not wrong,
                "\n".join(wrong) or "no entries")


def check_tree(tally, name, program, source, pdf):
    """The tags against the document that they were made of."""
    status, out, err = run(program, "dump", "--stage=document", source, cwd=ROOT)
    dump = pdf.with_suffix(".dump")
    dump.write_text(out, encoding="utf-8")
    tally.check(f"{name}: dump", status == 0, err)
    status, out, err = run("/usr/bin/python3", HERE / "tree.py", pdf, dump)
    tally.check(f"{name}: tags say what the document says", status == 0, (out + err)[:3000])


def check_conditions(tally, name, pdf, level):
    """PDF/UA-1 and PDF/A, as far as a machine can see."""
    status, out, err = run("/usr/bin/python3", HERE / "matterhorn.py", f"--pdfa={level}", pdf)
    tally.check(f"{name}: PDF/UA-1 and PDF/A-{level}", status == 0, (out + err)[:3000])


def check_archive(tally, program, source, out):
    """With --pdfa=3a the XML travels inside, whole; without, nothing does."""
    status, _, err = run(program, "build", "--pdfa=3a", "-o", out, source, cwd=ROOT)
    if not tally.check(f"{source.name}: build --pdfa=3a", status == 0, err):
        return
    pdf = out / ET.parse(source).getroot().get("id") / "eindverslag.pdf"
    inside = out / "binnenin.xml"
    run("pdfdetach", "-save", "1", "-o", inside, pdf)
    tally.check(f"{source.name}: travels inside the PDF",
                inside.exists() and inside.read_bytes() == source.read_bytes())
    for name, wanted in ((pdf, "3"), (out.parent / "a" / pdf.relative_to(out), "2")):
        status, meta, _ = run("pdfinfo", "-meta", name)
        tally.check(f"{name}: says PDF/A-{wanted}a", f"<pdfaid:part>{wanted}</pdfaid:part>" in meta)
    status, listed, _ = run("pdfdetach", "-list", out.parent / "a" / pdf.relative_to(out))
    tally.check(f"{source.name}: nothing inside without", listed.startswith("0 "), listed)
    check_conditions(tally, pdf, pdf, "3a")


def check_pdf(tally, program, source, pdf):
    name = pdf.relative_to(pdf.parent.parent)
    status, out, err = run("qpdf", "--check", pdf)
    tally.check(f"{name}: qpdf", status == 0, out + err)
    check_conditions(tally, name, pdf, "2a")
    check_tree(tally, name, program, source, pdf)
    status, out, _ = run("pdfinfo", pdf)
    for fact in ("Tagged:          yes", "Page size:       595.276 x 841.89"):
        tally.check(f"{name}: {fact}", re.sub(r"\s+", " ", fact) in re.sub(r"\s+", " ", out), out)
    check_fonts(tally, name, pdf)
    check_text(tally, name, source, pdf)
    check_contents(tally, name, pdf)


def check_eyes(tally, program, out):
    """Broken files are seen to be broken."""
    source = ROOT / "tests/hostile/klein.xml"
    status, _, err = run(program, "build", "-o", out, source, cwd=ROOT)
    tally.check("klein.xml: build", status == 0, err)
    pdf = out / ET.parse(source).getroot().get("id") / "eindverslag.pdf"
    status, said, err = run("/usr/bin/python3", HERE / "mutations.py", pdf, out / "mutations")
    tally.check("every broken condition is seen", status == 0, said + err)


def main():
    program, out = pathlib.Path(sys.argv[1]).resolve(), pathlib.Path(sys.argv[2]).resolve()
    tally = Tally()
    sources = sorted(ROOT.glob("examples/*/*.xml"))
    tally.check("there are examples", len(sources) >= 3)
    for folder in (out / "a", out / "b"):
        status, _, err = run(program, "build", "-o", folder, *sources, cwd=ROOT)
        tally.check(f"build into {folder.name}", status == 0, err)
    for source in sources:
        pdfs = [out / f / ET.parse(source).getroot().get("id") / "eindverslag.pdf" for f in "ab"]
        if not tally.check(f"{source.name}: made", all(p.exists() for p in pdfs)):
            continue
        tally.check(f"{source.name}: byte-identical on every run",
                    pdfs[0].read_bytes() == pdfs[1].read_bytes())
        check_pdf(tally, program, source, pdfs[0])
        check_archive(tally, program, source, out / "c")
    check_eyes(tally, program, out / "d")
    tally.close()


main()
