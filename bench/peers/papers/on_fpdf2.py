"""The sheet by fpdf2: told where everything stands, it only draws. It counts from the top of a page."""

import making
from fpdf import FPDF


def make(sheet):
    height = sheet["height"]
    pdf = FPDF(unit="pt", format=(sheet["width"], height))
    pdf.set_auto_page_break(False)
    pdf.set_title(sheet["kind"])
    pdf.add_font("Noto", "", f"{sheet['fonts']}/NotoSans-Regular.ttf")
    pdf.add_font("Noto", "B", f"{sheet['fonts']}/NotoSans-Bold.ttf")
    for page in sheet["pages"]:
        pdf.add_page()
        for number in page["stamps"]:
            stamp = sheet["stamps"][number]
            if stamp["tint"]:
                x, y, width, high, grey = stamp["tint"]
                pdf.set_fill_color(round(grey * 255))
                pdf.rect(x, height - y - high, width, high, style="F")
            for x1, y1, x2, y2, width, grey in stamp["rules"]:
                pdf.set_draw_color(round(grey * 255))
                pdf.set_line_width(width)
                pdf.line(x1, height - y1, x2, height - y2)
        for x, y, right, bold, size, grey, text in page["texts"]:
            pdf.set_text_color(round(grey * 255))
            pdf.set_font("Noto", "B" if bold else "", size)
            pdf.text(x - pdf.get_string_width(text) if right else x, height - y, text)
    return bytes(pdf.output())


making.told(make)
