package se.framsteg.demo;

import java.util.List;
import org.springframework.web.util.HtmlUtils;
import se.framsteg.shared.pdf.PdfPages;

/** A short invented paper, tagged as it should be. */
record DemoPaper(String title, List<String> paragraphs) {
    byte[] pdf(PdfPages pages) {
        var html = new StringBuilder("<!DOCTYPE html><html lang=\"sv\"><head><title>")
                .append(HtmlUtils.htmlEscape(title))
                .append("</title><meta name=\"description\" content=\"")
                .append(HtmlUtils.htmlEscape(title))
                .append("\"><style>@page { size: A4; margin: 20mm; } body { font-family: \"Hanken\"; font-size: 11pt;")
                .append(" line-height: 1.5; } h1 { font-size: 20pt; color: #0A3F3A; }</style></head><body><h1>")
                .append(HtmlUtils.htmlEscape(title))
                .append("</h1>");
        paragraphs.forEach(paragraph ->
                html.append("<p>").append(HtmlUtils.htmlEscape(paragraph)).append("</p>"));
        return pages.of(html.append("</body></html>").toString());
    }

    String text() {
        return String.join("\n\n", paragraphs);
    }
}
