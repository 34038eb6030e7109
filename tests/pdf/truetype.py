"""The few facts of a TrueType font program that an archive asks after."""
import struct


class TrueType:
    """`glyphs`: how many; `width(glyph)`: its advance in thousandths of an em; `has(glyph)`."""

    def __init__(self, data):
        count = struct.unpack(">H", data[4:6])[0]
        rows = [struct.unpack(">4sLLL", data[12 + 16 * i:28 + 16 * i]) for i in range(count)]
        self.tables = {tag.decode("latin-1"): data[at:at + size] for tag, _, at, size in rows}
        self.em = struct.unpack(">H", self.tables["head"][18:20])[0]
        self.glyphs = struct.unpack(">H", self.tables["maxp"][4:6])[0]
        self.metrics = struct.unpack(">H", self.tables["hhea"][34:36])[0]
        long = struct.unpack(">h", self.tables["head"][50:52])[0]
        size, code, factor = (4, "L", 1) if long else (2, "H", 2)
        loca = self.tables["loca"][:(self.glyphs + 1) * size]
        self.offsets = [factor * n for n in struct.unpack(f">{len(loca) // size}{code}", loca)]

    def width(self, glyph):
        at = 4 * min(glyph, self.metrics - 1)
        return struct.unpack(">H", self.tables["hmtx"][at:at + 2])[0] * 1000 / self.em

    def has(self, glyph):
        return glyph < self.glyphs and len(self.offsets) == self.glyphs + 1

    def faults(self):
        for name in ("head", "hhea", "hmtx", "maxp", "loca", "glyf"):
            if name not in self.tables:
                yield f"no table {name}"
        if len(self.offsets) != self.glyphs + 1 or self.offsets != sorted(self.offsets):
            yield "loca is not in order"
        elif self.offsets[-1] > len(self.tables.get("glyf", b"")):
            yield "glyphs beyond the end of glyf"
