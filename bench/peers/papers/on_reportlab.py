"""The sheet as one makes it with ReportLab: a table of platypus, whose rows don't split and whose head is repeated,
between what is drawn at the head and foot of each page. How many pages there are is told."""

import io

import making
from reportlab import rl_config
from reportlab.lib.colors import Color
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.platypus import BaseDocTemplate, Flowable, Frame, NextPageTemplate, PageTemplate, Table

REGULAR, BOLD = "NotoSans-Regular", "NotoSans-Bold"


def grey(n):
    return Color(n, n, n)


class Top(Flowable):
    """Title and details, above the table of the first page."""

    def __init__(self, sheet):
        super().__init__()
        self.sheet, self.width, self.height = sheet, sheet["width"] - 2 * sheet["margin"], 75

    def wrap(self, *_):
        return self.width, self.height

    def draw(self):
        canvas, high = self.canv, self.height + 6
        canvas.setFont(BOLD, 20)
        canvas.drawString(0, high - 25, self.sheet["title"])
        for at, (label, value) in enumerate(self.sheet["details"]):
            x, y = (0, 279)[at % 2], high - (47, 65)[at // 2]
            wide = max(pdfmetrics.stringWidth(d[0] + " ", REGULAR, 11) for d in self.sheet["details"][at % 2 :: 2])
            canvas.setFillGray(0.35)
            canvas.setFont(REGULAR, 11)
            canvas.drawString(x, y, label)
            canvas.setFillGray(0)
            canvas.setFont(REGULAR, 12)
            canvas.drawString(x + wide + 6, y, value)


class Closing(Flowable):
    """The line for closing the sheet."""

    def __init__(self, sheet):
        super().__init__()
        self.sheet = sheet

    def wrap(self, *_):
        return self.sheet["width"] - 2 * self.sheet["margin"], 28

    def draw(self):
        x = 0
        self.canv.setFont(REGULAR, 11)
        self.canv.setLineWidth(0.6)
        for words, blank in zip(self.sheet["closing"], self.sheet["blanks"]):
            self.canv.drawString(x, 6, words)
            x += pdfmetrics.stringWidth(words, REGULAR, 11) + 5
            self.canv.line(x, 4, x + blank, 4)
            x += blank + 5


def decorated(sheet, first):
    width, height, margin, pages = sheet["width"], sheet["height"], sheet["margin"], len(sheet["pages"])

    def draw(canvas, document):
        top = height - margin - 12
        canvas.setFillGray(0.35)
        canvas.setFont(REGULAR, 11)
        canvas.drawString(margin, top, sheet["kind"])
        canvas.drawRightString(width - margin, margin + 3.5, f"Page {document.page} of {pages}")
        canvas.setFillGray(0)
        canvas.setFont(BOLD, 11)
        wide = pdfmetrics.stringWidth(sheet["mark"], BOLD, 11)
        canvas.drawRightString(width - margin - 6.5, top, sheet["mark"])
        canvas.setLineWidth(1)
        canvas.rect(width - margin - wide - 12.5, top - 5, wide + 12, 16.5)
        if not first:
            canvas.setFont(BOLD, 12)
            canvas.drawString(margin, top - 20, sheet["running"])
        canvas.setFont(REGULAR, 11)
        canvas.drawString(margin, margin + 3.5, sheet["confidential"])

    return draw


def make(sheet):
    for font in (REGULAR, BOLD):
        if font not in pdfmetrics.getRegisteredFontNames():
            pdfmetrics.registerFont(TTFont(font, f"{sheet['fonts']}/{font}.ttf"))
    # Else Helvetica is named in the file, and not in it.
    rl_config.canvas_basefontname = REGULAR
    out, margin = io.BytesIO(), sheet["margin"]
    document = BaseDocTemplate(
        out, pagesize=(sheet["width"], sheet["height"]), title=sheet["kind"], pageCompression=1, invariant=1
    )
    wide = sheet["width"] - 2 * margin

    def template(name, top):
        frame = Frame(margin, margin + 24, wide, sheet["height"] - 2 * margin - 24 - top, 0, 0, 0, 0)
        return PageTemplate(name, [frame], onPage=decorated(sheet, name == "first"))

    document.addPageTemplates([template("first", 18), template("later", 42)])
    heads = list(sheet["heads"])
    heads[1] = f"{heads[1]}\n{sheet['hint']}"
    names = sheet["names"] + [""] * (sheet["rows"] - sheet["named"])
    rows = [[str(at + 1), name, "", "", ""] for at, name in enumerate(names)]
    table = Table(
        [heads, *rows],
        colWidths=sheet["columns"],
        rowHeights=[sheet["head"]] + [sheet["row"]] * len(rows),
        repeatRows=1,
        style=[
            ("FONT", (0, 0), (-1, -1), REGULAR, 11),
            ("FONT", (0, 0), (-1, 0), BOLD, 11, 14),
            ("FONT", (0, 1), (0, -1), REGULAR, 11),
            ("FONT", (1, 1), (1, -1), REGULAR, 12),
            ("TEXTCOLOR", (0, 1), (0, -1), grey(0.35)),
            ("ALIGN", (0, 1), (0, -1), "RIGHT"),
            ("VALIGN", (0, 0), (-1, -1), "MIDDLE"),
            ("BACKGROUND", (0, 0), (-1, 0), grey(0.93)),
            ("INNERGRID", (0, 0), (-1, -1), 0.5, grey(0.45)),
            ("BOX", (0, 0), (-1, -1), 1, grey(0)),
            ("LINEBELOW", (0, 0), (-1, 0), 1, grey(0)),
        ],
    )
    document.build([NextPageTemplate("later"), Top(sheet), table, Closing(sheet)])
    return out.getvalue()


making.told(make)
