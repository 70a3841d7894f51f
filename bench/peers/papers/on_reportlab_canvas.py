"""The sheet by ReportLab's canvas: told where everything stands, it only draws. The lines of a table are stored once
and used by all pages that have the same."""

import io

import making
from reportlab import rl_config
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

FONTS = ("NotoSans-Regular", "NotoSans-Bold")


def make(sheet):
    for font in FONTS:
        if font not in pdfmetrics.getRegisteredFontNames():
            pdfmetrics.registerFont(TTFont(font, f"{sheet['fonts']}/{font}.ttf"))
    # Else Helvetica is named in the file, and not in it.
    rl_config.canvas_basefontname = FONTS[0]
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=(sheet["width"], sheet["height"]), pageCompression=1)
    canvas.setTitle(sheet["kind"])
    for number, stamp in enumerate(sheet["stamps"]):
        canvas.beginForm(f"stamp{number}")
        if stamp["tint"]:
            x, y, width, height, grey = stamp["tint"]
            canvas.setFillGray(grey)
            canvas.rect(x, y, width, height, stroke=0, fill=1)
        for x1, y1, x2, y2, width, grey in stamp["rules"]:
            canvas.setStrokeGray(grey)
            canvas.setLineWidth(width)
            canvas.line(x1, y1, x2, y2)
        canvas.endForm()
    for page in sheet["pages"]:
        for number in page["stamps"]:
            canvas.doForm(f"stamp{number}")
        for x, y, right, bold, size, grey, text in page["texts"]:
            canvas.setFillGray(grey)
            canvas.setFont(FONTS[bold], size)
            (canvas.drawRightString if right else canvas.drawString)(x, y, text)
        canvas.showPage()
    canvas.save()
    return out.getvalue()


making.told(make)
