#!/usr/bin/python3
"""matterhorn.py [--pdfa=2a|3a] FILE.pdf... - the conditions of PDF/UA-1 and PDF/A that a machine can see.

PDF/UA-1 by the Matterhorn Protocol 1.02 (its checkpoints in brackets), PDF/A-2a (3a) by the clauses
of ISO 19005-2 (-3), as far as files of ours can break them. Says 'ok FILE', or the faults, each
with its rule, and ends with status 1. structure.py does the tree against the pages; this one adds
what surrounds it: the file's bytes, fonts, metadata, annotations, colours. What needs judgement is
listed in docs/toegankelijkheid.md. Needs Debian's python3-pikepdf.
"""
import re
import sys
import xml.etree.ElementTree as ET

import pikepdf

from structure import Walk
from truetype import TrueType

STANDARD = set("""Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private P H H1 H2
    H3 H4 H5 H6 L LI Lbl LBody Table TR TH TD THead TBody TFoot Span Quote Note Reference BibEntry
    Code Link Annot Ruby RB RT RP Warichu WT WP Figure Formula Form""".split())
OPERATORS = set("""b B b* B* BDC BI BMC BT BX c cm CS cs d d0 d1 Do DP EI EMC ET EX f F f* G g gs h i
    ID j J K k l m M MP n q Q re RG rg ri s S SC sc SCN scn sh T* Tc Td TD Tf Tj TJ TL Tm Tr Ts Tw
    Tz v w W W* y ' " INLINE""".split())
LANGUAGE = re.compile(r"^[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*$")
RDF = "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}"
XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
SPACES = {
    "dc": "http://purl.org/dc/elements/1.1/", "pdf": "http://ns.adobe.com/pdf/1.3/",
    "xmp": "http://ns.adobe.com/xap/1.0/", "pdfaid": "http://www.aiim.org/pdfa/ns/id/",
    "pdfuaid": "http://www.aiim.org/pdfua/ns/id/",
    "ext": "http://www.aiim.org/pdfa/ns/extension/", "schema": "http://www.aiim.org/pdfa/ns/schema#",
    "property": "http://www.aiim.org/pdfa/ns/property#",
}
PREDEFINED = {f"{{{SPACES[p]}}}{n}" for p, names in {
    "dc": "title creator description language format", "pdf": "Keywords Producer PDFVersion Trapped",
    "xmp": "CreatorTool CreateDate ModifyDate MetadataDate", "pdfaid": "part conformance",
    "ext": "schemas"}.items() for n in names.split()}
FORBIDDEN_KEYS = {  # anywhere -> clause
    "/JS": "6.5.1", "/JavaScript": "6.5.1", "/AA": "6.5.2", "/FFilter": "6.1.7.1", "/FDecodeParms": "6.1.7.1",
    "/OPI": "6.2.9", "/PS": "6.2.9", "/Alternates": "6.2.8", "/TR": "6.2.5", "/HTP": "6.2.5",
    "/XFA": "6.4.2", "/AlternatePresentations": "6.10", "/PresSteps": "6.10", "/Requirements": "6.11",
}
ACTIONS = {"/GoTo", "/GoToR", "/URI", "/Named"}


def kids_of(value):
    return list(value) if isinstance(value, pikepdf.Array) else [value]


class Judge:
    def __init__(self, path, level):
        self.path, self.level, self.faults = path, level, []
        self.data = open(path, "rb").read()
        self.pdf = pikepdf.open(path)
        self.root = self.pdf.Root
        self.fonts, self.used = {}, {}  # objgen -> font, set of codes
        self.streams = {}  # of each page, read once: that takes most of the time

    def expect(self, good, rule, text):
        if not good:
            self.faults.append(f"{rule}: {text}")
        return good

    def read(self, page):
        key = getattr(page, "obj", page).objgen
        if key not in self.streams:
            self.streams[key] = list(pikepdf.parse_content_stream(page))
        return self.streams[key]

    # ---- the file as bytes: 6.1 ----

    def check_bytes(self):
        data = self.data
        self.expect(re.match(rb"%PDF-1\.[0-7]\n%[\x80-\xff]{4}", data), "6.1.2", "header")
        self.expect(re.search(rb"startxref\n\d+\n%%EOF\n?$", data), "6.1.3", "end of file")
        start = int(re.search(rb"startxref\n(\d+)\n", data)[1])
        self.expect(re.match(rb"\d+ 0 obj\n<<", data[start:]), "6.1.4", "startxref points elsewhere")
        self.expect("/Encrypt" not in self.pdf.trailer, "6.1.3 [26]", "encrypted")
        ids = self.pdf.trailer.get("/ID")
        self.expect(ids is not None and len(ids) == 2 and all(len(bytes(i)) >= 16 for i in ids),
                    "6.1.3", "no file identifier")
        self.expect(b"/Linearized" not in data[:1024], "6.1.3", "linearized")
        at = data.index(b"\n", 9) + 1
        while at < start:
            at = self.check_object(at)
            if at is None:
                return

    def check_object(self, at):
        """An object at the top level; the place after it, or None."""
        head = re.compile(rb"(\d+) 0 obj\n(<<.*?>>)\nstream\n", re.S).match(self.data, at)
        if not self.expect(head, "6.1.9", f"no object with a stream at byte {at}"):
            return None
        length = re.search(rb"/Length (\d+)", head[2])
        end = head.end() + int(length[1])
        tail = b"\nendstream\nendobj\n"
        if not self.expect(self.data[end:end + len(tail)] == tail, "6.1.7.1",
                           f"the length of object {head[1].decode()} is not exact"):
            return None
        return end + len(tail)

    def check_objects(self):
        """Every object: limits, keys and filters that an archive forbids."""
        self.expect(len(self.pdf.objects) < 8388607, "6.1.13", "too many objects")
        for number, obj in enumerate(self.pdf.objects):
            self.check_value(obj, f"object {number + 1}")
            if isinstance(obj, pikepdf.Stream):
                filters = [str(f) for f in kids_of(obj.get("/Filter", pikepdf.Array([])))]
                self.expect(set(filters) <= {"/FlateDecode", "/DCTDecode"}, "6.1.7.2",
                            f"object {number + 1}: filters {filters}")
                self.expect("/F" not in obj, "6.1.7.1", "a stream in another file")
                if obj.get("/Type") == "/ObjStm":
                    self.check_hex(obj.read_bytes())

    def check_hex(self, text):
        text = re.sub(rb"\((?:\\.|[^\\()])*\)", b"()", text, flags=re.S)
        for digits in re.findall(rb"(?<!<)<([^<>]*)>(?!>)", text):
            self.expect(re.fullmatch(rb"(?:[0-9A-Fa-f]{2})*", digits), "6.1.6", f"<{digits[:20]}>")

    def check_value(self, value, where):
        todo = [value]
        while todo:
            one = todo.pop()
            if isinstance(one, (pikepdf.Dictionary, pikepdf.Stream)):
                for key, below in one.items():
                    self.expect(key not in FORBIDDEN_KEYS, FORBIDDEN_KEYS.get(key), f"{where}: {key}")
                    self.expect(len(key) <= 128, "6.1.13", f"{where}: a long name")
                    if not getattr(below, "is_indirect", False):
                        todo.append(below)
            elif isinstance(one, pikepdf.Array):
                todo += [k for k in one if not getattr(k, "is_indirect", False)]
            elif isinstance(one, pikepdf.String):
                self.expect(len(bytes(one)) <= 32767, "6.1.13", f"{where}: a long string")
            elif isinstance(one, pikepdf.Name):
                self.expect(len(str(one)) <= 128, "6.1.13", f"{where}: a long name")
            elif isinstance(one, int) and not isinstance(one, bool):
                self.expect(-2147483648 <= one <= 2147483647, "6.1.13", f"{where}: {one}")

    # ---- the catalog ----

    def check_catalog(self):
        root = self.root
        self.expect(root.get("/MarkInfo", {}).get("/Marked") is True, "6.7.2 [06]", "not marked")
        self.expect(root.get("/MarkInfo", {}).get("/Suspects", False) is False, "7.1 [01-007]", "suspects")
        self.expect(root.get("/ViewerPreferences", {}).get("/DisplayDocTitle") is True, "7.1 [07-002]",
                    "the title is not displayed")
        self.language(root.get("/Lang"), "7.2 [11-006]", "the catalog", required=True)
        for key in ("/AcroForm", "/OCProperties", "/Perms", "/Collection", "/OpenAction", "/AA"):
            self.expect(key not in root, "6.4-6.11 [20, 25]", f"{key} in the catalog")
        self.expect(str(root.get("/Version", "/1.7")) <= "/1.7", "6.1.2", "version")
        roles = {str(k): str(v) for k, v in root.StructTreeRoot.get("/RoleMap", {}).items()}
        for role in roles:
            self.expect(role[1:] not in STANDARD, "7.1 [02-004]", f"{role} is mapped")
            seen = set()
            while role in roles and role not in seen:
                seen.add(role)
                role = roles[role]
            self.expect(role not in seen, "7.1 [02-003]", f"{role} is mapped in a circle")
        self.roles = roles

    def language(self, value, rule, where, required=False):
        if value is None:
            self.expect(not required, rule, f"{where} has no language")
        else:
            self.expect(LANGUAGE.match(str(value)), rule, f"{where}: language '{value}'")

    def check_outlines(self):
        todo = [self.root.Outlines] if "/Outlines" in self.root else []
        while todo:
            one = todo.pop()
            for key in ("/First", "/Next"):
                if key in one:
                    todo.append(one[key])
            if one.get("/Type") != "/Outlines":
                self.expect(str(one.Title).strip(), "7.17", "a bookmark without a title")
                self.expect("/Dest" in one or "/A" in one, "7.17", "a bookmark to nowhere")

    # ---- metadata: 6.6, 6.7.3 ----

    def check_metadata(self):
        stream = self.root.get("/Metadata")
        if not self.expect(stream is not None, "6.6.2.1 [06-001]", "no metadata"):
            return
        self.expect(stream.Type == "/Metadata" and stream.Subtype == "/XML", "6.6.2.1", "its type")
        raw = stream.read_bytes()
        self.expect(not re.search(rb"<\?xpacket begin=[^>]*(bytes|encoding)=", raw), "6.6.2.1", "packet")
        tree = ET.fromstring(raw.decode("utf-8"))
        self.properties = {}
        declared = self.check_extensions(tree)
        for description in tree.iter(RDF + "Description"):
            for name in description.attrib:
                self.expect(name == RDF + "about", "6.6.2.3", f"property {name} as attribute")
        for description in tree.find(RDF + "RDF"):
            for one in description:
                self.properties[one.tag] = one
                self.expect(one.tag in PREDEFINED | declared, "6.6.2.3", f"{one.tag} is not declared")
        self.check_identity()
        self.check_information()

    def check_extensions(self, tree):
        declared = set()
        space = {k: f"{{{v}}}" for k, v in SPACES.items()}
        for entry in tree.iterfind(f".//{space['ext']}schemas/{RDF}Bag/{RDF}li"):
            uri = entry.findtext(space["schema"] + "namespaceURI")
            for name in ("schema", "prefix", "namespaceURI"):
                self.expect(entry.findtext(space["schema"] + name), "6.6.2.3.3", f"no {name}")
            for one in entry.iterfind(f"{space['schema']}property/{RDF}Seq/{RDF}li"):
                values = {n: one.findtext(space["property"] + n)
                          for n in ("name", "valueType", "category", "description")}
                self.expect(all(values.values()), "6.6.2.3.3", f"property {values}")
                self.expect(values["category"] in ("internal", "external"), "6.6.2.3.3", "category")
                declared.add(f"{{{uri}}}{values['name']}")
        return declared

    def value(self, name):
        """The text of a property, in its default language, or its only item."""
        prefix, local = name.split(":")
        found = self.properties.get(f"{{{SPACES[prefix]}}}{local}")
        if found is None:
            return None
        items = list(found.iter(RDF + "li"))
        if not items:
            return found.text
        default = [i for i in items if i.get(XML_LANG) == "x-default"]
        return (default or items)[0].text

    def check_identity(self):
        self.expect(self.value("pdfaid:part") == self.level[0], "6.6.4", "part of PDF/A")
        self.expect(self.value("pdfaid:conformance") == "A", "6.6.4", "conformance")
        self.expect(self.value("pdfuaid:part") == "1", "5 [06-002]", "PDF/UA identification")
        self.expect(self.value("dc:title"), "7.1 [06-003]", "no title")
        self.expect(self.value("dc:language") in (None, str(self.root.get("/Lang"))), "7.2", "dc:language")

    def check_information(self):
        pairs = {"/Title": "dc:title", "/Author": "dc:creator", "/Subject": "dc:description",
                 "/Keywords": "pdf:Keywords", "/Creator": "xmp:CreatorTool",
                 "/Producer": "pdf:Producer", "/CreationDate": "xmp:CreateDate",
                 "/ModDate": "xmp:ModifyDate"}
        information = self.pdf.trailer.get("/Info", {})
        for key, value in information.items():
            text, other = str(value), self.value(pairs[key]) if key in pairs else None
            if key in ("/CreationDate", "/ModDate"):
                self.expect(re.fullmatch(r"D:\d{14}(Z|[+-]\d\d'\d\d')", text), "6.1.5", f"{key} {text}")
                text, other = (re.sub(r"\D", "", t or "")[:14] for t in (text, other))
            self.expect(text == other, "6.1.5", f"{key} '{text}' is '{other}' in XMP")

    # ---- colours: 6.2.3, 6.2.4 ----

    def check_intent(self):
        intents = [i for i in self.root.get("/OutputIntents", []) if i.S == "/GTS_PDFA1"]
        if not self.expect(len(intents) == 1, "6.2.3", "no output intent"):
            return
        stream = intents[0].DestOutputProfile
        profile = stream.read_bytes()
        self.expect(profile[36:40] == b"acsp" and len(profile) == int.from_bytes(profile[:4], "big"),
                    "6.2.3", "no ICC profile")
        self.expect(profile[8] <= 4, "6.2.3", f"ICC version {profile[8]}")
        self.expect(profile[12:16] in (b"mntr", b"prtr"), "6.2.3", "class of the profile")
        self.expect(profile[16:20] == b"RGB " and stream.N == 3, "6.2.4.3", "not a profile of RGB")

    # ---- pages: content, annotations ----

    def check_page(self, number, page):
        where = f"page {number}"
        box = [float(v) for v in page.MediaBox]
        self.expect(all(3 <= box[i + 2] - box[i] <= 14400 for i in (0, 1)), "6.1.13", f"{where}: size")
        self.expect("/Resources" in page, "6.2.2", f"{where}: no resources")
        self.expect(page.get("/Tabs") == "/S", "7.18.3 [28-009]", f"{where}: tab order")
        for key in ("/AA", "/PresSteps", "/Group"):
            self.expect(key not in page, "6.5.2", f"{where}: {key}")
        self.check_content(where, page)
        for annotation in page.get("/Annots", []):
            self.check_annotation(where, annotation)

    def check_content(self, where, page):
        font, depth, marks = None, 0, []
        for operands, operator in self.read(page):
            op = str(operator)
            self.expect(op in OPERATORS, "6.2.2", f"{where}: operator {op}")
            self.expect(op not in ("K", "k", "sh", "gs", "ri", "INLINE", "BX"), "6.2", f"{where}: {op}")
            depth += {"q": 1, "Q": -1}.get(op, 0)
            self.expect(0 <= depth <= 28, "6.1.13", f"{where}: nesting of q")
            if op == "Tf":
                font = page.Resources.Font[operands[0]]
            elif op in ("BDC", "BMC"):
                marks.append(operands[1] if op == "BDC" else {})
                self.check_mark(where, str(operands[0])[1:], marks[-1])
            elif op == "EMC" and marks:
                marks.pop()
            elif op in ("Tj", "TJ"):
                actual = any("/ActualText" in m for m in marks)
                self.check_text(where, font, operands[0] if op == "TJ" else operands, actual)
            elif op == "Do":
                self.check_picture(where, page.Resources.XObject[operands[0]])
        self.expect(depth == 0, "6.2.2", f"{where}: q without Q")

    def check_mark(self, where, tag, properties):
        if tag == "Artifact":
            return
        self.expect(tag in STANDARD or "/" + tag in self.roles, "7.1 [02-001]", f"{where}: {tag}")
        self.language(properties.get("/Lang"), "7.2 [11-005]", where)

    def check_text(self, where, font, strings, actual):
        if not self.expect(font is not None, "6.2.2", f"{where}: text without a font"):
            return
        key = font.objgen
        self.fonts[key] = font
        codes = self.used.setdefault(key, {})
        for string in strings:
            if isinstance(string, pikepdf.String):
                raw = bytes(string)
                self.expect(len(raw) % 2 == 0, "6.2.2", f"{where}: half a code")
                for i in range(0, len(raw) - 1, 2):
                    code = raw[i] << 8 | raw[i + 1]
                    codes[code] = codes.get(code, True) and actual

    def check_picture(self, where, image):
        if not self.expect(image.get("/Subtype") == "/Image", "6.2.9", f"{where}: a form"):
            return
        self.expect(image.get("/Interpolate", False) is False, "6.2.8", f"{where}: interpolation")
        self.expect(int(image.BitsPerComponent) in (1, 2, 4, 8, 16), "6.2.8", f"{where}: bits")
        space = image.ColorSpace
        base = str(space[1] if isinstance(space, pikepdf.Array) else space)
        self.expect(base in ("/DeviceRGB", "/DeviceGray"), "6.2.4.3", f"{where}: colour space {base}")

    def check_annotation(self, where, one):
        self.expect(one.Subtype == "/Link", "6.3.1", f"{where}: {one.Subtype}")
        flags = int(one.get("/F", 0))
        self.expect(flags & 4 and not flags & (1 | 2 | 32 | 256), "6.3.2", f"{where}: flags {flags}")
        self.expect(str(one.get("/Contents", "")).strip(), "7.18.5 [28-012]", f"{where}: no contents")
        self.expect("/StructParent" in one, "7.18.5 [28-011]", f"{where}: not in the structure")
        self.expect("/AP" not in one and "/AA" not in one, "6.3.3", f"{where}: appearance")
        if "/A" in one:
            self.expect(str(one.A.S) in ACTIONS, "6.5.1", f"{where}: action {one.A.S}")
            self.expect(re.fullmatch(rb"[\x21-\x7e]+", bytes(one.A.get("/URI", b"-"))), "6.5.1",
                        f"{where}: address")
        else:
            self.expect("/Dest" in one, "7.18.5", f"{where}: a link to nowhere")

    # ---- fonts: 6.2.11, 7.21 ----

    def check_font(self, font, codes):
        name = str(font.BaseFont)[1:]
        good = font.Subtype == "/Type0" and font.Encoding == "/Identity-H"
        if not self.expect(good, "6.2.11.3 [31-006]", f"{name}: {font.Subtype}"):
            return
        below = font.DescendantFonts[0]
        system = below.CIDSystemInfo
        self.expect(below.Subtype == "/CIDFontType2", "6.2.11.2", f"{name}: {below.Subtype}")
        self.expect((str(system.Registry), str(system.Ordering)) == ("Adobe", "Identity"),
                    "6.2.11.3.1 [31-001]", f"{name}: CIDSystemInfo")
        self.expect(below.BaseFont == font.BaseFont == below.FontDescriptor.FontName, "6.2.11.2",
                    f"{name}: names differ")
        self.expect(re.match(r"[A-Z]{6}\+\S", name), "6.2.11.4", f"{name}: no subset's name")
        program = below.FontDescriptor.get("/FontFile2")
        if not self.expect(program is not None, "6.2.11.4.1 [31-009]", f"{name}: not embedded"):
            return
        data = program.read_bytes()
        self.expect(int(program.Length1) == len(data), "6.2.11.4", f"{name}: Length1")
        self.expect("/CIDSet" not in below.FontDescriptor, "6.2.11.4.2", f"{name}: a CIDSet")
        self.check_glyphs(name, below, TrueType(data), codes)
        self.check_unicode(name, font, codes)

    def check_glyphs(self, name, font, program, codes):
        for fault in program.faults():
            self.expect(False, "6.2.11.4", f"{name}: {fault}")
        table = font.get("/CIDToGIDMap")
        if not self.expect(isinstance(table, pikepdf.Stream), "6.2.11.3.2 [31-005]", f"{name}: no map"):
            return
        table, widths = table.read_bytes(), self.widths(font)
        for code in codes:
            glyph = int.from_bytes(table[2 * code:2 * code + 2], "big")
            self.expect(glyph, "6.2.11.8 [31-030]", f"{name}: code {code} is .notdef")
            if self.expect(program.has(glyph), "6.2.11.4.1 [31-011]", f"{name}: no glyph {glyph}"):
                apart = abs(widths.get(code, float(font.get("/DW", 1000))) - program.width(glyph))
                self.expect(apart <= 1, "6.2.11.5 [31-016]", f"{name}: width of {code} is {apart} off")

    @staticmethod
    def widths(font):
        widths, rows = {}, list(font.get("/W", []))
        while rows:
            first, second = int(rows.pop(0)), rows.pop(0)
            if isinstance(second, pikepdf.Array):
                widths.update((first + i, float(w)) for i, w in enumerate(second))
            else:
                width = float(rows.pop(0))
                widths.update((code, width) for code in range(first, int(second) + 1))
        return widths

    def check_unicode(self, name, font, codes):
        if not self.expect("/ToUnicode" in font, "6.2.11.7.2 [31-027]", f"{name}: no ToUnicode"):
            return
        text = font.ToUnicode.read_bytes()
        rows = {int(c, 16): bytes.fromhex(t.decode()).decode("utf-16-be")
                for c, t in re.findall(rb"<([0-9A-F]{4})><([0-9A-F]+)>\n", text)}
        for code, actual in codes.items():
            read = rows.get(code)
            if self.expect(read, "6.2.11.7.2 [31-027]", f"{name}: code {code} has no Unicode"):
                self.expect(not set(read) & set("\0\ufeff\ufffe\uffff"), "6.2.11.7.2 [31-028]",
                            f"{name}: code {code} reads {read!r}")
                private = any(0xE000 <= ord(c) <= 0xF8FF or ord(c) >= 0xF0000 for c in read)
                self.expect(actual or not private, "6.2.11.7.3", f"{name}: {read!r} is nobody's")

    # ---- the tree: what structure.py leaves ----

    def check_tree(self):
        walk = Walk(self.path, self.read)
        for fault in walk.run():
            self.expect(False, "7.1-7.18", fault)
        names = {bytes(e.obj.ID) for e in walk.elements if "/ID" in e.obj}
        for element in walk.elements:
            obj, role = element.obj, element.role
            self.expect(role in STANDARD or "/" + role in self.roles, "7.1 [02-001]", role)
            self.expect(role not in ("H", "NonStruct", "Private"), "7.4.4 [14-007]", role)
            self.language(obj.get("/Lang"), "7.2 [11-007]", role)
            for head in element.attribute("/Headers", []):
                self.expect(bytes(head) in names, "7.5 [15-003]", f"no header cell {head}")
            for key in ("/Alt", "/ActualText", "/E"):
                self.expect(key not in obj or str(obj[key]).strip(), "7.3 [13-004]", f"empty {key}")
            self.expect(role != "Formula" or "/Alt" in obj, "7.7 [17-002]", "formula without Alt")
            self.check_caption(element)
            self.check_sections(element)

    def check_caption(self, element):
        roles = [kid.role for kid in element.kids]
        if element.role in ("Table", "L", "TOC") and "Caption" in roles:
            places = [i for i, r in enumerate(roles) if r == "Caption"]
            edge = (0, len(roles) - 1) if element.role == "Table" else (0,)
            self.expect(len(places) == 1 and places[0] in edge, "7.2", f"captions of {element.role}")

    def check_sections(self, table):
        roles = [kid.role for kid in table.kids]
        if table.role == "Table":
            self.expect(roles.count("THead") <= 1 and roles.count("TFoot") <= 1, "7.2", "heads of a table")
            self.expect("THead" not in roles or "TBody" in roles, "7.2", "a head without a body")
        if table.role == "LI":
            self.expect(roles and set(roles) <= {"Lbl", "LBody"}, "7.2", f"LI holds {roles}")

    # ---- files inside: 6.8, 7.11 ----

    def check_files(self):
        names = self.root.get("/Names", {}).get("/EmbeddedFiles", {})
        inside = list(names.get("/Names", []))[1::2]
        if self.level[0] == "2":
            self.expect(not inside and "/AF" not in self.root, "6.8", "a file inside")
            return
        self.expect(len(inside) == 1 and len(self.root.get("/AF", [])) == 1, "6.8", "no source inside")
        for one in inside:
            self.expect(all(str(one.get(k, "")) for k in ("/F", "/UF", "/AFRelationship", "/Desc")),
                        "6.8, 7.11 [21-001]", "keys of the file inside")
            stream = one.EF.F
            self.expect("/" in str(stream.Subtype)[1:], "6.8", "its type is no MIME type")
            self.expect(int(stream.Params.Size) == len(stream.read_bytes()), "6.8", "its size")

    def run(self):
        for check in (self.check_bytes, self.check_objects, self.check_catalog, self.check_outlines,
                      self.check_metadata, self.check_intent, self.check_files):
            check()
        for number, page in enumerate(self.pdf.pages, 1):
            self.check_page(number, page.obj)
        for key, font in self.fonts.items():
            self.check_font(font, self.used[key])
        self.check_tree()
        return self.faults


def main():
    level, status = "2a", 0
    for argument in sys.argv[1:]:
        if argument.startswith("--pdfa="):
            level = argument[len("--pdfa="):]
            continue
        faults = Judge(argument, level).run()
        print("\n".join(f"{argument}: {f}" for f in dict.fromkeys(faults)) or f"ok {argument}")
        status = status or (1 if faults else 0)
    return status


if __name__ == "__main__":
    sys.exit(main())
