"""Makes app/static/fonts/golos-text.woff2: one variable font (wght 400-700) with just the letters Tirek writes.

Usage: python subset.py <folder with @fontsource-variable/golos-text/files> <output.woff2>
The package splits the typeface by alphabet; this joins the parts again, with their kerning.
"""

import sys
from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTFont
from fontTools.varLib import instancer

PARTS = ["latin", "cyrillic", "cyrillic-ext", "latin-ext"]
KAZAKH = "ӘәҒғҚқҢңӨөҰұҮүҺһІі"
RUSSIAN = "".join(chr(c) for c in range(0x410, 0x450)) + "Ёё"
ASCII = "".join(chr(c) for c in range(0x20, 0x7F))
SIGNS = "\u00a0\u00a7\u00a9\u00ab\u00b0\u00b1\u00b2\u00b7\u00bb\u00d7\u2009\u2013\u2014\u2018\u2019\u201c\u201d\u201e\u2022\u2026\u20b8\u2116\u2191\u2193\u2212"
# Characters the typeface lacks, shown by another glyph: narrow no-break space, no-break hyphen.
STAND_INS = {0x202F: 0x2009, 0x2011: 0x002D}
WANTED = {ord(c) for c in ASCII + RUSSIAN + KAZAKH + SIGNS}
DROPPED = ["HVAR", "VVAR", "vhea", "vmtx", "STAT", "MVAR", "prep", "gasp", "BASE"]


def load(folder: Path, part: str) -> TTFont:
    font = TTFont(folder / f"golos-text-{part}-wght-normal.woff2")
    font = instancer.instantiateVariableFont(font, {"wght": (400, 700)}, optimize=True)
    for name in font.getGlyphOrder():
        if name not in font["gvar"].variations:
            font["gvar"].variations[name] = []
    options = subset.Options(
        layout_features=["kern", "tnum"], hinting=False, notdef_outline=True, name_IDs=[0, 1, 2, 13, 14],
        drop_tables=subset.Options._drop_tables_default + DROPPED, glyph_names=True, legacy_kern=False,
    )
    tool = subset.Subsetter(options)
    tool.populate(unicodes=WANTED)
    tool.subset(font)
    return font


def add_glyphs(base: TTFont, part: TTFont) -> None:
    cmap = base.getBestCmap()
    order = base.getGlyphOrder()
    for name in part.getGlyphOrder():
        if name in base["glyf"].glyphs:
            continue
        order.append(name)
        base["glyf"].glyphs[name] = part["glyf"][name]
        base["hmtx"].metrics[name] = part["hmtx"][name]
        if name in part["gvar"].variations:
            base["gvar"].variations[name] = part["gvar"].variations[name]
    base.setGlyphOrder(order)
    base["glyf"].glyphOrder = order
    if hasattr(base["glyf"], "_reverseGlyphOrder"):
        del base["glyf"]._reverseGlyphOrder
    for table in base["cmap"].tables:
        if table.isUnicode():
            table.cmap.update({c: n for c, n in part.getBestCmap().items() if c not in cmap})


def value_records(lookup):
    for sub in lookup.SubTable:
        if sub.Format == 1:
            for pairs in sub.PairSet:
                for record in pairs.PairValueRecord:
                    yield from (record.Value1, record.Value2)
        else:
            for first in sub.Class1Record:
                for record in first.Class2Record:
                    yield from (record.Value1, record.Value2)


def add_kerning(base: TTFont, part: TTFont) -> None:
    if "GPOS" not in part or not part["GPOS"].table.LookupList:
        return
    store, other = base["GDEF"].table.VarStore, part["GDEF"].table.VarStore
    regions, shift = store.VarRegionList.Region, len(store.VarData)
    offset = len(regions)
    regions.extend(other.VarRegionList.Region)
    store.VarRegionList.RegionCount = len(regions)
    for data in other.VarData:
        data.VarRegionIndex = [i + offset for i in data.VarRegionIndex]
        store.VarData.append(data)
    store.VarDataCount = len(store.VarData)

    gpos = base["GPOS"].table
    for lookup in part["GPOS"].table.LookupList.Lookup:
        seen = set()
        for value in value_records(lookup):
            device = getattr(value, "XAdvDevice", None) if value else None
            if device is not None and id(device) not in seen and device.StartSize != 0xFFFF:
                seen.add(id(device))
                device.StartSize += shift
        gpos.LookupList.Lookup.append(lookup)
    gpos.LookupList.LookupCount = len(gpos.LookupList.Lookup)
    for record in gpos.FeatureList.FeatureRecord:
        record.Feature.LookupListIndex = list(range(gpos.LookupList.LookupCount))
        record.Feature.LookupCount = gpos.LookupList.LookupCount


def sort_pairs(font: TTFont) -> None:
    rank = font.getReverseGlyphMap(rebuild=True)
    for lookup in font["GPOS"].table.LookupList.Lookup:
        for sub in lookup.SubTable:
            if sub.Format == 1:
                pairs = sorted(zip(sub.Coverage.glyphs, sub.PairSet), key=lambda pair: rank[pair[0]])
                sub.Coverage.glyphs, sub.PairSet = [p[0] for p in pairs], [p[1] for p in pairs]
                for _, records in pairs:
                    records.PairValueRecord.sort(key=lambda record: rank[record.SecondGlyph])
            else:
                sub.Coverage.glyphs.sort(key=rank.get)


def main(folder: str, output: str) -> None:
    fonts = [load(Path(folder), part) for part in PARTS]
    base, *others = fonts
    for part in others:
        add_glyphs(base, part)
        add_kerning(base, part)
    sort_pairs(base)
    for table in base["cmap"].tables:
        if table.isUnicode():
            table.cmap.update({char: table.cmap[by] for char, by in STAND_INS.items()})
    missing = sorted(WANTED - set(base.getBestCmap()))
    print("not in the typeface:", [f"U+{c:04X}" for c in missing])
    base["OS/2"].recalcUnicodeRanges(base)
    base.flavor = "woff2"
    base.save(output)
    print(output, Path(output).stat().st_size, "bytes", len(base.getGlyphOrder()), "glyphs")


main(*sys.argv[1:3])
