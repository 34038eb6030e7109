#!/usr/bin/python3
"""structure.py FILE.pdf... - holds the structure tree of a tagged PDF against its pages.

Says 'ok FILE', or the faults and ends with status 1. A fault is: ink outside every mark, a mark in
the tree never or twice, a parent tree that disagrees, a picture without Alt, a heading that skips a
level, a cell, row or item out of place, a table whose rows differ in length, a note without ID, a
link without its annotation or the reverse. Needs Debian's python3-pikepdf.
"""
import sys

import pikepdf

INK = set("Tj TJ ' \" f F f* B B* b b* S s Do sh EI INLINE".split())
PARENTS = {
    "LI": {"L"}, "LBody": {"LI"}, "THead": {"Table"}, "TBody": {"Table"}, "TFoot": {"Table"},
    "TR": {"Table", "THead", "TBody", "TFoot"}, "TH": {"TR"}, "TD": {"TR"}, "TOCI": {"TOC"},
}
CHILDREN = {
    "L": {"LI", "L", "Caption"}, "LI": {"Lbl", "LBody"}, "THead": {"TR"}, "TBody": {"TR"},
    "Table": {"TR", "THead", "TBody", "TFoot", "Caption"}, "TR": {"TH", "TD"},
    "TOC": {"TOCI", "TOC", "Caption"},
}


class Element:
    def __init__(self, obj, parent):
        self.obj, self.parent, self.kids = obj, parent, []
        self.role = str(obj.S)[1:]

    def attribute(self, name, default=None):
        attributes = self.obj.get("/A", [])
        for one in [attributes] if isinstance(attributes, pikepdf.Dictionary) else attributes:
            if name in one:
                return one[name]
        return default


class Walk:
    def __init__(self, path, read=pikepdf.parse_content_stream):
        self.pdf, self.read = pikepdf.open(path), read
        self.faults, self.elements = [], []
        self.pages = {page.obj.objgen: n for n, page in enumerate(self.pdf.pages)}
        self.marks = {}        # (page, mcid) -> role of the mark
        self.owners = {}       # (page, mcid) -> element
        self.annotations = {}  # objgen -> element
        self.ids = set()

    def fault(self, text, *values):
        self.faults.append(text % values)

    # ---- content ----

    def read_content(self, number, page):
        stack = []
        for operands, operator in self.read(page):
            op = str(operator)
            if op in ("BDC", "BMC"):
                stack.append(self.read_mark(number, op, operands, stack))
            elif op == "EMC":
                if not stack:
                    self.fault("page %d: EMC without a mark", number + 1)
                    continue
                stack.pop()
            elif op in INK and not any(kind in ("tag", "artifact") for kind in stack):
                self.fault("page %d: %s outside every mark", number + 1, op)
        if stack:
            self.fault("page %d: %d marks left open", number + 1, len(stack))

    def read_mark(self, number, op, operands, stack):
        name = str(operands[0])
        if name == "/Artifact":
            if "tag" in stack:
                self.fault("page %d: an artifact inside a tag", number + 1)
            return "artifact"
        properties = operands[1] if op == "BDC" else {}
        if "/MCID" not in properties:
            return "other"
        key = (number, int(properties["/MCID"]))
        if "artifact" in stack or "tag" in stack:
            self.fault("page %d: MCID %d inside another mark", number + 1, key[1])
        if key in self.marks:
            self.fault("page %d: MCID %d twice on the page", number + 1, key[1])
        self.marks[key] = name[1:]
        return "tag"

    # ---- tree ----

    def read_tree(self):
        root = self.pdf.Root.get("/StructTreeRoot")
        if root is None:
            self.fault("no structure tree")
            return
        todo = [(kid, None) for kid in self.kids_of(root)][::-1]
        while todo:
            obj, parent = todo.pop()
            element = Element(obj, parent)
            self.elements.append(element)
            if parent:
                parent.kids.append(element)
            above = parent.obj if parent else root
            if obj.P.objgen != above.objgen:
                self.fault("%s: /P is not its parent", element.role)
            children = []
            for kid in self.kids_of(obj):
                if isinstance(kid, pikepdf.Dictionary) and "/S" in kid:
                    children.append((kid, element))
                else:
                    self.read_content_item(element, kid)
            todo += children[::-1]

    @staticmethod
    def kids_of(obj):
        kids = obj.get("/K", None)
        if kids is None:
            return []
        return list(kids) if isinstance(kids, pikepdf.Array) else [kids]

    def read_content_item(self, element, kid):
        page = element.obj.get("/Pg")
        if isinstance(kid, pikepdf.Dictionary):
            page = kid.get("/Pg", page)
            if kid.Type == "/OBJR":
                self.annotations[kid.Obj.objgen] = element
                return
            kid = kid.MCID
        if page is None:
            self.fault("%s: MCID %d on no page", element.role, int(kid))
            return
        key = (self.pages[page.objgen], int(kid))
        if key in self.owners:
            self.fault("page %d: MCID %d twice in the tree", key[0] + 1, key[1])
        self.owners[key] = element

    def compare(self):
        for page, mcid in sorted(self.marks.keys() - self.owners.keys()):
            self.fault("page %d: MCID %d (%s) is not in the tree", page + 1, mcid,
                       self.marks[page, mcid])
        for page, mcid in sorted(self.owners.keys() - self.marks.keys()):
            self.fault("page %d: MCID %d of the tree is not on the page", page + 1, mcid)

    def read_parent_tree(self):
        if "/ParentTree" not in self.pdf.Root.StructTreeRoot:
            self.fault("no parent tree")
            return
        numbers, todo = {}, [self.pdf.Root.StructTreeRoot.ParentTree]
        while todo:
            node = todo.pop()
            todo += list(node.get("/Kids", []))
            pairs = list(node.get("/Nums", []))
            numbers.update((int(k), v) for k, v in zip(pairs[::2], pairs[1::2]))
        for number, page in enumerate(self.pdf.pages):
            self.check_parents(number, page, numbers)
            self.check_annotations(number, page, numbers)

    def check_parents(self, number, page, numbers):
        count = sum(1 for key in self.marks if key[0] == number)
        row = numbers.get(int(page.obj.get("/StructParents", -1)))
        if row is None:
            if count:
                self.fault("page %d: no row in the parent tree", number + 1)
            return
        if len(row) != count:
            self.fault("page %d: %d marks, %d in the parent tree", number + 1, count, len(row))
        for mcid, obj in enumerate(row):
            owner = self.owners.get((number, mcid))
            if owner and owner.obj.objgen != obj.objgen:
                self.fault("page %d: MCID %d has another parent", number + 1, mcid)
        if page.obj.get("/Tabs") != "/S":
            self.fault("page %d: tab order is not that of the structure", number + 1)

    def check_annotations(self, number, page, numbers):
        for annotation in page.obj.get("/Annots", []):
            element = self.annotations.get(annotation.objgen)
            parent = numbers.get(int(annotation.get("/StructParent", -1)))
            if element is None or element.role != "Link":
                self.fault("page %d: an annotation outside every Link", number + 1)
            elif parent is None or parent.objgen != element.obj.objgen:
                self.fault("page %d: an annotation has another parent", number + 1)
            if not str(annotation.get("/Contents", "")):
                self.fault("page %d: an annotation without contents", number + 1)

    # ---- rules ----

    def check_elements(self):
        level = 0
        for element in self.elements:
            role = element.role
            above = element.parent.role if element.parent else "StructTreeRoot"
            if above not in PARENTS.get(role, {above}) or role not in CHILDREN.get(above, {role}):
                self.fault("%s inside %s", role, above)
            if len(role) == 2 and role[0] == "H" and role[1].isdigit():
                if int(role[1]) > level + 1:
                    self.fault("%s after level %d", role, level)
                level = int(role[1])
            self.check_one(element)

    def check_one(self, element):
        if element.role == "Figure":
            if not str(element.obj.get("/Alt", "")):
                self.fault("Figure without Alt")
            if element.attribute("/BBox") is None:
                self.fault("Figure without BBox")
        if "/ID" in element.obj:
            name = bytes(element.obj.ID)
            if name in self.ids:
                self.fault("ID %r twice", name)
            self.ids.add(name)
        elif element.role == "Note":
            self.fault("Note without ID")
        if element.role == "Link" and element not in self.annotations.values():
            self.fault("Link without an annotation")
        if element.role == "TH" and element.attribute("/Scope") is None:
            self.fault("TH without Scope")
        if element.role == "Table":
            self.check_table(element)

    def check_table(self, table):
        rows = [r for kid in table.kids for r in ([kid] if kid.role == "TR" else kid.kids)
                if r.role == "TR"]
        widths, hanging = set(), {}
        for number, row in enumerate(rows):
            column = 0
            for cell in row.kids:
                while hanging.get(column, 0) > number:
                    column += 1
                for _ in range(int(cell.attribute("/ColSpan", 1))):
                    hanging[column] = number + int(cell.attribute("/RowSpan", 1))
                    column += 1
            while hanging.get(column, 0) > number:
                column += 1
            widths.add(column)
        if len(widths) > 1:
            self.fault("Table with rows of %s cells", " and ".join(map(str, sorted(widths))))

    def run(self):
        for number, page in enumerate(self.pdf.pages):
            self.read_content(number, page)
        self.read_tree()
        if not self.faults:
            self.compare()
            self.read_parent_tree()
            self.check_elements()
        return self.faults


def main():
    status = 0
    for path in sys.argv[1:]:
        faults = Walk(path).run()
        print("\n".join(f"{path}: {fault}" for fault in faults) or f"ok {path}")
        status = status or (1 if faults else 0)
    return status


if __name__ == "__main__":
    sys.exit(main())
