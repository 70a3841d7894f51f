"""The sheet by WeasyPrint, tagged: HTML and CSS, which places everything and counts the pages."""

import html
import logging

import making
from weasyprint import HTML
from weasyprint.text.fonts import FontConfiguration

logging.getLogger("weasyprint").setLevel(logging.ERROR)

STYLE = """
@font-face { font-family: Paper; src: url(file://FONTS/NotoSans-Regular.ttf) }
@font-face { font-family: Paper; font-weight: bold; src: url(file://FONTS/NotoSans-Bold.ttf) }
@page {
  size: WIDTHpt HEIGHTpt; margin: 78pt 36pt 60pt;
  @top-left { content: element(kind); width: 50%; vertical-align: top; padding-top: 36pt }
  @top-right { content: element(mark); width: 50%; vertical-align: top; padding-top: 36pt }
  @bottom-left { content: element(confidential); width: 83%; vertical-align: top; padding-top: 10pt }
  @bottom-right { content: "Page " counter(page) " of " counter(pages); width: 17%; vertical-align: top;
    padding-top: 10pt; font: 11pt/14pt Paper; color: #595959; text-align: right }
}
@page :first { margin-top: 54pt; @top-left { content: element(first) } }
* { font: 11pt/14pt Paper; margin: 0; padding: 0 }
.kind { position: running(kind); text-align: left; white-space: nowrap } .kind i, .first i { color: #595959 }
.kind b { font: bold 12pt/14pt Paper; display: block; margin-top: 6pt }
.first { position: running(first); text-align: left }
.mark { position: running(mark); text-align: right }
.mark b { font-weight: bold; border: 1pt solid #000; padding: 0 6pt; white-space: nowrap; font-size: 11pt }
.confidential { position: running(confidential); text-align: left }
h1 { font: bold 20pt/25pt Paper }
.details { width: 540pt; height: 50pt; columns: 2; column-gap: 18pt; column-fill: auto }
.details p { line-height: 18pt } .details i { color: #595959; font-style: normal; display: inline-block; width: 66pt }
.details b { font: 12pt/18pt Paper }
i { font-style: normal }
table { border-collapse: collapse; table-layout: fixed; width: 540pt; border: 1pt solid #000 }
tr { break-inside: avoid }
th { height: HEADpt; background: #ededed; font-weight: bold; text-align: left; border-bottom: 1pt solid #000 }
th span { font-weight: normal; display: block; white-space: nowrap }
th, td { padding: 0 6pt; vertical-align: middle; border-left: 0.5pt solid #737373 }
td { height: ROWpt; border-top: 0.5pt solid #737373 }
td:first-child { text-align: right; color: #595959 }
td:nth-child(2) { font-size: 12pt }
.closing { padding-top: 10pt } .closing u { display: inline-block; border-bottom: 0.6pt solid #000; margin: 0 5pt; text-decoration: none }
"""


def page(sheet):
    said = html.escape
    style = STYLE.replace("FONTS", sheet["fonts"])
    # Collapsed borders come on top of a cell's height.
    for name, border in {"width": 0, "height": 0, "head": 1, "row": 0.5}.items():
        style = style.replace(name.upper(), f"{sheet[name] - border:g}")
    details = [sheet["details"][at] for at in (0, 2, 1, 3)]
    names = sheet["names"] + [""] * (sheet["rows"] - sheet["named"])
    yield f"<!doctype html><html lang=en><title>{said(sheet['kind'])}</title><style>{style}</style><body>"
    yield f"<p class=first><i>{said(sheet['kind'])}</i></p>"
    yield f"<p class=kind><i>{said(sheet['kind'])}</i><b>{said(sheet['running'])}</b></p>"
    yield f"<p class=mark><b>{said(sheet['mark'])}</b></p>"
    yield f"<p class=confidential>{said(sheet['confidential'])}</p>"
    yield f"<h1>{said(sheet['title'])}</h1><div class=details>"
    yield from (f"<p><i>{said(label)}</i> <b>{said(value)}</b></p>" for label, value in details)
    yield "</div><table><colgroup>"
    yield from (f"<col style='width: {wide:g}pt'>" for wide in sheet["columns"])
    yield "</colgroup><thead><tr>"
    for head in sheet["heads"]:
        hint = f"<span>{said(sheet['hint'])}</span>" if head == "Name" else ""
        yield f"<th>{said(head)}{hint}</th>"
    yield "</tr></thead><tbody>"
    for at, name in enumerate(names):
        yield f"<tr><td>{at + 1}<td>{said(name)}<td><td><td></tr>"
    yield "</tbody></table><p class=closing>"
    for words, blank in zip(sheet["closing"], sheet["blanks"]):
        yield f"{said(words)}<u style='width: {blank:g}pt'></u>"


def make(sheet):
    fonts = FontConfiguration()
    return HTML(string="".join(page(sheet))).write_pdf(pdf_tags=True, font_config=fonts)


making.told(make)
