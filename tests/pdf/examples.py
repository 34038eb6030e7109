#!/usr/bin/env python3
"""The example documents, seen by independent readers.

Builds every example twice and checks: byte-identical; qpdf finds nothing; what a machine can see of
PDF/UA-1 and PDF/A holds (matterhorn.py, with structure.py in it; mutations.py proves that it sees);
the structure tree says what the document says, in its order (tree.py); with --pdfa=3a the XML is
inside; every text of the XML is in the document, in reading order
of the tags, word for word; fonts are embedded subsets with Unicode; contents name the right pages.
usage: examples.py PROGRAM OUTPUT-FOLDER
"""
import os
import pathlib
import re
import sys
import unicodedata
import xml.etree.ElementTree as ET
from concurrent.futures import ThreadPoolExecutor

HERE = pathlib.Path(__file__).parent
ROOT = HERE.parent.parent
sys.path.insert(0, str(HERE.parent / "support"))
from tally import Tally, run  # noqa: E402

NAMESPACE = "{urn:beleidspers:1}"
ARCHIVED = ("alkmaar", "vlissingen", "waterwolde")  # also built with their XML inside


def plain(text):
    """White space of all kinds to one space, soft hyphens joined."""
    text = unicodedata.normalize("NFC", text)
    text = re.sub("\u00ad\\s*", "", text)
    return re.sub("[\\s\u00a0\u202f]+", " ", text).strip()


def xml_texts(path, part):
    """Every piece of character data below the elements `part` (None: all but the policy), in document
    order. Words for hyphenation are not printed; the data of a chart are drawn, and its sentence is
    held against them by unit tests; a number that is counted stands where the author's claim was."""
    root = ET.parse(path).getroot()
    left_out = {NAMESPACE + name for name in ("afbreking", "grafiek", "getal")}
    tops = list(root.iter(NAMESPACE + part)) if part else [root]
    policy = None if part else NAMESPACE + "beleid"
    todo = [(top, False) for top in tops[::-1]]
    while todo:
        element, after = todo.pop()
        text = element.tail if after else element.text
        silent = element.tag in left_out or element.tag == policy
        if text and text.strip() and (after or not silent):
            yield element.tag.replace(NAMESPACE, ""), plain(text)
        if not after:
            if element not in tops:
                todo.append((element, True))
            if not silent:
                todo += [(child, False) for child in list(element)[::-1]]


def printed(document):
    """What a document must hold: (source, element) for all of that element's text."""
    if document.template == "eindverslag":
        return [(document.source, None)]
    if document.template == "eindrapportage":
        root = ET.parse(document.source).getroot()
        pilots = [document.source.parent / p.get("href") for p in root.find(NAMESPACE + "pilots")
                  if p.get("href")]
        return [(document.source, "tekst")] + [(p, None) for p in pilots]
    if document.template == "beleidsnota":
        return [(document.source, "beleid")]
    return []


def tag_text(pdf):
    """What the structure tree says, in its order."""
    return plain(run("/usr/bin/python3", HERE / "said.py", pdf)[1])


def is_said(text, said):
    """Word for word; particulars in parentheses may stand before the last mark of an item."""
    if text in said or text[-1] not in ".:;!?":
        return text in said
    aside = r" \((?:[^()]|\([^()]*\))*\)"
    pattern = re.escape(text[:-1]) + aside + re.escape(text[-1])
    return re.search(pattern, said) is not None


def check_text(tally, document, pdf):
    said, sources = tag_text(pdf), printed(document)
    missing = [f"<{tag}> {text[:90]}" for source, part in sources
               for tag, text in xml_texts(source, part) if not is_said(text, said)]
    tally.check(f"{document.name}: every text of the XML is in the PDF", not missing,
                "\n".join(missing[:20]))
    status, out, _ = run("pdftotext", "-enc", "UTF-8", pdf, "-")
    tally.check(f"{document.name}: pdftotext reads it", status == 0 and "\ufffd" not in out)


def check_fonts(tally, name, pdf):
    status, out, _ = run("pdffonts", pdf)
    rows = [line.split() for line in out.splitlines()[2:]]
    tally.check(f"{name}: fonts are embedded subsets with Unicode",
                rows and all(r[-5:-2] == ["yes", "yes", "yes"] for r in rows), out)


def check_contents(tally, document, pdf):
    """Every line of the contents names the page that its heading is on."""
    if document.template in ("raadsbriefing", "startnotitie"):
        return  # too short to have one
    status, out, _ = run("pdftotext", "-layout", "-enc", "UTF-8", pdf, "-")
    pages = [plain(p) for p in out.split("\f")]
    entries = [e for page in out.split("\f")[:5] if "Inhoud" in page
               for e in re.findall(r"^\s*(?:(?:\d[\d.]*[a-z]?|[a-z])\s+)?(\S.*?\S)\s{2,}(\d+)\s*$", page,
                                   re.M)]
    wrong = [f"{title} … {number}" for title, number in entries
             if int(number) > len(pages) or title[:30] not in pages[int(number) - 1]]
    tally.check(f"{document.name}: the contents name the right pages", entries and not wrong,
                "\n".join(wrong) or "no entries")


def check_tree(tally, program, document, pdf):
    """The tags against the document that they were made of."""
    status, out, err = run(program, "dump", "--stage=document", *document.options, document.source,
                           cwd=ROOT)
    dump = pdf.with_suffix(".dump")
    dump.write_text(out, encoding="utf-8")
    tally.check(f"{document.name}: dump", status == 0, err)
    status, out, err = run("/usr/bin/python3", HERE / "tree.py", pdf, dump)
    tally.check(f"{document.name}: tags say what the document says", status == 0,
                (out + err)[:3000])


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


def check_pdf(tally, program, document, pdf):
    name = document.name
    status, out, err = run("qpdf", "--check", pdf)
    tally.check(f"{name}: qpdf", status == 0, out + err)
    check_conditions(tally, name, pdf, "2a")
    check_tree(tally, program, document, pdf)
    status, out, _ = run("pdfinfo", pdf)
    for fact in ("Tagged:          yes", "Page size:       595.276 x 841.89"):
        tally.check(f"{name}: {fact}", re.sub(r"\s+", " ", fact) in re.sub(r"\s+", " ", out), out)
    check_fonts(tally, name, pdf)
    check_text(tally, document, pdf)
    check_contents(tally, document, pdf)


def check_eyes(tally, program, out):
    """Broken files are seen to be broken."""
    source = ROOT / "tests/hostile/klein.xml"
    status, _, err = run(program, "build", "-o", out, source, cwd=ROOT)
    tally.check("klein.xml: build", status == 0, err)
    pdf = out / ET.parse(source).getroot().get("id") / "eindverslag.pdf"
    status, said, err = run("/usr/bin/python3", HERE / "mutations.py", pdf, out / "mutations")
    tally.check("every broken condition is seen", status == 0, said + err)


class Document:
    """A document that an example asks for: its source, template, and options of other commands."""

    def __init__(self, source, template, since=None):
        self.source, self.template = source, template
        self.folder = ET.parse(source).getroot().get("id")
        self.options = [f"--template={template}"] + ([f"--since={since}"] if since else [])
        self.name = f"{self.folder}/{template}.pdf"


def documents():
    """Programmes name their documents; a file on its own is an eindverslag."""
    programmes = sorted(ROOT.glob("examples/*/programma.xml"))
    for programme in programmes:
        root, folder = ET.parse(programme).getroot(), programme.parent
        for wish in root.iter(NAMESPACE + "document"):
            if wish.get("per") != "pilot":
                yield Document(programme, wish.get("sjabloon"))
                continue
            for pilot in root.find(NAMESPACE + "pilots"):
                if pilot.get("href"):
                    since = pilot.get("sinds")
                    yield Document(folder / pilot.get("href"), wish.get("sjabloon"),
                                   folder / since if since else None)
    for source in sorted(ROOT.glob("examples/*/*.xml")):
        if source.parent not in [p.parent for p in programmes]:
            yield Document(source, "eindverslag")


def asked_files():
    programmes = sorted(ROOT.glob("examples/*/programma.xml"))
    alone = [s for s in sorted(ROOT.glob("examples/*/*.xml"))
             if s.parent not in [p.parent for p in programmes]]
    return programmes + alone


def check_document(tally, program, out, document):
    pdfs = [out / folder / document.name for folder in "ab"]
    if not tally.check(f"{document.name}: made", all(p.exists() for p in pdfs)):
        return
    tally.check(f"{document.name}: byte-identical on every run",
                pdfs[0].read_bytes() == pdfs[1].read_bytes())
    check_pdf(tally, program, document, pdfs[0])


def check_counts(tally, program, out):
    """The counted tables against a recount by other means."""
    source = ROOT / "examples/pilots-2002-2004/programma.xml"
    pdf = out / "a/pilots-2002-2004/eindrapportage.pdf"
    status, said, err = run("/usr/bin/python3", HERE / "recount.py", program, source, pdf)
    tally.check("tables recount from the XML", status == 0, (said + err)[:3000])


def main():
    program, out = pathlib.Path(sys.argv[1]).resolve(), pathlib.Path(sys.argv[2]).resolve()
    tally, all_documents = Tally(), list(documents())
    tally.check("there are examples", len(all_documents) >= 30, str(len(all_documents)))
    for folder in (out / "a", out / "b"):
        status, _, err = run(program, "build", "-o", folder, *asked_files(), cwd=ROOT)
        tally.check(f"build into {folder.name}", status == 0, err)
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        list(pool.map(lambda d: check_document(tally, program, out, d), all_documents))
    for document in all_documents:
        if document.template == "eindverslag" and document.folder in ARCHIVED:
            check_archive(tally, program, document.source, out / "c")
    check_counts(tally, program, out)
    check_eyes(tally, program, out / "d")
    tally.close()


main()
