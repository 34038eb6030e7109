#!/usr/bin/python3
"""tree.py FILE.pdf FILE.dump - holds the tags of a PDF against the document they were made of.

FILE.dump is what `beleidspers dump --stage=document` prints. Both become one list of what a reader
aloud meets: headings with their level, paragraphs, lists with the number of items and their labels,
tables with rows, spans and scopes, figures with their alternative, captions, notes after the text
that names them, contents. The lists must be equal. Languages, abbreviations, outside links, the
targets of contents and notes, and the outline are compared too. Says 'ok FILE', or the differences
and ends with status 1. Needs Debian's python3-pikepdf.
"""
import difflib
import re
import sys

import pikepdf
from tagged import Tagged

INLINE = {"Span", "Quote", "Link", "Reference", "Em", "Strong"}
NUMBERING = {"bullets": "Disc", "decimal": "Decimal", "decimal-paren": "Decimal",
             "lower-alpha": "LowerAlpha", "letter-paren": "LowerAlpha",
             "upper-alpha": "UpperAlpha", "lower-roman": "LowerRoman", "plain": "None"}
ROMAN = ((10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))
WORD = re.compile(r'(?:([\w-]+)=)?"((?:[^"\\]|\\.)*)"|([\w-]+)=(\S+)|(\S+)')


def plain(text):
    """White space of all kinds to one space; soft hyphens are not read."""
    return re.sub("[\\s\u00a0\u202f\u2009]+", " ", text.replace("\u00ad", "")).strip()


# ---- what the document says ----

class Node:
    def __init__(self, line):
        self.depth = (len(line) - len(line.lstrip())) // 2
        self.kids, self.text, self.values, self.flags = [], "", {}, set()
        words = list(WORD.finditer(line.strip()))
        self.kind = words[0].group(0)
        for word in words[1:]:
            name, quoted, key, value, flag = word.groups()
            quoted = quoted and re.sub(r"\\(.)", r"\1", quoted)
            if quoted is not None and name is None:
                self.text = quoted
            elif flag:
                self.flags.add(flag)
            else:
                self.values[name or key] = value if name is None else quoted
        if "number" in self.values:
            self.values["number"] = plain(self.values["number"])

    def get(self, name, default=None):
        return self.values.get(name, default)

    def of(self, *kinds):
        return [k for k in self.kids if k.kind in kinds]

    def all(self):
        yield self
        for kid in self.kids:
            yield from kid.all()


def read_dump(path):
    stack = []
    for line in open(path, encoding="utf-8"):
        node = Node(line.rstrip("\n"))
        del stack[node.depth:]
        if stack:
            stack[-1].kids.append(node)
        stack.append(node)
    return stack[0]


def letters(number):
    text = ""
    while number:
        number, digit = divmod(number - 1, 26)
        text = chr(97 + digit) + text
    return text


def roman(number):
    text = ""
    for value, sign in ROMAN:
        text += sign * (number // value)
        number %= value
    return text


def label(style, number):
    """What stands before an item, as a pattern."""
    text = {"decimal": f"{number}.", "decimal-paren": f"{number})", "plain": None,
            "lower-alpha": letters(number) + ".", "letter-paren": letters(number) + ")",
            "upper-alpha": letters(number).upper() + ".", "lower-roman": roman(number) + "."}
    return "[•–]" if style == "bullets" else text[style] and re.escape(text[style])


class Expected:
    """The list that the document asks for: a word, then patterns."""

    INLINE_KINDS = {"text", "em", "strong", "link", "ref", "note", "span", "abbreviation", "fixed",
                    "break", "superscript", "subscript", "quoted", "marked"}

    def __init__(self, root):
        self.root, self.list = root, []
        self.ids = {n.get("id"): n for n in root.all() if n.get("id")}
        self.notes = []
        self.block(root)

    def put(self, *words):
        self.list.append(words)

    # ---- inlines ----

    def reference(self, node):
        if node.kids:
            return "".join(self.inline(k) for k in node.kids)
        if "unresolved" in node.flags:
            return re.escape("?")
        target, form = self.ids[node.get("to")], node.get("form", "")
        if target.get("citation"):
            return re.escape(plain(target.get("citation")))
        number = target.get("number", "")
        tail = re.escape(number.split()[-1]) if number else "‘[^’]+’"
        tail += r"(?: \w+ \w+ [\w.]+)?"  # "paragraaf 1.3 van bijlage 16", from another appendix
        return {"page": r"\w+ \d+", "number": rf"(?:\w+ )?{tail}", "title": "‘[^’]+’"}.get(
            form, rf"(?:\w+ )?{tail}" + (r".*? \d+" if "page" in form else ""))

    def inline(self, node):
        if node.kind == "text":
            return re.escape(plain("x" + node.text + "x")[1:-1])
        if node.kind == "ref":
            return self.reference(node)
        if node.kind == "break":
            return " ?"
        if node.kind == "note":
            self.notes.append(node)
            return re.escape(node.get("number"))
        inner = "".join(self.inline(k) for k in node.kids)
        return f"‘{inner}’" if node.kind == "quoted" else inner

    def line(self, word, node, before="", loose=False):
        """A block of inlines, then its notes. Space at line ends and double space do not count."""
        text = before + "".join(self.inline(k) for k in node.kids)
        text = re.sub(r"(?:\\ )+", r"\\ ", text).strip()
        while text.startswith("\\ "):
            text = text[2:]
        while text.endswith("\\ "):
            text = text[:-2]
        self.put(word, ("(?i)" if loose else "") + text)
        notes, self.notes = self.notes, []
        for note in notes:
            self.put("Note")
            self.put("Lbl", re.escape(note.get("number")))
            self.content(note)

    def content(self, node):
        """Inlines or blocks."""
        if node.kids and node.kids[0].kind in self.INLINE_KINDS:
            self.line("text", node)
        else:
            for kid in node.kids:
                self.block(kid)

    # ---- blocks ----

    def block(self, node):
        method = getattr(self, "block_" + node.kind, None)
        if method:
            method(node)
        else:
            self.content(node)

    def block_section(self, node):
        number = node.get("number")
        for kid in node.kids:
            if kid.kind == "heading" and kid is node.kids[0]:
                self.line("H" + kid.get("level"), kid,
                          re.escape(number + " ") if number else "")
            else:
                self.block(kid)

    def block_heading(self, node):
        level = node.get("level")
        self.line("H" + level if level else "text", node)

    def block_paragraph(self, node):
        self.line("text", node, loose=node.get("role", "").startswith("cover"))

    def block_list(self, node):
        style = node.get("style")
        items = node.of("item")
        self.put("L", NUMBERING[style], len(items))
        for i, item in enumerate(items, int(node.get("start", 1))):
            self.put("LI")
            if label(style, i):
                self.put("Lbl", label(style, i))
            self.content(item)

    def block_definitions(self, node):
        self.put("L", "None", len(node.of("term")))
        for kid in node.kids:
            if kid.kind == "term":
                self.put("LI")
                self.line("Lbl", kid)
            else:
                self.content(kid)

    def caption(self, node):
        number = node.get("number")
        for kid in node.of("caption"):
            self.line("Caption", kid, re.escape(number + " ") if number else "")

    def block_table(self, node):
        rows = node.of("row")
        self.put("Table", len(rows))
        self.caption(node)
        for row in rows:
            self.put("TR", len(row.kids))
            for cell in row.kids:
                head = "header" in cell.flags
                scope = cell.get("scope", "column" if "header" in row.flags else "row")
                self.put("TH" if head else "TD", scope.capitalize() if head else "",
                         int(cell.get("columns", 1)), int(cell.get("rows", 1)))
                self.content(cell)
        for kid in node.of("paragraph"):
            self.block(kid)

    def block_figure(self, node):
        if node.get("alternative"):  # without, it is decoration
            self.put("Figure", plain(node.get("alternative")))
        self.caption(node)

    def block_quote(self, node):
        self.put("BlockQuote")
        self.content(node)

    def in_contents(self, depth=9, appendix_titles=False):
        inside = self.in_appendices() if appendix_titles else set()
        for section in self.root.all():
            for heading in section.of("heading")[:1] if section.kind == "section" else []:
                if ("in-contents" in heading.flags and int(heading.get("level")) <= depth
                        and id(section) not in inside):
                    yield section, heading

    def in_appendices(self):
        """The nodes within appendices, the appendices themselves not included."""
        return {id(node) for top in self.root.all() if "appendix" in top.flags
                for node in top.all() if node is not top}

    def block_contents(self, node):
        self.put("H1", r"\w+")
        entries = list(self.in_contents(int(node.get("depth")), "appendix-titles" in node.flags))
        self.put("TOC", len(entries))
        for section, heading in entries:
            number = section.get("number")
            self.line("TOCI", heading, re.escape(number + " ") if number else "")
            self.list[-1] = ("TOCI", self.list[-1][1] + r" \d+")

    def block_register(self, node):
        """As many entries as there are terms and parts of terms; their order is not judged."""
        entries = set()
        for marked in (n for n in self.root.all() if n.kind == "marked"):
            term = marked.get("term") or plain("".join(k.text for k in marked.all()))
            term = term.casefold()
            entries |= {(term, ""), (term, marked.get("sub", "").casefold())}
        self.put("L", "None", len(entries))
        for _ in entries:
            self.put("LI")
            self.put("text", r"\D.*")

    def block_listing(self, node):
        kind = "figure" if "figures" in node.flags else "table"
        inside = self.in_appendices() if "no-appendices" in node.flags else set()
        entries = [n for n in self.root.all()
                   if n.kind == kind and n.get("number") and id(n) not in inside]
        self.put("TOC", len(entries))
        for entry in entries:
            self.put("TOCI", re.escape(entry.get("number")) + r" .* \d+")


# ---- what the tags say ----

class Said:
    def __init__(self, root):
        self.list = []
        self.block(root)

    def put(self, *words):
        self.list.append(words)

    def children(self, element, word="text"):
        """Text between the blocks of an element, and the blocks; notes come after the text."""
        text, notes, said = "", [], False
        for kid in element.kids + [None]:
            if isinstance(kid, str):
                text += kid
            elif kid is not None and kid.role in INLINE:
                text += kid.text(without=("Note",))
                notes += kid.all("Note")
            elif kid is not None and kid.role == "Note":
                notes.append(kid)
            else:
                if plain(text) or notes:
                    self.put(word, plain(text))
                    said = True
                for note in notes:
                    self.block(note)
                text, notes = "", []
                if kid is not None:
                    self.block(kid)
        return said

    def block(self, element):
        method = getattr(self, "block_" + element.role, None)
        if method:
            method(element)
        elif re.fullmatch("H[1-6]|P|Caption|Lbl|TOCI", element.role):
            self.children(element, "text" if element.role == "P" else element.role)
        else:
            self.children(element)

    def block_L(self, element):
        self.put("L", str(element.attribute("/ListNumbering", "/None"))[1:],
                 len(element.elements("LI")))
        self.children(element)

    def block_LI(self, element):
        self.put("LI")
        self.children(element)

    def block_Table(self, element):
        self.put("Table", sum(1 for _ in element.all("TR")))
        self.children(element)

    def block_TR(self, element):
        self.put("TR", len(element.elements()))
        for cell in element.elements():
            scope = str(cell.attribute("/Scope", "/"))[1:]
            self.put(cell.role, scope, int(cell.attribute("/ColSpan", 1)),
                     int(cell.attribute("/RowSpan", 1)))
            self.children(cell)

    def block_Figure(self, element):
        self.put("Figure", plain(str(element.obj.Alt)))

    def block_BlockQuote(self, element):
        self.put("BlockQuote")
        self.children(element)

    def block_Note(self, element):
        self.put("Note")
        self.children(element)

    def block_TOC(self, element):
        self.put("TOC", len(element.elements("TOCI")))
        self.children(element)


# ---- side by side ----

def fits(expected, said):
    if len(expected) != len(said) or expected[0] != said[0]:
        return False
    for pattern, text in zip(expected[1:], said[1:]):
        same = pattern == text
        if not same and (expected[0] == "Figure" or not isinstance(pattern, str) or
                         not re.fullmatch(pattern, text)):
            return False
    return True


def compare(expected, said):
    """Differences, with one list's words where both agree."""
    agreed = [" ".join(map(str, s)) if fits(e, s) else None for e, s in zip(expected, said)]
    first = next((i for i, a in enumerate(agreed) if a is None), len(agreed))
    if first == len(expected) == len(said):
        return []
    show = [[" | ".join(map(str, row)) for row in rows[first:first + 6]]
            for rows in (expected, said)]
    return [f"at {first} of {len(expected)}, {len(said)}:"] + list(
        difflib.ndiff([re.sub(r"\\(.)", r"\1", s) for s in show[0]], show[1]))


def sequences(document, tags):
    """Pairs of what, expected and said, that stand apart from the text."""
    nodes = list(document.root.all())
    links = [link for link in tags.root.all("Link")]
    uris = [str(link.annotations()[0].A.URI) for link in links if "/A" in link.annotations()[0]]
    yield "outside links", [ascii_uri(n.get("href")) for n in nodes if n.kind == "link"], uris
    yield ("abbreviations", [n.get("expansion") for n in nodes if n.kind == "abbreviation"],
           [str(e.obj.E) for e in tags.root.all() if "/E" in e.obj])
    yield ("languages", [n.get("language") for n in nodes if n.get("language")],
           [str(e.obj.Lang) for e in tags.root.all() if "/Lang" in e.obj])


def ascii_uri(uri):
    return "".join(c if 0x20 < ord(c) < 0x7F and c not in '"<>\\^`{|}' else
                   "".join(f"%{b:02X}" for b in c.encode()) for c in uri)


def page_of(tags, annotation):
    return tags.pages[annotation.Dest[0].objgen] if "/Dest" in annotation else None


def targets(document, tags):
    """Where contents and note references lead: to the page of what they name."""
    entries = {}  # title -> the pages of its headings or captions, in order
    for element in tags.root.all():
        if re.fullmatch("H[1-6]|Caption", element.role):
            entries.setdefault(plain(element.text(without=("Note", "Reference"))), []).append(element.page())
    for entry in tags.root.all("TOCI"):
        link = next(entry.all("Link"))
        title, number = plain(link.text()).rsplit(" ", 1)
        page = entries[title].pop(0) if entries.get(title) else None
        yield (f"the entry '{title}'", (page, page is not None and page + 1),
               (page_of(tags, link.annotations()[0]), int(number)))
    notes = list(tags.root.all("Note"))
    marks = [r for r in tags.root.all("Reference") if r.parent.role != "TOCI"]
    yield "notes and references", len(notes), len(marks)
    for mark, note in zip(marks, notes):
        annotation = next(mark.all("Link")).annotations()[0]
        yield f"note {plain(mark.text())}", note.page(), page_of(tags, annotation)


def words_of_links(tags):
    for link in tags.root.all("Link"):
        text = plain(link.text())
        for annotation in link.annotations():
            said = plain(str(annotation.Contents))
            if said not in text and not said.endswith(" " + text):
                yield f"a link '{text}' that says '{said}'"


def outline(tags):
    def walk(items, level):
        for item in items:
            yield level, plain(item.title)
            yield from walk(item.children, level + 1)
    with tags.pdf.open_outline() as book:
        return list(walk(book.root, 1))


def check(pdf, dump):
    tags, document = Tagged(pdf), Expected(read_dump(dump))
    faults = compare(document.list, Said(tags.root).list)
    for what, expected, said in [*sequences(document, tags), *targets(document, tags)]:
        if expected != said:
            faults.append(f"{what}: expected {expected}, found {said}")
    faults += words_of_links(tags)
    titles = {plain(e.text()) for e in tags.root.all() if re.fullmatch("H[1-6]", e.role)}
    faults += [f"a bookmark '{t}' that is no heading" for _, t in outline(tags)
               if t not in titles]
    named = {t for _, t in outline(tags)}
    for section, heading in document.in_contents():
        words = plain((section.get("number", "") + " " + "".join(
            n.text for n in heading.all() if n.kind == "text")))
        if words not in named:
            faults.append(f"the heading '{words}' has no bookmark")
    if "/Lang" not in tags.pdf.Root:
        faults.append("no language")
    return faults


def main():
    faults = check(sys.argv[1], sys.argv[2])
    print("\n".join(faults) or f"ok {sys.argv[1]}")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
