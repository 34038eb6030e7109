"""The structure tree of a tagged PDF with the text of every element, as a reader aloud has it."""
import re

import pikepdf


class Text(str):
    """A piece of text, and the page it stands on (from 0)."""
    page = 0


class Element:
    """An element: `kids` are elements and texts, in reading order."""

    def __init__(self, obj, parent):
        self.obj, self.parent, self.kids = obj, parent, []
        self.role = str(obj.S)[1:] if "/S" in obj else ""

    def attribute(self, name, default=None):
        attributes = self.obj.get("/A", [])
        for one in [attributes] if isinstance(attributes, pikepdf.Dictionary) else attributes:
            if name in one:
                return one[name]
        return default

    def elements(self, *roles):
        return [k for k in self.kids if isinstance(k, Element) and (not roles or k.role in roles)]

    def all(self, *roles):
        """This element and all below, in reading order."""
        todo = [self]
        while todo:
            element = todo.pop()
            if not roles or element.role in roles:
                yield element
            todo += element.elements()[::-1]

    def page(self):
        """Where its first piece of text stands; None: nowhere."""
        todo = [self]
        while todo:
            one = todo.pop()
            if isinstance(one, str):
                return one.page
            todo += one.kids[::-1]
        return None

    def annotations(self):
        """The clickable areas of a Link."""
        kids = self.obj.get("/K", [])
        kids = list(kids) if isinstance(kids, pikepdf.Array) else [kids]
        return [k.Obj for k in kids
                if isinstance(k, pikepdf.Dictionary) and k.get("/Type") == "/OBJR"]

    def text(self, without=()):
        """All text below; elements of the roles `without` are skipped."""
        parts, todo = [], [self]
        while todo:
            one = todo.pop()
            if isinstance(one, str):
                parts.append(one)
            elif one is self or one.role not in without:
                todo += one.kids[::-1]
        return "".join(parts)

    def language(self):
        element = self
        while element is not None:
            if "/Lang" in element.obj:
                return str(element.obj.Lang)
            element = element.parent
        return None


def unicode_map(font):
    """Two-byte codes to text, of a ToUnicode CMap with bfchar rows."""
    rows = re.findall(rb"<([0-9A-F]{4})><([0-9A-F]*)>\n", font.ToUnicode.read_bytes())
    return {int(code, 16): bytes.fromhex(text.decode()).decode("utf-16-be") for code, text in rows}


class Tagged:
    def __init__(self, path):
        self.pdf = pikepdf.open(path)
        self.maps = {}
        self.pages = {page.obj.objgen: n for n, page in enumerate(self.pdf.pages)}
        self.marks = {}  # (page, mcid) -> text
        for number, page in enumerate(self.pdf.pages):
            self.read_page(number, page)
        self.root = self.read_tree()

    def read_page(self, number, page):
        stack, font = [], None
        for operands, operator in pikepdf.parse_content_stream(page):
            op = str(operator)
            if op == "Tf":
                font = page.Resources.Font[operands[0]]
            elif op == "BDC":
                stack.append(self.open_mark(number, operands))
            elif op == "EMC":
                stack.pop()
            elif op in ("Tj", "TJ") and stack and stack[-1] is not None:
                strings = [operands[0]] if op == "Tj" else operands[0]
                for string in strings:
                    if isinstance(string, pikepdf.String):
                        self.marks[stack[-1]] += self.decode(font, bytes(string))

    def open_mark(self, number, operands):
        """The key of a mark whose text is read from its glyphs; None: from elsewhere, or nobody's."""
        if operands[0] == "/Artifact":
            return None
        key = (number, int(operands[1]["/MCID"]))
        actual = operands[1].get("/ActualText")
        self.marks[key] = "" if actual is None else str(actual)
        return key if actual is None else None

    def decode(self, font, string):
        if font.objgen not in self.maps:
            self.maps[font.objgen] = unicode_map(font)
        codes = self.maps[font.objgen]
        return "".join(codes[string[i] << 8 | string[i + 1]] for i in range(0, len(string), 2))

    def read_tree(self):
        top = Element(self.pdf.Root.StructTreeRoot, None)
        todo = [(top, None)]
        while todo:
            element, _ = todo.pop()
            children = []
            for kid in self.kids_of(element.obj):
                if isinstance(kid, pikepdf.Dictionary) and "/S" in kid:
                    child = Element(kid, element)
                    element.kids.append(child)
                    children.append((child, element))
                elif not isinstance(kid, pikepdf.Dictionary) or kid.Type == "/MCR":
                    element.kids.append(self.content(element, kid))
            todo += children[::-1]
        top.parent = None
        return top.elements()[0]

    @staticmethod
    def kids_of(obj):
        kids = obj.get("/K")
        if kids is None:
            return []
        return list(kids) if isinstance(kids, pikepdf.Array) else [kids]

    def content(self, element, kid):
        page = element.obj.get("/Pg")
        if isinstance(kid, pikepdf.Dictionary):
            page, kid = kid.get("/Pg", page), kid.MCID
        number = self.pages[page.objgen]
        text = Text(self.marks[number, int(kid)])
        text.page = number
        return text
