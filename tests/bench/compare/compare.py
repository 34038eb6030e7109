#!/usr/bin/env python3
"""The same Dutch prose in beleidspers, LuaLaTeX with microtype, and Typst, measured from the PDF.

A bench, not a test: it prints one table and always ends with status 0; an engine that is not
installed is left out. All set 10.5/14 pt Vollkorn on 16 cm, 47 lines a page, justified, with an
indent of 14 pt and no white between paragraphs. The text is the prose of the examples, once as it
is and then joined in threes until it fills the pages: short and long paragraphs both count.
Word spaces are gaps between the boxes of `pdftotext -bbox` on full lines: all but the last of a
paragraph. Each counts as the median of its line, because some fonts kern letters with the space.
The trema is tried on words of its own, at all places where a line can break.
usage: compare.py PROGRAM [--measure=MM] [--words=N] [--only=ENGINE] [--keep=FOLDER] [--lines]
LuaLaTeX: Debian's texlive-luatex texlive-lang-european texlive-latex-recommended
texlive-fonts-recommended texlive-latex-extra. Typst: a `typst` on the path, or the npm package
@myriaddreamin/typst-ts-node-compiler below the folder that TYPST_NODE names.
"""
import argparse
import html
import json
import os
import pathlib
import re
import shutil
import statistics
import subprocess
import tempfile
import unicodedata
import xml.etree.ElementTree as ElementTree

HERE = pathlib.Path(__file__).parent
ROOT = HERE.parents[2]
EXAMPLES = sorted((ROOT / "examples/pilots-2002-2004").glob("*.xml"))
INLINE = {"ref", "abbr", "span", "a", "q", "em", "strong", "term", "vast", "sup", "sub"}
SHORTEST = 15  # words of what counts as a paragraph
JOINED = 3     # paragraphs in one, the second time round
PLAIN = str.maketrans("äëïöü", "aeiou")
PAPER = 210  # [mm]
TOP, FOOT = 74, 738  # heads and feet of pages stand outside
HANGING = ".,;:!?-\u2013\u2019\u201d)"
OVERFULL, OVERFULL_HANGING = 1.0, 3.6  # past the margin [pt]; letters hang a little in LuaLaTeX


# ---- the text ----

def local(element):
    return element.tag.rpartition("}")[2]


def prose(element):
    parts = [element.text or ""]
    for child in element:
        if local(child) in INLINE:
            parts.append("".join(child.itertext()))
        parts.append(child.tail or "")
    return " ".join("".join(parts).split())


def paragraphs(words):
    once = {}
    for path in EXAMPLES:
        for element in ElementTree.parse(path).iter():
            text = prose(element) if local(element) not in INLINE else ""
            if len(text.split()) >= SHORTEST and not text[0].islower() and text[-1] in ".?!":
                once.setdefault(re.sub(r" ([.,;:)])", r"\1", text))
    once = list(once)
    joined = [" ".join(once[i:i + JOINED]) for i in range(0, len(once), JOINED)]
    out = []
    while words > 0:
        for text in once + joined:
            if words > 0:
                out.append(text)
                words -= len(text.split())
    return out


def trema_paragraphs():
    """Words with a syllable that begins with a trema, pushed past the end of a line bit by bit."""
    words = ("gecreëerde coördineren reëel individuële essentiële financiële zeeën "
             "reünie coöperatie geëvalueerd meeëten officiële zoölogisch").split()
    return ["n" * (i % 3) + "i" * (1 + i // 3) + " " + " ".join(words[i % 13:] + words[:i % 13])
            + " " + " ".join(words) for i in range(60)]


# ---- the engines: each writes out.pdf in a folder; False: not there ----

def run(command, folder, **more):
    done = subprocess.run([str(c) for c in command], cwd=folder, capture_output=True, text=True,
                          **more)
    if done.returncode != 0:
        raise RuntimeError(f"{command[0]}: {(done.stdout + done.stderr)[-2000:]}")


def template(name, measure):
    source = (HERE / name).read_text(encoding="utf-8")
    return source.replace("@MARGIN@", f"{(PAPER - measure) / 2:g}mm")


def set_beleidspers(text, folder, program, measure):
    data = folder / "data"
    shutil.copytree(ROOT / "templates", data / "templates")
    shutil.copytree(ROOT / "fonts", data / "fonts")
    (data / "templates/style/vergelijking.xml").write_text(
        template("vergelijking.xml", measure), encoding="utf-8")
    body = "\n".join(f"<p>{html.escape(t)}</p>" for t in text)
    (folder / "proef.xml").write_text(
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        '<pilot xmlns="urn:beleidspers:1" id="proef" soort="gemeente" xml:lang="nl">\n'
        '<naam>Proef</naam><gebied><gemeente provincie="Zeeland">Proef</gemeente></gebied>\n'
        f'<motivatie>\n{body}\n</motivatie>\n</pilot>\n', encoding="utf-8")
    run([program, "build", "--quiet", f"--data={data}", f"--template={HERE / 'sjabloon.xml'}",
         "-o", folder, "proef.xml"], folder)
    (folder / "proef/eindverslag.pdf").rename(folder / "out.pdf")
    return True


def set_lualatex(text, folder, _, measure):
    if shutil.which("lualatex") is None:
        return False
    escape = {c: "\\" + c for c in "&%$#_{}"}
    body = "\n\n".join("".join(escape.get(c, c) for c in t) for t in text)
    (folder / "out.tex").write_text(
        template("lualatex.tex", measure).replace("@TEXT@", body), encoding="utf-8")
    run(["lualatex", "-interaction=nonstopmode", "-halt-on-error", "out.tex"], folder)
    return True


TYPST_NODE = """
const { NodeCompiler } = require('@myriaddreamin/typst-ts-node-compiler');
const compiler = NodeCompiler.create({workspace: process.argv[1],
    fontArgs: [{fontPaths: ['/usr/share/fonts/truetype/vollkorn']}]});
require('fs').writeFileSync('out.pdf', compiler.pdf({mainFilePath: process.argv[1] + '/out.typ'}));
"""


def set_typst(text, folder, _, measure):
    body = "\n\n".join(f"#text({json.dumps(t, ensure_ascii=False)})" for t in text)
    (folder / "out.typ").write_text(
        template("typst.typ", measure).replace("@TEXT@", body), encoding="utf-8")
    modules = os.environ.get("TYPST_NODE")
    if shutil.which("typst"):
        run(["typst", "compile", "--font-path", "/usr/share/fonts/truetype/vollkorn", "out.typ",
             "out.pdf"], folder)
    elif modules:
        run(["node", "-e", TYPST_NODE, folder], folder, env=os.environ |
            {"NODE_PATH": str(pathlib.Path(modules) / "node_modules")})
    return bool(shutil.which("typst") or modules)


ENGINES = {"beleidspers": set_beleidspers, "LuaLaTeX": set_lualatex, "Typst": set_typst}


# ---- lines of the PDF ----

class Line:
    def __init__(self, page, middle, words):
        self.page, self.middle = page, middle
        self.words = sorted(words)
        self.text = normal("".join(w[2] for w in self.words))
        self.left, self.right = self.words[0][0], self.words[-1][1]
        gaps = [b[0] - a[1] for a, b in zip(self.words, self.words[1:])]
        self.gaps = [statistics.median(gaps)] * len(gaps) if gaps else []
        self.first = self.last = self.hyphen = self.trema = False


WORD = re.compile(r'<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">'
                  r'(.*?)</word>')


def normal(text):
    text = re.sub("[\u00ad\u2010]", "-", html.unescape(text))
    return re.sub(r"\s", "", unicodedata.normalize("NFKC", text))


def lines_of(pdf):
    found = subprocess.run(["pdftotext", "-bbox", pdf, "-"], capture_output=True, text=True,
                           check=True).stdout
    lines = []
    for page, content in enumerate(found.split("<page ")[1:]):
        rows = {}
        for x0, y0, x1, y1, text in WORD.findall(content):
            middle = (float(y0) + float(y1)) / 2
            if TOP < middle < FOOT:
                rows.setdefault(round(middle), []).append((float(x0), float(x1), text))
        for y in sorted(rows):
            if y - 1 in rows and rows[y - 1]:
                rows[y], rows[y - 1] = rows[y - 1] + rows[y], []
        lines += [Line(page, y, rows[y]) for y in sorted(rows) if rows[y]]
    return lines


class Wrong(Exception):
    pass


def matches(source, line):
    """Characters of `source` that the line covers, and whether a hyphen was added."""
    text = line.text
    if text[0] == source[0].translate(PLAIN):
        text = source[0] + text[1:]
    if source.startswith(text):
        return len(text), False
    if text[-1] == "-" and source.startswith(text[:-1]):
        return len(text) - 1, True
    raise Wrong(f"page {line.page + 1}: '{line.text}' is not '{source[:len(text) + 3]}'")


def follow(lines, text):
    """Marks the lines of each paragraph; drops what stands above the text (a heading)."""
    sources = [normal(t) for t in text]
    while not sources[0].startswith(lines[0].text[:-1]):
        lines = lines[1:]
    at = 0
    out = []
    for source in sources:
        first, hyphen = True, False
        while source:
            line = lines[at]
            line.trema = hyphen and source[0] in "ëöü"
            size, hyphen = matches(source, line)
            line.first, line.hyphen = first, hyphen
            first, source = False, source[size:]
            line.last = not source
            out.append(line)
            at += 1
    return out


# ---- the trema on paper: a PDF may read as "ë" what it draws as "e" ----

DPI = 300


class Ink:
    """Pages as grey pixels."""

    def __init__(self, pdf):
        self.pdf, self.pages = pdf, {}

    def page(self, number):
        if number not in self.pages:
            command = ["pdftoppm", "-gray", "-r", str(DPI), "-f", str(number), "-l", str(number)]
            data = subprocess.run([*command, self.pdf], capture_output=True, check=True).stdout
            kind, size, _, pixels = data.split(b"\n", 3)
            self.pages[number] = int(size.split()[0]), pixels
        return self.pages[number]

    def trema(self, line):
        """Whether something small stands close above the first letter of a line (not an i)."""
        width, pixels = self.page(line.page + 1)
        x = [int((line.left + d) * DPI / 72) for d in (0.3, 3.8)]
        y = [int((line.middle + d) * DPI / 72) for d in (-7, 5)]
        rows = [min(pixels[r * width + x[0]:r * width + x[1]]) < 128 for r in range(*y)]
        parts = re.findall("#+|-+", "".join("-#"[row] for row in rows).strip("-"))
        return any(len(gap) < 0.13 * 10.5 * DPI / 72 for gap in parts if gap[0] == "-")


# ---- figures ----

def past(line, edge):
    return line.right - edge > (OVERFULL_HANGING if line.text[-1] in HANGING else OVERFULL)


def ladders(lines, height):
    count = run_length = 0
    for line in lines:
        run_length = run_length + 1 if line.hyphen else 0
        count += run_length == height
    return count


def percentile(values, percent):
    return sorted(values)[min(len(values) - 1, int(len(values) * percent / 100))]


def tremas(engine, folder, *more):
    folder.mkdir()
    text = trema_paragraphs()
    engine(text, folder, *more)
    ink = Ink(folder / "out.pdf")
    kept = [ink.trema(line) for line in follow(lines_of(folder / "out.pdf"), text) if line.trema]
    return {"trema lost": kept.count(False), "trema kept": kept.count(True)}


def figures(lines, measure):
    edge = (PAPER + measure) / 2 * 72 / 25.4
    gaps = [g for line in lines if not line.last for g in line.gaps]
    pairs = list(zip(lines, lines[1:]))
    turns = [(a, b) for a, b in pairs if a.page != b.page]
    full = [line for line in lines if not line.last]
    return {
        "pages": lines[-1].page - lines[0].page + 1,
        "full lines": len(full),
        "median": statistics.median(gaps),
        "95 %": percentile(gaps, 95),
        "max": max(gaps),
        "5 %": percentile(gaps, 5),
        "min": min(gaps),
        "hyphens": sum(line.hyphen for line in lines),
        "two under": ladders(lines, 2),
        "ladders": ladders(lines, 3),
        "2 letters": sum(bool(re.search(r"(^|[^\w])\w\w-$", line_tail(line)))
                         for line in lines if line.hyphen),  # before the hyphen
        "widows": sum(b.last and not b.first for a, b in turns),
        "orphans": sum(a.first and not a.last for a, b in turns),
        "page hyphens": sum(a.hyphen for a, b in turns),
        "overfull": sum(past(line, edge) for line in lines),
        "short": sum(line.right < edge - 1 for line in full),
    }


def line_tail(line):
    return normal(line.words[-1][2])


def main():
    parser = argparse.ArgumentParser(usage=__doc__.split("usage: ")[1].split("\n")[0])
    parser.add_argument("program", type=pathlib.Path)
    parser.add_argument("--keep", type=pathlib.Path)
    parser.add_argument("--measure", type=float, default=160, metavar="MM")
    parser.add_argument("--words", type=int, default=12500)
    parser.add_argument("--only")
    parser.add_argument("--lines", action="store_true", help="the widest and tightest lines")
    options = parser.parse_args()
    text = paragraphs(options.words)
    rows = []
    with tempfile.TemporaryDirectory() as temporary:
        for name, engine in ENGINES.items():
            folder = (options.keep or pathlib.Path(temporary)).absolute() / name
            if options.only not in (None, name):
                continue
            shutil.rmtree(folder, ignore_errors=True)
            folder.mkdir(parents=True)
            more = options.program.absolute(), options.measure
            if not engine(text, folder, *more):
                continue
            lines = follow(lines_of(folder / "out.pdf"), text)
            rows.append((name, figures(lines, options.measure) |
                         tremas(engine, folder / "trema", *more)))
            if options.lines:
                show_lines(name, lines)
    print(f"{sum(len(t.split()) for t in text)} words in {len(text)} paragraphs")
    for key in rows[0][1] if rows else ():
        values = "".join(f"{row[key]:>12.2f}" if isinstance(row[key], float) else f"{row[key]:>12}"
                         for _, row in rows)
        print(f"{key:<13}{values}")
    print(" " * 13 + "".join(f"{name:>12}" for name, _ in rows))


def show_lines(name, lines):
    full = sorted((line for line in lines if not line.last and line.gaps),
                  key=lambda line: statistics.mean(line.gaps))
    for line in full[:6] + full[-12:]:
        print(f"{name} p{line.page + 1} {statistics.mean(line.gaps):.2f}",
              " ".join(w[2] for w in line.words))


if __name__ == "__main__":
    main()
