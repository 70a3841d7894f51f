"""The sheet by Typst, tagged, as it does by itself. It places everything, and counts the pages."""

import json
import pathlib

import making
import typst

TEMPLATE = pathlib.Path(__file__).with_name("sheet.typ").read_bytes()
WANTED = ("width", "height", "margin", "row", "head", "pad", "columns", "rows", "named", "names", "kind", "mark", "title",
          "heads", "hint", "details", "running", "confidential", "closing", "blanks")


def make(sheet):
    said = json.dumps({name: sheet[name] for name in WANTED}, ensure_ascii=False)
    fonts = typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[sheet["fonts"]])
    compiler = typst.Compiler(TEMPLATE, font_paths=fonts, sys_inputs={"sheet": said})
    return compiler.compile(format="pdf", pdf_tags=True)


making.told(make)
