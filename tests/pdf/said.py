#!/usr/bin/env python3
"""What the structure tree of a PDF says, in its order, one block a line.

Glyphs become text through the fonts' own ToUnicode, /ActualText where it is given. (poppler's
`pdfinfo -struct-text` says the same, but reads every page again for every element.)
usage: said.py FILE. Needs Debian's python3-pikepdf.
"""
import re
import sys

import pikepdf

BLOCK = "\x1e"  # between blocks
INLINE = set("Span Link Reference Quote Em Strong Code Sub Note Annot NonStruct".split())


def unicode_of(font):
    """code -> text of a two-byte font."""
    def text(digits):
        return bytes.fromhex(digits).decode("utf-16-be")

    cmap, table = font.ToUnicode.read_bytes().decode("latin-1"), {}
    for body in re.findall(r"beginbfchar(.*?)endbfchar", cmap, re.S):
        for code, to in re.findall(r"<(\w+)>\s*<(\w+)>", body):
            table[int(code, 16)] = text(to)
    for body in re.findall(r"beginbfrange(.*?)endbfrange", cmap, re.S):
        for low, high, to in re.findall(r"<(\w+)>\s*<(\w+)>\s*<(\w+)>", body):
            for code in range(int(low, 16), int(high, 16) + 1):
                first = text(to)
                table[code] = first[:-1] + chr(ord(first[-1]) + code - int(low, 16))
    return table


class Reader:
    def __init__(self, path):
        self.pdf = pikepdf.open(path)
        self.pages = {page.obj.objgen: n for n, page in enumerate(self.pdf.pages)}
        self.texts = {}  # (page, mcid) -> pieces
        self.fonts = {}  # objgen -> table
        for number, page in enumerate(self.pdf.pages):
            self.read_page(number, page)

    def table(self, font):
        if font.objgen not in self.fonts:
            self.fonts[font.objgen] = unicode_of(font)
        return self.fonts[font.objgen]

    def read_page(self, number, page):
        stack, table = [], {}
        for operands, operator in pikepdf.parse_content_stream(page):
            op = str(operator)
            if op in ("BDC", "BMC"):
                properties = operands[1] if op == "BDC" else {}
                if "/MCID" in properties:
                    self.texts[number, int(properties["/MCID"])] = []
                stack.append(((number, int(properties["/MCID"])) if "/MCID" in properties else None,
                              "/ActualText" in properties))
                if "/ActualText" in properties:
                    self.add(stack[:-1] + [(stack[-1][0], False)], str(properties["/ActualText"]))
            elif op == "EMC":
                stack.pop()
            elif op == "Tf":
                table = self.table(page.Resources.Font[str(operands[0])])
            elif op in ("Td", "TD", "T*", "Tm", "BT"):
                self.add(stack, "\n")
            elif op in ("Tj", "TJ"):
                parts = operands[0] if op == "TJ" else [operands[0]]
                for part in parts:
                    if isinstance(part, pikepdf.String):
                        self.add(stack, self.decoded(bytes(part), table))

    @staticmethod
    def decoded(codes, table):
        return "".join(table.get(codes[i] << 8 | codes[i + 1], "\ufffd")
                       for i in range(0, len(codes), 2))

    def add(self, stack, text):
        owners = [key for key, _ in stack if key]
        if owners and not any(replaced for _, replaced in stack):
            self.texts[owners[-1]].append(text)

    def say(self, out):
        todo = [(self.pdf.Root.StructTreeRoot, None)]
        while todo:
            item, page = todo.pop()
            if isinstance(item, str):
                out.append(item)
                continue
            if not isinstance(item, pikepdf.Dictionary):
                out.append("".join(self.texts.get((self.pages[page.objgen], int(item)), [])))
                continue
            page = item.get("/Pg", page)
            if item.get("/Type") == "/MCR":
                todo.append((item.MCID, page))
            elif item.get("/Type") != "/OBJR":
                self.open_element(item, page, todo)
        return out

    @staticmethod
    def open_element(item, page, todo):
        edge = [] if str(item.get("/S", "/Document"))[1:] in INLINE else [(BLOCK, None)]
        if "/ActualText" in item:
            todo.append((str(item.ActualText), None))
            return
        kids = item.get("/K", [])
        kids = list(kids) if isinstance(kids, pikepdf.Array) else [kids]
        todo += edge + [(kid, page) for kid in kids[::-1]] + edge


def main():
    text = "".join(Reader(sys.argv[1]).say([]))
    text = re.sub("\u00ad\\s*", "", text)
    for block in text.split(BLOCK):
        line = re.sub("[\\s\u00a0\u202f]+", " ", block).strip()
        if line:
            print(line)


main()
