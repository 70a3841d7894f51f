#!/usr/bin/env python3
"""Cuts the fonts that ship with the papers out of the full Noto families.

usage: cut.py NOTO_FOLDER NotoEmoji-Regular.ttf NotoSans-Italic.ttf OUTPUT_FOLDER

Needs fonttools. README.md beside this file names the source versions.
"""

import sys
from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTFont
from fontTools.ttLib.tables._g_l_y_f import Glyph

LATIN_GREEK_CYRILLIC = (
    "0020-007E,00A0-02FF,0300-036F,0370-03FF,0400-052F,1AB0-1ABE,1D00-1DBF,1DC0-1DFF,1E00-1EFF,"
    "1F00-1FFF,2000-2027,2030-2060,2070-209F,20A0-20BF,2100-214F,2150-218F,2212,25A1,25CC,2C60-2C7F,"
    "2DE0-2DFF,2E17,A640-A69F,A720-A7FF,AB30-AB6B,FB00-FB06,FE20-FE2F,FFFD"
)
# Punctuation and digits that take part in shaping beside the script's own letters.
SHARED = "0020,00A0,0021-0029,002C-003B,200C-200F,2010-2015,2018-201E,2026,25CC"

CUTS = [
    ("NotoSans-Regular.ttf", LATIN_GREEK_CYRILLIC),
    ("NotoSans-Bold.ttf", LATIN_GREEK_CYRILLIC),
    ("NotoSansArabic-Regular.ttf", SHARED + ",0600-06FF,0750-077F,08A0-08FF,FB50-FDFF,FE70-FEFC"),
    ("NotoSansHebrew-Regular.ttf", SHARED + ",0590-05FF,20AA,FB1D-FB4F"),
    ("NotoSansDevanagari-Regular.ttf", SHARED + ",0900-097F,A8E0-A8FF,1CD0-1CFF,20B9"),
    ("NotoSansThai-Regular.ttf", SHARED + ",0E00-0E7F"),
]


def ranges(text):
    for part in text.split(","):
        first, _, last = part.partition("-")
        yield from range(int(first, 16), int(last or first, 16) + 1)


# Stylistic sets, small capitals and figure styles: no paper asks for any of them.
UNUSED = {"aalt", "c2sc", "case", "dnom", "frac", "lnum", "numr", "onum", "ordn", "pnum", "rtlm", "salt",
          "sinf", "smcp", "subs", "sups", "tnum", "zero"}
UNUSED |= {f"ss{n:02}" for n in range(1, 21)} | {f"cv{n:02}" for n in range(1, 100)}

JOINERS = (0x200C, 0x200D)


def cut(source, target, unicodes):
    font = TTFont(source, recalcTimestamp=False)
    features = set()
    for tag in ("GSUB", "GPOS"):
        if tag in font and font[tag].table.FeatureList:
            features |= {record.FeatureTag for record in font[tag].table.FeatureList.FeatureRecord}
    options = subset.Options()
    options.hinting = False  # nobody prints at ten dots an em
    options.layout_features = sorted(features - UNUSED)
    options.name_IDs = [0, 1, 2, 4, 5, 6, 13, 14]
    options.notdef_outline = True
    options.glyph_names = False
    options.legacy_kern = False
    options.drop_tables += ["vhea", "vmtx", "STAT", "DSIG", "gasp", "meta"]
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes=unicodes)
    cutter.subset(font)
    # Some of the fonts draw the joiners, to show them on keyboards. The papers use them as glyphs
    # that take no room and leave no ink.
    for code, name in font.getBestCmap().items():
        if code in JOINERS:
            font["glyf"][name] = Glyph()
            font["hmtx"][name] = (0, 0)
    subset.save_font(font, str(target), options)
    print(f"{target.name}: {target.stat().st_size:,} bytes, {font['maxp'].numGlyphs} glyphs")


def main():
    if len(sys.argv) != 5:
        sys.exit(__doc__)
    noto, emoji, italic, target = map(Path, sys.argv[1:])
    for name, unicodes in CUTS:
        cut(noto / name, target / name, list(ranges(unicodes)))
    cut(italic, target / "NotoSans-Italic.ttf", list(ranges(LATIN_GREEK_CYRILLIC)))
    # Every emoji and every sequence stays: people choose odd ones. What goes is for vertical text.
    every = sorted(TTFont(emoji).getBestCmap())
    cut(emoji, target / "NotoEmoji-Regular.ttf", every)


if __name__ == "__main__":
    main()
